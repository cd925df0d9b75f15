"""Work off the UI thread, in lanes, with its outcome back on the UI thread."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, IntEnum
from time import monotonic
from types import MethodType
from typing import Final, Protocol, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from werkplek.application.ports import Unavailable
from werkplek.domain.fouten import DomeinFout

LOG: Final = logging.getLogger(__name__)
QUIT_MS: Final = 2000

Work = Callable[[], object]
Report = Callable[[object], object]
T = TypeVar("T")


class Lane(Enum):
    """WRITER runs one task at a time: everything that writes the store. FREE is for the rest.

    READ looks up what a page shows, and never waits for a paper that is drawn. LINE waits for
    schools, so that nothing else ever waits for a network.
    """

    WRITER = "writer"
    READ = "read"
    FREE = "free"
    LINE = "line"


class Urgency(IntEnum):
    """Within a lane the more urgent task goes first; a tap before everything."""

    BACKGROUND = 0
    NORMAL = 5
    TAP = 10


@dataclass(eq=False, slots=True)
class Task:
    """A piece of work, who wants to know, and what came of it."""

    work: Work
    done: Report
    failed: Report
    owner: QObject
    outcome: object = None
    error: BaseException | None = None

    def execute(self) -> None:
        """Do the work, here and now; an exception becomes the outcome."""
        try:
            self.outcome = self.work()
        except BaseException as error:  # noqa: BLE001 - it travels to `failed`, whatever it is
            self.error = error

    def report(self) -> None:
        """Tell the owner; one that is gone is not called, but an error is never lost."""
        if not shiboken6.isValid(self.owner):
            self.log_unheard()
        elif self.error is None:
            self.done(self.outcome)
        else:
            self.failed(self.error)

    def log_unheard(self) -> None:
        """Log an error that nobody is left to hear of: its kind, never its words."""
        if isinstance(self.error, DomeinFout | Unavailable):
            LOG.warning("refused unheard", extra={"reden": type(self.error).__name__})
        elif self.error is not None:
            LOG.error("a task failed unheard", exc_info=self.error)


class TaskRunner(Protocol):
    """What pages and controllers need of `Tasks`."""

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
        """Do `work` elsewhere, then call `done` with its result or `failed` with its error."""


class _Run(QRunnable):
    """Carries a task through a pool."""

    def __init__(self, task: Task, finished: Callable[[Task], None]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._task = task
        self._finished = finished

    def run(self) -> None:
        """Work on the pool's thread, then send the task home."""
        self._task.execute()
        self._finished(self._task)


class Tasks(QObject):
    """A pool a lane. Pages see `run`, which never blocks and always answers on the UI thread."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Lanes that stand ready; make it on the UI thread."""
        super().__init__(parent)
        self._open: dict[Task, _Run] = {}
        self._closed = False
        self._pools = {lane: QThreadPool(self) for lane in Lane}
        self._pools[Lane.WRITER].setMaxThreadCount(1)
        self._pools[Lane.WRITER].setExpiryTimeout(-1)
        self._finished.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

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
        """Do `work` in a lane; `done` and `failed` are bound methods of QObjects, else TypeError.

        Nothing is called when `owner` was destroyed meanwhile. After `close`: RuntimeError.
        """
        if self._closed:
            message = "the program is closing"
            raise RuntimeError(message)
        require_bound(done, failed)
        task = Task(work, cast("Report", done), cast("Report", failed), owner)
        runnable = _Run(task, self._finished.emit)
        self._open[task] = runnable
        self._pools[lane].start(runnable, int(urgency))

    @Slot(object)
    def _come_home(self, task: Task) -> None:
        if self._open.pop(task, None) is not None:
            task.report()

    def close(self, timeout_ms: int = QUIT_MS) -> bool:
        """Wait for everything that was asked for; tell whether all of it ended in time."""
        self._closed = True
        until = monotonic() + timeout_ms / 1000
        ended = True
        for pool in self._pools.values():
            left = max(0, round((until - monotonic()) * 1000))
            ended = pool.waitForDone(left) and ended
        for task in self._open:
            task.log_unheard()
        if not ended:
            LOG.error("tasks still ran when the program closed")
        return ended


def require_bound(*reports: Callable[..., object]) -> None:
    """Refuse anything but bound methods of QObjects: only those fall silent with their object."""
    for report in reports:
        if not isinstance(report, MethodType) or not isinstance(report.__self__, QObject):
            message = f"{report!r} is no bound method of a QObject"
            raise TypeError(message)
