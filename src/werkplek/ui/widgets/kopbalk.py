"""The header of the frame: back, where you are, and who is working."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.knop import Knop, Soort
from werkplek.ui.widgets.tekst import Tekst


class Kopbalk(QFrame):
    """Shows the page's title and the person at work; says when back or change is asked for."""

    terug = Signal()
    wissel = Signal()
    meer = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """A header without a person and with nowhere to go back to."""
        super().__init__(parent)
        self.setProperty("rol", "kopbalk")
        self._back = Knop(self.tr("Terug"))
        self._back.set_soort(Soort.STIL)
        self._back.set_icoon(Icon.TERUG)
        self._title = Tekst(rol=Rol.TITEL)
        self._person = Knop()
        self._person.set_soort(Soort.STIL)
        self._person.set_icoon(Icon.WISSEL)
        self._person.set_bijschrift(self.tr("Vergrendelen of wisselen"))
        self._more = Knop(self.tr("Meer"))
        self._more.set_soort(Soort.STIL)
        self._more.set_icoon(Icon.MEER)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._back)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._more)
        self._row.addWidget(self._person)
        self._back.clicked.connect(self.terug)
        self._person.clicked.connect(self.wissel)
        self._more.clicked.connect(self.meer)
        self.toon_terug(mogelijk=False)
        self.toon_persoon(None)

    def dress(self, look: Look) -> None:
        """Keep the header away from the edge of the panel."""
        units = look.units
        side, above = units.margin // 2, units.padding // 2
        self._row.setContentsMargins(side, above, side, above)
        self._title.setContentsMargins(side, 0, 0, 0)
        self._row.setSpacing(units.gap)

    def toon_titel(self, titel: str) -> None:
        """Where you are."""
        self._title.setText(titel)

    def toon_persoon(self, naam: str | None) -> None:
        """Who is working; nobody yet hides the button."""
        self._person.setVisible(naam is not None)
        self._more.setVisible(naam is not None)
        self._person.setText(naam or "")

    def toon_terug(self, *, mogelijk: bool) -> None:
        """Whether there is a page to go back to."""
        self._back.setVisible(mogelijk)
