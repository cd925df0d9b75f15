"""The root of `werkplek hub`: the commands of whoever keeps the school's server."""

from argparse import Namespace
from collections.abc import Sequence

from werkplek.hub.sessie import Sessie, standaard_db
from werkplek.hub.weigeren import mislukt_door
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.parser import DutchParser
from werkplek.terminal.run import Programma
from werkplek.woorden import hubhulp


def main(argv: Sequence[str]) -> int:
    """Run one command of the hub; gives the exit code."""
    return Programma(_parser, _voer_uit, mislukt_door, hubhulp.GESTOPT).run(argv)


def _parser() -> DutchParser:
    from werkplek.hub.parser import maak_parser  # noqa: PLC0415  the extra may not be installed

    return maak_parser()


def _voer_uit(keuze: Namespace) -> Antwoord:
    antwoord: Antwoord = keuze.voer_uit(Sessie(getattr(keuze, "db", None) or standaard_db()), keuze)
    return antwoord
