"""A voice that writes down what it says, and is done when it is told to be, or at once."""

from PySide6.QtCore import QObject

from werkplek.ui.voorlezer import Voorlezer


class FakeVoorlezer(Voorlezer):
    """`gezegd` holds each sentence with its language and speed."""

    def __init__(self, *talen: str, direct: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._talen = frozenset(talen)
        self._direct = direct
        self.gezegd: list[tuple[str, str, bool]] = []
        self.gestopt = 0

    def talen(self) -> frozenset[str]:
        return self._talen

    def lees(self, zin: str, taal: str, *, traag: bool = False) -> None:
        self.gezegd.append((zin, taal, traag))
        if self._direct:
            self.klaar.emit()

    def stil(self) -> None:
        self.gestopt += 1

    @property
    def zinnen(self) -> list[str]:
        """What was said."""
        return [zin for zin, _, _ in self.gezegd]
