"""The herstelcode, large enough to copy by hand: numbered groups, three on a line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.tekst import Tekst
from werkplek.ui.widgets.text_block import LINE_PITCH

GROEPEN: Final = 5
NAAST_ELKAAR: Final = 3

_HEEL: Final = QSizePolicy.Policy.Minimum
_RECHTS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Codeblad(QWidget):
    """Not there while there is no code; a screen reader spells each group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No code."""
        super().__init__(parent)
        self._groups: list[Tekst] = []
        self._grid = QGridLayout(self)
        for place in range(GROEPEN):
            line, column = divmod(place, NAAST_ELKAAR)
            number, group = Tekst(str(place + 1), Rol.STIL), Tekst(rol="code")
            number.setAlignment(_RECHTS)
            for label in (number, group):
                label.setWordWrap(False)
                label.setSizePolicy(_HEEL, _HEEL)
            self._grid.addWidget(number, line, 2 * column)
            self._grid.addWidget(group, line, 2 * column + 1)
            self._groups.append(group)
        self._grid.setColumnStretch(2 * NAAST_ELKAAR, 1)
        self.hide()

    def dress(self, look: Look) -> None:
        """Keep the groups well apart."""
        units = look.units
        self._grid.setContentsMargins(0, units.padding, 0, units.padding)
        self._grid.setHorizontalSpacing(units.padding)
        self._grid.setVerticalSpacing(units.padding)
        line = round(LINE_PITCH * units.code) + 1
        for group in self._groups:
            group.setMinimumHeight(line)
        lines = -(-GROEPEN // NAAST_ELKAAR)
        self.setFixedHeight(lines * line + (lines + 1) * units.padding)
        for column in range(NAAST_ELKAAR):
            self._grid.setColumnMinimumWidth(2 * column, 2 * units.secondary)

    def toon(self, groepen: Sequence[str]) -> None:
        """Show these five groups, or nothing."""
        self.setVisible(bool(groepen))
        for place, group in enumerate(self._groups):
            tekst = groepen[place] if groepen else ""
            group.setText(tekst)
            group.setAccessibleName(" ".join(tekst))
