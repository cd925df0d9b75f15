"""What the shapes say: each with its word, in as many lines as there is width for."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from werkplek.ui import icons
from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look, Rol

PITCH = 1.35
BETWEEN_EM = 1.0
GLYPH_EM = 1.2

Teken = tuple[Icon, str]
"""A shape and its word."""


class Legenda(QWidget):
    """Read as one sentence; not a target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to say yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._font = QFont()
        self._tekens: tuple[Teken, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def toon(self, tekens: Sequence[Teken]) -> None:
        """Explain these."""
        self._tekens = tuple(tekens)
        self.setAccessibleName(", ".join(woord for _, woord in self._tekens))
        self.updateGeometry()
        self.update()

    def dress(self, look: Look) -> None:
        """Quiet words."""
        self.maak_op(look, look.font(Rol.STIL))

    def maak_op(self, look: Look, font: QFont) -> None:
        """Words in this font."""
        self._look, self._font = look, font
        self.updateGeometry()
        self.update()

    @property
    def em(self) -> int:
        """Of the words."""
        return max(1, self._font.pixelSize())

    @property
    def pitch(self) -> int:
        """From one line to the next."""
        return round(PITCH * self.em)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of all lines."""
        last = max((place.y() for place, _ in self._places(width)), default=-self.pitch)
        return last + self.pitch

    def minimumSizeHint(self) -> QSize:
        """The widest pair."""
        widest = max((self._width(woord) for _, woord in self._tekens), default=0)
        return QSize(widest, self.pitch if self._tekens else 0)

    def sizeHint(self) -> QSize:
        """On one line."""
        between = round(BETWEEN_EM * self.em)
        width = sum(self._width(woord) + between for _, woord in self._tekens)
        return QSize(width, self.minimumSizeHint().height())

    def _width(self, woord: str) -> int:
        glyph = round(GLYPH_EM * self.em)
        return glyph + self.em // 3 + QFontMetrics(self._font).horizontalAdvance(woord) + 1

    def _places(self, width: int) -> Iterator[tuple[QPoint, Teken]]:
        """Where each pair stands; a pair is never broken."""
        x = y = 0
        for teken in self._tekens:
            needed = self._width(teken[1])
            if x and x + needed > width:
                x, y = 0, y + self.pitch
            yield QPoint(x, y), teken
            x += needed + round(BETWEEN_EM * self.em)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the pairs."""
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(self._look.theme.tekst))
        glyph = round(GLYPH_EM * self.em)
        for place, (icon, woord) in self._places(self.width()):
            box = QRectF(place.x(), place.y() + (self.pitch - glyph) / 2, glyph, glyph)
            icons.paint(painter, icon, box, self._look.theme.tekst)
            text = QRectF(box.right() + self.em // 3, place.y(), self.width(), self.pitch)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, woord)
        painter.end()
