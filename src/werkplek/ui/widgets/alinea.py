"""What is said between rows, to be read and not chosen."""

from collections.abc import Hashable
from dataclasses import dataclass

from werkplek.ui.icons import Icon
from werkplek.ui.look import Rol
from werkplek.ui.widgets.card import Card, Line


@dataclass(frozen=True, slots=True)
class Alinea:
    """Text under a row that was opened; it may have several lines."""

    sleutel: Hashable
    titel: str

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
        return self.titel

    @property
    def card(self) -> Card:
        """How it is drawn."""
        return Card(lines=(Line(self.titel, Rol.TEKST),), framed=False)


@dataclass(frozen=True, slots=True)
class Mededeling(Alinea):
    """Something to know before choosing, with a picture."""

    icoon: Icon = Icon.LET_OP

    @property
    def card(self) -> Card:
        """How it is drawn."""
        return Card(lines=(Line(self.titel, Rol.TITEL),), icon=self.icoon, framed=False)
