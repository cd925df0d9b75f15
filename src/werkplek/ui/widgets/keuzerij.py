"""A row of a list in which much can be on at once."""

from collections.abc import Hashable
from dataclasses import dataclass

from werkplek.ui.icons import Icon
from werkplek.ui.look import Rol
from werkplek.ui.widgets.card import Card, Line, filled


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
        lines = filled(
            Line(self.titel, Rol.TITEL if self.aan else Rol.TEKST),
            Line(self.ondertitel, Rol.STIL),
        )
        return Card(lines=lines, icon=Icon.GOED if self.aan else Icon.KEUZE)
