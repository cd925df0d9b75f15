"""`werkplek vastleggen`: record what someone was seen to do."""

from argparse import Namespace
from datetime import date

from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.vastleggen import Vastgelegd, WaarnemingOpgave, leg_vast
from werkplek.cli import lezen, opties
from werkplek.cli.antwoord import Antwoord
from werkplek.cli.parser import Opdrachten
from werkplek.cli.sessie import Geopend, Sessie
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden.dagen import wanneer


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("vastleggen", hulp.VASTLEGGEN)
    opties.deelnemer(parser.opties)
    parser.opties.add_argument(
        "--werkproces",
        metavar="CREBO/CODE",
        type=lezen.werkproces,
        required=True,
        help=hulp.WERKPROCES,
    )
    parser.opties.add_argument("--oordeel", metavar="STAP", required=True, help=hulp.OORDEEL)
    opties.dag(parser.opties)
    parser.opties.add_argument("--notitie", metavar="TEKST", default="", help=hulp.NOTITIE)
    opties.toch(parser.opties)
    parser.set_defaults(voer_uit=_vastleggen)


def _vastleggen(sessie: Sessie, keuze: Namespace) -> Antwoord:
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
        gedaan = leg_vast(geopend.ctx, geopend.ik(), opgave, bevestigd=opties.bevestigd(keuze))
        return _antwoord(geopend, deelnemer, dag, gedaan)


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
