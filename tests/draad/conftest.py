"""A real window on a real folder, and one over fakes whose looks at the store wait."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject

from tests.fakes.werkvloer import SANNE, W1, W2, Werkvloer
from tests.journeys.conftest import sjabloon
from tests.journeys.venster import Venster, kom_binnen
from tests.ui.conftest import app, qapp_cls
from tests.ui.heel_podium import HeelPodium
from tests.ui.immediate import ImmediateTasks
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam
from werkplek.ui.application import Application
from werkplek.ui.tasks import Lane, Report, Task, TaskRunner, Urgency, Work

__all__ = ["app", "qapp_cls", "sjabloon"]


class TraagLezen(ImmediateTasks):
    """Looks at the store wait until they are let through; all else is done at once."""

    def __init__(self) -> None:
        super().__init__()
        self.traag = False
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
        if self.traag and lane is Lane.READ:
            self.wacht.append(Task(work, done, failed, owner))
        else:
            super().run(work, done, failed, owner=owner, lane=lane, urgency=urgency)

    def laat_door(self, plek: int = 0) -> None:
        """Do and report one of what waits."""
        task = self.wacht.pop(plek)
        task.execute()
        task.report()


class TraagPodium(HeelPodium):
    """Marga at *Vandaag*; `sanne` chose two werkprocessen, `yusuf` one."""

    yusuf: DeelnemerId

    @property
    def lezen(self) -> TraagLezen:
        """What makes the looks wait."""
        return cast("TraagLezen", self.tasks)


@pytest.fixture
def podium(app: Application) -> Iterator[TraagPodium]:
    """Nothing waits yet."""
    vloer = Werkvloer()
    sanne = vloer.neem_aan(SANNE, W1, W2)
    yusuf = vloer.neem_aan(Naam("Yusuf", "Aydin"), W1)
    made = TraagPodium(app, vloer, sanne, tasks=cast("TaskRunner", TraagLezen()))
    made.yusuf = yusuf
    yield made
    made.sluit()


@pytest.fixture
def venster(app: Application, sjabloon: Path, tmp_path: Path) -> Iterator[Venster]:
    """Marga is at work."""
    geopend = Venster(app, Path(shutil.copytree(sjabloon, tmp_path / "map")))
    kom_binnen(geopend.driver)
    yield geopend
    geopend.sluit()
