"""The values of a grid of people and work, and the table model over them."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from werkplek.ui.icons import Icon
from werkplek.ui.widgets.rows import Index


@dataclass(frozen=True, slots=True)
class Rastercel:
    """One cell: its shape, and the word of that shape."""

    icoon: Icon
    woord: str


@dataclass(frozen=True, slots=True)
class Rasterkolom:
    """One column: a code in two lines, and what it stands for."""

    sleutel: Hashable
    boven: str
    onder: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Rasterrij:
    """One row: a name with a quiet line under it, and a cell for each column."""

    sleutel: Hashable
    naam: str
    bijschrift: str
    cellen: tuple[Rastercel, ...]
    icoon: Icon | None = None
    voorleestekst: str = ""


class RasterModel(QAbstractTableModel):
    """Says each cell as a sentence: who, what, and how far."""

    def __init__(self, parent: QObject | None = None) -> None:
        """An empty grid."""
        super().__init__(parent)
        self.kolommen: tuple[Rasterkolom, ...] = ()
        self.rijen: tuple[Rasterrij, ...] = ()

    def toon(self, kolommen: Sequence[Rasterkolom], rijen: Sequence[Rasterrij]) -> None:
        """Become these."""
        self.beginResetModel()
        self.kolommen, self.rijen = tuple(kolommen), tuple(rijen)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many people."""
        return 0 if parent is not None and parent.isValid() else len(self.rijen)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many pieces of work."""
        return 0 if parent is not None and parent.isValid() else len(self.kolommen)

    def begint(self, kolom: int) -> bool:
        """Whether another kerntaak begins here."""
        vorige = self.kolommen[kolom - 1].boven if kolom else None
        return self.kolommen[kolom].boven != vorige

    def breed(self, kolom: int) -> int:
        """How many columns the kerntaak that begins here has."""
        volgende = range(kolom + 1, len(self.kolommen))
        return next((k for k in volgende if self.begint(k)), len(self.kolommen)) - kolom

    def zin(self, rij: int, kolom: int) -> str:
        """One cell in words."""
        cel = self.rijen[rij].cellen[kolom]
        return f"{self.rijen[rij].naam}, {self.kolommen[kolom].tekst}, {cel.woord}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The word of the shape, or the whole sentence for who hears it."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.zin(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rijen[index.row()].cellen[index.column()].woord
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Who or what; a screen reader hears all of it."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.kolommen[section].tekst
        rij = self.rijen[section]
        return rij.voorleestekst or f"{rij.naam}, {rij.bijschrift}"
