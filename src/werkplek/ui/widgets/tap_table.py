"""A table that is worked with one tap: pressing, letting go, and scrolling by finger."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QScroller, QTableView, QWidget

from werkplek.ui.widgets.rows import Index
from werkplek.ui.widgets.tap_view import SCROLLING


class TapTable(QTableView):
    """`getikt` carries the index on which a finger went down and came up.

    A finger that scrolls or leaves chooses nothing, nor does the second tap of a trembling hand.
    """

    getikt = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is pressed."""
        super().__init__(parent)
        self._pressed = QPersistentModelIndex()
        self._by_keyboard = False
        self._behave()
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
        place, pressed = self.indexAt(event.position().toPoint()), self._pressed
        self._press(QModelIndex())
        super().mouseReleaseEvent(event)
        if place.isValid() and pressed == QPersistentModelIndex(place):
            self.getikt.emit(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Swallow the second tap of a trembling hand."""
        event.accept()
