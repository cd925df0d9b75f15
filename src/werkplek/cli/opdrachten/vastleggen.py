"""`werkplek vastleggen`: record what someone was seen to do."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from werkplek.application.bewijs import MAX_BEWIJS, BewijsOpgave
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.vastleggen import Vastgelegd, WaarnemingOpgave, leg_vast
from werkplek.cli import opties, vaktaal
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.terminal import lezen
from werkplek.terminal.antwoord import Antwoord, Code, Mislukt
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden, opdracht
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.bewijs import telling
from werkplek.woorden.dagen import wanneer


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("vastleggen", hulp.VASTLEGGEN)
    opties.deelnemer(parser.opties)
    parser.opties.add_argument(
        "--werkproces",
        metavar="CREBO/CODE",
        type=vaktaal.werkproces,
        required=True,
        help=hulp.WERKPROCES,
    )
    parser.opties.add_argument("--oordeel", metavar="STAP", required=True, help=hulp.OORDEEL)
    opties.dag(parser.opties)
    parser.opties.add_argument("--notitie", metavar="TEKST", default="", help=hulp.NOTITIE)
    parser.opties.add_argument(
        "--bewijs",
        metavar="BESTAND",
        type=lezen.pad,
        action="append",
        default=[],
        help=hulp.BEWIJS,
    )
    parser.opties.add_argument("--bijschrift", metavar="TEKST", default="", help=hulp.BIJSCHRIFT)
    opties.toch(parser.opties)
    parser.set_defaults(voer_uit=_vastleggen)


def _vastleggen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    if keuze.bijschrift and not keuze.bewijs:
        raise Mislukt(Code.GEBRUIK, "gebruik", opdracht.BEWIJS_ONTBREEKT)
    with sessie.open() as geopend:
        deelnemer = geopend.deelnemer(keuze.deelnemer)
        dag = keuze.datum or geopend.ctx.clock.vandaag()
        opgave = WaarnemingOpgave(
            deelnemer=deelnemer,
            code=keuze.werkproces.code,
            stap=keuze.oordeel,
            gezien_op=dag,
            notitie=keuze.notitie,
            crebo=keuze.werkproces.crebo,
        )
        ik, bewijs = geopend.ik(), tuple(_bewijs(geopend, keuze))
        gedaan = leg_vast(geopend.ctx, ik, opgave, bewijs=bewijs, bevestigd=opties.bevestigd(keuze))
        antwoord = _antwoord(geopend, deelnemer, dag, gedaan)
    soorten = {stuk.bijlage.sha256: stuk.bijlage.soort for stuk in bewijs}
    erbij = (antwoorden.erbij_bewaard(telling(soorten.values())),) if soorten else ()
    return Antwoord((*antwoord.regels, *erbij), {**antwoord.velden, "bewijs": len(soorten)})


def _bewijs(geopend: Geopend, keuze: Namespace) -> Iterator[BewijsOpgave]:
    """Every file made fit before anything is recorded: one that is refused records nothing."""
    werkplek = geopend.werkplek
    for pad in keuze.bewijs:
        inhoud = werkplek.bestanden.lees(pad, MAX_BEWIJS + 1)
        yield BewijsOpgave(werkplek.maak_bijlage(inhoud), keuze.bijschrift)


def _antwoord(geopend: Geopend, deelnemer: DeelnemerId, dag: date, gedaan: Vastgelegd) -> Antwoord:
    with geopend.ctx.store.lees() as lezer:
        plaatsing = huidige_plaatsing(lezer, deelnemer)
    zin = antwoorden.vastgelegd(
        geopend.roepnaam(deelnemer),
        gedaan.code,
        plaatsing.schaal.stap(gedaan.stap).naam,
        wanneer(dag, vandaag=geopend.ctx.clock.vandaag()),
        telt_mee=gedaan.telt_mee,
    )
    velden = {
        "feit": gedaan.feit,
        "deelnemer": deelnemer,
        "code": gedaan.code,
        "oordeel": gedaan.stap,
        "gezien_op": dag,
        "telt_mee": gedaan.telt_mee,
    }
    return Antwoord((zin, antwoorden.terugdraaien_kan(gedaan.feit)), velden)
