"""The root of the command line: all its commands, on the folder and in the name that are given."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Final

from werkplek.cli.opdrachten import (
    beginnen,
    deelnemer,
    groep,
    herroepen,
    herstelcode,
    koppelen,
    kwalificaties,
    nakijken,
    opmerken,
    persoon,
    plaatsing,
    sleutel,
    status,
    uitwisselen,
    vastleggen,
    veiligstellen,
    verklaring,
)
from werkplek.cli.sessie import Sessie
from werkplek.cli.sleutelbestanden import Sleutelbestanden
from werkplek.cli.weigeren import mislukt_door
from werkplek.device.logs import logboek
from werkplek.device.paths import datamap, logmap
from werkplek.device.slots import Argon2Cost
from werkplek.terminal.antwoord import Antwoord
from werkplek.terminal.lezen import pad
from werkplek.terminal.parser import JSON, DutchParser, Opdrachten, Optie
from werkplek.terminal.run import Programma
from werkplek.woorden import opdrachthulp

_OVERAL: Final = (
    Optie("--map", opdrachthulp.MAP, "DIR", pad),
    JSON,
    Optie("--als", opdrachthulp.ALS, "NAAM"),
    Optie("--wachtzin-bestand", opdrachthulp.WACHTZIN_BESTAND, "PAD", pad),
    Optie("--herstelcode-bestand", opdrachthulp.HERSTELCODE_BESTAND, "PAD", pad),
    Optie("--pincode-bestand", opdrachthulp.PINCODE_BESTAND, "PAD", pad),
)


def main(argv: Sequence[str], *, cost: Argon2Cost | None = None) -> int:
    """Run one command; gives the exit code. `cost` is for a new passphrase, the default is slow."""

    def voer_uit(keuze: Namespace) -> Antwoord:
        antwoord: Antwoord = keuze.voer_uit(_sessie(keuze, cost), keuze)
        return antwoord

    return Programma(maak_parser, voer_uit, mislukt_door).run(argv, logboek(logmap()))


def maak_parser() -> DutchParser:
    """All commands with their options."""
    parser = DutchParser(
        prog="werkplek",
        description=opdrachthulp.PROGRAMMA,
        epilog=opdrachthulp.NAWOORD,
        overal=_OVERAL,
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
        groep,
        verklaring,
        opmerken,
        koppelen,
        uitwisselen,
        herstelcode,
        sleutel,
        status,
        veiligstellen,
        nakijken,
    ):
        module.voeg_toe(onder)
    return parser


def _sessie(keuze: Namespace, cost: Argon2Cost | None) -> Sessie:
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
