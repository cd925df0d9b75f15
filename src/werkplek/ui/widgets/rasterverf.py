"""Draws the cells of a grid: uniform, each shape drawn once, nothing laid out."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap

from werkplek.ui import icons
from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.rasterkop import glyph_size, paint_band
from werkplek.ui.widgets.rastermodel import RasterModel


class Rasterverf:
    """Remembers the shapes in one Look, for one sharpness of the screen."""

    def __init__(self, table: RasterModel) -> None:
        """No shape drawn yet."""
        self._table = table
        self._look = UNDRESSED
        self._ratio = 1.0
        self._glyphs: dict[Icon, QPixmap] = {}

    def dress(self, look: Look) -> None:
        """Draw each shape anew."""
        self._look = look
        self._glyphs.clear()

    def paint(self, painter: QPainter, seen: QRect, cell: QSize, offset: tuple[int, int]) -> None:
        """The cells in a part of the viewport that was scrolled by `offset`."""
        painter.fillRect(seen, QColor(self._look.theme.vlak))
        wide, high = cell.width(), cell.height()
        left, top = offset
        first = max(0, (seen.top() + top) // high)
        rows = range(first, min(len(self._table.rijen), first + seen.height() // high + 2))
        begin = max(0, (seen.left() + left) // wide)
        columns = range(begin, min(len(self._table.kolommen), begin + seen.width() // wide + 2))
        self._paint_bands(painter, rows, QRect(seen.left(), -top, seen.width(), high))
        self._paint_shapes(painter, (rows, columns), cell, offset)
        self._paint_borders(painter, columns, cell, offset)

    def _paint_bands(self, painter: QPainter, rows: range, box: QRect) -> None:
        """Every second row has the colour of a panel, so that the eye keeps its row."""
        for row in rows:
            if row % 2:
                place = box.translated(0, row * box.height())
                paint_band(painter, place, self._look.theme)

    def _paint_shapes(
        self, painter: QPainter, where: tuple[range, range], cell: QSize, offset: tuple[int, int]
    ) -> None:
        self._look_sharp(painter.device().devicePixelRatioF())
        rows, columns = where
        wide, high, size = cell.width(), cell.height(), glyph_size(self._look)
        x0 = columns.start * wide - offset[0] + (wide - size) // 2
        y = rows.start * high - offset[1] + (high - size) // 2
        draw, glyph = painter.drawPixmap, self._glyph
        for rij in self._table.rijen[rows.start : rows.stop]:
            x = x0
            for cel in rij.cellen[columns.start : columns.stop]:
                draw(x, y, glyph(cel.icoon))
                x += wide
            y += high

    def _paint_borders(
        self, painter: QPainter, columns: range, cell: QSize, offset: tuple[int, int]
    ) -> None:
        """A line where another kerntaak begins."""
        bottom = len(self._table.rijen) * cell.height() - offset[1]
        painter.setPen(QColor(self._look.theme.rand))
        for column in columns:
            if column and self._table.begint(column):
                x = column * cell.width() - offset[0]
                painter.drawLine(x, 0, x, bottom)

    def _look_sharp(self, ratio: float) -> None:
        """Another screen may have more dots."""
        if ratio != self._ratio:
            self._ratio = ratio
            self._glyphs.clear()

    def _glyph(self, icon: Icon) -> QPixmap:
        if icon not in self._glyphs:
            size = glyph_size(self._look)
            self._glyphs[icon] = icons.pixmap(icon, size, self._look.theme.tekst, self._ratio)
        return self._glyphs[icon]
