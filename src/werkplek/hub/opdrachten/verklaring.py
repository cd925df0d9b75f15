"""`werkplek hub verklaring`: what the examencommissie establishes, and how far it is."""

from argparse import Namespace
from dataclasses import asdict

from werkplek.domain.vaststelling import Vorm
from werkplek.hub.opdrachten import beheer
from werkplek.hub.opdrachten.verklaring_stappen import (
    geef_terug,
    herstempel,
    reik_uit,
    stel_vast,
    trek_in,
)
from werkplek.hub.opdrachten.verklaring_tonen import toon
from werkplek.hub.sessie import Sessie
from werkplek.hub.verklaringen.keuze import Vaststelkeuze, lees_keuze, zet_keuze
from werkplek.hub.verklaringen.lijst import lijst
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import DutchParser, Opdrachten
from werkplek.woorden import hubverklaringen
from werkplek.woorden import hubverklaringhulp as hulp

_VORMEN = tuple(vorm.value for vorm in Vorm)


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("verklaring", hulp.VERKLARING))
    alles = onder.nieuw("lijst", hulp.LIJST)
    alles.opties.add_argument("--alles", action="store_true", help=hulp.ALLES)
    beheer.school(alles.opties)
    alles.set_defaults(voer_uit=_lijst)
    tonen = _een(onder, "tonen", hulp.TONEN)
    tonen.opties.add_argument("--pdf", metavar="BESTAND", type=lezen.pad, help=hulp.PDF)
    beheer.school(tonen.opties)
    _bijlagen(tonen)
    tonen.set_defaults(voer_uit=toon)
    _vaststellen(onder)
    for naam, uitleg, doe in (
        ("teruggeven", hulp.TERUGGEVEN, geef_terug),
        ("intrekken", hulp.INTREKKEN, trek_in),
    ):
        parser = _stap(onder, naam, uitleg)
        parser.opties.add_argument(
            "--reden", metavar="TEKST", type=lezen.regel("reden"), required=True, help=hulp.REDEN
        )
        parser.set_defaults(voer_uit=doe)
    uitreiken = _stap(onder, "uitreiken", hulp.UITREIKEN)
    uitreiken.opties.add_argument("--datum", metavar="DATUM", type=lezen.datum, help=hulp.DATUM)
    uitreiken.set_defaults(voer_uit=reik_uit)
    _onderhoud(onder)


def _vaststellen(onder: Opdrachten) -> None:
    parser = _stap(onder, "vaststellen", hulp.VASTSTELLEN)
    optie = parser.opties.add_argument
    optie("--vorm", choices=_VORMEN, help=hulp.VORM)
    optie("--plaats", metavar="NAAM", type=lezen.regel("plaats"), help=hulp.PLAATS)
    optie("--functie", metavar="TEKST", type=lezen.regel("functie"), help=hulp.FUNCTIE)
    optie("--nagekeken", metavar="CODE", action="append", default=[], help=hulp.NAGEKEKEN)
    optie("--bevestig", action="store_true", help=hulp.BEVESTIG)
    parser.set_defaults(voer_uit=stel_vast)


def _onderhoud(onder: Opdrachten) -> None:
    opnieuw = onder.nieuw("herstempelen", hulp.HERSTEMPELEN)
    opnieuw.opties.add_argument("--alles", action="store_true", help=hulp.HERSTEMPEL_ALLES)
    beheer.school(opnieuw.opties)
    beheer.geheim(opnieuw.opties)
    _bijlagen(opnieuw)
    opnieuw.set_defaults(voer_uit=herstempel)
    instellen = onder.nieuw("instellen", hulp.INSTELLEN)
    instellen.opties.add_argument("--vorm", choices=_VORMEN, help=hulp.VORM)
    instellen.opties.add_argument(
        "--plaats", metavar="NAAM", type=lezen.regel("plaats"), help=hulp.PLAATS
    )
    beheer.school(instellen.opties)
    instellen.set_defaults(voer_uit=_instellen)


def _een(onder: Opdrachten, naam: str, uitleg: str) -> DutchParser:
    parser = onder.nieuw(naam, uitleg)
    parser.opties.add_argument("nummer", metavar="NUMMER", help=hulp.NUMMER)
    return parser


def _stap(onder: Opdrachten, naam: str, uitleg: str) -> DutchParser:
    parser = _een(onder, naam, uitleg)
    parser.opties.add_argument("--als", metavar="NAAM", help=hulp.ALS)
    beheer.school(parser.opties)
    beheer.geheim(parser.opties)
    _bijlagen(parser)
    return parser


def _bijlagen(parser: DutchParser) -> None:
    parser.opties.add_argument("--bijlagen", metavar="MAP", type=lezen.pad, help=hulp.BIJLAGEN)


def _lijst(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        rijen = lijst(werk.verbinding, werk.school, alles=keuze.alles)
    regels = tuple(
        hubverklaringen.lijstregel(r.nummer, r.deelnemer, r.wacht, r.op, r.fout) for r in rijen
    )
    velden = {"verklaringen": [asdict(rij) for rij in rijen]}
    return Antwoord(regels or (hubverklaringen.NIETS_TE_DOEN,), velden)


def _instellen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with beheer.beheer(sessie, keuze) as werk:
        nu = lees_keuze(werk.verbinding, werk.school)
        nieuw = Vaststelkeuze(Vorm(keuze.vorm or nu.vorm), keuze.plaats or nu.plaats)
        if keuze.vorm or keuze.plaats:
            zet_keuze(werk.verbinding, werk.school, nieuw)
    velden = {"vorm": nieuw.vorm.value, "plaats": nieuw.plaats}
    return Antwoord(hubverklaringen.gekozen(nieuw.vorm, nieuw.plaats), velden)
