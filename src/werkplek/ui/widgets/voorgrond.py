"""A window in front of all others: nothing shines through, no key of the program works in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from werkplek.ui.look import UNDRESSED, Look


class Voorgrond(QWidget):
    """Esc closes it. A taskbar shows no names of it."""

    def __init__(self, parent: QWidget) -> None:
        """Live as long as `parent`; not shown yet."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle("Werkplek")
        self._look = UNDRESSED

    def dress(self, look: Look) -> None:
        """Take over its colours."""
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Nothing shines through."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.vlak))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """No key of the program works here: it stands behind this, and may be locked by now."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
