"""Where the cards of a list go: the grid that its width gives, measured by their words."""

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from werkplek.ui.widgets.card import Card, CardPainter
from werkplek.ui.widgets.grid import Grid, GridRules
from werkplek.ui.widgets.rows import Row, RowModel
from werkplek.ui.widgets.tap_view import TapView


class CardRow(Row, Protocol):
    """A row that knows how it is drawn."""

    @property
    def card(self) -> Card:
        """How the row is drawn."""


class CardGridView(TapView):
    """Measures its rows and places them; `toon_heel` is for a page that scrolls as a whole."""

    _asked_whole = False
    _in_sheet = False
    _grid: Grid | None = None
    _widest: int | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to place yet."""
        super().__init__(parent)
        self._painter = CardPainter()
        self._model: RowModel[CardRow] = RowModel(self)
        self._model.dataChanged.connect(self.scheduleDelayedItemsLayout)
        self.setModel(self._model)

    @property
    def rows(self) -> tuple[CardRow, ...]:
        """The rows that are shown."""
        return self._model.rows

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

    def _card(self, row: int) -> Card:
        return self._model.row(row).card

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
