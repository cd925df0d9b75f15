"""Names and shapes, very large."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from werkplek.ui import icons
from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.rasterkop import fitting
from werkplek.ui.widgets.wandmaat import SHAPE_EM, Wandblad, Wandmaat, Wandrij

ROOM = 0.9
"""Of a cell, for its code."""

CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Wandvlak(QWidget):
    """`getikt`: somebody tapped on it."""

    getikt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nobody yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._blad: Wandblad | None = None

    def dress(self, look: Look) -> None:
        """Draw in these colours."""
        self._look = look
        self.update()

    def toon(self, blad: Wandblad) -> None:
        """Show one page."""
        self._blad = blad
        self.setAccessibleName(". ".join(rij.tekst for rij in blad.rijen))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell it."""
        super().mouseReleaseEvent(event)
        self.getikt.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The tap counts when the finger comes up."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the codes, and under them everybody."""
        blad = self._blad
        if blad is None:
            return
        maat = blad.maat
        painter = QPainter(self)
        if not blad.rijen:
            self._paint_heading(painter, maat)
            painter.end()
            return
        for place, rij in enumerate(blad.rijen):
            box = QRect(0, maat.head + place * maat.row, self.width(), maat.row)
            self._paint_band(painter, box, place)
            self._paint_row(painter, rij, box, maat)
        if maat.head:
            self._paint_codes(painter, blad, maat)
        painter.end()

    def _paint_band(self, painter: QPainter, box: QRect, place: int) -> None:
        """Keep the eye in its row: a band, or a line where a band has no colour of its own."""
        theme = self._look.theme
        if theme.paneel == theme.vlak:
            painter.setPen(QColor(theme.rand))
            painter.drawLine(box.topLeft(), box.topRight())
        elif place % 2 == 0:
            painter.fillRect(box, QColor(theme.paneel))

    def _paint_heading(self, painter: QPainter, maat: Wandmaat) -> None:
        """Over the legend, where that has a page of its own."""
        words = self.tr("Dit zeggen de tekens")
        bold = QFont(maat.font)
        bold.setBold(True)
        painter.setFont(fitting(bold, words, self.width()))
        painter.setPen(QColor(self._look.theme.tekst))
        painter.drawText(self.rect(), LEFT, words)

    def _paint_codes(self, painter: QPainter, blad: Wandblad, maat: Wandmaat) -> None:
        """The werkproces over its shapes; the kerntaak where there is room for it."""
        painter.setPen(QColor(self._look.theme.tekst))
        half, codes = maat.head // 2, blad.groep.codes
        metrics = QFontMetrics(maat.font)
        widest = max((onder for _, onder in codes), key=metrics.horizontalAdvance, default="")
        small = fitting(maat.font, widest, round(ROOM * maat.cell))
        for column, (boven, onder) in enumerate(codes):
            x = maat.names + column * maat.cell
            painter.setFont(small)
            painter.drawText(QRect(x, half, maat.cell, half), CENTRE, onder)
            if column == 0 or codes[column - 1][0] != boven:
                span = sum(1 for code in codes if code[0] == boven)
                box = QRect(x, 0, span * maat.cell, half)
                painter.setFont(fitting(maat.font, boven, box.width() - maat.em // 4))
                painter.drawText(box.adjusted(maat.em // 8, 0, 0, 0), LEFT, boven)
                self._paint_border(painter, x, column)

    def _paint_border(self, painter: QPainter, x: int, column: int) -> None:
        if column:
            painter.drawLine(x, 0, x, self.height())

    def _paint_row(self, painter: QPainter, rij: Wandrij, box: QRect, maat: Wandmaat) -> None:
        theme = self._look.theme
        bold = QFont(maat.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(theme.tekst))
        painter.drawText(box.adjusted(maat.em // 4, 0, 0, 0), LEFT, rij.naam)
        size = round(SHAPE_EM * maat.em)
        top = box.top() + (box.height() - maat.lines * maat.cell) // 2
        for place, teken in enumerate(rij.tekens):
            x = maat.names + place % maat.columns * maat.cell
            y = top + place // maat.columns * maat.cell
            inset = (maat.cell - size) / 2
            icons.paint(painter, teken, QRectF(x + inset, y + inset, size, size), theme.tekst)
