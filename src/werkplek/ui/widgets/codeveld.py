"""Fields for a code: groups appear while one types, in capitals."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from werkplek.ui.widgets.formulierveld import Formulierveld

GROEP: Final = 5
STREEP: Final = "-"


class Codeveld(Formulierveld):
    """Small letters, spaces and dashes are as good; nothing that is typed is refused here."""

    _groep = GROEP

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty field."""
        super().__init__(parent)
        self.set_waakt(False)
        invoer = self.findChild(QLineEdit)
        if invoer is None:
            raise LookupError("a field without its line")
        self._invoer = invoer
        self._lengte = 0
        invoer.textEdited.connect(self._groepeer)

    def zet_tekst(self, tekst: str) -> None:
        """Put `tekst` in the field, in groups."""
        super().zet_tekst(self._gegroepeerd(tekst))
        self._lengte = len(self._invoer.text())

    @Slot(str)
    def _groepeer(self, tekst: str) -> None:
        """Only while adding at the end: who mends something in the middle keeps their place."""
        langer = len(tekst) > self._lengte
        if langer and self._invoer.cursorPosition() == len(tekst):
            self._invoer.setText(self._gegroepeerd(tekst))
        self._lengte = len(self._invoer.text())

    def _gegroepeerd(self, tekst: str) -> str:
        return in_groepen(tekst, self._groep)


class Koppelcodeveld(Codeveld):
    """A field for the code of a school: two groups of four; a link is left as it is."""

    _groep = 4

    def _gegroepeerd(self, tekst: str) -> str:
        return tekst if ":" in tekst else super()._gegroepeerd(tekst)


def in_groepen(tekst: str, groep: int = GROEP) -> str:
    """`7h3km2pq` becomes `7H3KM-2PQ`: five characters, a dash, whatever they are."""
    tekens = "".join(tekst.replace(STREEP, " ").split()).upper()
    return STREEP.join(tekens[plek : plek + groep] for plek in range(0, len(tekens), groep))
