"""A grid of people and work: one shape in each cell, names and codes that stay in sight."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QScroller, QTableView, QWidget

from werkplek.ui import icons
from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.card import paint_ring
from werkplek.ui.widgets.focus import from_keyboard
from werkplek.ui.widgets.rasterkop import Rasterkop, glyph_size, head_sizes, paint_band
from werkplek.ui.widgets.rastermodel import Rasterkolom, RasterModel, Rasterrij
from werkplek.ui.widgets.rows import Index
from werkplek.ui.widgets.tap_view import ACTIVATE, SCROLLING

ROWS = 3
"""How many are in sight at least."""


class Groepraster(QTableView):
    """A tap tells what it was on: a cell, a whole row by its name, or a column by its code.

    `cel` carries the keys of row and column, `rij` and `kolom` that of one. `op` tells in words
    where the keys are. All cells are one size: nothing is laid out, shapes are drawn once.
    """

    cel = Signal(object, object)
    rij = Signal(object)
    kolom = Signal(object)
    op = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty grid."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._glyphs: dict[Icon, QPixmap] = {}
        self._pressed = QPersistentModelIndex()
        self._by_keyboard = False
        self._table = RasterModel(self)
        self._codes = Rasterkop(Qt.Orientation.Horizontal, self)
        self._names = Rasterkop(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self._codes)
        self.setVerticalHeader(self._names)
        self.setModel(self._table)
        self._behave()
        self._names.sectionClicked.connect(self._tapped_name)
        self._codes.sectionClicked.connect(self._tapped_code)
        self.horizontalScrollBar().valueChanged.connect(self._codes.scrolled)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        QScroller.scroller(self.viewport()).stateChanged.connect(self._let_go_when_scrolling)

    def _behave(self) -> None:
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setAutoScroll(False)
        for part in (self, self._codes, self._names):
            part.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def toon(self, kolommen: Sequence[Rasterkolom], rijen: Sequence[Rasterrij]) -> None:
        """Show these; the keys stay where they were."""
        now = self.currentIndex()
        place = now.row(), now.column()
        self._table.toon(kolommen, rijen)
        self._measure()
        self.setCurrentIndex(self._table.index(*place))

    def dress(self, look: Look) -> None:
        """Measure, and draw each shape once."""
        self._look = look
        self._glyphs.clear()
        self._measure()

    @property
    def model_van(self) -> RasterModel:
        """What is shown."""
        return self._table

    def _measure(self) -> None:
        cell, room = head_sizes(self._look, self._table)
        self._names.maak_op(self._look, cell.height(), room.width())
        self._codes.maak_op(self._look, cell.width(), room.height())
        self.verticalScrollBar().setSingleStep(cell.height())
        self.horizontalScrollBar().setSingleStep(cell.width())
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(room.height() + ROWS * cell.height() + bar)
        self.updateGeometries()
        self.viewport().update()

    def _glyph(self, icon: Icon) -> QPixmap:
        if icon not in self._glyphs:
            size = glyph_size(self._look)
            ratio = self.devicePixelRatioF()
            self._glyphs[icon] = icons.pixmap(icon, size, self._look.theme.tekst, ratio)
        return self._glyphs[icon]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that are in sight and were asked for."""
        painter = QPainter(self.viewport())
        seen = event.rect()
        painter.fillRect(seen, QColor(self._look.theme.vlak))
        wide, high = self._codes.defaultSectionSize(), self._names.defaultSectionSize()
        left, top = self._codes.offset(), self._names.offset()
        rows = self._table.rijen[max(0, (seen.top() + top) // high) :][: seen.height() // high + 2]
        first = max(0, (seen.left() + left) // wide)
        last = first + seen.width() // wide + 2
        y = max(0, (seen.top() + top) // high) * high - top
        odd = max(0, (seen.top() + top) // high) % 2
        self._paint_bands(painter, seen, (y, high, odd, len(rows)))
        size = glyph_size(self._look)
        x0, y = first * wide - left + (wide - size) // 2, y + (high - size) // 2
        draw, glyph = painter.drawPixmap, self._glyph
        for row in rows:
            x = x0
            for cel in row.cellen[first:last]:
                draw(x, y, glyph(cel.icoon))
                x += wide
            y += high
        self._paint_borders(painter, (first, last), left)
        self._paint_touch(painter)
        painter.end()

    def _paint_bands(self, painter: QPainter, seen: QRect, rows: tuple[int, int, int, int]) -> None:
        """Every second row has the colour of a panel, so that the eye keeps its row."""
        y, high, odd, count = rows
        theme = self._look.theme
        for place in range(1 - odd, count, 2):
            box = QRect(seen.left(), y + place * high, seen.width(), high)
            paint_band(painter, box, theme)

    def _paint_borders(self, painter: QPainter, columns: tuple[int, int], left: int) -> None:
        """A line where another kerntaak begins."""
        wide = self._codes.defaultSectionSize()
        bottom = len(self._table.rijen) * self._names.defaultSectionSize() - self._names.offset()
        painter.setPen(QColor(self._look.theme.rand))
        for column in range(max(1, columns[0]), min(columns[1], len(self._table.kolommen))):
            if self._table.begint(column):
                x = column * wide - left
                painter.drawLine(x, 0, x, bottom)

    def _paint_touch(self, painter: QPainter) -> None:
        pressed, now = self._pressed, self.currentIndex()
        if pressed.isValid():
            painter.setPen(QColor(self._look.theme.merk))
            painter.drawRect(self.visualRect(pressed).adjusted(1, 1, -2, -2))
        if now.isValid() and self._by_keyboard and self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, QRectF(self.visualRect(now)), self._look, on_brand=False)

    @Slot(int)
    def _tapped_name(self, row: int) -> None:
        self.rij.emit(self._table.rijen[row].sleutel)

    @Slot(int)
    def _tapped_code(self, column: int) -> None:
        self.op.emit(self._table.kolommen[column].tekst)
        self.kolom.emit(self._table.kolommen[column].sleutel)

    def _choose(self, index: Index) -> None:
        if index.isValid():
            row, column = index.row(), index.column()
            self.cel.emit(self._table.rijen[row].sleutel, self._table.kolommen[column].sleutel)

    def _press(self, index: Index) -> None:
        self._pressed = QPersistentModelIndex(index)
        self.viewport().update()

    @Slot(QScroller.State)
    def _let_go_when_scrolling(self, state: object) -> None:
        if state in SCROLLING:
            self._press(QModelIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show at once that the finger was felt."""
        self._by_keyboard = False
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(self.indexAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A finger that leaves the cell takes its tap back."""
        if self._pressed.isValid() and self._pressed != self._at(event.position().toPoint()):
            self._press(QModelIndex())
        super().mouseMoveEvent(event)

    def _at(self, point: QPoint) -> QPersistentModelIndex:
        return QPersistentModelIndex(self.indexAt(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the cell that was pressed."""
        pressed = self._pressed
        self._press(QModelIndex())
        super().mouseReleaseEvent(event)
        self._choose(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Swallow the second tap of a trembling hand."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only to who came by keyboard."""
        self._by_keyboard = from_keyboard(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._table.index(0, 0))
        super().focusInEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose; arrows, Home and End move."""
        self._by_keyboard = True
        if event.key() in ACTIVATE:
            if not event.isAutoRepeat():
                self._choose(self.currentIndex())
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        now = self.currentIndex()
        if now.isValid() and now != before:
            self.scrollTo(now)
            self.op.emit(self._table.zin(now.row(), now.column()))
