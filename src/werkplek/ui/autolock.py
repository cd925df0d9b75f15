"""Locks when nobody touched anything for some minutes, and when the computer slept meanwhile."""

import logging
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from werkplek.application.ports import Store
from werkplek.domain.instellingen import RUST
from werkplek.ui.latest import Latest
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane

LOG: Final = logging.getLogger(__name__)
TICK_MS: Final = 1000
MINUTE_S: Final = 60
TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


def seconds_with_sleep() -> float:
    """Seconds that run on while the computer sleeps, and that no setting of the clock changes."""
    if sys.platform == "win32":
        return time.monotonic()
    name = "CLOCK_MONOTONIC_RAW" if sys.platform == "darwin" else "CLOCK_BOOTTIME"
    return time.clock_gettime(getattr(time, name))


def _limit(store: Store) -> float:
    with store.lees() as lezer:
        return lezer.instellingen().rust * MINUTE_S


class AutoLock(QObject):
    """Watches every touch and key of the window; work that runs goes on behind the lock.

    A touch that comes too late locks, and reaches nothing else.
    """

    def __init__(
        self, shell: Shell, parent: QObject, clock: Callable[[], float] = seconds_with_sleep
    ) -> None:
        """Live as long as `parent`; `clock` gives seconds."""
        super().__init__(parent)
        self._shell = shell
        self._clock = clock
        self._last = clock()
        self._limit: float = RUST * MINUTE_S
        self._asked = Latest(shell.tasks, self)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        shell.session.changed.connect(self.read_limit)
        shell.session.ik_veranderd.connect(self._touched)
        shell.window.winId()  # from now on there is a handle
        shell.window.windowHandle().installEventFilter(self)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._state_changed)
        self.read_limit()

    @Slot()
    def read_limit(self) -> None:
        """Take over how many minutes were chosen."""
        work = partial(_limit, self._shell.ctx.store)
        self._asked.ask(work, self._take_limit, self._unread, lane=Lane.READ)

    @Slot(object)
    def _take_limit(self, seconds: float) -> None:
        self._limit = seconds

    @Slot(object)
    def _unread(self, error: BaseException) -> None:
        """The limit of before stays; why is told where somebody reads."""
        LOG.warning("limit unread", extra={"reden": type(error).__name__})

    @Slot()
    def look(self) -> bool:
        """Lock when it is time; tell whether it was."""
        late = self._clock() - self._last >= self._limit
        if late:
            self.lock()
        return late

    @Slot()
    def lock(self) -> None:
        """Show the names and nothing else."""
        self._last = self._clock()
        self._shell.session.ga_weg()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """A touch in time lets the clock begin again; one that is late is swallowed."""
        if event.type() not in TOUCHES:
            return False
        if self.look():
            return True
        self._last = self._clock()
        return False

    @Slot()
    def _touched(self) -> None:
        self._last = self._clock()

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationSuspended:
            self.lock()
        else:
            self.look()
