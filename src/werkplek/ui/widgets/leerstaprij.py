"""A row of *Zo doen we het hier*: one step in the words of the shop floor, with its photo."""

from dataclasses import dataclass

from werkplek.ui.look import Rol
from werkplek.ui.widgets.card import Card, Line, Photo


@dataclass(frozen=True, slots=True)
class Leerstaprij:
    """One step; `kiesbaar` when who works here may change it."""

    nummer: int
    stap: str
    kiesbaar: bool
    foto: Photo | None = None

    @property
    def sleutel(self) -> int:
        """Its number, from 1."""
        return self.nummer

    @property
    def tekst(self) -> str:
        """The text by which typing finds it."""
        return self.stap

    @property
    def voorleestekst(self) -> str:
        """The step with its number; the photo shows what the words say."""
        met_foto = ", met foto" if self.foto else ""
        return f"Stap {self.nummer}: {self.stap}{met_foto}"

    @property
    def card(self) -> Card:
        """How the row is drawn."""
        lines = (Line(f"Stap {self.nummer}", Rol.STIL), Line(self.stap, Rol.TITEL))
        return Card(lines=lines, photo=self.foto)
