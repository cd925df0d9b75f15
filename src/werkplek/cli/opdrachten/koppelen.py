"""`werkplek koppelen`: link this folder to a school with the code it gave."""

from argparse import Namespace

from werkplek.application.koppelen import koppel
from werkplek.application.koppelopgave import lees_koppeling
from werkplek.cli.sessie import Sessie
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import opdrachthulp as hulp
from werkplek.woorden import uitwisselregels as woorden


def voeg_toe(opdrachten: Opdrachten) -> None:
    parser = opdrachten.nieuw("koppelen", hulp.KOPPELEN)
    parser.opties.add_argument("adres", metavar="URL", help=hulp.HUBADRES)
    parser.opties.add_argument("code", metavar="CODE", nargs="?", default="", help=hulp.KOPPELCODE)
    parser.set_defaults(voer_uit=_koppelen)


def _koppelen(sessie: Sessie, keuze: Namespace) -> Antwoord:
    opgave = lees_koppeling(keuze.adres, keuze.code)
    with sessie.open() as geopend:
        werkplek = geopend.werkplek
        gedaan = koppel(geopend.ctx, werkplek.uitwisselmap, werkplek.hubs, geopend.ik(), opgave)
    school = gedaan.school
    velden = {
        "school": school.id,
        "naam": school.naam,
        "adres": school.adres,
        "woorden_school": gedaan.woorden_school,
        "woorden_apparaat": gedaan.woorden_apparaat,
    }
    regels = woorden.gekoppeld(school.naam, gedaan.woorden_school, gedaan.woorden_apparaat)
    return Antwoord(regels, velden)
