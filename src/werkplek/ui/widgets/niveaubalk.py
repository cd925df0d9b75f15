"""How loud it is now, in blocks: beside it stand the words, for who cannot see it move."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from werkplek.ui.look import UNDRESSED, Look

BLOCKS: Final = 16
HEIGHT_EM: Final = 1.5
GAP: Final = 0.25
"""Of the width of a block."""


class Niveaubalk(QWidget):
    """Blocks that fill from the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Silence."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._filled = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def dress(self, look: Look) -> None:
        """Take the colours and sizes of `look`."""
        self._look = look
        self.updateGeometry()
        self.update()

    @property
    def gevuld(self) -> int:
        """How many blocks are filled."""
        return self._filled

    def toon(self, niveau: float) -> None:
        """From 0 (silence) to 1 (as loud as can be)."""
        filled = round(BLOCKS * niveau)
        if filled != self._filled:
            self._filled = filled
            self.update()

    def sizeHint(self) -> QSize:
        """As high as it is easily seen, as wide as there is room."""
        high = round(HEIGHT_EM * self._look.units.body)
        return QSize(BLOCKS * high // 2, high)

    def minimumSizeHint(self) -> QSize:
        """Blocks of one line each."""
        return QSize(BLOCKS * 8, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw every block, and fill those that are reached."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, units = self._look.theme, self._look.units
        step = self.width() / BLOCKS
        inset = units.edge / 2
        for block in range(BLOCKS):
            full = block < self._filled
            painter.setPen(QPen(QColor(theme.merk if full else theme.rand), units.edge))
            painter.setBrush(QColor(theme.merk if full else theme.paneel))
            box = QRectF(block * step, 0, step * (1 - GAP), self.height())
            painter.drawRect(box.adjusted(inset, inset, -inset, -inset))
        painter.end()
