"""One day of the kalender."""

from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.widgets.card import paint_ring
from werkplek.ui.widgets.focus import from_keyboard

MOVES: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class DagKnop(QAbstractButton):
    """A number to tap; today has a line under it, the chosen day is filled and has a frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No day yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._day = date.min
        self._today = False
        self._by_keyboard = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def dag(self) -> date:
        """The day it stands for."""
        return self._day

    def dress(self, look: Look) -> None:
        """Measure and draw with `look` from now on."""
        self._look = look
        self.updateGeometry()
        self.update()

    def toon(self, dag: date, *, today: bool, chosen: bool) -> None:
        """Stand for `dag`."""
        self._day = dag
        self._today = today
        self.setText(str(dag.day))
        self.setCheckable(chosen)
        self.setChecked(chosen)
        self.update()

    def sizeHint(self) -> QSize:
        """A target at least, larger when the text is."""
        target = self._look.units.target
        metrics = QFontMetrics(self._look.font(Rol.TITEL))
        side = max(target, metrics.horizontalAdvance("00") + self._look.units.padding)
        return QSize(side, max(target, round(1.5 * self._look.units.body)))

    def minimumSizeHint(self) -> QSize:
        """The same: a day never shrinks."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the frame and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, units = self._look.theme, self._look.units
        fill = theme.merk if self.isChecked() else theme.paneel
        fill = theme.pressed if self.isDown() and not self.isChecked() else fill
        colour = theme.op_merk if self.isChecked() else theme.tekst
        box = QRectF(self.rect())
        painter.setBrush(QColor(fill))
        strong = self.isChecked() or self.isDown()
        painter.setPen(QPen(QColor(theme.merk if strong else theme.rand), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), units.radius, units.radius)
        painter.setPen(QColor(colour))
        painter.setFont(self._look.font(Rol.TITEL if strong or self._today else Rol.TEKST))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._today:
            line = QRectF(box.center().x() - units.body / 2, box.bottom() - 7, units.body, 3)
            painter.fillRect(line, QColor(colour))
        if self.hasFocus() and self._by_keyboard:
            paint_ring(painter, box, self._look, on_brand=self.isChecked())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does; arrows are for the kalender, which knows the days."""
        if event.key() in MOVES:
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only to who came by keyboard."""
        self._by_keyboard = from_keyboard(event)
        super().focusInEvent(event)
