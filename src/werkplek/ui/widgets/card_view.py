"""The list view under tiles and rows: draws each row as a card and gives it the room it needs."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from werkplek.ui.look import Look
from werkplek.ui.widgets.card import CardPainter, CardState, ring_around
from werkplek.ui.widgets.card_grid_view import CardGridView, CardRow
from werkplek.ui.widgets.card_pictures import CardPictures, fill, ground_of, pictures_of
from werkplek.ui.widgets.leeskeuze import Leeskeuze
from werkplek.ui.widgets.rows import Index


class CardDelegate(QStyledItemDelegate):
    """Hands painting and measuring back to the view, which knows the whole grid."""

    def __init__(self, view: "CardView") -> None:
        """Draw for `view`."""
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card; Qt knows its place already."""
        corner: QPoint = option.rect.topLeft()
        self._view.paint_card(painter, index, corner)

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


class CardView(CardGridView):
    """Shows rows as cards whose height follows their words: nothing is ever cut off."""

    _drawn: CardPictures | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty view."""
        super().__init__(parent)
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

    def dress(self, look: Look) -> None:
        """Measure and draw with `look` from now on."""
        self._painter = CardPainter(look, marks=self._painter.marks)
        self.let_move(not look.still)
        self._relayout()

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

    def paint_card(self, painter: QPainter, index: Index, corner: QPoint) -> None:
        """Draw the card of a row with its top left at `corner`."""
        row = index.row()
        state = CardState(self.is_pressed(index), self.has_ring(index))
        paint = self._painter.paint if self._drawn is None else self._drawn.paint
        tile = QRect(corner, self.grid_of_now().tile(row))
        paint(painter, self._card(row), QRectF(tile), state)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What was painted moves along, but not a ring around the list."""
        super().scrollContentsBy(dx, dy)
        if self.only_read and self.has_keyboard:
            self.viewport().update()

    def _row_marked(self, key: str) -> QModelIndex:
        shown = self._model.rowCount() if self._painter.look.digits else 0
        for row in range(shown):
            if self._card(row).mark == key:
                return self._model.index(row)
        return QModelIndex()
