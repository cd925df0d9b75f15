"""Which niveau? Five big chips, one of them on: all of them, or 1 to 4."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.tekst import Tekst

NIVEAUS: Final = (1, 2, 3, 4)


class NiveauKeuze(QWidget):
    """Holds a niveau, 0 for all; `gekozen` says that somebody chose another."""

    gekozen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Every niveau."""
        super().__init__(parent)
        self._niveau = 0
        self._row = Flow()
        self._chips = {0: self._chip(self.tr("Alle"), self.tr("Alle niveaus"))}
        for niveau in NIVEAUS:
            self._chips[niveau] = self._chip(str(niveau), self.tr("Niveau {0}").format(niveau))
        self._row.addStretch()
        self._column = QVBoxLayout(self)
        self._column.addWidget(Tekst(self.tr("Niveau"), Rol.TITEL))
        self._column.addLayout(self._row)
        self._column.addStretch(1)
        self.kies(0)

    def _chip(self, words: str, said: str) -> Knop:
        chip = Knop(words)
        chip.setAccessibleName(said)
        chip.setCheckable(True)
        chip.clicked.connect(self._tapped)
        self._row.addWidget(chip)
        return chip

    def dress(self, look: Look) -> None:
        """As high as the field beside it."""
        units = look.units
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(units.padding // 2)
        self._row.setSpacing(units.gap)
        for chip in self._chips.values():
            chip.setMinimumHeight(units.tile)

    @property
    def niveau(self) -> int:
        """The niveau that is on, or 0."""
        return self._niveau

    def kies(self, niveau: int) -> None:
        """Turn one on; not a group of Qt's, because Tab passes over the others of such a group."""
        self._niveau = niveau
        for own, chip in self._chips.items():
            chip.setChecked(own == niveau)

    def _tapped(self) -> None:
        niveau = next(own for own, chip in self._chips.items() if chip is self.sender())
        self.kies(niveau)
        self.gekozen.emit()
