"""The microphone as the window knows it: begin, hear that it hears you, and stop."""

from PySide6.QtCore import QObject, Signal

from werkplek.ui.camera import Uitval


class Opnemer(QObject):
    """This one is no microphone, and shows no button.

    `stand` carries a Stand some times a second; `vol` says that it stopped by itself, being as long
    as a recording may be; `uitgevallen` carries the Uitval that ended it. Sound stays in memory.
    """

    stand = Signal(object)
    vol = Signal()
    uitgevallen = Signal(object)

    @property
    def aanwezig(self) -> bool:
        """Whether there is one now."""
        return False

    def begin(self) -> None:
        """Record from now on; or `uitgevallen`, perhaps at once."""
        self.uitgevallen.emit(Uitval.WEG)

    def stop(self) -> bytes:
        """Stop, and give what was recorded as a WAV, once; empty when there is nothing."""
        return b""
