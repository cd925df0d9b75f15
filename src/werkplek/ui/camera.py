"""The camera as the window knows it: a live picture, a still of it, and off again."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage


class Uitval(StrEnum):
    """Why a camera or microphone gives nothing."""

    WEG = "weg"
    GEWEIGERD = "geweigerd"
    BEZET = "bezet"


class Camera(QObject):
    """This one is no camera, and shows no button.

    `beeld` carries each picture (QImage) that is shown live; `uitgevallen` the Uitval that ended
    it. Pictures are never mirrored, and never leave memory.
    """

    beeld = Signal(QImage)
    uitgevallen = Signal(object)

    @property
    def aantal(self) -> int:
        """How many there are now."""
        return 0

    def begin(self) -> None:
        """Switch it on; what comes is `beeld` after `beeld`, or `uitgevallen`, perhaps at once."""
        self.uitgevallen.emit(Uitval.WEG)

    def volgende(self) -> None:
        """Use the next one from now on: front instead of back."""

    def neem(self) -> QImage:
        """A still as large as the camera gives; a null image while there is no picture yet."""
        return QImage()

    def stop(self) -> None:
        """Switch it off, its light too; no `beeld` comes after it, and no picture is kept."""
