"""All pages in the real window over the story of *De Verzonnen Hal*, and work that waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from tests.fakes.werkvloer import CREBO, LOGISTIEK, W1, Werkvloer
from tests.ui.immediate import ImmediateTasks
from tests.ui.podium import Podium
from werkplek.application.instellen import herstelcode_is_opgeschreven
from werkplek.application.leerstappen import LeerstapOpgave, voeg_leerstap_toe
from werkplek.domain.leerstap import Leerstap
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.ui import routes
from werkplek.ui.application import Application
from werkplek.ui.driver import Driver
from werkplek.ui.helping import Helping
from werkplek.ui.tasks import Lane, Report, Task, Urgency, Work
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze

TITEL = {w.code: w.titel for w in LOGISTIEK.werkprocessen}
WERK = WerkprocesVerwijzing(CREBO, W1, TITEL[W1])
FOTO = Path("klomp.jpg")


class LaterTasks(ImmediateTasks):
    """Work that waits until it is let through; what a page shows is looked up at once."""

    def __init__(self) -> None:
        super().__init__()
        self.wacht: list[Task] = []

    def run(
        self,
        work: Work,
        done: Report,
        failed: Report,
        *,
        owner: QObject,
        lane: Lane = Lane.FREE,
        urgency: Urgency = Urgency.NORMAL,
    ) -> None:
        task = Task(work, done, failed, owner)
        if lane is Lane.READ:
            task.execute()
            task.report()
            return
        self.asked.append((lane, urgency))
        self.wacht.append(task)

    def laat_door(self) -> None:
        """Do and report the work that waited longest."""
        task = self.wacht.pop(0)
        task.execute()
        task.report()


class HeelPodium(Podium):
    """The window with all its pages."""

    def _register(self) -> None:
        routes.registreer(self.shell)
        Helping(self.window)

    def schrijf_code_over(self) -> None:
        """There is a herstelcode, and somebody showed that they have it on paper."""
        self.toegang.maak_herstelcode()
        van = self.toegang.herstelcode_van()
        assert van is not None
        herstelcode_is_opgeschreven(self.vloer.ctx, van)

    @property
    def gezegd(self) -> frozenset[str]:
        """What is kept as possible here."""
        return self.vloer.geheugen.toestand.structuur.uitvoerbaar.get(CREBO, frozenset())

    @property
    def stappen(self) -> tuple[Leerstap, ...]:
        """The steps that are kept."""
        sleutel = (WERK.crebo, WERK.titel)
        return self.vloer.geheugen.toestand.structuur.leerstappen.get(sleutel, ())

    def schrijf(self, *teksten: str) -> None:
        """Steps that were written before."""
        for tekst in teksten:
            voeg_leerstap_toe(self.vloer.ctx, self.vloer.marga, WERK, LeerstapOpgave(tekst))

    def naar_leerstappen(self) -> Driver:
        """From the ladder of W1 to the steps of this leerbedrijf."""
        self.session.neem(werkproces=W1, titel=TITEL[W1])
        self.ga("stap")
        self.driver.druk("Zo doen we het hier")
        return self.driver

    def kies_bestand(self, inhoud: bytes) -> None:
        """Choose a file in the dialog."""
        self.bestanden.inhoud[FOTO] = inhoud
        page = self.window.navigation.page("leerstap")
        keuze = page.findChild(Bestandskeuze)
        assert keuze is not None
        keuze.openen.emit(FOTO)


@pytest.fixture
def podium(app: Application) -> Iterator[HeelPodium]:
    """Sanne started today under Marga, who is at work."""
    vloer = Werkvloer()
    made = HeelPodium(app, vloer, vloer.neem_aan_met_keuze())
    yield made
    made.sluit()
