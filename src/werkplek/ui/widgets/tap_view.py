"""A list that is worked with one tap or one key: pressing, letting go, numbers, Enter and Space."""

from typing import Any, Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QScroller, QWidget

from werkplek.ui.widgets.coasting import let_coast
from werkplek.ui.widgets.focus import from_keyboard
from werkplek.ui.widgets.rows import ROW_ROLE, Index

ACTIVATE: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
SCROLLING: Final = (QScroller.State.Dragging, QScroller.State.Scrolling)


class TapView(QListView):
    """Emits `gekozen` with the key of the row that was tapped or entered.

    A tap counts when the finger comes up on the card it went down on. A finger that scrolls
    chooses nothing, and neither does the second tap of a trembling hand.
    """

    gekozen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """A list without rows."""
        super().__init__(parent)
        self._pressed = QPersistentModelIndex()
        self._read = QPersistentModelIndex()
        self._by_keyboard = False
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        QScroller.scroller(self.viewport()).stateChanged.connect(self._let_go_when_scrolling)

    def selectionCommand(
        self,
        index: Index,  # noqa: ARG002
        event: QEvent | None = None,  # noqa: ARG002
    ) -> QItemSelectionModel.SelectionFlag:
        """No finger and no key selects: what is chosen is the page's, and only shown."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def selectAll(self) -> None:
        """Choosing all is not a tap."""

    def let_move(self, moving: bool) -> None:  # noqa: FBT001
        """Whether a list goes on when the finger that pushed it is lifted."""
        let_coast(self, moving=moving)

    def is_pressed(self, index: Index) -> bool:
        """Whether a finger is on this row now."""
        return bool(self._pressed == index)

    def has_ring(self, index: Index) -> bool:
        """Whether the keyboard is on this row now, or somebody listens to it."""
        if self._read == index:
            return True
        return self.has_keyboard and bool(index == self.currentIndex())

    @property
    def has_keyboard(self) -> bool:
        """Whether the focus is here, and came with a key."""
        return self._by_keyboard and self.hasFocus()

    def volg(self, index: Index) -> None:
        """Show which row is read aloud now; an invalid index: none."""
        self._read = QPersistentModelIndex(index)
        if self._read.isValid():
            self.scrollTo(self.model().index(index.row(), index.column()))
        self.viewport().update()

    def _choose(self, index: Index) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.gekozen.emit(index.data(ROW_ROLE).sleutel)

    def _row_marked(self, key: str) -> QModelIndex:
        """The row that shows `key`; a subclass knows which."""
        raise NotImplementedError(key)

    def _press(self, index: Index) -> None:
        self._pressed = QPersistentModelIndex(index)
        self.viewport().update()

    @Slot(QScroller.State)
    def _let_go_when_scrolling(self, state: Any) -> None:  # noqa: ANN401
        if state in SCROLLING:
            self._press(QModelIndex())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show at once that the finger was felt."""
        self._by_keyboard = False
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._press(self.indexAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A finger that leaves the card takes its tap back."""
        if not self.is_pressed(self.indexAt(event.position().toPoint())):
            self._press(QModelIndex())
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the card that was pressed."""
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
        super().focusInEvent(event)

    def kies_cijfer(self, cijfer: str) -> bool:
        """Choose the card that shows this digit; tell whether there is one."""
        marked = self._row_marked(cijfer) if cijfer.isdigit() else QModelIndex()
        if marked.isValid():
            self.setCurrentIndex(marked)
            self._choose(marked)
        return marked.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose, a number chooses the card that shows it, arrows move."""
        self._by_keyboard = True
        if event.key() in ACTIVATE:
            if not event.isAutoRepeat():
                self._choose(self.currentIndex())
            return
        if not self.kies_cijfer(event.text()):
            super().keyPressEvent(event)
