"""`werkplek herstelcode`: a new herstelcode, shown once, to keep on paper."""

from argparse import Namespace

from werkplek.cli.sessie import Sessie
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import Opdrachten
from werkplek.woorden import antwoorden
from werkplek.woorden import opdrachthulp as hulp


def voeg_toe(opdrachten: Opdrachten) -> None:
    opdrachten.nieuw("herstelcode", hulp.HERSTELCODE).set_defaults(voer_uit=_maak)


def _maak(sessie: Sessie, _: Namespace) -> Antwoord:
    with sessie.open() as geopend:
        toegang = geopend.werkplek.toegang
        eerder = toegang.herstelcode_van() is not None
        code = toegang.maak_herstelcode()
    regels = antwoorden.herstelcode(code, eerder=eerder)
    return Antwoord(regels, {"herstelcode": code, "eerdere_vervallen": eerder})
