"""`werkplek opmerken`: say something about somebody's work, for all who follow it."""

from argparse import Namespace

from werkplek.application.opmerken import OpmerkingOpgave, leg_opmerking_vast
from werkplek.cli import opties
from werkplek.cli.sessie import Sessie
from werkplek.domain.kenmerk import FeitId
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import uitwisselregels as woorden


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("opmerken", hulp.OPMERKEN)
    opties.deelnemer(parser.opties)
    parser.opties.add_argument("--bij", metavar="FEIT", help=hulp.OPMERKING_BIJ)
    opties.dag(parser.opties)
    opties.toch(parser.opties)
    parser.opties.add_argument("tekst", metavar="TEKST", help=hulp.OPMERKING)
    parser.set_defaults(voer_uit=_opmerken)


def _opmerken(sessie: Sessie, keuze: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        opgave = OpmerkingOpgave(
            deelnemer=geopend.deelnemer(keuze.deelnemer),
            tekst=keuze.tekst,
            antwoord_op=FeitId(keuze.bij) if keuze.bij else None,
            gezien_op=keuze.datum,
        )
        bevestigd = opties.bevestigd(keuze)
        feit = leg_opmerking_vast(geopend.ctx, geopend.ik(), opgave, bevestigd=bevestigd)
    return Antwoord((woorden.OPGEMERKT,), {"feit": feit, "deelnemer": opgave.deelnemer})
