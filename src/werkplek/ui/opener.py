"""What the root of the app hands to the window: a folder that can be opened, or made."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from werkplek.application.beelden.groep import GroepBeeld
from werkplek.application.beelden.openen import Weg
from werkplek.application.beelden.thuisblad import Thuisblad
from werkplek.application.context import Context
from werkplek.application.ports import Bestanden, Clock, Printer, Renderer
from werkplek.application.ports_school import Hubs, Uitwisselmap
from werkplek.application.ports_structuur import Structuurbron
from werkplek.application.ports_veilig import Bewijsmaker, Herstel, Reserve, Toegang
from werkplek.application.ports_verklaring import Controleur, Papiermaker, Tekenaar
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.leesverslag import PlakKop
from werkplek.woorden.boodschap import Boodschap


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
    def papiermaker(self) -> Papiermaker: ...

    @property
    def tekenaar(self) -> Tekenaar: ...

    @property
    def controleur(self) -> Controleur: ...

    @property
    def sjabloon(self) -> str: ...

    @property
    def voor_scherm(self) -> Callable[[bytes], bytes]: ...

    @property
    def open_bron(self) -> Callable[[Path], Structuurbron]: ...

    @property
    def plak(self) -> Callable[[str, PlakKop], Structuurbron]: ...

    @property
    def herstelblad(self) -> Callable[[str, str, date], bytes]: ...

    @property
    def voor_thuis(self) -> Callable[[Thuisblad], bytes]: ...

    @property
    def groepsblad(self) -> Callable[[GroepBeeld], bytes]: ...

    @property
    def maak_bijlage(self) -> Bewijsmaker: ...

    @property
    def toegang(self) -> Toegang: ...

    @property
    def reserve(self) -> Reserve: ...

    @property
    def uitwisselmap(self) -> Uitwisselmap: ...

    @property
    def hubs(self) -> Hubs: ...

    @property
    def toeval(self) -> Callable[[], float]: ...

    @property
    def kijk_na(self) -> Callable[[], int]: ...

    @property
    def waarschuwing(self) -> Boodschap | None: ...

    def sluit(self) -> None:
        """Seal and close."""


class Opener(Protocol):
    """Opens or makes the folder of this run, or puts a copy in its place."""

    @property
    def clock(self) -> Clock: ...

    @property
    def herstel(self) -> Herstel: ...

    def open(self, wachtzin: str | None, herstelcode: str | None = None) -> Opened:
        """Open the folder. Raises an `Unavailable`, or `HerstelcodeOnleesbaar` before any try."""

    def opent_met(self) -> Collection[Weg]:
        """What a person can type to open the folder: a herstelcode, a wachtzin. Never raises."""

    def sla_alles_op(self, pad: Path, wachtzin: str | None, herstelcode: str | None) -> None:
        """Write what a newer folder holds to a file. Raises `Unavailable`."""

    def begin(self, wachtzin: str | None) -> Opened:
        """Make the folder, or raise an `Unavailable` or `TekstGeweigerd`."""

    def startdata(self) -> Sequence[Kwalificatie]:
        """What a new folder starts with."""
