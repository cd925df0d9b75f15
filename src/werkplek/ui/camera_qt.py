"""The cameras that Qt knows (extra `werkplek[media]`); nothing here runs before a page asks."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCameraPermission, QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

from werkplek.ui.camera import Camera, Uitval
from werkplek.ui.toestelrecht import stand_van, vraag_recht

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCamera, QCameraDevice, QCameraFormat, QVideoFrame

GENOEG: Final = 1920 * 1080
"""Pixels: what is kept is smaller, and more only makes the picture late."""

VLOT: Final = 14.0
"""Pictures a second below which a hand seems to jump."""

LEVEND_S: Final = 1 / 15
"""Seconds between two pictures that are shown."""


class Beeldstroom(QObject):
    """What a source of Qt shows, as pictures; `beeld` comes no more often than is looked at."""

    beeld = Signal(QImage)

    def __init__(
        self, parent: QObject | None = None, klok: Callable[[], float] = time.monotonic
    ) -> None:
        """No source yet: `sessie` takes one."""
        from PySide6.QtMultimedia import (  # noqa: PLC0415  an extra
            QMediaCaptureSession,
            QVideoSink,
        )

        super().__init__(parent)
        self.sessie = QMediaCaptureSession(self)
        self._klok = klok
        self._sink = QVideoSink(self)
        self._open = False
        self._getoond = -LEVEND_S
        self.sessie.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._nieuw)

    def begin(self) -> None:
        """Let pictures through."""
        self._open = True
        self._getoond = self._klok() - LEVEND_S

    def stop(self) -> None:
        """Let none through, also none that is on its way, and keep none."""
        from PySide6.QtMultimedia import QVideoFrame  # noqa: PLC0415  an extra

        self._open = False
        self._sink.setVideoFrame(QVideoFrame())

    def neem(self) -> QImage:
        """The picture of now, whole."""
        return _recht(self._sink.videoFrame()) if self._open else QImage()

    @Slot("QVideoFrame")
    def _nieuw(self, frame: "QVideoFrame") -> None:
        nu = self._klok()
        if self._open and frame.isValid() and nu - self._getoond >= LEVEND_S:
            self._getoond = nu
            self.beeld.emit(_recht(frame))


class QtCamera(Camera):
    """The system's own choice first; `volgende` goes round."""

    def __init__(
        self,
        parent: QObject | None = None,
        alle: "Callable[[], Sequence[QCameraDevice]] | None" = None,
    ) -> None:
        """Off; `alle` lists what is plugged in now, in place of what the system says."""
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415  an extra

        super().__init__(parent)
        self._alle = alle or QMediaDevices.videoInputs
        self._gewild = False
        self._bron: QCamera | None = None
        self._gekozen = b""
        self._stroom = Beeldstroom(self)
        self._stroom.beeld.connect(self.beeld)
        self._toestellen = QMediaDevices(self)
        self._toestellen.videoInputsChanged.connect(self._anders)

    @property
    def aantal(self) -> int:
        """How many are plugged in or built in."""
        return len(self._alle())

    def begin(self) -> None:
        """On, as soon as the system lets us."""
        self._gewild = True
        vraag_recht(QCameraPermission(), self, self._beantwoord, self._met_recht)

    def volgende(self) -> None:
        """The one after this one in the system's list."""
        alle = self._alle()
        if len(alle) > 1:
            nu = [_id(toestel) for toestel in alle].index(_id(self._toestel(alle)))
            self._gekozen = _id(alle[(nu + 1) % len(alle)])
        if self._bron is not None:
            self._uit()
            self._aan()

    def neem(self) -> QImage:
        """The picture of now."""
        return self._stroom.neem()

    def stop(self) -> None:
        """Off; a permission that is given later switches nothing on."""
        self._gewild = False
        self._uit()

    @Slot(object)
    def _beantwoord(self, *_antwoord: object) -> None:
        if self._gewild:
            self._met_recht(stand_van(QCameraPermission()))

    def _met_recht(self, stand: Qt.PermissionStatus) -> None:
        if stand is Qt.PermissionStatus.Granted:
            self._aan()
        else:
            self._valt_uit(Uitval.GEWEIGERD)

    def _aan(self) -> None:
        from PySide6.QtMultimedia import QCamera  # noqa: PLC0415  an extra

        alle = self._alle()
        if not alle:
            self._valt_uit(Uitval.WEG)
            return
        toestel = self._toestel(alle)
        self._gekozen = _id(toestel)
        self._bron = QCamera(toestel, self)
        vorm = beste(toestel.videoFormats())
        if vorm is not None:
            self._bron.setCameraFormat(vorm)
        self._bron.errorOccurred.connect(self._fout)
        self._stroom.begin()
        self._stroom.sessie.setCamera(self._bron)
        self._bron.start()

    def _uit(self) -> None:
        bron, self._bron = self._bron, None
        self._stroom.stop()
        if bron is not None:
            bron.errorOccurred.disconnect(self._fout)
            bron.stop()
            self._stroom.sessie.setCamera(None)  # type: ignore[arg-type]  # Qt takes none
            bron.deleteLater()

    def _toestel(self, alle: "Sequence[QCameraDevice]") -> "QCameraDevice":
        """The one that was chosen, while it is there; else the system's choice."""
        gekozen = next((t for t in alle if _id(t) == self._gekozen), None)
        return gekozen or next((t for t in alle if t.isDefault()), alle[0])

    def _valt_uit(self, waarom: Uitval) -> None:
        self.stop()
        self.uitgevallen.emit(waarom)

    @Slot()
    def _anders(self) -> None:
        """Something was plugged in or pulled out."""
        aanwezig = {_id(toestel) for toestel in self._alle()}
        if self._bron is not None and self._gekozen not in aanwezig:
            self._valt_uit(Uitval.WEG)

    @Slot("QCamera::Error", str)
    def _fout(self, fout: "QCamera.Error", _woorden: str) -> None:
        if fout.value:
            self._valt_uit(Uitval.BEZET)


def beste(vormen: "Sequence[QCameraFormat]") -> "QCameraFormat | None":
    """The sharpest that is sharp enough and moves; None leaves it to the system."""
    vlot = [vorm for vorm in vormen if vorm.maxFrameRate() >= VLOT] or list(vormen)
    return max(vlot, key=_waarde, default=None)


def _waarde(vorm: "QCameraFormat") -> tuple[int, int, float]:
    maat = vorm.resolution()
    punten = maat.width() * maat.height()
    return min(punten, GENOEG), -punten, vorm.maxFrameRate()


def _id(toestel: "QCameraDevice") -> bytes:
    return bytes(toestel.id().data())


def _recht(frame: "QVideoFrame") -> QImage:
    """As another sees it: a photo of a label must be readable."""
    frame.setMirrored(False)
    return frame.toImage()
