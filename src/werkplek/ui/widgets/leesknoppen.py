"""The buttons to hear a page: begin or stop, and slowly."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.knop import Knop
from werkplek.woorden.talen.zinnen import NEDERLANDS, Zinnen


class Leesknoppen(QWidget):
    """`lees`: read the page aloud (slowly or not); `stop`: be silent. Gone without a voice.

    How fast is only asked of who listens.
    """

    lees = Signal(bool)
    stop = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No voice yet."""
        super().__init__(parent)
        self._loopt = False
        self._zinnen: Zinnen | None = None
        self._knop = Knop(NEDERLANDS.lees_voor)
        self._traag = Knop(NEDERLANDS.langzaam)
        self._traag.setCheckable(True)
        self._traag.clicked.connect(self._anders)
        self._knop.clicked.connect(self._tik)
        rij = Flow(self)
        rij.addWidget(self._traag)
        rij.addWidget(self._knop)
        self.toon_loopt(loopt=False)
        self.hide()

    def toon_taal(self, zinnen: Zinnen | None) -> None:
        """Say it in a second language too."""
        self._zinnen = zinnen
        self.toon_loopt(loopt=self._loopt)

    def toon_loopt(self, *, loopt: bool) -> None:
        """While it reads, the button stops it."""
        self._loopt = loopt
        self._traag.setVisible(loopt or self._traag.isChecked())
        woord = "stop" if loopt else "lees_voor"
        self._knop.setText(str(getattr(NEDERLANDS, woord)))
        self._knop.set_icoon(Icon.STOP if loopt else Icon.LUIDSPREKER)
        self._knop.set_bijschrift(str(getattr(self._zinnen, woord)) if self._zinnen else "")
        self._traag.set_bijschrift(self._zinnen.langzaam if self._zinnen else "")

    @Slot()
    def _tik(self) -> None:
        if self._loopt:
            self.stop.emit()
        else:
            self.lees.emit(self._traag.isChecked())

    @Slot()
    def _anders(self) -> None:
        """Another speed begins anew with what is read."""
        if self._loopt:
            self.lees.emit(self._traag.isChecked())
