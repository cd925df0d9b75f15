"""A list model over a tuple of frozen rows that says what changed instead of starting over."""

from collections.abc import Hashable, Sequence
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole)

ONLY_READ: Final = Qt.ItemFlag.ItemNeverHasChildren
CHOSEN_FROM: Final = ONLY_READ | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """What a frozen row must be able to say about itself."""

    @property
    def sleutel(self) -> Hashable:
        """What makes it the same row after a refresh; unique in its list."""

    @property
    def tekst(self) -> str:
        """The text by which typing finds it."""

    @property
    def voorleestekst(self) -> str:
        """The whole row in words, for a screen reader."""

    @property
    def kiesbaar(self) -> bool:
        """Whether a tap on it means something."""


R = TypeVar("R", bound=Row)


class RowModel(QAbstractListModel, Generic[R]):
    """Rows compared by key, so that focus, scrolling and a screen reader survive a refresh."""

    def __init__(self, parent: QObject | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self._rows: list[R] = []

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows as they are shown now."""
        return tuple(self._rows)

    def row(self, place: int) -> R:
        """The row at `place`."""
        return self._rows[place]

    def place(self, sleutel: Hashable) -> QModelIndex:
        """Where the row with this key is; an invalid index when it is not here."""
        places = (place for place, row in enumerate(self._rows) if row.sleutel == sleutel)
        return self.index(next(places, -1))

    def set_rows(self, rows: Sequence[R]) -> None:
        """Become `rows` by removing, moving, inserting and changing; two equal keys: ValueError."""
        keys = [row.sleutel for row in rows]
        kept = set(keys)
        if len(kept) != len(keys):
            message = "two rows have the same sleutel"
            raise ValueError(message)
        self._remove_all_but(kept)
        known = {row.sleutel for row in self._rows}
        place = 0
        while place < len(rows):
            if rows[place].sleutel in known:
                self._bring_to(place, rows[place])
                place += 1
            else:
                run = _run_of_new(rows, place, known)
                self._insert(place, run)
                place += len(run)

    def _remove_all_but(self, kept: set[Hashable]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._rows[last].sleutel in kept:
                last -= 1
                continue
            first = last
            while first > 0 and self._rows[first - 1].sleutel not in kept:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _insert(self, place: int, run: Sequence[R]) -> None:
        self.beginInsertRows(QModelIndex(), place, place + len(run) - 1)
        self._rows[place:place] = run
        self.endInsertRows()

    def _bring_to(self, place: int, row: R) -> None:
        if self._rows[place].sleutel != row.sleutel:
            found = next(
                i for i in range(place, len(self._rows)) if self._rows[i].sleutel == row.sleutel
            )
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), place)
            self._rows.insert(place, self._rows.pop(found))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are; a row has none of its own."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """The text, the words for a screen reader, or (ROW_ROLE) the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.tekst
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.voorleestekst
            case _:
                return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading between rows can be read but not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return CHOSEN_FROM if self._rows[index.row()].kiesbaar else ONLY_READ


def _run_of_new(rows: Sequence[R], place: int, known: set[Hashable]) -> Sequence[R]:
    end = place
    while end < len(rows) and rows[end].sleutel not in known:
        end += 1
    return rows[place:end]
