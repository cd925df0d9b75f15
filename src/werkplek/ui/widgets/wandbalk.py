"""The bar of the wall screen: what is on it, and the buttons for who stands before it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.tekst import Tekst


class Wandbalk(QWidget):
    """`stil` carries whether the page must stand still."""

    vorige = Signal()
    volgende = Signal()
    stil = Signal(bool)
    sluiten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """A bar without words."""
        super().__init__(parent)
        self._title = Tekst(rol=Rol.KOP)
        self._back, self._next = Knop(self.tr("Vorige")), Knop(self.tr("Volgende"))
        self._hold, self._leave = Knop(self.tr("Stilzetten")), Knop(self.tr("Sluiten"))
        self._hold.setCheckable(True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title, 1)
        for knop in (self._back, self._next, self._hold, self._leave):
            self._row.addWidget(knop)
        self._back.clicked.connect(self.vorige)
        self._next.clicked.connect(self.volgende)
        self._hold.toggled.connect(self.stil)
        self._leave.clicked.connect(self.sluiten)

    def dress(self, look: Look) -> None:
        """Keep the buttons apart."""
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.units.gap)

    def toon(self, titel: str, blad: int, aantal: int) -> None:
        """Which page of whom this is."""
        waar = self.tr("{blad} van {aantal}").format(blad=blad, aantal=aantal)
        self._title.setText(f"{titel} · {waar}")

    def begin(self) -> None:
        """It pages by itself, and the keys go on."""
        self._hold.setChecked(False)
        self._next.setFocus()

    def hoogte(self, width: int) -> int:
        """What it takes."""
        return max(self._row.sizeHint().height(), self._row.heightForWidth(width))
