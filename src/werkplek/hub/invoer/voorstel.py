"""What taking a file would change, line by line, before anything is written."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from werkplek.hub.inlezingen import Wijziging
from werkplek.hub.stellen import Steller


class Wat(StrEnum):
    """What becomes of a line."""

    ERBIJ = "erbij"
    ANDERS = "anders"
    GELIJK = "gelijk"
    GEWEIGERD = "geweigerd"


Daad = Callable[[Steller], Wijziging | None]
"""Carries out one line; gives what it changed, if anything, so that it can be turned back."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One line; `wie` is for the screen of the coordinator, `let_op` a code of what looks odd."""

    nr: int
    wat: Wat
    wie: str = ""
    reden: str = ""
    let_op: str = ""
    daad: Daad | None = None


@dataclass(frozen=True, slots=True)
class Voorstel:
    """All lines of a file; `geweerd` counts numbers of people that were dropped."""

    soort: str
    regels: tuple[Regel, ...]
    geweerd: int = 0
    ongebruikt: tuple[str, ...] = ()

    def tel(self, wat: Wat) -> int:
        """How many lines."""
        return sum(regel.wat is wat for regel in self.regels)


def geweigerd(nr: int, reden: str, wie: str = "") -> Regel:
    """A line of which nothing is taken."""
    return Regel(nr, Wat.GEWEIGERD, wie, reden)
