"""`werkplek plaatsing`: start, choose, pause, return, end."""

from argparse import Namespace
from collections.abc import Callable
from datetime import date
from typing import Final

from werkplek.application.context import Context
from werkplek.application.plaatsen import beeindig, hervat, huidige_plaatsing, kies, start
from werkplek.application.terugkeer import TicketOpgave, stop_even
from werkplek.cli import opties, vaktaal
from werkplek.cli.sessie import Sessie
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Persoon
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp

Verander = Callable[[Context, Persoon, DeelnemerId, date], FeitId]

_VERANDERINGEN: Final[tuple[tuple[str, str, Verander, Callable[[str, date], str]], ...]] = (
    ("hervatten", hulp.PLAATSING_HERVATTEN, hervat, antwoorden.hervat),
    ("beeindigen", hulp.PLAATSING_BEEINDIGEN, beeindig, antwoorden.beeindigd),
)


def voeg_toe(opdrachten: Opdrachten) -> None:
    onder = Opdrachten(opdrachten.nieuw("plaatsing", hulp.PLAATSING))
    starten = onder.nieuw("starten", hulp.PLAATSING_STARTEN)
    opties.deelnemer(starten.opties)
    starten.opties.add_argument(
        "--kwalificatie", metavar="CREBO", type=vaktaal.crebo, required=True, help=hulp.KWALIFICATIE
    )
    opties.periode(starten.opties)
    opties.toch(starten.opties)
    starten.set_defaults(voer_uit=_starten)
    kiezen = onder.nieuw("kiezen", hulp.PLAATSING_KIEZEN)
    opties.deelnemer(kiezen.opties)
    kiezen.opties.add_argument(
        "--werkprocessen", metavar="CODES", type=vaktaal.codes, required=True, help=hulp.KEUZE
    )
    kiezen.set_defaults(voer_uit=_kiezen)
    pauzeren = onder.nieuw("pauzeren", hulp.PLAATSING_PAUZEREN)
    opties.deelnemer(pauzeren.opties)
    opties.dag(pauzeren.opties)
    pauzeren.opties.add_argument("--beller", metavar="NAAM", help=hulp.BELLER)
    pauzeren.opties.add_argument("--bellen-op", type=lezen.datum, help=hulp.BELLEN_OP)
    opties.toch(pauzeren.opties)
    pauzeren.set_defaults(voer_uit=_pauzeren)
    for naam, uitleg, verander, zin in _VERANDERINGEN:
        anders = onder.nieuw(naam, uitleg)
        opties.deelnemer(anders.opties)
        opties.dag(anders.opties)
        anders.set_defaults(voer_uit=_veranderen, verander=verander, zin=zin)


def _starten(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        ctx, deelnemer = geopend.ctx, geopend.deelnemer(keuze.deelnemer)
        opgave = opties.plaatsing_opgave(ctx, keuze, keuze.kwalificatie)
        id_ = start(ctx, geopend.ik(), deelnemer, opgave, bevestigd=opties.bevestigd(keuze))
        naam = geopend.roepnaam(deelnemer)
        with ctx.store.lees() as lezer:
            plaatsing = huidige_plaatsing(lezer, deelnemer, id_)
    begonnen_op = plaatsing.kwalificatie
    zin = antwoorden.plaatsing_gestart(naam, begonnen_op.naam, plaatsing.begin)
    velden = {
        "plaatsing": id_,
        "crebo": begonnen_op.crebo,
        "editie": begonnen_op.dossier.editie,
        "werkprocessen": [w.code for w in plaatsing.keuze],
    }
    return Antwoord((zin,), velden)


def _kiezen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        deelnemer = geopend.deelnemer(keuze.deelnemer)
        feit = kies(geopend.ctx, geopend.ik(), deelnemer, keuze.werkprocessen)
        naam = geopend.roepnaam(deelnemer)
        with geopend.ctx.store.lees() as lezer:
            codes = [w.code for w in huidige_plaatsing(lezer, deelnemer).keuze]
    return Antwoord((antwoorden.gekozen(naam, len(codes)),), {"feit": feit, "werkprocessen": codes})


def _veranderen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        ctx, deelnemer = geopend.ctx, geopend.deelnemer(keuze.deelnemer)
        dag = keuze.datum or ctx.clock.vandaag()
        feit = keuze.verander(ctx, geopend.ik(), deelnemer, dag)
        naam = geopend.roepnaam(deelnemer)
    return Antwoord((keuze.zin(naam, dag),), {"feit": feit, "datum": dag})


def _pauzeren(sessie: Sessie, keuze: Namespace) -> Antwoord:
    """With who calls, or a day to call, a retourticket goes along; who pauses calls otherwise."""
    with sessie.open() as geopend:
        ctx, deelnemer, ik = geopend.ctx, geopend.deelnemer(keuze.deelnemer), geopend.ik()
        dag = keuze.datum or ctx.clock.vandaag()
        ticket = None
        if keuze.beller or keuze.bellen_op:
            beller = keuze.beller or ik.naam
            ticket = TicketOpgave(Gespreksrol.LEERBEDRIJF, beller, keuze.bellen_op)
        feit, *afspraak = stop_even(
            ctx, ik, deelnemer, dag, ticket, bevestigd=opties.bevestigd(keuze)
        )
        zinnen = [antwoorden.gepauzeerd(geopend.roepnaam(deelnemer), dag)]
    if ticket is not None:
        zinnen.append(antwoorden.belt(ticket.naam, ticket.bel_op))
    velden: dict[str, object] = {"feit": feit, "datum": dag}
    if afspraak:
        velden["retourticket"] = afspraak[0]
    return Antwoord(tuple(zinnen), velden)
