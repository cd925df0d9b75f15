"""Choices as tiles: a grid whose columns follow the width and whose tiles follow their text."""

from PySide6.QtCore import Property

from werkplek.ui.widgets.card_view import CardView
from werkplek.ui.widgets.grid import GridRules


class TegelView(CardView):
    """Shows `Tegel` rows; nothing on a tile is ever cut off, the tile grows instead."""

    _tile_mm = 56.0
    _most_columns = 0

    def set_tile_mm(self, millimetres: float) -> None:
        """Least width of a tile at normal text size; it grows with the text."""
        self._tile_mm = millimetres
        self._relayout()

    def set_kolommen(self, most: int) -> None:
        """At most this many columns; 0 leaves it to the width."""
        self._most_columns = most
        self._relayout()

    def rules(self) -> GridRules:
        """Columns wide enough for the longest word."""
        units = self._painter.look.units
        wanted = units.px(self._tile_mm * units.text_factor)
        return GridRules(
            least_width=max(wanted, self.widest_word()),
            gap=units.gap,
            most_columns=self._most_columns,
            balanced=self._asked_whole,
            whole=frozenset(n for n, row in enumerate(self.rows) if not row.kiesbaar),
        )

    def _alles(self) -> bool:
        return self._asked_whole

    def _kolommen(self) -> int:
        return self._most_columns

    def _tegel_mm(self) -> float:
        return self._tile_mm

    alles = Property(bool, _alles, CardView.toon_alles)
    kolommen = Property(int, _kolommen, set_kolommen)
    tegel_mm = Property(float, _tegel_mm, set_tile_mm)
