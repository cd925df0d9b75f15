"""A tile as a frozen value: what a person can choose with one tap."""

from collections.abc import Hashable
from dataclasses import dataclass

from werkplek.ui.icons import Icon
from werkplek.ui.look import Rol
from werkplek.ui.widgets.card import Card, Line, filled


@dataclass(frozen=True, slots=True)
class Tegel:
    """One choice; `hint` says what is so now ("3 van 8 gezien"), `nummer` is the key 1 to 9."""

    sleutel: Hashable
    titel: str
    ondertitel: str = ""
    hint: str = ""
    icoon: Icon | None = None
    nummer: int = 0
    gekozen: bool = False

    @property
    def tekst(self) -> str:
        """The text by which typing finds it."""
        return self.titel

    @property
    def kiesbaar(self) -> bool:
        """Every tile can be chosen: one that cannot work yet explains itself when tapped."""
        return True

    @property
    def voorleestekst(self) -> str:
        """Everything on the tile, and whether it is chosen."""
        state = "gekozen" if self.gekozen else ""
        return ", ".join(part for part in (self.titel, self.ondertitel, self.hint, state) if part)

    @property
    def card(self) -> Card:
        """How the tile is drawn."""
        lines = filled(
            Line(self.titel, Rol.TITEL),
            Line(self.ondertitel, Rol.STIL),
            Line(self.hint, Rol.STIL),
        )
        return Card(
            lines=lines,
            icon=self.icoon,
            mark=str(self.nummer) if self.nummer else "",
            chosen=self.gekozen,
        )
