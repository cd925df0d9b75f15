"""`werkplek hub plaatsing`: who learns where, from a file or one by one."""

from argparse import Namespace
from typing import Any

import sqlalchemy as sa

from werkplek.hub.database import als_id
from werkplek.hub.fouten import NietGevonden, NietMogelijk
from werkplek.hub.inlezen import Inhoud
from werkplek.hub.invoer.kolommen import Opgave, Opgaven
from werkplek.hub.leerbedrijven import leerbedrijf_met
from werkplek.hub.opdrachten import beheer
from werkplek.hub.opdrachten.beheer import Beheer
from werkplek.hub.opdrachten.voorleggen import leg_voor, neem
from werkplek.hub.opzoeken import deelnemer_met
from werkplek.hub.plaatsen import verplaats, zet_eind
from werkplek.hub.sessie import Sessie
from werkplek.hub.spoor import noteer
from werkplek.hub.tables_mensen import deelnemer, leerbedrijf, plaatsing
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import DutchParser, Opdrachten
from werkplek.woorden import hubschool as woorden
from werkplek.woorden import hubschoolhulp as hulp

_VELDEN = ("deelnemer", "leerbedrijf", "crebo", "begeleider", "werkprocessen", "nummer")


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("plaatsing", hulp.PLAATSING))
    inlezen = onder.nieuw("inlezen", hulp.PLAATSING_INLEZEN)
    inlezen.opties.add_argument("bestand", metavar="BESTAND", type=lezen.pad, help=hulp.BESTAND)
    inlezen.opties.add_argument("--bevestig", action="store_true", help=hulp.BEVESTIG)
    _met_kwalificaties(inlezen)
    inlezen.set_defaults(voer_uit=_inlezen)
    _voeg_toevoegen_toe(onder)
    lijst = onder.nieuw("lijst", hulp.PLAATSING_LIJST)
    beheer.school(lijst.opties)
    lijst.set_defaults(voer_uit=_lijst)
    stoppen = _van_deelnemer(onder, "beeindigen", hulp.PLAATSING_BEEINDIGEN)
    stoppen.opties.add_argument(
        "--datum", metavar="DATUM", type=lezen.datum, required=True, help=hulp.TOT
    )
    stoppen.set_defaults(voer_uit=_beeindigen)
    gaan = _van_deelnemer(onder, "verplaatsen", hulp.PLAATSING_VERPLAATSEN)
    gaan.opties.add_argument("--naar", metavar="LEERBEDRIJF", required=True, help=hulp.NAAR)
    gaan.opties.add_argument(
        "--vanaf", metavar="DATUM", type=lezen.datum, required=True, help=hulp.VANAF
    )
    gaan.set_defaults(voer_uit=_verplaatsen)


def _voeg_toevoegen_toe(onder: Opdrachten) -> None:
    toevoegen = onder.nieuw("toevoegen", hulp.PLAATSING_TOEVOEGEN)
    optie = toevoegen.opties.add_argument
    optie("--deelnemer", metavar="NAAM", required=True, help=hulp.WELKE_DEELNEMER)
    optie("--leerbedrijf", metavar="NAAM", required=True, help=hulp.WELK_LEERBEDRIJF)
    optie("--crebo", metavar="CREBO", required=True, help=hulp.CREBO)
    optie("--begin", metavar="DATUM", type=lezen.datum, required=True, help=hulp.BEGIN)
    optie("--eind", metavar="DATUM", type=lezen.datum, help=hulp.EIND)
    optie("--begeleider", metavar="NAAM", default="", help=hulp.BEGELEIDER)
    optie("--werkprocessen", metavar="CODES", default="", help=hulp.WERKPROCESSEN)
    optie("--nummer", metavar="NUMMER", default="", help=hulp.NUMMER)
    _met_kwalificaties(toevoegen)
    toevoegen.set_defaults(voer_uit=_toevoegen)


def _met_kwalificaties(parser: DutchParser) -> None:
    parser.opties.add_argument(
        "--kwalificaties", metavar="BESTAND", type=lezen.pad, help=hulp.KWALIFICATIES
    )
    beheer.alles(parser.opties)


def _van_deelnemer(onder: Opdrachten, opdracht: str, uitleg: str) -> DutchParser:
    parser = onder.nieuw(opdracht, uitleg)
    parser.opties.add_argument("deelnemer", metavar="DEELNEMER", help=hulp.WELKE_DEELNEMER)
    parser.opties.add_argument("--plaatsing", metavar="KENMERK", help=hulp.WELKE_PLAATSING)
    beheer.alles(parser.opties)
    return parser


def _inlezen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    return leg_voor(sessie, keuze, "plaatsingen")


def _toevoegen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        wie = deelnemer_met(werk.verbinding, werk.school, keuze.deelnemer).id
        bedrijf = leerbedrijf_met(werk.verbinding, werk.school, keuze.leerbedrijf).id
    velden = {naam: getattr(keuze, naam) for naam in _VELDEN}
    velden |= {"deelnemer": wie, "leerbedrijf": bedrijf, "begin": keuze.begin.isoformat()}
    velden["eind"] = keuze.eind.isoformat() if keuze.eind else ""
    inhoud = Inhoud("plaatsingen", b"", Opgaven((Opgave(1, velden),)))
    return neem(sessie, keuze, inhoud, bevestig=True)


def _lijst(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rijen = _plaatsingen(werk)
    regels = tuple(
        woorden.plaatsing(f"{r.roepnaam} {r.achternaam}".strip(), r.bij, r.crebo, r.van, r.tot)
        for r in rijen
    )
    namen = ("id", "deelnemer", "leerbedrijf", "begeleider", "crebo", "van", "tot", "extern")
    velden = [{naam: getattr(rij, naam) for naam in namen} for rij in rijen]
    return Antwoord(regels or (woorden.GEEN_PLAATSING,), {"plaatsingen": velden})


def _plaatsingen(werk: Beheer) -> list[Any]:
    wie = sa.and_(deelnemer.c.school == plaatsing.c.school, deelnemer.c.id == plaatsing.c.deelnemer)
    waar = sa.and_(
        leerbedrijf.c.school == plaatsing.c.school, leerbedrijf.c.id == plaatsing.c.leerbedrijf
    )
    vraag = (
        sa.select(
            plaatsing, deelnemer.c.roepnaam, deelnemer.c.achternaam, leerbedrijf.c.naam.label("bij")
        )
        .join(deelnemer, wie)
        .join(leerbedrijf, waar)
        .where(plaatsing.c.school == werk.school)
        .order_by(deelnemer.c.achternaam, deelnemer.c.roepnaam, plaatsing.c.van, plaatsing.c.id)
    )
    return list(werk.verbinding.execute(vraag))


def _beeindigen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        wie, rij = _welke(werk, keuze)
        if keuze.datum < rij.van:
            raise NietMogelijk("voor_begin")
        steller = werk.steller()
        zet_eind(steller, rij.id, keuze.datum)
        steller.schrijf()
        _noteer(werk, steller.auteur, "plaatsing_beeindigd", rij.id)
    velden = {"plaatsing": rij.id, "datum": keuze.datum}
    return Antwoord((woorden.beeindigd(wie.roepnaam, keuze.datum),), velden)


def _verplaatsen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        wie, rij = _welke(werk, keuze)
        bedrijf = leerbedrijf_met(werk.verbinding, werk.school, keuze.naar)
        if bedrijf.id == rij.leerbedrijf:
            raise NietMogelijk("zelfde_leerbedrijf")
        if keuze.vanaf <= rij.van:
            raise NietMogelijk("voor_begin")
        steller = werk.steller()
        nieuw = verplaats(steller, rij.id, bedrijf.id, keuze.vanaf)
        steller.schrijf()
        _noteer(werk, steller.auteur, "plaatsing_verplaatst", f"{rij.id} {nieuw}")
    zin = woorden.verplaatst(wie.roepnaam, bedrijf.naam, keuze.vanaf)
    return Antwoord((zin,), {"van": rij.id, "plaatsing": nieuw, "vanaf": keuze.vanaf})


def _welke(werk: Beheer, keuze: Namespace) -> tuple[Any, Any]:
    """The deelnemer, and the plaatsing that was named or the only one that runs."""
    wie = deelnemer_met(werk.verbinding, werk.school, keuze.deelnemer)
    vraag = sa.select(plaatsing).where(
        plaatsing.c.school == werk.school, plaatsing.c.deelnemer == wie.id
    )
    if keuze.plaatsing:
        genoemd = sa.or_(
            plaatsing.c.id == als_id(keuze.plaatsing), plaatsing.c.extern == keuze.plaatsing
        )
        vraag = vraag.where(genoemd)
    else:
        vraag = vraag.where(sa.or_(plaatsing.c.tot.is_(None), plaatsing.c.tot >= werk.vandaag))
    rijen = list(werk.verbinding.execute(vraag))
    if len(rijen) != 1:
        raise NietGevonden("plaatsing_dubbel" if rijen else "plaatsing")
    return wie, rijen[0]


def _noteer(werk: Beheer, door: str, wat: str, waarover: str) -> None:
    noteer(werk.verbinding, werk.school, door, wat, waarover=waarover, nu=werk.nu)
