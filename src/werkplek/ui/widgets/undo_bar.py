"""The strip under every page: what was just done and how to undo it; otherwise how things stand."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.plaatje import Plaatje
from werkplek.ui.widgets.tekst import Tekst
from werkplek.ui.widgets.text_block import LINE_PITCH

STAYS_MS: Final = 10_000

LARGE: Final = 1.45
"""From which text size on a second line of words gives way to the page until it is needed."""


class UndoBar(QFrame):
    """Keeps its place in the frame, so that nothing moves when a message comes or goes.

    A message stays ten seconds; a finger, the pointer or the focus on the strip stops the clock.
    """

    ongedaan = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, stays_ms: int = STAYS_MS) -> None:
        """A strip with nothing to tell."""
        super().__init__(parent)
        self.setProperty("rol", "voetbalk")
        self._key: object = None
        self._stays_ms = stays_ms
        self._left_ms = stays_ms
        self._held: set[str] = set()
        self._standing = Tekst(rol=Rol.STIL)
        self._picture = Plaatje()
        self._message = Tekst(rol=Rol.GEDAAN)
        self._undo = Knop(self.tr("Ongedaan maken"))
        self._undo.set_icoon(Icon.ONGEDAAN)
        self._undo.clicked.connect(self.maak_ongedaan)
        self._undo.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.verberg)
        self._row = QHBoxLayout(self)
        for widget, stretch in ((self._standing, 1), (self._picture, 0), (self._message, 1)):
            self._row.addWidget(widget, stretch)
        self._row.addWidget(self._undo)
        self.verberg()

    def dress(self, look: Look) -> None:
        """Be as high with a message as without."""
        units = look.units
        above = units.padding // 2
        self._row.setContentsMargins(units.margin, above, units.margin, above)
        self._row.setSpacing(units.gap)
        lines = 1 if units.text_factor > LARGE else 2
        words = round(lines * LINE_PITCH * units.secondary)
        button = max(units.target, round(LINE_PITCH * units.body) + units.padding)
        self.setMinimumHeight(max(button, words) + 2 * above + units.edge)
        self._picture.toon(Icon.GOED, "goed")

    @property
    def bericht(self) -> str:
        """The message that is shown; empty when there is none."""
        return self._message.text() if self._message.isVisibleTo(self) else ""

    @property
    def stand(self) -> str:
        """What is shown when there is no message."""
        return self._standing.text()

    def toon_stand(self, tekst: str) -> None:
        """How things stand from now on; a message of before is gone."""
        self.verberg()
        self._standing.setText(tekst)

    def toon(self, tekst: str, sleutel: object = None, icoon: Icon = Icon.GOED) -> None:
        """Say and show what was done; `ongedaan` carries `sleutel` when it must be undone.

        Without a sleutel it cannot be undone here; what went wrong has another `icoon`.
        """
        self._key = sleutel
        self._picture.toon(icoon, "goed" if icoon is Icon.GOED else "let_op")
        self._show_message(shown=True, text=tekst)
        self._left_ms = self._stays_ms
        self._timer.stop()
        self._run_clock()
        announce(self, tekst)

    @Slot()
    def maak_ongedaan(self) -> None:
        """Ask to undo what the message tells; nothing when there is no message."""
        key = self._key
        if not self.bericht or key is None:
            return
        self.verberg()
        self.ongedaan.emit(key)

    @Slot()
    def verberg(self) -> None:
        """Show how things stand again."""
        self._timer.stop()
        self._held.clear()
        self._key = None
        self._show_message(shown=False, text="")

    def _show_message(self, *, shown: bool, text: str) -> None:
        self._message.toon(text)
        self._standing.setVisible(not shown)
        self._picture.setVisible(shown)
        self._undo.setVisible(shown and self._key is not None)

    def _run_clock(self) -> None:
        if not self._held and self.bericht:
            self._timer.start(self._left_ms)

    def _hold(self, reason: str) -> None:
        if self._timer.isActive():
            self._left_ms = max(1, self._timer.remainingTime())
            self._timer.stop()
        self._held.add(reason)

    def _release(self, reason: str) -> None:
        self._held.discard(reason)
        self._run_clock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focus on the button stops the clock."""
        if watched is self._undo and event.type() == QEvent.Type.FocusIn:
            self._hold("focus")
        elif watched is self._undo and event.type() == QEvent.Type.FocusOut:
            self._release("focus")
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer on the strip stops the clock."""
        self._hold("pointer")
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The clock goes on where it was."""
        self._release("pointer")
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger on the strip stops the clock."""
        self._hold("finger")
        super().mousePressEvent(event)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The clock goes on where it was."""
        self._release("finger")
        super().mouseReleaseEvent(event)
