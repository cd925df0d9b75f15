"""The root of the command line: read the command, do it, answer, end with the right code."""

import argparse
import io
import os
import sys
from collections.abc import Sequence

from werkplek.cli.antwoord import Antwoord, Code, Mislukt, toon
from werkplek.cli.opdrachten import (
    beginnen,
    deelnemer,
    herroepen,
    herstelcode,
    kwalificaties,
    nakijken,
    persoon,
    plaatsing,
    sleutel,
    status,
    vastleggen,
    veiligstellen,
    verklaring,
)
from werkplek.cli.parser import DutchParser, Opdrachten, Uitleg
from werkplek.cli.sessie import Sessie
from werkplek.cli.sleutelbestanden import Sleutelbestanden
from werkplek.cli.weigeren import mislukt_door
from werkplek.device.logs import logboek
from werkplek.device.paths import datamap, logmap
from werkplek.device.slots import Argon2Cost
from werkplek.woorden import opdracht, opdrachthulp


def main(argv: Sequence[str], *, cost: Argon2Cost | None = None) -> int:
    """Run one command; gives the exit code. `cost` is for a new passphrase, the default is slow."""
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, io.TextIOWrapper):
            stroom.reconfigure(errors="replace")  # a name may hold what this screen cannot show
    with logboek(logmap()):
        uitkomst = _uitkomst(argv, cost)
    try:
        toon(uitkomst, als_json="--json" in argv)
    except BrokenPipeError:
        # Whoever read along stopped; what was asked was done. Nothing more may be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return uitkomst.code


def maak_parser() -> DutchParser:
    """All commands with their options."""
    parser = DutchParser(
        prog="werkplek",
        description=opdrachthulp.PROGRAMMA,
        epilog=opdrachthulp.NAWOORD,
    )
    onder = Opdrachten(parser)
    for module in (
        beginnen,
        persoon,
        deelnemer,
        plaatsing,
        kwalificaties,
        vastleggen,
        herroepen,
        verklaring,
        herstelcode,
        sleutel,
        status,
        veiligstellen,
        nakijken,
    ):
        module.voeg_toe(onder)
    return parser


def _uitkomst(argv: Sequence[str], cost: Argon2Cost | None) -> Antwoord | Mislukt:
    try:
        keuze = maak_parser().parse_args(argv)
        antwoord: Antwoord = keuze.voer_uit(_sessie(keuze, cost), keuze)
    except Uitleg as uitleg:
        return Antwoord((uitleg.tekst,), {"uitleg": uitleg.tekst})
    except KeyboardInterrupt:
        return Mislukt(Code.GESTOPT, "gestopt", opdracht.GESTOPT)
    except Exception as fout:  # noqa: BLE001  a bug is answered like anything else, and logged
        return mislukt_door(fout)
    return antwoord


def _sessie(keuze: argparse.Namespace, cost: Argon2Cost | None) -> Sessie:
    return Sessie(
        map=getattr(keuze, "map", None) or datamap(),
        als=getattr(keuze, "als", None),
        bestanden=Sleutelbestanden(
            wachtzin=getattr(keuze, "wachtzin_bestand", None),
            herstelcode=getattr(keuze, "herstelcode_bestand", None),
            pincode=getattr(keuze, "pincode_bestand", None),
        ),
        cost=cost,
    )
