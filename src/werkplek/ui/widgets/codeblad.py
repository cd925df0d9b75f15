"""The herstelcode, large enough to copy by hand: numbered groups, three on a line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol
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
        self._look = UNDRESSED
        self._columns = 0
        self._grid = QGridLayout(self)
        self._numbers = [Tekst(str(place + 1), Rol.STIL) for place in range(GROEPEN)]
        self._groups = [Tekst(rol="code") for _ in range(GROEPEN)]
        for label in (*self._numbers, *self._groups):
            label.setWordWrap(False)
            label.setSizePolicy(_HEEL, _HEEL)
        for number in self._numbers:
            number.setAlignment(_RECHTS)
        self._lay_out(NAAST_ELKAAR)
        self.hide()

    def _lay_out(self, columns: int) -> None:
        """Put so many groups on a line, and be as high as that takes."""
        units = self._look.units
        if columns != self._columns:
            self._grid.setColumnStretch(2 * self._columns, 0)
            for place, (number, group) in enumerate(zip(self._numbers, self._groups, strict=True)):
                line, column = divmod(place, columns)
                self._grid.addWidget(number, line, 2 * column)
                self._grid.addWidget(group, line, 2 * column + 1)
            for column in range(NAAST_ELKAAR):
                wide = 2 * units.secondary if column < columns else 0
                self._grid.setColumnMinimumWidth(2 * column, wide)
            self._grid.setColumnStretch(2 * columns, 1)
            self._columns = columns
        line = round(LINE_PITCH * units.code) + 1
        lines = -(-GROEPEN // columns)
        self.setFixedHeight(lines * line + (lines + 1) * units.padding)

    def dress(self, look: Look) -> None:
        """Keep the groups well apart."""
        self._look = look
        units = look.units
        self._grid.setContentsMargins(0, units.padding, 0, units.padding)
        self._grid.setHorizontalSpacing(units.padding)
        self._grid.setVerticalSpacing(units.padding)
        for group in self._groups:
            group.setMinimumHeight(round(LINE_PITCH * units.code) + 1)
            group.setIndent(group.indent())  # else a QLabel keeps to the least height of before
        for column in range(self._columns):
            self._grid.setColumnMinimumWidth(2 * column, 2 * units.secondary)
        self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has fewer groups on a line."""
        super().resizeEvent(event)
        self._break()

    def event(self, event: QEvent) -> bool:
        """Wider groups may need more lines."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._break()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """One group; more stand beside each other where there is room."""
        return QSize(self._needed(1), self.minimumHeight())

    def _break(self) -> None:
        fitting = (
            many for many in range(NAAST_ELKAAR, 1, -1) if self._needed(many) <= self.width()
        )
        self._lay_out(next(fitting, 1))

    def _needed(self, columns: int) -> int:
        units = self._look.units
        widest = max(group.sizeHint().width() for group in self._groups)
        return columns * (2 * units.secondary + widest + 2 * units.padding)

    def toon(self, groepen: Sequence[str]) -> None:
        """Show these five groups, or nothing."""
        self.setVisible(bool(groepen))
        for place, group in enumerate(self._groups):
            tekst = groepen[place] if groepen else ""
            group.setText(tekst)
            group.setAccessibleName(" ".join(tekst))
