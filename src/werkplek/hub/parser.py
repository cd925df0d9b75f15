"""All commands of the hub with their options."""

from typing import Final, Protocol

from werkplek.hub.opdrachten import (
    apparaat,
    besluiten,
    controle,
    deelnemers,
    leerbedrijf,
    persoon,
    plaatsing,
    school,
    sleutels,
    starten,
    toestemming,
    verklaring,
)
from werkplek.terminal.parser import JSON, DutchParser, Opdrachten, Optie
from werkplek.woorden import hubhulp


class Opdracht(Protocol):
    """A module of `hub/opdrachten`: its `voer_uit` is called with a `Sessie` and a `Namespace`."""

    def voeg_toe(self, opdrachten: Opdrachten, /) -> None: ...


_OVERAL: Final = (Optie("--db", hubhulp.DB, "URL"), JSON)
_OPDRACHTEN: Final[tuple[Opdracht, ...]] = (
    starten,
    school,
    leerbedrijf,
    persoon,
    apparaat,
    deelnemers,
    toestemming,
    plaatsing,
    besluiten,
    sleutels,
    verklaring,
    controle,
)
"""In the order of the help."""


def maak_parser() -> DutchParser:
    """The parser of `werkplek hub`."""
    parser = DutchParser(
        prog="werkplek hub",
        description=hubhulp.PROGRAMMA,
        epilog=hubhulp.NAWOORD,
        overal=_OVERAL,
    )
    onder = Opdrachten(parser)
    for module in _OPDRACHTEN:
        module.voeg_toe(onder)
    return parser
