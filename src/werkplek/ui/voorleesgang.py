"""Reading a page aloud: sentence by sentence, saying which one is read."""

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from werkplek.ui.voorlezer import DUTCH, Voorlezer

_EINDE: Final = re.compile(r"(?<=[.!?؟።])\s+|\s+·\s+")


@dataclass(frozen=True, slots=True)
class Leeszin:
    """Words that stand at one place of a page, in one language."""

    tekst: str
    plek: Hashable
    taal: str = DUTCH


class Voorleesgang(QObject):
    """`leest` carries the place that is read now, None when nothing is."""

    leest = Signal(object)

    def __init__(self, voorlezer: Voorlezer, parent: QObject) -> None:
        """Silent until somebody asks."""
        super().__init__(parent)
        self._voorlezer = voorlezer
        self._rest: list[Leeszin] = []
        self._loopt = False
        self._traag = False
        # Queued: a voice without sound is done at once, and must not wind up the stack.
        voorlezer.klaar.connect(self._volgende, Qt.ConnectionType.QueuedConnection)

    @property
    def kan(self) -> bool:
        """Whether there is a voice for Dutch."""
        return DUTCH in self._voorlezer.talen()

    @property
    def loopt(self) -> bool:
        """Whether something is read now."""
        return self._loopt

    def begin(self, zinnen: Iterable[Leeszin], *, traag: bool = False) -> None:
        """Read these, in the languages that there is a voice for."""
        self.stop()
        talen = self._voorlezer.talen()
        self._rest = [deel for zin in zinnen if zin.taal in talen for deel in _in_zinnen(zin)]
        self._traag = traag
        self._loopt = True
        self._volgende()

    @Slot()
    def stop(self) -> None:
        """Be silent; what was left is not read."""
        self._rest = []
        if self._loopt:
            self._loopt = False
            self._voorlezer.stil()
            self.leest.emit(None)

    @Slot()
    def _volgende(self) -> None:
        if not self._loopt:
            return
        if not self._rest:
            self._loopt = False
            self.leest.emit(None)
            return
        zin = self._rest.pop(0)
        self.leest.emit(zin.plek)
        self._voorlezer.lees(zin.tekst, zin.taal, traag=self._traag)


def _in_zinnen(zin: Leeszin) -> Iterator[Leeszin]:
    for deel in _EINDE.split(zin.tekst):
        if deel.strip():
            yield Leeszin(deel.strip(), zin.plek, zin.taal)
