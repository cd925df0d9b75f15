"""Where tiles go: how many columns a width holds and how high each row of tiles must be."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize

Measure = Callable[[int, int], int]
"""The height that item `index` needs when it is `width` pixels wide."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Sizes of all cells; a cell is a tile and the gap to its right and below it."""

    columns: int
    tile_width: int
    heights: tuple[int, ...]
    gap: int
    count: int

    @property
    def height(self) -> int:
        """Height of all rows of tiles together."""
        return sum(self.heights) + self.gap * max(0, len(self.heights) - 1)

    def cell(self, index: int) -> QSize:
        """Size of the cell at `index`; the last column and the last row have no gap."""
        row, column = divmod(index, self.columns)
        right = self.gap if column < self.columns - 1 else 0
        below = self.gap if row < len(self.heights) - 1 else 0
        return QSize(self.tile_width + right, self.heights[row] + below)

    def tile(self, index: int) -> QSize:
        """Size of the tile at `index`, without gaps."""
        return QSize(self.tile_width, self.heights[index // self.columns])


@dataclass(frozen=True, slots=True)
class GridRules:
    """What a view asks of its grid: least width of a tile, most columns, even rows or not."""

    least_width: int
    gap: int
    most_columns: int = 0
    balanced: bool = False

    def lay_out(self, count: int, width: int, measure: Measure) -> Grid:
        """Place `count` tiles in `width` pixels."""
        columns = self._columns(count, width)
        spare = 1 if columns > 1 else 0  # Qt wraps a row that fills the width to the pixel
        tile_width = max(1, (width - spare - self.gap * (columns - 1)) // columns)
        own = [measure(index, tile_width) for index in range(count)]
        heights = tuple(max(own[first : first + columns]) for first in range(0, count, columns))
        return Grid(columns, tile_width, heights, self.gap, count)

    def least_height(self, count: int, width: int, tile: int) -> int:
        """Height that `count` tiles take when each is only `tile` high."""
        rows = -(-count // self._columns(count, width))
        return rows * (tile + self.gap) - self.gap

    def _columns(self, count: int, width: int) -> int:
        columns = max(1, (width + self.gap) // (self.least_width + self.gap))
        if self.most_columns:
            columns = min(columns, self.most_columns)
        if self.balanced and count:
            columns = min(columns, count)
            rows = -(-count // columns)
            columns = -(-count // rows)
        return columns
