"""What is tried with the real QtMultimedia, each in a process of its own: `-m tests.media.met_qt`.

Its threads, and what it says about sound servers, would be in the way of every other test. No
camera and no microphone of whoever runs this is switched on.
"""

import importlib
import io
import os
import sys
import wave
from collections.abc import Callable
from time import monotonic
from types import SimpleNamespace
from typing import Final

from PySide6.QtCore import QIODevice, QObject, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.fakes.opnemer import stem
from werkplek.bewijs.maken import maak_bijlage
from werkplek.ui.application import Application
from werkplek.ui.camera import Uitval
from werkplek.ui.camera_qt import Beeldstroom, QtCamera, beste
from werkplek.ui.foto import VERS, jpeg
from werkplek.ui.opname import HERTZ, Geluidsvorm, Stand
from werkplek.ui.opnemer_qt import QtOpnemer
from werkplek.ui.toestellen import toestellen_van

ZONDER: Final = 77
"""The exit code where the extra, or what it asks of the system, is not here."""

GEDULD_S: Final = 40.0
MODULE: Final = "PySide6.QtMultimedia"
MAAT: Final = QSize(640, 480)
ROOD, GROEN = QColor("#a00000"), QColor("#00a000")


def gebeurt(app: Application, wat: Callable[[], bool]) -> None:
    """Let the program live until it does."""
    einde = monotonic() + GEDULD_S
    while not wat():
        app.processEvents()
        assert monotonic() < einde, "it did not happen"


def half_om_half() -> QImage:
    """Red at the left, green at the right."""
    beeld = QImage(MAAT, QImage.Format.Format_RGB32)
    beeld.fill(GROEN)
    painter = QPainter(beeld)
    painter.fillRect(0, 0, MAAT.width() // 2, MAAT.height(), ROOD)
    painter.end()
    return beeld


def linksboven(beeld: QImage) -> str:
    return beeld.pixelColor(8, 8).name()


def beelden(app: Application) -> None:
    """From a source of Qt to the page: live, still, never mirrored, and nothing after the end."""
    from PySide6.QtMultimedia import QVideoFrame, QVideoFrameInput

    stroom, bron, gezien = Beeldstroom(), QVideoFrameInput(), list[QImage]()
    stroom.beeld.connect(gezien.append)
    stroom.sessie.setVideoFrameInput(bron)
    assert stroom.neem().isNull()
    stroom.begin()
    bron.sendVideoFrame(QVideoFrame(half_om_half()))
    gebeurt(app, lambda: bool(gezien))
    assert gezien[0].size() == MAAT
    assert linksboven(gezien[0]) == ROOD.name()
    assert linksboven(stroom.neem()) == ROOD.name()
    assert maak_bijlage(jpeg(stroom.neem(), VERS)).miniatuur

    gespiegeld = QVideoFrame(half_om_half())
    gespiegeld.setMirrored(True)
    stroom._sink.setVideoFrame(gespiegeld)
    assert linksboven(stroom.neem()) == ROOD.name()

    stroom.stop()
    gezien.clear()
    assert stroom.neem().isNull()
    assert not stroom._sink.videoFrame().isValid()
    stroom._sink.setVideoFrame(QVideoFrame(half_om_half()))
    assert gezien == []
    assert stroom.neem().isNull()


def tempo(_app: Application) -> None:
    """A camera of 60 pictures a second does not keep the window busy."""
    from PySide6.QtMultimedia import QVideoFrame

    nu = [0.0]
    stroom, gezien = Beeldstroom(klok=lambda: nu[0]), list[QImage]()
    stroom.beeld.connect(gezien.append)
    stroom.begin()
    for keer in range(120):
        nu[0] = keer / 60
        stroom._sink.setVideoFrame(QVideoFrame(half_om_half()))
    assert 24 <= len(gezien) <= 31


def camera(app: Application) -> None:
    """Without one it says so; one that is pulled out at once is let go; the best form is chosen."""
    from PySide6.QtMultimedia import QCamera, QCameraDevice

    gezegd, aanwezig = list[Uitval](), list[QCameraDevice]()
    toestel = QtCamera(app, lambda: aanwezig)
    toestel.uitgevallen.connect(gezegd.append)
    toestel.volgende()
    toestel.begin()
    assert (toestel.aantal, gezegd) == (0, [Uitval.WEG])

    aanwezig.append(QCameraDevice())
    toestel.begin()
    assert toestel._bron is not None
    aanwezig.clear()
    toestel._anders()
    assert toestel._bron is None
    assert gezegd == [Uitval.WEG, Uitval.WEG]

    aanwezig.append(QCameraDevice())
    toestel.begin()
    toestel._bron.errorOccurred.emit(QCamera.Error.CameraError, "device busy")
    assert toestel._bron is None
    toestel._met_recht(Qt.PermissionStatus.Denied)
    assert gezegd[2:] == [Uitval.BEZET, Uitval.GEWEIGERD]
    toestel._beantwoord()
    assert toestel._bron is None, "a page that was left switches nothing on"
    toestel.stop()
    assert toestel.neem().isNull()

    def vorm(breed: int, hoog: int, tempo: float) -> SimpleNamespace:
        return SimpleNamespace(resolution=lambda: QSize(breed, hoog), maxFrameRate=lambda: tempo)

    scherp, groot = vorm(1920, 1080, 30), vorm(3840, 2160, 30)
    traag, klein = vorm(1920, 1080, 5), vorm(640, 480, 60)
    assert beste([klein, traag, groot, scherp]) is scherp
    assert beste([klein, traag]) is klein
    assert beste([traag]) is traag
    assert beste([]) is None


class Lijn(QIODevice):
    """A microphone that is told what it hears."""

    def __init__(self) -> None:
        super().__init__()
        self._wacht = b""
        self.open(QIODevice.OpenModeFlag.ReadOnly)

    def isSequential(self) -> bool:
        return True

    def bytesAvailable(self) -> int:
        return len(self._wacht) + super().bytesAvailable()

    def readData(self, maxlen: int) -> bytes:
        uit, self._wacht = self._wacht[:maxlen], self._wacht[maxlen:]
        return uit

    def hoort(self, geluid: bytes) -> None:
        self._wacht += geluid
        self.readyRead.emit()


def geluid(app: Application) -> None:
    """Over a line of Qt into a file that is kept, with its last sound and no longer than may be."""
    from PySide6.QtMultimedia import QAudioDevice

    gezegd, standen, vol = list[Uitval](), list[Stand](), list[bool]()
    aanwezig = list[QAudioDevice]()
    opnemer = QtOpnemer(app, lambda: aanwezig)
    opnemer.uitgevallen.connect(gezegd.append)
    opnemer.stand.connect(standen.append)
    opnemer.vol.connect(lambda: vol.append(True))
    opnemer.begin()
    assert (opnemer.aanwezig, gezegd, opnemer.stop()) == (False, [Uitval.WEG], b"")

    lijn = Lijn()
    opnemer.luister(lijn, Geluidsvorm())
    lijn.hoort(stem(1))
    assert (standen[-1].seconden, standen[-1].hoorbaar) == (1, True)
    lijn._wacht = stem(1)
    wav = opnemer.stop()
    with wave.open(io.BytesIO(wav)) as bestand:
        assert (bestand.getnframes(), bestand.getframerate()) == (2 * HERTZ, HERTZ)
    assert maak_bijlage(wav).soort == "audio/wav"
    lijn.hoort(stem(1))
    assert opnemer.stop() == b""

    opnemer.luister(lijn, Geluidsvorm())
    lijn.hoort(stem(200, 0))
    assert vol == [True]
    lijn.hoort(stem(1))
    assert len(standen) == 2
    with wave.open(io.BytesIO(opnemer.stop())) as bestand:
        assert bestand.getnframes() == 180 * HERTZ

    aanwezig.append(QAudioDevice())
    opnemer.luister(lijn, Geluidsvorm())
    lijn.hoort(stem(1))
    opnemer._geduld.timeout.emit()
    assert gezegd[-1:] == [Uitval.BEZET]
    assert opnemer.stop() != b"", "what was said is there"
    opnemer.begin()
    assert (opnemer.aanwezig, opnemer._bron, len(gezegd)) == (False, None, 3)
    opnemer._anders()
    assert opnemer.aanwezig
    opnemer._met_recht(Qt.PermissionStatus.Denied)
    assert gezegd[-1:] == [Uitval.GEWEIGERD]
    opnemer._beantwoord()
    assert opnemer._bron is None


def laat(_app: Application) -> None:
    """Nothing of it is loaded before a page asks, and then it is the real one."""
    toestellen = toestellen_van(QObject())
    assert MODULE not in sys.modules
    is_er = isinstance(toestellen.camera, QtCamera), isinstance(toestellen.opnemer, QtOpnemer)
    assert is_er == (_laadt(), _laadt())


PROEVEN: Final = {proef.__name__: proef for proef in (beelden, tempo, camera, geluid, laat)}


def main(naam: str) -> int:
    """Do one; what is not here is told by the exit code, and why."""
    app = Application(["proef"])
    if naam != laat.__name__ and not _laadt():
        return ZONDER
    PROEVEN[naam](app)
    return 0


def _laadt() -> bool:
    try:
        importlib.import_module(MODULE)
    except ImportError as fout:
        sys.stdout.write(f"{fout}\n")
        return False
    return True


if __name__ == "__main__":
    code = main(sys.argv[1])
    sys.stdout.flush()
    os._exit(code)  # how a sound server lets go of its threads is not what is tried
