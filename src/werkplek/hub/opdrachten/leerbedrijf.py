"""`werkplek hub leerbedrijf`: the companies where deelnemers of the school learn."""

import re
from argparse import Namespace
from typing import Final
from uuid import uuid4

from werkplek.domain.fouten import TekstGeweigerd
from werkplek.hub.fouten import NietMogelijk
from werkplek.hub.leerbedrijven import leerbedrijven, maak_leerbedrijf
from werkplek.hub.opdrachten import beheer
from werkplek.hub.sessie import Sessie
from werkplek.hub.spoor import noteer
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import hubschool as woorden
from werkplek.woorden import hubschoolhulp as hulp

_SBB: Final = re.compile(r"\d{9}")


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("leerbedrijf", hulp.LEERBEDRIJF))
    toevoegen = onder.nieuw("toevoegen", hulp.LEERBEDRIJF_TOEVOEGEN)
    toevoegen.opties.add_argument(
        "naam", metavar="NAAM", type=lezen.regel("naam"), help=hulp.LEERBEDRIJF_NAAM
    )
    toevoegen.opties.add_argument(
        "--leerbedrijf-id", metavar="NUMMER", default="", type=_sbb, help=hulp.LEERBEDRIJF_ID
    )
    beheer.school(toevoegen.opties)
    beheer.als(toevoegen.opties)
    toevoegen.set_defaults(voer_uit=_toevoegen)
    lijst = onder.nieuw("lijst", hulp.LEERBEDRIJF_LIJST)
    beheer.school(lijst.opties)
    lijst.set_defaults(voer_uit=_lijst)


def _toevoegen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        er_al = leerbedrijven(werk.verbinding, werk.school)
        if any(
            rij.naam.lower() == keuze.naam.lower()
            or (keuze.leerbedrijf_id and rij.leerbedrijf_id == keuze.leerbedrijf_id)
            for rij in er_al
        ):
            raise NietMogelijk("bestaat_al")
        id_ = str(uuid4())
        maak_leerbedrijf(werk.verbinding, werk.school, id_, keuze.naam, keuze.leerbedrijf_id)
        noteer(
            werk.verbinding,
            werk.school,
            werk.door(),
            "leerbedrijf_toegevoegd",
            waarover=id_,
            nu=werk.nu,
        )
    return Antwoord((woorden.leerbedrijf_toegevoegd(keuze.naam),), {"leerbedrijf": id_})


def _lijst(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rijen = leerbedrijven(werk.verbinding, werk.school)
    regels = tuple(" ".join(filter(None, (rij.naam, rij.leerbedrijf_id))) for rij in rijen)
    velden = [
        {"leerbedrijf": rij.id, "naam": rij.naam, "leerbedrijf_id": rij.leerbedrijf_id}
        for rij in rijen
    ]
    return Antwoord(regels or (woorden.GEEN_LEERBEDRIJF,), {"leerbedrijven": velden})


def _sbb(tekst: str) -> str:
    if tekst and not _SBB.fullmatch(tekst):
        raise TekstGeweigerd("leerbedrijf-ID", "vorm")
    return tekst
