"""A grid of people and work: one shape in each cell, names and codes that stay in sight."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from werkplek.ui.look import UNDRESSED, Look
from werkplek.ui.widgets.card import paint_ring
from werkplek.ui.widgets.coasting import let_coast
from werkplek.ui.widgets.focus import from_keyboard
from werkplek.ui.widgets.rasterkop import Rasterkop, head_sizes
from werkplek.ui.widgets.rastermodel import Rasterkolom, RasterModel, Rasterrij
from werkplek.ui.widgets.rasterverf import Rasterverf
from werkplek.ui.widgets.rows import Index
from werkplek.ui.widgets.tap_table import TapTable
from werkplek.ui.widgets.tap_view import ACTIVATE

ROWS = 3
"""How many are in sight at least."""


class Groepraster(TapTable):
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
        self._table = RasterModel(self)
        self._verf = Rasterverf(self._table)
        self._codes = Rasterkop(Qt.Orientation.Horizontal, self)
        self._names = Rasterkop(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(self._codes)
        self.setVerticalHeader(self._names)
        self.setModel(self._table)
        for part in (self, self._codes, self._names):
            part.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.getikt.connect(self._choose)
        self._names.sectionClicked.connect(self._tapped_name)
        self._codes.sectionClicked.connect(self._tapped_code)
        self.horizontalScrollBar().valueChanged.connect(self._codes.scrolled)

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
        self._verf.dress(look)
        let_coast(self, moving=not look.still)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells that are in sight and were asked for."""
        painter = QPainter(self.viewport())
        cell = QSize(self._codes.defaultSectionSize(), self._names.defaultSectionSize())
        offset = self._codes.offset(), self._names.offset()
        self._verf.paint(painter, event.rect(), cell, offset)
        self._paint_touch(painter)
        painter.end()

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

    @Slot(QModelIndex)
    def _choose(self, index: Index) -> None:
        if index.isValid():
            row, column = index.row(), index.column()
            self.cel.emit(self._table.rijen[row].sleutel, self._table.kolommen[column].sleutel)

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
