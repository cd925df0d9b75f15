"""A photo that a person chose: looked at with care, made small, and without what a camera adds."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

MAX_BESTAND: Final = 25 * 1024 * 1024
"""Bytes of a file; a phone's photo is well under half of it."""

MAX_PUNTEN: Final = 50_000_000
MAX_GEHEUGEN_MB: Final = 256
"""What one photo may take while it is read."""

ZIJDE: Final = 1280
"""Longest side of what is kept: as wide as the screen it is looked at on."""

KWALITEIT: Final = 85
VERS: Final = 95
"""Of a still that is made smaller, and encoded, once more."""

_SOORTEN: Final = {b"\xff\xd8\xff": b"jpeg", b"\x89PNG\r\n": b"png"}
_JPEG_SCAN, _JPEG_EINDE = b"\xff\xda", b"\xff\xd9"


class Afkeuring(Enum):
    """Why a file is not taken as a photo."""

    TE_GROOT = "te_groot"
    GEEN_FOTO = "geen_foto"


def maak_foto(inhoud: bytes) -> bytes | Afkeuring:
    """A JPEG of at most `ZIJDE` pixels, upright, with the pixels and nothing else.

    Place, camera, time, comments and profiles are not copied. How large it is, is read and judged
    before anything is decoded; a file that was cut off is no photo.
    """
    if len(inhoud) > MAX_BESTAND:
        return Afkeuring.TE_GROOT
    soort = next((soort for begin, soort in _SOORTEN.items() if inhoud.startswith(begin)), None)
    if soort is None or (soort == b"jpeg" and _afgebroken(inhoud)):
        return Afkeuring.GEEN_FOTO
    QImageReader.setAllocationLimit(MAX_GEHEUGEN_MB)
    buffer = _buffer(inhoud)
    reader = QImageReader(buffer, QByteArray(soort))
    maat = reader.size()
    if maat.isEmpty():
        return Afkeuring.GEEN_FOTO
    if _te_groot(reader, maat):
        return Afkeuring.TE_GROOT
    image = _lees(reader, maat, ZIJDE)
    return Afkeuring.GEEN_FOTO if image.isNull() else jpeg(image)


def toon_foto(jpeg: bytes, zijde: int) -> QImage:
    """What `maak_foto` made, as a picture of at most `zijde` pixels; a null image if it is not."""
    if not jpeg:
        return QImage()
    buffer = _buffer(jpeg)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    return _lees(reader, reader.size(), zijde)


def _afgebroken(jpeg: bytes) -> bool:
    """The last scan has no end; Qt would show the rest of it grey."""
    return jpeg.rfind(_JPEG_EINDE) < jpeg.rfind(_JPEG_SCAN)


def _te_groot(reader: QImageReader, maat: QSize) -> bool:
    punten = maat.width() * maat.height()
    bits = QImage.toPixelFormat(reader.imageFormat()).bitsPerPixel()
    return punten > MAX_PUNTEN or punten * bits // 8 > MAX_GEHEUGEN_MB * 1024 * 1024


def _lees(reader: QImageReader, maat: QSize, zijde: int) -> QImage:
    if max(maat.width(), maat.height()) > zijde:
        kleiner = maat.scaled(zijde, zijde, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(kleiner.expandedTo(QSize(1, 1)))
    reader.setAutoTransform(True)
    return reader.read()


def jpeg(image: QImage, kwaliteit: int = KWALITEIT) -> bytes:
    """The pixels alone on white: a JPEG shows nothing through, and Qt copies comments along."""
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    kaal = QImage(image.size(), QImage.Format.Format_RGB32)
    kaal.fill(Qt.GlobalColor.white)
    painter = QPainter(kaal)
    painter.drawImage(0, 0, image)
    painter.end()
    kaal.setColorSpace(QColorSpace())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(kwaliteit)
    if not writer.write(kaal):
        raise OSError("the photo could not be written as a JPEG")
    return bytes(buffer.data().data())


def _buffer(inhoud: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray(inhoud))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
