"""How will people sign? Two big choices, one of them on."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from werkplek.domain.vaststelling import Vorm
from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.tekst import Tekst

VORMEN: Final = {
    Vorm.PEN: ("Met pen, op papier", "Print, teken, en bewaar een scan."),
    Vorm.DIGITAAL: ("Op het scherm", "Ieder tekent in het bestand."),
}


class Vormkeuze(QWidget):
    """Holds a Vorm; by pen until somebody chooses."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """By pen."""
        super().__init__(parent)
        self._row = Flow()
        self._chips = {vorm: self._chip(*woorden) for vorm, woorden in VORMEN.items()}
        self._row.addStretch()
        self._column = QVBoxLayout(self)
        self._column.addWidget(Tekst(self.tr("Hoe tekenen ze?"), Rol.TITEL))
        self._column.addLayout(self._row)
        self.kies(Vorm.PEN)

    def _chip(self, woorden: str, uitleg: str) -> Knop:
        chip = Knop(woorden)
        chip.set_bijschrift(uitleg)
        chip.setCheckable(True)
        chip.clicked.connect(self._tapped)
        self._row.addWidget(chip)
        return chip

    def dress(self, look: Look) -> None:
        """Two tiles beside each other."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.padding // 2)
        self._row.setSpacing(look.units.gap)
        for chip in self._chips.values():
            chip.setMinimumHeight(look.units.tile)

    @property
    def vorm(self) -> Vorm:
        """The one that is on."""
        return next(vorm for vorm, chip in self._chips.items() if chip.isChecked())

    def kies(self, gekozen: Vorm) -> None:
        """Turn one on."""
        for vorm, chip in self._chips.items():
            chip.setChecked(vorm is gekozen)

    def _tapped(self) -> None:
        self.kies(next(vorm for vorm, chip in self._chips.items() if chip is self.sender()))
