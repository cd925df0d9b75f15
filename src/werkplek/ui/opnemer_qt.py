"""The microphones that Qt knows (extra `werkplek[media]`); nothing here runs before a page asks."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QIODevice,
    QMicrophonePermission,
    QObject,
    Qt,
    QTimer,
    Slot,
)

from werkplek.ui.camera import Uitval
from werkplek.ui.opname import HERTZ, Geluidsvorm, Opname
from werkplek.ui.opnemer import Opnemer
from werkplek.ui.toestelrecht import stand_van, vraag_recht

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource

_LETTERS: Final = {"UInt8": "B", "Int16": "h", "Int32": "i", "Float": "f"}
"""Of `array`, by the name that Qt has for a kind of sample."""


GEDULD_MS: Final = 10_000
"""A microphone that says nothing at all for so long is gone, whatever the system says."""


class QtOpnemer(Opnemer):
    """The microphone that the system chose.

    Where a sound server stopped without a word, it is left alone until the system tells of its
    microphones again: Qt 6.12 over PulseAudio ends the whole program when it is asked once more.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        alle: "Callable[[], Sequence[QAudioDevice]] | None" = None,
    ) -> None:
        """Silent; `alle` lists what is plugged in now, in place of what the system says."""
        from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415  an extra

        super().__init__(parent)
        self._alle = alle or QMediaDevices.audioInputs
        self._gewild = False
        self._bron: QAudioSource | None = None
        self._lijn: QIODevice | None = None
        self._opname: Opname | None = None
        self._zwijgt = False
        self._geduld = QTimer(self, singleShot=True, interval=GEDULD_MS)
        self._geduld.timeout.connect(self._hoort_niets)
        self._toestel = b""
        self._toestellen = QMediaDevices(self)
        self._toestellen.audioInputsChanged.connect(self._anders)

    @property
    def aanwezig(self) -> bool:
        """Whether one is plugged in or built in."""
        return bool(self._alle()) and not self._zwijgt

    def begin(self) -> None:
        """Record, as soon as the system lets us."""
        if self._zwijgt:
            self._valt_uit(Uitval.BEZET)
            return
        self._gewild = True
        vraag_recht(QMicrophonePermission(), self, self._beantwoord, self._met_recht)

    def stop(self) -> bytes:
        """Take what is still in the line, and end it."""
        self._gewild = False
        if self._lijn is not None and self._opname is not None:
            self._opname.erbij(bytes(self._lijn.readAll().data()))
        self._uit()
        opname, self._opname = self._opname, None
        return opname.wav() if opname is not None else b""

    def luister(self, lijn: QIODevice, vorm: Geluidsvorm) -> None:
        """Take what comes over `lijn` from now on."""
        self._opname = Opname(vorm)
        self._lijn = lijn
        lijn.readyRead.connect(self._lees)
        self._geduld.start()

    @Slot(object)
    def _beantwoord(self, *_antwoord: object) -> None:
        if self._gewild:
            self._met_recht(stand_van(QMicrophonePermission()))

    def _met_recht(self, stand: Qt.PermissionStatus) -> None:
        if stand is Qt.PermissionStatus.Granted:
            self._aan()
        else:
            self._valt_uit(Uitval.GEWEIGERD)

    def _aan(self) -> None:
        from PySide6.QtMultimedia import QAudioSource  # noqa: PLC0415  an extra

        alle = self._alle()
        if not alle:
            self._valt_uit(Uitval.WEG)
            return
        toestel = next((een for een in alle if een.isDefault()), alle[0])
        vorm = _vorm(toestel)
        self._toestel = bytes(toestel.id().data())
        self._bron = QAudioSource(toestel, vorm, self)
        self._bron.stateChanged.connect(self._stand)
        lijn = _begonnen(self._bron)
        if lijn is None:
            self._valt_uit(Uitval.BEZET)
        elif self._gewild:
            soort = _LETTERS[vorm.sampleFormat().name]
            self.luister(lijn, Geluidsvorm(vorm.sampleRate(), vorm.channelCount(), soort))

    def _uit(self) -> None:
        self._geduld.stop()
        bron, self._bron = self._bron, None
        lijn, self._lijn = self._lijn, None
        if lijn is not None:
            lijn.readyRead.disconnect(self._lees)
        if bron is not None:
            bron.stateChanged.disconnect(self._stand)
            bron.stop()
            bron.deleteLater()

    def _valt_uit(self, waarom: Uitval) -> None:
        """What was recorded until now stays, for `stop`."""
        self._gewild = False
        self._uit()
        self.uitgevallen.emit(waarom)

    @Slot()
    def _lees(self) -> None:
        lijn, opname = self._lijn, self._opname
        if lijn is None or opname is None:
            return
        self._geduld.start()
        self.stand.emit(opname.erbij(bytes(lijn.readAll().data())))
        if opname.vol and self._lijn is not None:
            self._uit()
            self.vol.emit()

    @Slot()
    def _hoort_niets(self) -> None:
        self._zwijgt = True
        self._valt_uit(Uitval.BEZET)

    @Slot()
    def _anders(self) -> None:
        """Something was plugged in or pulled out."""
        self._zwijgt = False
        aanwezig = {bytes(toestel.id().data()) for toestel in self._alle()}
        if self._bron is not None and self._toestel not in aanwezig:
            self._valt_uit(Uitval.WEG)

    @Slot("QAudio::State")
    def _stand(self) -> None:
        """Stopped by itself: the line broke, or another program has it."""
        bron = self._bron
        if bron is not None and bron.state().name == "StoppedState" and bron.error().value:
            self._valt_uit(Uitval.BEZET)


def _begonnen(bron: "QAudioSource") -> QIODevice | None:
    """The line of its sound; none when it could not be opened, whatever Qt's types say."""
    return bron.start()


def _vorm(toestel: "QAudioDevice") -> "QAudioFormat":
    """What speech needs where it can be had, else what the microphone likes best."""
    from PySide6.QtMultimedia import QAudioFormat  # noqa: PLC0415  an extra

    vorm = QAudioFormat()
    vorm.setSampleRate(HERTZ)
    vorm.setChannelCount(1)
    vorm.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return vorm if toestel.isFormatSupported(vorm) else toestel.preferredFormat()
