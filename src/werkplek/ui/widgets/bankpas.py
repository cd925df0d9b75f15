"""A bank card in its true size, if the screen tells the truth; a real one is laid on it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.units import BELIEVABLE_DENSITY

WIDTH_MM: Final = 85.60
HEIGHT_MM: Final = 53.98
CORNER_MM: Final = 3.18
"""ISO/IEC 7810, ID-1: every bank card, driving licence and identity card."""

BAR_MM: Final = 12.0

FINE: Final = 1.01
COARSE: Final = 1.10


def within(per_mm: float) -> float:
    """The nearest density that a screen to work at can have."""
    return min(max(per_mm, BELIEVABLE_DENSITY[0]), BELIEVABLE_DENSITY[1])


def stepped(per_mm: float, steps: int, factor: float = FINE) -> float:
    """So many steps larger, or (negative) smaller."""
    return within(per_mm * factor**steps)


def card_px(per_mm: float) -> tuple[float, float]:
    """Width and height of the card on a screen of this density."""
    return WIDTH_MM * per_mm, HEIGHT_MM * per_mm


def per_mm_of(width_px: float) -> float:
    """The density of a screen on which the card is so many pixels wide."""
    return within(width_px / WIDTH_MM)


class Bankpas(QWidget):
    """Draws the card lying down, or upright where it would be too wide, at the top left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """A card for a screen without a size yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._per_mm = UNDRESSED.units.px_per_mm
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)

    @property
    def per_mm(self) -> float:
        """The density that the card is drawn for."""
        return self._per_mm

    def toon(self, per_mm: float) -> None:
        """Draw it for another density."""
        self._per_mm = within(per_mm)
        self.updateGeometry()
        self.update()

    def dress(self, look: Look) -> None:
        """Draw in these colours from now on; the size of the card is its own."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """The card, lying down or upright."""
        wide, high = self._shape()
        edge = 2 * self._look.units.edge
        return QSize(round(wide) + edge, round(high) + edge)

    def minimumSizeHint(self) -> QSize:
        """All of the card."""
        return self.sizeHint()

    def _shape(self) -> tuple[float, float]:
        wide, high = card_px(self._per_mm)
        units = self._look.units
        room = self.window().width() - 2 * units.margin - units.px(BAR_MM)
        return (wide, high) if wide <= room else (high, wide)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The outline, the strip that every card has, and what it is."""
        theme, edge = self._look.theme, self._look.units.edge
        wide, high = self._shape()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(edge, edge, wide - edge, high - edge)
        corner = CORNER_MM * self._per_mm
        painter.setPen(QPen(QColor(theme.merk), edge))
        painter.setBrush(QColor(theme.paneel))
        painter.drawRoundedRect(box, corner, corner)
        painter.setPen(QColor(theme.tekst))
        painter.setFont(self._look.font(Rol.TITEL))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, flags, self.tr("Leg je pas hier"))
        painter.end()
