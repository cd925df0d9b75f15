"""Words that scroll: the keyboard can be put on them, and is seen there."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.card import ring_around
from werkplek.ui.widgets.focus import from_keyboard


class Leesvlak(QScrollArea):
    """Arrows and Page Down scroll it; a ring shows that they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to read yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._by_keyboard = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def dress(self, look: Look) -> None:
        """Keep room for the ring."""
        self._look = look
        edge = look.units.focus
        self.setViewportMargins(edge, edge, edge, edge)

    def event(self, event: QEvent) -> bool:
        """Draw the ring around the words, for who came by keyboard."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and self.hasFocus() and self._by_keyboard:
            ring_around(self, self._look)
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only to who came by keyboard."""
        self._by_keyboard = from_keyboard(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()
