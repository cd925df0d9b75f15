"""A question with a few answers beside each other, one of them on; the next one undoes the last."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Property, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.tekst import Tekst


class Keuzechips(QWidget):
    """`gekozen` carries the key of the answer that was tapped."""

    gekozen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """A question without answers."""
        super().__init__(parent)
        self._chips: dict[Hashable, Knop] = {}
        self._vraag = Tekst(rol=Rol.TITEL)
        self._row = Flow()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._vraag)
        self._column.addLayout(self._row)

    def zet(self, antwoorden: Sequence[tuple[Hashable, Knop]]) -> None:
        """Offer these; once."""
        for key, chip in antwoorden:
            chip.setParent(self)
            chip.setCheckable(True)
            chip.clicked.connect(self._tapped)
            self._row.addWidget(chip)
            self._chips[key] = chip
        self._row.addStretch()

    def kies(self, sleutel: Hashable) -> None:
        """Turn one on; not a group of Qt's, because Tab passes over the others of such a group."""
        for key, chip in self._chips.items():
            chip.setChecked(key == sleutel)

    @property
    def keuze(self) -> Hashable:
        """The one that is on; None when none is."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), None)

    @property
    def knoppen(self) -> tuple[Knop, ...]:
        """All chips, in their order."""
        return tuple(self._chips.values())

    def knop(self, sleutel: Hashable) -> Knop:
        """The chip of one answer."""
        return self._chips[sleutel]

    def dress(self, look: Look) -> None:
        """The answers are tiles."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.padding // 2)
        self._row.setSpacing(look.units.gap)
        for chip in self._chips.values():
            chip.setMinimumHeight(look.units.tile)

    def _tapped(self) -> None:
        key = next(own for own, chip in self._chips.items() if chip is self.sender())
        self.kies(key)
        self.gekozen.emit(key)

    def _get_vraag(self) -> str:
        return self._vraag.text()

    def set_vraag(self, vraag: str) -> None:
        """What is asked, above the answers."""
        self._vraag.setText(vraag)
        self.setAccessibleName(vraag)

    vraag = Property(str, _get_vraag, set_vraag)
