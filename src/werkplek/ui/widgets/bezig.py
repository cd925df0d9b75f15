"""Names what takes longer than a second; shorter work needs no words."""

from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from werkplek.ui.look import Rol
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.tekst import Tekst

AFTER_MS: Final = 1000


class Bezig(Tekst):
    """Between `begin` and `klaar` something runs; a second tap meanwhile can be refused."""

    def __init__(self, parent: QWidget | None = None, *, after_ms: int = AFTER_MS) -> None:
        """Nothing runs."""
        super().__init__("", Rol.TEKST, parent)
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(after_ms)
        self._timer.timeout.connect(self._say)
        self.toon("")

    @property
    def loopt(self) -> bool:
        """Whether something runs now."""
        return bool(self._words)

    def begin(self, tekst: str, *, meteen: bool = False) -> None:
        """Say `tekst` if it takes longer than a second, or (`meteen`) now: nothing else shows."""
        self._words = tekst
        if meteen:
            self._say()
        else:
            self._timer.start()

    def klaar(self) -> None:
        """It is done, or it failed."""
        self._words = ""
        self._timer.stop()
        self.toon("")

    @Slot()
    def _say(self) -> None:
        self.toon(self._words)
        announce(self, self._words)
