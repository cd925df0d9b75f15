"""What is said between rows, to be read and not chosen."""

from collections.abc import Hashable
from dataclasses import KW_ONLY, dataclass

from werkplek.ui.icons import Icon
from werkplek.ui.look import Rol
from werkplek.ui.widgets.card import Card, Line, filled


@dataclass(frozen=True, slots=True)
class Alinea:
    """Text under a row that was opened, or under its own `kop`; it may have several lines."""

    sleutel: Hashable
    titel: str
    _: KW_ONLY
    kop: str = ""

    @property
    def tekst(self) -> str:
        """The words."""
        return self.titel

    @property
    def kiesbaar(self) -> bool:
        """It is read, not chosen."""
        return False

    @property
    def voorleestekst(self) -> str:
        """The words."""
        return ", ".join(part for part in (self.kop, self.titel) if part)

    @property
    def card(self) -> Card:
        """How it is drawn."""
        lines = filled(Line(self.kop, Rol.TITEL), Line(self.titel, Rol.TEKST))
        return Card(lines=lines, framed=False)


@dataclass(frozen=True, slots=True)
class Mededeling(Alinea):
    """Something to know before choosing, with a picture."""

    icoon: Icon = Icon.LET_OP

    @property
    def card(self) -> Card:
        """How it is drawn."""
        return Card(lines=(Line(self.titel, Rol.TITEL),), icon=self.icoon, framed=False)
