"""Guards that fail a test which leaves something running, and name what it left and where it began.

Threads and windows are compared before and after. Timers, Qt threads and thread pools are
remembered when Python starts them, together with the line that did so.
"""

import threading
import traceback
from collections.abc import Callable, Iterator
from typing import Any
from weakref import ref

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget

GRACE_SECONDS = 2.0

Started = QTimer | QThread | QThreadPool


@pytest.fixture(autouse=True)
def no_threads_left() -> Iterator[None]:
    """Fail when a thread that the test started still runs after a short grace."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    # A pool of Qt leaves a dummy behind that stands for no thread; such pools are guarded below.
    own = [thread for thread in left if not isinstance(thread, threading._DummyThread)]
    for thread in own:
        thread.join(GRACE_SECONDS)
    _refuse("thread", [thread.name for thread in own if thread.is_alive()])


@pytest.fixture(autouse=True)
def no_qt_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail when a test with Qt leaves a window, an active timer or a running thread or pool."""
    if "qapp" not in request.fixturenames:
        yield
        return
    before = QApplication.topLevelWidgets()
    started: list[tuple[ref[Started], str]] = []
    with pytest.MonkeyPatch.context() as patch:
        for kind in (QTimer, QThread, QThreadPool):
            patch.setattr(kind, "start", _remembering(kind.start, started))
        yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    windows = [widget for widget in QApplication.topLevelWidgets() if widget not in before]
    left = [widget for widget in windows if widget.parent() is None]
    names = [_title(widget) for widget in left]
    for widget in left:  # one test fails; those after it begin without what it left
        shiboken6.delete(widget)
    _refuse("window", names)
    _refuse("Qt object", [line for thing, line in started if _runs(thing())])


def _remembering(
    start: Callable[..., Any], started: list[tuple[ref[Started], str]]
) -> Callable[..., Any]:
    def remember(self: Started, *args: Any, **options: Any) -> Any:  # noqa: ANN401
        caller = traceback.extract_stack(limit=2)[0]
        line = f"{caller.filename}:{caller.lineno}"
        started.append((ref(self), f"{type(self).__name__} started at {line}"))
        return start(self, *args, **options)

    return remember


def _runs(thing: Started | None) -> bool:
    grace = int(GRACE_SECONDS * 1000)
    if thing is None or not shiboken6.isValid(thing):
        return False
    if isinstance(thing, QTimer):
        return thing.isActive()
    if isinstance(thing, QThread):
        return not thing.wait(grace)
    return not thing.waitForDone(grace)


def _title(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}"


def _refuse(what: str, left: list[str]) -> None:
    if left:
        pytest.fail(f"{what} left behind: {', '.join(left)}")
