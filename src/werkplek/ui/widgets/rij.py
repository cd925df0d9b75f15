"""A list row as a frozen value: something that happened, or a heading between such rows."""

from collections.abc import Hashable
from dataclasses import dataclass

from werkplek.ui.icons import Icon
from werkplek.ui.look import Rol
from werkplek.ui.widgets.card import Card, Line, Photo, filled


@dataclass(frozen=True, slots=True)
class Rij:
    """One row of a tijdlijn; a withdrawn one is struck through and says so in `label`.

    `foto` takes the place of the icon; `erbij` says in words what is with it.
    """

    sleutel: Hashable
    titel: str
    ondertitel: str = ""
    notitie: str = ""
    label: str = ""
    icoon: Icon | None = None
    doorgestreept: bool = False
    gekozen: bool = False
    foto: Photo | None = None
    erbij: str = ""

    @property
    def tekst(self) -> str:
        """The text by which typing finds it."""
        return self.titel

    @property
    def kiesbaar(self) -> bool:
        """A row can be opened."""
        return True

    @property
    def voorleestekst(self) -> str:
        """The label first, so that nobody hears withdrawn work as if it stood."""
        state = "gekozen" if self.gekozen else ""
        parts = (self.label, self.titel, self.ondertitel, self.notitie, self.erbij, state)
        return ", ".join(part for part in parts if part)

    @property
    def card(self) -> Card:
        """How the row is drawn."""
        lines = filled(
            Line(self.label, Rol.STIL),
            Line(self.titel, Rol.TITEL, struck=self.doorgestreept),
            Line(self.ondertitel, Rol.STIL, struck=self.doorgestreept),
            Line(self.notitie, Rol.TEKST, struck=self.doorgestreept),
            Line(self.erbij, Rol.STIL),
        )
        return Card(lines=lines, icon=self.icoon, photo=self.foto, chosen=self.gekozen)


@dataclass(frozen=True, slots=True)
class Tussenkop:
    """A heading between rows: a day, a kerntaak."""

    sleutel: Hashable
    titel: str
    ondertitel: str = ""

    @property
    def tekst(self) -> str:
        """The heading's words."""
        return self.titel

    @property
    def kiesbaar(self) -> bool:
        """A heading is read, not chosen."""
        return False

    @property
    def voorleestekst(self) -> str:
        """The heading's words, all of them."""
        return ", ".join(part for part in (self.titel, self.ondertitel) if part)

    @property
    def card(self) -> Card:
        """How the heading is drawn."""
        lines = filled(Line(self.titel, Rol.TITEL), Line(self.ondertitel, Rol.STIL))
        return Card(lines=lines, framed=False)
