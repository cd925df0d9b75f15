"""Somebody on a card: where they are known, their name, and a few quiet lines."""

from collections.abc import Hashable
from dataclasses import dataclass

from werkplek.ui.icons import Icon
from werkplek.ui.look import Rol
from werkplek.ui.widgets.card import Card, Line, filled


@dataclass(frozen=True, slots=True)
class Persoonkaart:
    """To be read beside another (`kiesbaar` False), or to be chosen."""

    sleutel: Hashable
    naam: str
    waar: str = ""
    regels: tuple[str, ...] = ()
    kiesbaar: bool = True

    @property
    def tekst(self) -> str:
        """The name."""
        return self.naam

    @property
    def voorleestekst(self) -> str:
        """All of it."""
        return ", ".join(deel for deel in (self.waar, self.naam, *self.regels) if deel)

    @property
    def card(self) -> Card:
        """How it is drawn."""
        stil = (Line(regel, Rol.TEKST) for regel in self.regels)
        lines = filled(Line(self.waar, Rol.STIL), Line(self.naam, Rol.TITEL), *stil)
        return Card(lines=lines, icon=Icon.PERSOON)
