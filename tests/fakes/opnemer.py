"""A microphone in memory: seconds of speech or silence are told to it."""

import math
from array import array

from PySide6.QtCore import QObject

from werkplek.ui.camera import Uitval
from werkplek.ui.opname import HERTZ, Opname
from werkplek.ui.opnemer import Opnemer


def stem(seconden: float, hardheid: float = 0.5, hertz: int = HERTZ) -> bytes:
    """A tone of one channel in 16 bit, as loud as a voice; 0 is silence."""
    if not hardheid:
        return bytes(2 * round(seconden * hertz))
    golf = (math.sin(440 * 2 * math.pi * n / hertz) for n in range(round(seconden * hertz)))
    return array("h", (round(32767 * hardheid * hoogte) for hoogte in golf)).tobytes()


class FakeOpnemer(Opnemer):
    """`loopt` is whether it listens; `hapert` is what goes wrong as soon as it begins."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_er = True
        self.loopt = False
        self.hapert: Uitval | None = None
        self._opname = Opname()

    @property
    def aanwezig(self) -> bool:
        return self.is_er

    def begin(self) -> None:
        assert not self.loopt, "begun twice"
        self.loopt = True
        self._opname = Opname()
        if self.hapert is not None:
            self.valt_uit(self.hapert)

    def stop(self) -> bytes:
        self.loopt = False
        opname, self._opname = self._opname, Opname()
        return opname.wav()

    def hoort(self, geluid: bytes) -> None:
        """This is said now; one that does not listen hears nothing."""
        if self.loopt:
            self.stand.emit(self._opname.erbij(geluid))
            if self._opname.vol:
                self.loopt = False
                self.vol.emit()

    def valt_uit(self, waarom: Uitval) -> None:
        """Unplugged, refused, or somebody else's; what was said stays."""
        self.loopt = False
        self.uitgevallen.emit(waarom)
