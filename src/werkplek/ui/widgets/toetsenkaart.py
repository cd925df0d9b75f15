"""The map of all keys, as a page of its own."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol, dress_tree
from werkplek.ui.widgets.tekst import Tekst

Keys = Callable[[], tuple[tuple[str, str], ...]]


class Toetsenkaart(QWidget):
    """Shows which keys there are and what each does; always the keys that work now."""

    def __init__(self, keys: Keys, parent: QWidget | None = None) -> None:
        """A map of what `keys` tells whenever it is shown."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Toetsen"))
        self._keys = keys
        self._shown: tuple[tuple[str, str], ...] = ()
        self._look = UNDRESSED
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Toetsen"))
        column = QVBoxLayout(self)
        column.addWidget(self._area)

    def dress(self, look: Look) -> None:
        """Keep the Look for the table, which is made when it is shown."""
        self._look = look

    def showEvent(self, event: QShowEvent) -> None:
        """Ask again which keys there are."""
        super().showEvent(event)
        keys = self._keys()
        if keys != self._shown:
            self._shown = keys
            table = _table(keys)
            self._area.setWidget(table)
            dress_tree(table, self._look)


def _table(keys: tuple[tuple[str, str], ...]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    for row, (pressed, does) in enumerate(keys):
        for column, (rol, text) in enumerate(((Rol.TITEL, pressed), (Rol.TEKST, does))):
            grid.addWidget(Tekst(text, rol), row, column)
    grid.setRowStretch(len(keys), 1)
    return table
