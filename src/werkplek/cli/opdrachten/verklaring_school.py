"""`werkplek verklaring aanbieden|vaststellen|teruggeven|uitreiken|intrekken`."""

from argparse import Namespace
from collections.abc import Callable
from typing import Final

from werkplek.application.aanbieden import bied_aan
from werkplek.application.context import het_leerbedrijf
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.vaststellen import (
    Vaststelopgave,
    bevestig_titels,
    geef_terug,
    reik_uit,
    stel_vast,
    trek_in,
)
from werkplek.cli import opties, vaktaal
from werkplek.cli.pdf import eis_vrij, schrijf
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.cli.verklaringstand import antwoord, stand_van
from werkplek.domain.vaststelling import Vorm
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import DutchParser, Opdrachten
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import vaststellen as zinnen

_MET_REDEN: Final = (
    ("teruggeven", hulp.VERKLARING_TERUGGEVEN, hulp.REDEN_TERUG, geef_terug, zinnen.teruggegeven),
    ("intrekken", hulp.VERKLARING_INTREKKEN, hulp.REDEN_INTREKKEN, trek_in, zinnen.ingetrokken),
)


def voeg_toe(onder: Opdrachten) -> None:
    _nieuw(onder, "aanbieden", hulp.VERKLARING_AANBIEDEN, _aanbieden)
    vaststellen = _nieuw(onder, "vaststellen", hulp.VERKLARING_VASTSTELLEN, _vaststellen)
    voeg = vaststellen.opties.add_argument
    voeg("--plaats", type=lezen.regel("plaats"), help=hulp.VASTSTEL_PLAATS)
    voeg("--vorm", type=vaktaal.vorm, default=Vorm.PEN, help=hulp.VORM)
    voeg("--titels-nagekeken", action="store_true", help=hulp.TITELS_GOED)
    opties.pdf(vaststellen.opties)
    opties.toch(vaststellen.opties)
    uitreiken = _nieuw(onder, "uitreiken", hulp.VERKLARING_UITREIKEN, _uitreiken)
    opties.dag(uitreiken.opties)
    opties.toch(uitreiken.opties)
    for naam, uitleg, waarom, doe, zin in _MET_REDEN:
        parser = _nieuw(onder, naam, uitleg, _met_reden)
        parser.opties.add_argument("--reden", required=True, help=waarom)
        opties.toch(parser.opties)
        parser.set_defaults(doe=doe, zin=zin)


def _nieuw(
    onder: Opdrachten, naam: str, uitleg: str, voer_uit: Callable[[Sessie, Namespace], Antwoord]
) -> DutchParser:
    parser = onder.nieuw(naam, uitleg)
    parser.opties.add_argument("--nummer", required=True, help=hulp.NUMMER)
    parser.set_defaults(voer_uit=voer_uit)
    return parser


def _aanbieden(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        stand, wie = _wie_en_wat(geopend, keuze.nummer)
        feit = bied_aan(geopend.ctx, wie, stand.id)
        zin = zinnen.aangeboden(stand.verklaring.nummer)
        return antwoord(geopend, keuze.nummer, (zin,), feit=feit)


def _vaststellen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.pdf is not None:
        eis_vrij(keuze.pdf, overschrijven=keuze.overschrijven)
    with sessie.open() as geopend:
        stand, wie = _wie_en_wat(geopend, keuze.nummer)
        nummer, werkplek = stand.verklaring.nummer, geopend.werkplek
        regels = _kijk_titels_na(geopend, wie, stand) if keuze.titels_nagekeken else []
        with geopend.ctx.store.lees() as lezer:
            plaats = keuze.plaats or het_leerbedrijf(lezer).plaats
        opgave = Vaststelopgave(plaats, werkplek.sjabloon, keuze.vorm)
        bevestigd = opties.bevestigd(keuze)
        maker = werkplek.papiermaker
        pdf = stel_vast(geopend.ctx, wie, stand.id, opgave, maker, bevestigd=bevestigd)
        regels.append(zinnen.vastgesteld(nummer, keuze.vorm))
        if keuze.pdf is not None:
            schrijf(werkplek.bestanden, keuze.pdf, pdf, nummer)
            regels.append(antwoorden.bewaard(str(keuze.pdf)))
        pad = str(keuze.pdf) if keuze.pdf is not None else None
        return antwoord(geopend, nummer, regels, pdf=pad)


def _kijk_titels_na(geopend: Geopend, wie: Ontgrendeld, stand: VerklaringStand) -> list[str]:
    codes = [regel.code for regel in stand.verklaring.regels if not regel.titel_bevestigd]
    for code in codes:
        bevestig_titels(geopend.ctx, wie, stand.id, code)
    return [zinnen.titels_nagekeken(code) for code in codes]


def _uitreiken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        stand, wie = _wie_en_wat(geopend, keuze.nummer)
        bevestigd = opties.bevestigd(keuze)
        feit = reik_uit(geopend.ctx, wie, stand.id, keuze.datum, bevestigd=bevestigd)
        zin = zinnen.uitgereikt(stand.verklaring.nummer)
        return antwoord(geopend, keuze.nummer, (zin,), feit=feit)


def _met_reden(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        stand, wie = _wie_en_wat(geopend, keuze.nummer)
        bevestigd = opties.bevestigd(keuze)
        feit = keuze.doe(geopend.ctx, wie, stand.id, keuze.reden, bevestigd=bevestigd)
        zin = keuze.zin(stand.verklaring.nummer)
        return antwoord(geopend, keuze.nummer, (zin,), feit=feit)


def _wie_en_wat(geopend: Geopend, nummer: str) -> tuple[VerklaringStand, Ontgrendeld]:
    stand = stand_van(geopend, nummer)
    return stand, geopend.ontgrendel(geopend.ik())
