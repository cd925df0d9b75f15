"""How far the exchange with each school is: four big numbers, a few quiet lines, what waits."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look, Rol, dress_tree
from werkplek.ui.widgets.cijfers import Cijfers
from werkplek.ui.widgets.focus import join_chain
from werkplek.ui.widgets.rij import Rij
from werkplek.ui.widgets.rijen_view import RijenView
from werkplek.ui.widgets.tekst import Tekst


@dataclass(frozen=True, slots=True)
class SchoolRij:
    """All that is shown of one school."""

    sleutel: Hashable
    naam: str
    cijfers: tuple[tuple[str, str], ...]
    regels: tuple[str, ...]
    rijen: tuple[Rij, ...] = ()


class Schoolkaart(QWidget):
    """One school; `gekozen` carries the key of the row that was tapped."""

    gekozen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing known yet."""
        super().__init__(parent)
        self._naam = Tekst(rol=Rol.TITEL)
        self._cijfers = Cijfers()
        self._regels = Tekst(rol=Rol.STIL)
        self.rijen = RijenView()
        self.rijen.toon_alles(True)
        self.rijen.gekozen.connect(self.gekozen)
        column = QVBoxLayout(self)
        for widget in (self._naam, self._cijfers, self._regels, self.rijen):
            column.addWidget(widget)

    def toon(self, school: SchoolRij) -> None:
        """Show how it stands."""
        self._naam.setText(school.naam)
        self._cijfers.toon(school.cijfers)
        self._regels.toon("\n".join(school.regels))
        self.rijen.setVisible(bool(school.rijen))
        self.rijen.toon(school.rijen)
        self.rijen.setAccessibleName(self.tr("Wacht bij {0}").format(school.naam))


class Schoolkaarten(QWidget):
    """The schools under each other; a card stays where it is while its numbers change."""

    gekozen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """No school yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._kaarten: dict[Hashable, Schoolkaart] = {}
        self._column = QVBoxLayout(self)

    def dress(self, look: Look) -> None:
        """Keep the schools apart."""
        self._look = look
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * look.units.gap)

    def toon(self, scholen: Sequence[SchoolRij]) -> None:
        """Show these, in this order."""
        hier = {school.sleutel for school in scholen}
        for weg in self._kaarten.keys() - hier:
            kaart = self._kaarten.pop(weg)
            kaart.hide()
            kaart.deleteLater()
        for plek, school in enumerate(scholen):
            kaart = self._kaarten.get(school.sleutel) or self._nieuw(school.sleutel)
            self._column.insertWidget(plek, kaart)
            kaart.toon(school)
        join_chain(self, [self._kaarten[school.sleutel].rijen for school in scholen])

    def _nieuw(self, sleutel: Hashable) -> Schoolkaart:
        kaart = self._kaarten[sleutel] = Schoolkaart(self)
        kaart.gekozen.connect(self.gekozen)
        dress_tree(kaart, self._look)
        return kaart
