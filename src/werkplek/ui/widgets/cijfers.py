"""A few big words beside each other, each with what it means under it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.widgets.tekst import Tekst


class Cijfers(QWidget):
    """Numbers or words in columns of one width; read, never chosen."""

    def __init__(self, parent: QWidget | None = None, *, kolommen: int = 4) -> None:
        """Nothing to show yet."""
        super().__init__(parent)
        self._kolommen = kolommen
        self._grid = QGridLayout(self)
        self._paren: list[tuple[Tekst, Tekst]] = []
        self._kolom: list[QVBoxLayout] = []
        self._look = UNDRESSED

    def dress(self, look: Look) -> None:
        """What stands under a number belongs to it."""
        self._look = look
        for column in self._kolom:
            column.setSpacing(look.units.padding // 4)

    def toon(self, paren: Sequence[tuple[str, str]]) -> None:
        """Show each pair: large, and what stands under it; always as many pairs."""
        while len(self._paren) < len(paren):
            self._voeg_toe()
        for (groot, klein), (getal, woord) in zip(self._paren, paren, strict=True):
            groot.setText(getal)
            klein.toon(woord)
        self.setAccessibleName(", ".join(f"{getal} {woord}".strip() for getal, woord in paren))

    def _voeg_toe(self) -> None:
        plek = len(self._paren)
        groot, klein = Tekst(rol=Rol.KOP), Tekst()
        column = QVBoxLayout()
        for widget in (groot, klein):
            column.addWidget(widget)
        column.addStretch(1)
        column.setSpacing(self._look.units.padding // 4)
        self._kolom.append(column)
        rij, kolom = divmod(plek, self._kolommen)
        self._grid.addLayout(column, rij, kolom)
        self._grid.setColumnStretch(kolom, 1)
        self._paren.append((groot, klein))


class Woorden(Cijfers):
    """Four words, two by two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to show yet."""
        super().__init__(parent, kolommen=2)
