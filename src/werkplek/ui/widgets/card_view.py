"""The list view under tiles and rows: draws each row as a card and gives it the room it needs."""

from collections.abc import Hashable, Sequence
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from werkplek.ui.look import Look
from werkplek.ui.widgets.card import Card, CardPainter, CardState, ring_around
from werkplek.ui.widgets.card_pictures import CardPictures, fill, ground_of, pictures_of
from werkplek.ui.widgets.grid import Grid, GridRules
from werkplek.ui.widgets.leeskeuze import Leeskeuze
from werkplek.ui.widgets.rows import Index, Row, RowModel
from werkplek.ui.widgets.tap_view import TapView


class CardRow(Row, Protocol):
    """A row that knows how it is drawn."""

    @property
    def card(self) -> Card:
        """How the row is drawn."""


class CardDelegate(QStyledItemDelegate):
    """Hands painting and measuring back to the view, which knows the whole grid."""

    def __init__(self, view: "CardView") -> None:
        """Draw for `view`."""
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002
        """Draw one card."""
        self._view.paint_card(painter, index.row())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """Size of the cell in the grid."""
        return self._view.grid_of_now().cell(index.row())


def _flow_as_grid(view: QListView) -> None:
    """From left to right, then down, scrolling by the pixel and never sideways."""
    view.setFlow(QListView.Flow.LeftToRight)
    view.setWrapping(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class CardView(TapView):
    """Shows rows as cards whose height follows their words: nothing is ever cut off."""

    _asked_whole = False
    _in_sheet = False
    _grid: Grid | None = None
    _widest: int | None = None
    _drawn: CardPictures | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty view."""
        super().__init__(parent)
        self._painter = CardPainter()
        self._model: RowModel[CardRow] = RowModel(self)
        self._model.dataChanged.connect(self.scheduleDelayedItemsLayout)
        self.setModel(self._model)
        self._leeskeuze = Leeskeuze(self, self._choose)
        self.setItemDelegate(CardDelegate(self))
        _flow_as_grid(self)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def toon(self, rows: Sequence[CardRow]) -> None:
        """Show `rows`; what stays keeps its focus and its place. Two equal keys: ValueError."""
        with self._leeskeuze.change_rows():
            self._model.set_rows(rows)
        self._leeskeuze.show(place for place, row in enumerate(rows) if row.card.chosen)
        self._relayout()

    def zet_op(self, sleutel: Hashable) -> None:
        """Put the keyboard on the row with this key; nothing when it is not there."""
        plek = self._model.place(sleutel)
        self.setCurrentIndex(plek if plek.isValid() else self.currentIndex())

    def breng_in_beeld(self, sleutel: Hashable) -> None:
        """Scroll the row with this key to the top."""
        self.doItemsLayout()
        self.scrollTo(self._model.place(sleutel), QListView.ScrollHint.PositionAtTop)

    def volg_rij(self, sleutel: Hashable) -> None:
        """Show which row is read aloud now; a key that is not here: none."""
        self.volg(self._model.place(sleutel))

    @property
    def rows(self) -> tuple[CardRow, ...]:
        """The rows that are shown."""
        return self._model.rows

    def dress(self, look: Look) -> None:
        """Measure and draw with `look` from now on."""
        self._painter = CardPainter(look, marks=self._painter.marks)
        self.let_move(not look.still)
        self._relayout()

    def toon_alles(self, whole: bool) -> None:  # noqa: FBT001
        """Take the height that all rows need instead of scrolling (for a few choices)."""
        self._asked_whole = whole
        self._take_policy()

    def toon_heel(self, whole: bool) -> None:  # noqa: FBT001
        """Do so for as long as the page itself scrolls."""
        if whole != self._in_sheet:
            self._in_sheet = whole
            self._take_policy()

    @property
    def _whole(self) -> bool:
        return self._asked_whole or self._in_sheet

    def _take_policy(self) -> None:
        vertical = QSizePolicy.Policy.Minimum if self._whole else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(self._whole)
        self.setSizePolicy(policy)
        self._relayout()

    def rules(self) -> GridRules:
        """How the grid is made; one column unless a subclass says otherwise."""
        return GridRules(1, self._painter.look.units.gap, most_columns=1)

    def grid_for(self, width: int) -> Grid:
        """The grid that `width` pixels would give."""
        return self.rules().lay_out(self._model.rowCount(), width, self.measured)

    def grid_of_now(self) -> Grid:
        """The grid that is shown."""
        if self._grid is None or self._grid.count != self._model.rowCount():
            self._grid = self._fitting_grid()
        return self._grid

    def tile_rect(self, row: int) -> QRect:
        """Where the card of a row is drawn, in the viewport, without the gaps around it."""
        corner = self.visualRect(self._model.index(row)).topLeft()
        return QRect(corner, self.grid_of_now().tile(row))

    @property
    def only_read(self) -> bool:
        """Whether nothing here can be chosen."""
        return not any(row.kiesbaar for row in self.rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards; a list in which nothing can be chosen has the ring around itself."""
        ground = ground_of(self, self._painter.look.theme)
        self._drawn = pictures_of(self._drawn, self._painter, ground)
        fill(self.viewport(), event.rect(), ground)
        super().paintEvent(event)
        if self.has_keyboard and self.only_read:
            ring_around(self.viewport(), self._painter.look)

    def paint_card(self, painter: QPainter, row: int) -> None:
        """Draw the card of a row at its place."""
        index = self._model.index(row)
        state = CardState(self.is_pressed(index), self.has_ring(index))
        paint = self._painter.paint if self._drawn is None else self._drawn.paint
        paint(painter, self._card(row), QRectF(self.tile_rect(row)), state)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What was painted moves along, but not a ring around the list."""
        super().scrollContentsBy(dx, dy)
        if self.only_read and self.has_keyboard:
            self.viewport().update()

    def _card(self, row: int) -> Card:
        return self._model.row(row).card

    def _row_marked(self, key: str) -> QModelIndex:
        shown = self._model.rowCount() if self._painter.look.digits else 0
        for row in range(shown):
            if self._card(row).mark == key:
                return self._model.index(row)
        return QModelIndex()

    def measured(self, row: int, width: int) -> int:
        """The height that all words of a row need in `width`.

        A view that no layout placed yet is narrower than it can be: measuring it is wasted.
        """
        if self.width() < self.minimumSizeHint().width() and not self._whole:
            return self._painter.look.units.tile
        return self._painter.height(self._card(row), width)

    def widest_word(self) -> int:
        """The width below which a word of any row would have to be broken."""
        if self._widest is None:
            self._widest = self._painter.least_width(row.card for row in self.rows)
        return self._widest

    def narrowest(self, row: int) -> int:
        """The width below which a word of a row would have to be broken."""
        return self._painter.least_width([self._card(row)])

    def _relayout(self) -> None:
        marks = any(row.card.mark or row.card.chosen for row in self.rows)
        if marks != self._painter.marks:
            self._painter = CardPainter(self._painter.look, marks=marks)
        self._grid = self._widest = None
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()

    def _fitting_grid(self) -> Grid:
        """The grid, with a scroll bar only when it is needed."""
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        count, width = self._model.rowCount(), self.width()
        least = self.rules().least_height(count, width, self._painter.look.units.tile)
        grid = None
        if self._whole or least <= self.height():
            grid = self.grid_for(width)
        if grid is None or not (self._whole or grid.height <= self.height()):
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            extent = QStyle.PixelMetric.PM_ScrollBarExtent
            bar = self.style().pixelMetric(extent, None, self.verticalScrollBar())
            grid = self.grid_for(width - bar - self._painter.look.units.gap)
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        return grid

    def doItemsLayout(self) -> None:
        """Make the grid first; Qt then asks for the size of each cell."""
        self._grid = self._fitting_grid()
        super().doItemsLayout()

    def heightForWidth(self, width: int) -> int:
        """Height of all rows in `width`, for a view that shows them all."""
        least = self._painter.look.units.tile if self._in_sheet else 0
        return max(least, self.grid_for(width).height) if self._whole else -1

    def minimumSizeHint(self) -> QSize:
        """One card."""
        units = self._painter.look.units
        return QSize(units.main_width, units.tile)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row under `point`; a gap belongs to none."""
        index = super().indexAt(point)
        if index.isValid() and not self.tile_rect(index.row()).contains(point):
            return QModelIndex()
        return index
