"""A process that records with three taps, says so, and waits to be killed.

    python -m tests.journeys.tik MAP [--te-vroeg]

Two planted faults: `--te-vroeg` says *Vastgelegd* at the tap, while the commit still waits;
`--zonder-commit` has a store that says it committed and did not.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from tests.journeys.venster import Venster, kom_binnen
from werkplek.application.changes import Changes
from werkplek.application.vastleggen import Vastgelegd
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.store.unit_of_work import StoreUnitOfWork
from werkplek.ui.application import Application
from werkplek.ui.pages.controller import Uitkomst
from werkplek.ui.tasks import Lane, Report, Tasks, Urgency

GEZEGD = "VASTGELEGD"

T = TypeVar("T")


class TeVroeg(Tasks):
    """Says that a tap was recorded before anything was written."""

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object],
        *,
        owner: QObject,
        lane: Lane = Lane.FREE,
        urgency: Urgency = Urgency.NORMAL,
    ) -> None:
        """Report first; the work waits for a moment that does not come."""
        if lane is Lane.WRITER and urgency is Urgency.TAP:
            code = WerkprocesCode("B1-K1-W1")
            gezegd = Vastgelegd(FeitId("nog-niet"), code, "zelfstandig", telt_mee=True)
            schrijving = cast("partial[T]", work).args[0]
            cast("Report", done)(Uitkomst(schrijving, gezegd))
        else:
            super().run(work, done, failed, owner=owner, lane=lane, urgency=urgency)


def _zonder_commit(uow: StoreUnitOfWork, *, verzegel: bool = False) -> Changes:
    return Changes()


def main() -> None:
    """Tap three times, say it, wait."""
    if "--zonder-commit" in sys.argv:
        setattr(StoreUnitOfWork, "commit", _zonder_commit)  # noqa: B010  the planted fault
    app = Application(["werkplek"])
    tasks = TeVroeg() if "--te-vroeg" in sys.argv else Tasks()
    venster = Venster(app, Path(sys.argv[1]), tasks)
    kom_binnen(venster.driver)
    venster.driver.tik("Sanne")
    venster.driver.wacht_op("vastleggen")
    venster.driver.tik("Bereidt assisterende werkzaamheden voor")
    venster.driver.wacht_op("stap")
    venster.driver.tik("Zelfstandig")
    venster.driver.wacht_op_tekst("Vastgelegd: Sanne")
    print(GEZEGD, flush=True)
    QTest.qWait(60_000)


if __name__ == "__main__":
    main()
