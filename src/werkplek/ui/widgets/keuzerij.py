"""Rows of a list in which much can be on at once: what is ticked, and what is said between."""

from collections.abc import Hashable
from dataclasses import dataclass

from werkplek.ui.icons import Icon
from werkplek.ui.look import Rol
from werkplek.ui.widgets.card import Card, Line


@dataclass(frozen=True, slots=True)
class Keuzerij:
    """A row with a tick, or with an empty ring; a tap changes it."""

    sleutel: Hashable
    titel: str
    ondertitel: str = ""
    aan: bool = False

    @property
    def tekst(self) -> str:
        """The text by which typing finds it."""
        return self.titel

    @property
    def kiesbaar(self) -> bool:
        """A tap ticks it or takes the tick away."""
        return True

    @property
    def voorleestekst(self) -> str:
        """Everything on the row, and whether it is ticked."""
        state = "aan" if self.aan else "uit"
        return ", ".join(part for part in (self.titel, self.ondertitel, state) if part)

    @property
    def card(self) -> Card:
        """How the row is drawn."""
        lines = (
            Line(self.titel, Rol.TITEL if self.aan else Rol.TEKST),
            Line(self.ondertitel, Rol.STIL),
        )
        shown = tuple(line for line in lines if line.text)
        return Card(lines=shown, icon=Icon.GOED if self.aan else Icon.KEUZE)


@dataclass(frozen=True, slots=True)
class Mededeling:
    """Something to know before choosing, with a picture; it is read, not tapped."""

    sleutel: Hashable
    titel: str
    icoon: Icon = Icon.LET_OP

    @property
    def tekst(self) -> str:
        """Its words."""
        return self.titel

    @property
    def kiesbaar(self) -> bool:
        """There is nothing to tap."""
        return False

    @property
    def voorleestekst(self) -> str:
        """Its words."""
        return self.titel

    @property
    def card(self) -> Card:
        """How it is drawn."""
        return Card(lines=(Line(self.titel, Rol.TITEL),), icon=self.icoon, framed=False)
