"""What the root of the app hands to the window: a folder that can be opened, or made."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from werkplek.application.context import Context
from werkplek.application.ports import Bestanden, Printer, Renderer
from werkplek.application.ports_structuur import Structuurbron
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.leesverslag import PlakKop


class Opened(Protocol):
    """An open folder."""

    @property
    def ctx(self) -> Context: ...

    @property
    def renderer(self) -> Renderer: ...

    @property
    def printer(self) -> Printer: ...

    @property
    def bestanden(self) -> Bestanden: ...

    @property
    def open_bron(self) -> Callable[[Path], Structuurbron]: ...

    @property
    def plak(self) -> Callable[[str, PlakKop], Structuurbron]: ...

    def sluit(self) -> None:
        """Seal and close."""


class Opener(Protocol):
    """Opens or makes the folder of this run."""

    def open(self, wachtzin: str | None) -> Opened:
        """Open the folder, or raise an `Unavailable`."""

    def begin(self, wachtzin: str | None) -> Opened:
        """Make the folder, or raise an `Unavailable` or `TekstGeweigerd`."""

    def startdata(self) -> Sequence[Kwalificatie]:
        """What a new folder starts with."""
