"""The window before a folder that does not open, with taps and a door to unlock by hand."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from tests.fakes.deur import Deur
from tests.fakes.werkvloer import Werkvloer
from tests.ui.audit import remove
from tests.ui.heel_podium import HeelPodium
from tests.ui.podium import PINCODE, at_once
from werkplek.application.ports import Unavailable
from werkplek.ui.application import Application
from werkplek.ui.driver import Driver
from werkplek.ui.start import Start
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.window import Window


@dataclass
class Drempel:
    """`achter` is the folder behind the door; its own window is never shown."""

    app: Application
    achter: HeelPodium
    tasks: TaskRunner = field(default_factory=at_once)
    deur: Deur = field(init=False)

    def __post_init__(self) -> None:
        self.deur = Deur(self.achter, clock=self.achter.vloer.clock)
        self.window = Window(self.app.appearance)
        self.driver = Driver(self.window)
        self._start = Start(self.window, self.tasks, self.deur)
        self.window.resize(1280, 800)
        self.window.show()

    def start(self, fout: Unavailable | None) -> Driver:
        """Open the program before this door."""
        self.deur.fout = fout
        self._start.start()
        return self.driver

    def kiest(self, pad: Path) -> None:
        """A person chooses this folder in the dialog that asked for one."""
        for keuze in self.window.findChildren(Bestandskeuze):
            keuze.openen.emit(pad)

    def bewaart(self, pad: Path) -> None:
        """A person chooses this name in the dialog that asked for one."""
        for keuze in self.window.findChildren(Bestandskeuze):
            keuze.bewaren.emit(pad)

    def typt(self, tekst: str) -> None:
        """Keys, where the focus is."""
        met_focus = self.window.focusWidget()
        assert met_focus is not None
        QTest.keyClicks(met_focus, tekst)

    def kom_binnen(self) -> None:
        """Marga taps her name, and shows that it is her."""
        self.driver.tik("Marga Bakker")
        self.driver.tik_pincode(PINCODE)

    def maak_kopieen(self, *uren: int, plek: Path | None = None) -> None:
        """Copies of some hours ago, the oldest first."""
        for uur in uren:
            kopie = self.deur.herstel.reserve.stel_veilig(plek)
            van = self.deur.clock.nu() - timedelta(hours=uur)
            gemaakt = self.deur.herstel.reserve.gemaakt
            gemaakt[gemaakt.index(kopie)] = replace(kopie, van=van, aanleiding="dag")

    def sluit(self) -> None:
        """Take both windows away."""
        remove(self.app, self.window)
        self.achter.sluit()


def _niets(*_: object) -> None:
    """No dialog of Qt: a test answers with `kiest` and `bewaart`."""


@pytest.fixture
def drempel(app: Application, monkeypatch: pytest.MonkeyPatch) -> Iterator[Drempel]:
    """Marga and others work behind this door."""
    for vraag in ("vraag_map", "vraag_waar"):
        monkeypatch.setattr(Bestandskeuze, vraag, _niets)
    vloer = Werkvloer()
    made = Drempel(app, HeelPodium(app, vloer, vloer.neem_aan_met_keuze()))
    yield made
    made.sluit()


__all__ = ["Drempel", "drempel"]
