"""Reading aloud as the window knows it: say one sentence, be silent, tell when it was said."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

DUTCH = "nl"


class Voorlezer(QObject):
    """`klaar`: the sentence was said to its end. This one has no voice, and shows no button."""

    klaar = Signal()

    def talen(self) -> frozenset[str]:
        """The codes of the languages it has a voice for."""
        return frozenset()

    def lees(self, zin: str, taal: str, *, traag: bool = False) -> None:  # noqa: ARG002
        """Say one sentence; what was being said before is not said any further."""
        self.klaar.emit()

    def stil(self) -> None:
        """Say nothing any more; there is no `klaar` after it."""


class LateVoorlezer(Voorlezer):
    """Looks for a voice when a page first asks for one, not when the program starts."""

    def __init__(self, kies: Callable[[QObject], Voorlezer], parent: QObject | None = None) -> None:
        """`kies` gives the voice of this computer."""
        super().__init__(parent)
        self._kies = kies
        self._gekozen: Voorlezer | None = None

    @property
    def _echte(self) -> Voorlezer:
        if self._gekozen is None:
            self._gekozen = self._kies(self)
            self._gekozen.klaar.connect(self._gezegd)
        return self._gekozen

    @Slot()
    def _gezegd(self) -> None:
        self.klaar.emit()

    def talen(self) -> frozenset[str]:
        """Those of the voice that was found."""
        return self._echte.talen()

    def lees(self, zin: str, taal: str, *, traag: bool = False) -> None:
        """Say it with the voice that was found."""
        self._echte.lees(zin, taal, traag=traag)

    def stil(self) -> None:
        """Silent; nobody looks for a voice to be silent with."""
        if self._gekozen is not None:
            self._gekozen.stil()
