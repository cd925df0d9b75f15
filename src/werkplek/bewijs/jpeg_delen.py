"""The parts of a JPEG that draw it, without decoding: what a PDF holds is stripped and not redrawn.

Written from ITU-T T.81, annex B. Kept are the frame, its tables and scans, and the two markers that
say how to read them (JFIF, Adobe); every other application segment and comment goes, and with them
EXIF, its place and time, XMP, and small pictures.
"""

from typing import Final

_SOI: Final = b"\xff\xd8"
_EOI: Final = 0xD9
_SOS: Final = 0xDA
_JFIF: Final = 0xE0
_ADOBE: Final = 0xEE
_APP: Final = range(0xE0, 0xF0)
_COM: Final = 0xFE
_VULLING: Final = 0xFF
_IN_SCAN: Final = {0x00, *range(0xD0, 0xD8)}
_LENGTE: Final = 2
_KALE_JFIF: Final = 16
_ADOBE_LENGTE: Final = 14


def strip(jpeg: bytes) -> bytes:
    """The same picture from its own coefficients. Raises ValueError when it is no whole JPEG."""
    if not jpeg.startswith(_SOI):
        raise ValueError("no JPEG")
    uit = bytearray(_SOI)
    plek = len(_SOI)
    while True:
        plek, merk = _merk(jpeg, plek)
        if merk == _EOI:
            return bytes(uit) + b"\xff\xd9"
        eind = plek + int.from_bytes(jpeg[plek : plek + _LENGTE])
        if eind < plek + _LENGTE or eind > len(jpeg):
            raise ValueError("a segment that does not fit")
        if _tekent(merk, jpeg[plek:eind]):
            uit += bytes((_VULLING, merk)) + jpeg[plek:eind]
        plek = eind
        if merk == _SOS:
            eind = _einde_scan(jpeg, plek)
            uit += jpeg[plek:eind]
            plek = eind


def _merk(jpeg: bytes, plek: int) -> tuple[int, int]:
    """The next marker, and where its segment begins; fill bytes may come before it."""
    if jpeg[plek : plek + 1] != b"\xff":
        raise ValueError("no marker where one must be")
    while jpeg[plek : plek + 1] == b"\xff":
        plek += 1
    if plek >= len(jpeg):
        raise ValueError("cut off")
    return plek + 1, jpeg[plek]


def _einde_scan(jpeg: bytes, plek: int) -> int:
    while True:
        plek = jpeg.find(b"\xff", plek)
        if plek < 0 or plek + 1 >= len(jpeg):
            raise ValueError("a scan without an end")
        if jpeg[plek + 1] not in _IN_SCAN:
            return plek
        plek += 2


def _tekent(merk: int, segment: bytes) -> bool:
    """Whether the picture would look different without this segment."""
    if merk == _JFIF:
        return len(segment) == _KALE_JFIF and segment.startswith(b"JFIF\x00", _LENGTE)
    if merk == _ADOBE:
        return len(segment) == _ADOBE_LENGTE and segment.startswith(b"Adobe", _LENGTE)
    return merk not in _APP and merk != _COM
