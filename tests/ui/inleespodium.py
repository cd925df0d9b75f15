"""The window with *Importeren*, *Plakken* and the preview, on any store and any lanes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget

from tests.fakes.dossiers import Vastebron, bron, klompenmaker
from tests.fakes.werkvloer import Werkvloer
from tests.ui.podium import Podium, at_once
from werkplek.application.ports_structuur import Structuurbron
from werkplek.domain.leesverslag import Leesdeel
from werkplek.ui.application import Application
from werkplek.ui.pages import importeren, inleesvoorbeeld, plakken, plakken_page
from werkplek.ui.tasks import TaskRunner, Tasks
from werkplek.ui.widgets.voortgangsbalk import Voortgangsbalk

PAD = Path("usb") / "dossiers.xml"


@dataclass(slots=True)
class Poort(Vastebron):
    """A bron that waits half-way until it is let through, each time it is read while shut."""

    delen: list[Leesdeel] = field(default_factory=list)
    halverwege: Event = field(default_factory=Event)
    door: Event = field(default_factory=Event)

    def lees(self) -> Iterator[Leesdeel]:
        eerste, *rest = self.delen
        yield eerste
        self.halverwege.set()
        assert self.door.wait(10)
        yield from rest


def poort(*, dicht: bool) -> Poort:
    """Two kwalificaties, with the gate between them."""
    een, twee = (klompenmaker(editie=f"SBB {n}") for n in (100, 200))
    made = Poort([Leesdeel((een,), gedaan=0.5), Leesdeel((twee,), gedaan=1.0)])
    if not dicht:
        made.door.set()
    return made


class Inleespodium(Podium):
    """`bron` is what every file turns out to be."""

    bron: Structuurbron = bron(klompenmaker())

    def __post_init__(self) -> None:
        self.open_bron = lambda _: self.bron
        super().__post_init__()

    def _register(self) -> None:
        super()._register()
        for naam, page, controller in (
            (importeren.NAAM, importeren.ImporterenPage, importeren.ImporterenController),
            (plakken.NAAM, plakken_page.PlakkenPage, plakken.PlakkenController),
            (
                inleesvoorbeeld.NAAM,
                inleesvoorbeeld.InleesvoorbeeldPage,
                inleesvoorbeeld.InleesvoorbeeldController,
            ),
        ):
            self.window.register(naam, self._maker(page, controller))
        self.window.register("kwalificaties", QWidget)

    def lees_in(self, bron_: Structuurbron) -> importeren.ImporterenPage:
        """Somebody chooses a file that holds this."""
        self.bron = bron_
        self.ga("kwalificaties")
        page = self.ga(importeren.NAAM)
        assert isinstance(page, importeren.ImporterenPage)
        page.bestand.emit(PAD)
        return page

    @property
    def balk(self) -> Voortgangsbalk:
        """The progress on the page that is shown."""
        page = self.window.navigation.page(self.driver.pagina)
        found = page.findChild(Voortgangsbalk)
        assert found is not None
        return found

    def crebos(self) -> list[str]:
        """What can be chosen in this folder."""
        with self.vloer.store.lees() as lezer:
            return sorted(kop.crebo for kop in lezer.koppen())

    def wacht_tot(self, waar: Callable[[], bool]) -> None:
        """Let the window live until this holds."""
        self.driver.wacht(waar, "waiting")


def zet_neer(app: Application, vloer: Werkvloer, tasks: TaskRunner | None = None) -> Inleespodium:
    """Sanne learns on this floor; work is done at once unless there are lanes."""
    return Inleespodium(app, vloer, vloer.neem_aan_met_keuze(), tasks or at_once())


@pytest.fixture
def podium(app: Application) -> Iterator[Inleespodium]:
    """Everything at once, in memory."""
    made = zet_neer(app, Werkvloer())
    yield made
    made.sluit()


@pytest.fixture
def tasks(app: Application) -> Iterator[Tasks]:
    """The real lanes."""
    made = Tasks()
    yield made
    assert made.close()
