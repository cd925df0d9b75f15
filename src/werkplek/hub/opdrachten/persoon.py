"""`werkplek hub persoon`: who works with deelnemers of the school, as what, and from when."""

from argparse import Namespace
from collections import defaultdict
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from werkplek.domain.school import Periode, Schoolrol
from werkplek.hub.database import als_id
from werkplek.hub.fouten import NietGevonden, NietMogelijk
from werkplek.hub.leerbedrijven import leerbedrijf_met
from werkplek.hub.mensen import beeindig_rol, geef_rol, maak_persoon
from werkplek.hub.mensen_koppelen import koppel_schrijver, laat_coachen
from werkplek.hub.opdrachten import beheer
from werkplek.hub.opdrachten.beheer import Beheer
from werkplek.hub.opzoeken import PERSOON, deelnemer_met, onthoud, persoon_met
from werkplek.hub.sessie import Sessie
from werkplek.hub.spoor import noteer
from werkplek.hub.tables_mensen import leerbedrijf, persoon, rol
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import DutchParser, Opdrachten
from werkplek.woorden import hubschool as woorden
from werkplek.woorden import hubschoolhulp as hulp

_ROLLEN = tuple(rol_.value for rol_ in Schoolrol)


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("persoon", hulp.PERSOON))
    toevoegen = _met_naam(onder, "toevoegen", hulp.PERSOON_TOEVOEGEN)
    _rol(toevoegen)
    toevoegen.opties.add_argument("--leerbedrijf", metavar="NAAM", help=hulp.WELK_LEERBEDRIJF)
    toevoegen.opties.add_argument(
        "--nummer",
        metavar="NUMMER",
        type=lezen.regel("nummer"),
        help=hulp.NUMMER_PERSOON,
    )
    _periode(toevoegen)
    toevoegen.set_defaults(voer_uit=_toevoegen)
    lijst = onder.nieuw("lijst", hulp.PERSOON_LIJST)
    beheer.school(lijst.opties)
    lijst.set_defaults(voer_uit=_lijst)
    stoppen = _met_naam(onder, "rol-beeindigen", hulp.ROL_BEEINDIGEN)
    _rol(stoppen)
    stoppen.opties.add_argument(
        "--tot", metavar="DATUM", type=lezen.datum, required=True, help=hulp.TOT
    )
    stoppen.set_defaults(voer_uit=_stoppen)
    coacht = _met_naam(onder, "coacht", hulp.COACHT)
    coacht.opties.add_argument(
        "--deelnemer", metavar="NAAM", required=True, help=hulp.WELKE_DEELNEMER
    )
    _periode(coacht)
    coacht.set_defaults(voer_uit=_coacht)
    koppelen = onder.nieuw("koppelen", hulp.KOPPELEN)
    koppelen.opties.add_argument("auteur", metavar="KENMERK", type=als_id, help=hulp.AUTEUR)
    koppelen.opties.add_argument(
        "--persoon", metavar="NAAM", required=True, help=hulp.WELKE_PERSOON
    )
    beheer.school(koppelen.opties)
    beheer.als(koppelen.opties)
    koppelen.set_defaults(voer_uit=_koppelen)


def _met_naam(onder: Opdrachten, opdracht: str, uitleg: str) -> DutchParser:
    parser = onder.nieuw(opdracht, uitleg)
    parser.opties.add_argument(
        "naam", metavar="NAAM", type=lezen.regel("naam"), help=hulp.PERSOON_NAAM
    )
    beheer.school(parser.opties)
    beheer.als(parser.opties)
    return parser


def _rol(parser: DutchParser) -> None:
    parser.opties.add_argument("--rol", choices=_ROLLEN, required=True, help=hulp.ROL)


def _periode(parser: DutchParser) -> None:
    parser.opties.add_argument("--van", metavar="DATUM", type=lezen.datum, help=hulp.VAN)
    parser.opties.add_argument("--tot", metavar="DATUM", type=lezen.datum, help=hulp.TOT)


def _toevoegen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    welke = Schoolrol(keuze.rol)
    if (welke is Schoolrol.PRAKTIJKOPLEIDER) != bool(keuze.leerbedrijf):
        raise NietMogelijk("leerbedrijf_nodig")
    with beheer.beheer(sessie, keuze) as werk:
        bedrijf = (
            leerbedrijf_met(werk.verbinding, werk.school, keuze.leerbedrijf).id
            if keuze.leerbedrijf
            else None
        )
        id_, naam = _bestaand_of_nieuw(werk, keuze)
        geef_rol(
            werk.verbinding,
            werk.school,
            id_,
            welke,
            Periode(keuze.van, keuze.tot),
            leerbedrijf=bedrijf,
        )
        _noteer(werk, f"rol_{welke.value}", id_)
        binnen = werk.herzie()
    velden = {"persoon": id_, "rol": welke.value, "binnen": binnen}
    return Antwoord((woorden.kreeg_rol(naam, welke.value),), velden)


def _bestaand_of_nieuw(werk: Beheer, keuze: Namespace) -> tuple[str, str]:
    try:
        rij = persoon_met(werk.verbinding, werk.school, keuze.nummer or keuze.naam)
    except NietGevonden as fout:
        if fout.detail != "persoon":
            raise
    else:
        return rij.id, rij.naam
    id_, nummer = str(uuid4()), keuze.nummer or ""
    maak_persoon(werk.verbinding, werk.school, id_, keuze.naam, nummer)
    onthoud(werk.verbinding, werk.school, PERSOON, {nummer: id_})
    _noteer(werk, "persoon_toegevoegd", id_)
    return id_, keuze.naam


def _lijst(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        mensen, rollen = _mensen(werk)
    regels, velden = [], []
    for rij in mensen:
        van_deze = rollen[rij.id]
        perioden = [woorden.rolperiode(r.rol, r.bij or "", r.van, r.tot) for r in van_deze]
        regels.append(f"{rij.naam}: {'; '.join(perioden) or woorden.GEEN_ROL}")
        delen = [
            {"rol": r.rol, "leerbedrijf": r.leerbedrijf, "van": r.van, "tot": r.tot}
            for r in van_deze
        ]
        velden.append({"persoon": rij.id, "naam": rij.naam, "nummer": rij.extern, "rollen": delen})
    return Antwoord(tuple(regels) or (woorden.NIEMAND,), {"personen": velden})


def _mensen(werk: Beheer) -> tuple[list[Any], dict[str, list[Any]]]:
    mensen = list(
        werk.verbinding.execute(
            sa.select(persoon).where(persoon.c.school == werk.school).order_by(persoon.c.naam)
        )
    )
    hier = sa.and_(leerbedrijf.c.school == rol.c.school, leerbedrijf.c.id == rol.c.leerbedrijf)
    rollen: dict[str, list[Any]] = defaultdict(list)
    for rij in werk.verbinding.execute(
        sa.select(rol, leerbedrijf.c.naam.label("bij"))
        .outerjoin(leerbedrijf, hier)
        .where(rol.c.school == werk.school)
        .order_by(rol.c.nr)
    ):
        rollen[rij.persoon].append(rij)
    return mensen, rollen


def _stoppen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        wie = persoon_met(werk.verbinding, werk.school, keuze.naam)
        if not beeindig_rol(werk.verbinding, werk.school, wie.id, Schoolrol(keuze.rol), keuze.tot):
            raise NietGevonden("rol")
        _noteer(werk, f"rol_beeindigd_{keuze.rol}", wie.id)
    zin = woorden.rol_gestopt(wie.naam, keuze.rol, keuze.tot)
    return Antwoord((zin,), {"persoon": wie.id, "rol": keuze.rol, "tot": keuze.tot})


def _coacht(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        wie = persoon_met(werk.verbinding, werk.school, keuze.naam)
        over = deelnemer_met(werk.verbinding, werk.school, keuze.deelnemer)
        van = keuze.van or werk.vandaag
        laat_coachen(werk.verbinding, werk.school, wie.id, over.id, Periode(van, keuze.tot))
        _noteer(werk, "caseload", f"{wie.id} {over.id}")
        binnen = werk.herzie()
    velden = {"persoon": wie.id, "deelnemer": over.id, "van": van, "binnen": binnen}
    return Antwoord((woorden.coacht(wie.naam, over.roepnaam),), velden)


def _koppelen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        wie = persoon_met(werk.verbinding, werk.school, keuze.persoon)
        koppel_schrijver(werk.verbinding, werk.school, keuze.auteur, wie.id)
        _noteer(werk, "schrijver_gekoppeld", f"{keuze.auteur} {wie.id}")
        binnen = werk.herzie()
    velden = {"persoon": wie.id, "schrijver": keuze.auteur, "binnen": binnen}
    return Antwoord((woorden.gekoppeld(wie.naam, binnen),), velden)


def _noteer(werk: Beheer, wat: str, waarover: str) -> None:
    noteer(werk.verbinding, werk.school, werk.door(), wat, waarover=waarover, nu=werk.nu)
