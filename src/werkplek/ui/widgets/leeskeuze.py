"""What a screen reader sees and does in a list that is worked with taps: which rows are chosen."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QAbstractItemView

from werkplek.ui.widgets.rows import Index

_SELECT = QItemSelectionModel.SelectionFlag.Select
_CLEAR = QItemSelectionModel.SelectionFlag.Clear


class Leeskeuze(QObject):
    """Keeps the selection of a view equal to what is drawn as chosen.

    No finger and no key of ours selects: whoever changes the selection is a screen reader doing
    what its user asked, and that is a tap. What it changed is put back: the page decides.
    """

    _asked = Signal(object)

    def __init__(self, view: QAbstractItemView, choose: Callable[[Index], None]) -> None:
        """Watch `view`, whose model must be there; call `choose` once the reader is done."""
        super().__init__(view)
        self._model = view.selectionModel()
        self._choose = choose
        self._ours = False
        self._chosen: tuple[int, ...] = ()
        self._model.selectionChanged.connect(self._changed)
        self._asked.connect(self._tap, Qt.ConnectionType.QueuedConnection)
        view.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)

    @contextmanager
    def change_rows(self) -> Iterator[None]:
        """What the selection does meanwhile follows from rows that come and go."""
        self._ours = True
        try:
            yield
        finally:
            self._ours = False

    def show(self, chosen: Iterable[int]) -> None:
        """Have these rows be the selected ones."""
        self._chosen = tuple(chosen)
        self._put_back()

    def _put_back(self) -> None:
        selection, model = QItemSelection(), self._model.model()
        for row in self._chosen:
            selection.select(model.index(row, 0), model.index(row, 0))
        with self.change_rows():
            self._model.select(selection, _CLEAR | _SELECT)

    @Slot(QItemSelection, QItemSelection)
    def _changed(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if self._ours:
            return
        asked = [*selected.indexes(), *deselected.indexes()]
        self._put_back()
        if len(asked) == 1:
            self._asked.emit(QPersistentModelIndex(asked[0]))

    @Slot(object)
    def _tap(self, index: QPersistentModelIndex) -> None:
        self._choose(index)
