"""`werkplek vastleggen`: record what someone was seen to do."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import date

from werkplek.application.bewijs import MAX_BEWIJS, BewijsOpgave
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.samen import leg_vast_samen
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
    parser.opties.add_argument(
        "--deelnemer", metavar="NAAM", action="append", required=True, help=hulp.WIE_DEEDEN
    )
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
    if len(keuze.deelnemer) > 1 and (keuze.bewijs or keuze.notitie):
        raise Mislukt(Code.GEBRUIK, "gebruik", opdracht.HOORT_BIJ_EEN)
    with sessie.open() as geopend:
        deelnemers = dict.fromkeys(geopend.deelnemer(genoemd) for genoemd in keuze.deelnemer)
        dag = keuze.datum or geopend.ctx.clock.vandaag()
        opgaven = tuple(_opgave(keuze, deelnemer, dag) for deelnemer in deelnemers)
        ik, toch = geopend.ik(), opties.bevestigd(keuze)
        if len(opgaven) > 1:
            gedaan = leg_vast_samen(geopend.ctx, ik, opgaven, bevestigd=toch)
            return _samen([_antwoord(geopend, *een) for een in zip(opgaven, gedaan, strict=True)])
        bewijs = tuple(_bewijs(geopend, keuze))
        een = leg_vast(geopend.ctx, ik, opgaven[0], bewijs=bewijs, bevestigd=toch)
        antwoord = _antwoord(geopend, opgaven[0], een)
    soorten = {stuk.bijlage.sha256: stuk.bijlage.soort for stuk in bewijs}
    erbij = (antwoorden.erbij_bewaard(telling(soorten.values())),) if soorten else ()
    return Antwoord((*antwoord.regels, *erbij), {**antwoord.velden, "bewijs": len(soorten)})


def _opgave(keuze: Namespace, deelnemer: DeelnemerId, dag: date) -> WaarnemingOpgave:
    return WaarnemingOpgave(
        deelnemer=deelnemer,
        code=keuze.werkproces.code,
        stap=keuze.oordeel,
        gezien_op=dag,
        notitie=keuze.notitie,
        crebo=keuze.werkproces.crebo,
    )


def _samen(antwoorden_: list[Antwoord]) -> Antwoord:
    regels = tuple(regel for antwoord in antwoorden_ for regel in antwoord.regels)
    return Antwoord(regels, {"vastgelegd": [antwoord.velden for antwoord in antwoorden_]})


def _bewijs(geopend: Geopend, keuze: Namespace) -> Iterator[BewijsOpgave]:
    """Every file made fit before anything is recorded: one that is refused records nothing."""
    werkplek = geopend.werkplek
    for pad in keuze.bewijs:
        inhoud = werkplek.bestanden.lees(pad, MAX_BEWIJS + 1)
        yield BewijsOpgave(werkplek.maak_bijlage(inhoud), keuze.bijschrift)


def _antwoord(geopend: Geopend, opgave: WaarnemingOpgave, gedaan: Vastgelegd) -> Antwoord:
    vandaag = geopend.ctx.clock.vandaag()
    dag = opgave.gezien_op or vandaag
    with geopend.ctx.store.lees() as lezer:
        plaatsing = huidige_plaatsing(lezer, opgave.deelnemer)
    zin = antwoorden.vastgelegd(
        geopend.roepnaam(opgave.deelnemer),
        gedaan.code,
        plaatsing.schaal.stap(gedaan.stap).naam,
        wanneer(dag, vandaag=vandaag),
        telt_mee=gedaan.telt_mee,
    )
    velden = {
        "feit": gedaan.feit,
        "deelnemer": opgave.deelnemer,
        "code": gedaan.code,
        "oordeel": gedaan.stap,
        "gezien_op": dag,
        "telt_mee": gedaan.telt_mee,
    }
    return Antwoord((zin, antwoorden.terugdraaien_kan(gedaan.feit)), velden)
