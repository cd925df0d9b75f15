"""Where tiles go: how many columns a width holds and how high each row of tiles must be."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize

Measure = Callable[[int, int], int]
"""The height that item `index` needs when it is `width` pixels wide."""

Place = tuple[int, int]
"""Row and column."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Sizes of all cells; a cell is a tile and the gap to its right and below it.

    What is in `whole` (a heading between tiles) has a row for itself.
    """

    columns: int
    tile_width: int
    heights: tuple[int, ...]
    gap: int
    places: tuple[Place, ...]
    whole: frozenset[int] = frozenset()

    @property
    def count(self) -> int:
        """How many items were placed."""
        return len(self.places)

    @property
    def height(self) -> int:
        """Height of all rows of tiles together."""
        return sum(self.heights) + self.gap * max(0, len(self.heights) - 1)

    def cell(self, index: int) -> QSize:
        """Size of the cell at `index`; the last column and the last row have no gap."""
        row, column = self.places[index]
        right = self.gap if column < self.columns - 1 and index not in self.whole else 0
        below = self.gap if row < len(self.heights) - 1 else 0
        return self.tile(index) + QSize(right, below)

    def tile(self, index: int) -> QSize:
        """Size of the tile at `index`, without gaps."""
        full = self.columns * (self.tile_width + self.gap) - self.gap
        width = full if index in self.whole else self.tile_width
        return QSize(width, self.heights[self.places[index][0]])


@dataclass(frozen=True, slots=True)
class GridRules:
    """What a view asks of its grid: least width of a tile, most columns, even rows or not.

    `whole` are the items that take a row for themselves.
    """

    least_width: int
    gap: int
    most_columns: int = 0
    balanced: bool = False
    whole: frozenset[int] = frozenset()

    def lay_out(self, count: int, width: int, measure: Measure) -> Grid:
        """Place `count` tiles in `width` pixels."""
        columns = self._columns(count, width)
        spare = 1 if columns > 1 else 0  # Qt wraps a row that fills the width to the pixel
        tile_width = max(1, (width - spare - self.gap * (columns - 1)) // columns)
        full = columns * (tile_width + self.gap) - self.gap
        places = self._places(count, columns)
        heights = [0] * (places[-1][0] + 1 if places else 0)
        for index, (row, _) in enumerate(places):
            needed = measure(index, full if index in self.whole else tile_width)
            heights[row] = max(heights[row], needed)
        return Grid(columns, tile_width, tuple(heights), self.gap, places, self.whole)

    def least_height(self, count: int, width: int, tile: int) -> int:
        """Height that `count` tiles take when each is only `tile` high."""
        places = self._places(count, self._columns(count, width))
        rows = places[-1][0] + 1 if places else 0
        return rows * (tile + self.gap) - self.gap

    def _places(self, count: int, columns: int) -> tuple[Place, ...]:
        row = column = 0
        placed: list[Place] = []
        for index in range(count):
            if column and (column == columns or index in self.whole):
                row, column = row + 1, 0
            placed.append((row, column))
            column = columns if index in self.whole else column + 1
        return tuple(placed)

    def _columns(self, count: int, width: int) -> int:
        columns = max(1, (width + self.gap) // (self.least_width + self.gap))
        if self.most_columns:
            columns = min(columns, self.most_columns)
        if self.balanced and count:
            columns = min(columns, count)
            rows = -(-count // columns)
            columns = -(-count // rows)
        return columns
