"""`werkplek hub toestemming`: who may read the support of a deelnemer, as they allowed it."""

from argparse import Namespace
from typing import Any

from werkplek.domain.school import Periode
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.leerbedrijven import leerbedrijf_met
from werkplek.hub.opdrachten import beheer
from werkplek.hub.opdrachten.beheer import Beheer
from werkplek.hub.opzoeken import deelnemer_met, persoon_met
from werkplek.hub.sessie import Sessie
from werkplek.hub.spoor import noteer
from werkplek.hub.toestaan import sta_niet_meer_toe, sta_toe
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import DutchParser, Opdrachten
from werkplek.woorden import hubschoolhulp as hulp
from werkplek.woorden import hubtoestemming as woorden


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("toestemming", woorden.HULP))
    geven = _met_wie(onder, "geven", woorden.HULP_GEVEN)
    geven.opties.add_argument("--van", metavar="DATUM", type=lezen.datum, help=hulp.VAN)
    geven.opties.add_argument("--tot", metavar="DATUM", type=lezen.datum, help=hulp.TOT)
    geven.set_defaults(voer_uit=_geven)
    intrekken = _met_wie(onder, "intrekken", woorden.HULP_INTREKKEN)
    intrekken.set_defaults(voer_uit=_intrekken)


def _met_wie(onder: Opdrachten, opdracht: str, uitleg: str) -> DutchParser:
    parser = onder.nieuw(opdracht, uitleg)
    parser.opties.add_argument(
        "deelnemer", metavar="DEELNEMER", type=lezen.regel("naam"), help=hulp.WELKE_DEELNEMER
    )
    aan = parser.opties.add_mutually_exclusive_group(required=True)
    aan.add_argument("--leerbedrijf", metavar="NAAM", help=hulp.WELK_LEERBEDRIJF)
    aan.add_argument("--persoon", metavar="NAAM", help=hulp.WELKE_PERSOON)
    beheer.school(parser.opties)
    beheer.als(parser.opties)
    return parser


def _wie(werk: Beheer, keuze: Namespace) -> tuple[Any, Any]:
    """The rows of the deelnemer and of who may read."""
    over = deelnemer_met(werk.verbinding, werk.school, keuze.deelnemer)
    if keuze.leerbedrijf:
        return over, leerbedrijf_met(werk.verbinding, werk.school, keuze.leerbedrijf)
    return over, persoon_met(werk.verbinding, werk.school, keuze.persoon)


def _geven(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        over, lezer = _wie(werk, keuze)
        van = keuze.van or werk.vandaag
        sta_toe(werk.verbinding, werk.school, over.id, lezer.id, Periode(van, keuze.tot))
        _noteer(werk, "toestemming_gegeven", f"{over.id} {lezer.id}")
    velden = {"deelnemer": over.id, "lezer": lezer.id, "van": van, "tot": keuze.tot}
    return Antwoord((woorden.gegeven(over.roepnaam, lezer.naam), woorden.VANAF_NU), velden)


def _intrekken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        over, lezer = _wie(werk, keuze)
        if not sta_niet_meer_toe(werk.verbinding, werk.school, over.id, lezer.id, werk.vandaag):
            raise NietGevonden("toestemming")
        _noteer(werk, "toestemming_ingetrokken", f"{over.id} {lezer.id}")
    velden = {"deelnemer": over.id, "lezer": lezer.id}
    return Antwoord((woorden.ingetrokken(over.roepnaam, lezer.naam), woorden.BLIJFT_DAAR), velden)


def _noteer(werk: Beheer, wat: str, waarover: str) -> None:
    noteer(werk.verbinding, werk.school, werk.door(), wat, waarover=waarover, nu=werk.nu)
