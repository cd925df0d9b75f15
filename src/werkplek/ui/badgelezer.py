"""A badge reader types faster than anybody: a burst of keys that ends in Enter is a scan."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

KORT_MS: Final = 50
"""Less than this lies between two keys of a reader; a single key waits as long before it counts."""

MINSTE: Final = 6
EINDE: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
LOS: Final = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


class Badgelezer(QObject):
    """Holds keys for a moment; `gescand` carries what a reader read.

    Keys that were no scan go on to who they were for, in their order. Whoever cannot use a scan
    lets its keys go on with `geef_door`.
    """

    gescand = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Install it on a QWindow; live as long as `parent`."""
        super().__init__(parent)
        self._held: list[QKeyEvent] = []
        self._scan: list[QKeyEvent] = []
        self._last = 0
        self._timer = QTimer(self, singleShot=True, interval=KORT_MS)
        self._timer.timeout.connect(self._let_go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Hold what may be of a badge; anything else goes on, after what was held."""
        if event.type() not in KEYS or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return self._hold_release(event)
        slow = event.timestamp() - self._last > KORT_MS
        self._last = event.timestamp()
        if self._held and slow:
            self._let_go()
        if _of_a_code(event):
            self._hold(event)
            return True
        return self._end(event)

    def geef_door(self) -> None:
        """The last scan was no badge: let its keys be typed."""
        _type(self._scan)
        self._scan = []

    def _hold(self, event: QKeyEvent) -> None:
        self._held.append(event.clone())
        self._timer.start()

    def _hold_release(self, event: QKeyEvent) -> bool:
        """A key is let go of after it was pressed: hold that too while its press is held."""
        if self._held:
            self._held.append(event.clone())
        return bool(self._held)

    def _end(self, event: QKeyEvent) -> bool:
        code = "".join(k.text() for k in self._held if k.type() == QEvent.Type.KeyPress)
        if event.key() not in EINDE or len(code) < MINSTE:
            self._let_go()
            return False
        self._timer.stop()
        self._scan, self._held = [*self._held, event.clone()], []
        self.gescand.emit(code)
        return True

    @Slot()
    def _let_go(self) -> None:
        self._timer.stop()
        held, self._held = self._held, []
        _type(held)


def _of_a_code(event: QKeyEvent) -> bool:
    """One character of a code; a space is none, for it presses buttons."""
    text = event.text()
    plain = event.modifiers() in LOS and not event.isAutoRepeat()
    return plain and len(text) == 1 and text.isprintable() and not text.isspace()


def _type(keys: list[QKeyEvent]) -> None:
    """Give keys to what has the keyboard now, as the window would have."""
    for key in keys:
        receiver = QApplication.focusWidget()
        if receiver is not None:
            QCoreApplication.sendEvent(receiver, key)
