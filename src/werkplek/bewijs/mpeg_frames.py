"""The frames of an MP3: everything between, before and behind them is somebody's tag.

Lengths by ISO/IEC 11172-3 and 13818-3, layer III only.
"""

from typing import Final

_KBIT_1: Final = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBIT_2: Final = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_HERTZ: Final = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_MPEG_1: Final = 3
_LAYER_3: Final = 1
_SYNC: Final = 0x7FF
_KOP: Final = 4
_MINSTENS: Final = 3
"""Frames in a row that are no coincidence."""


def strip(mp3: bytes) -> bytes:
    """The frames one after the other.

    Raises ValueError when there are too few of them in a row to be a recording.
    """
    plek = _begin(mp3)
    frames: list[bytes] = []
    while plek < len(mp3):
        lengte = _lengte(mp3, plek)
        if lengte and plek + lengte <= len(mp3):
            frames.append(mp3[plek : plek + lengte])
            plek += lengte
        else:
            plek = _volgende(mp3, plek + 1)
    return b"".join(frames)


def _begin(mp3: bytes) -> int:
    plek = _volgende(mp3, _na_id3(mp3))
    if plek >= len(mp3):
        raise ValueError("no sound")
    return plek


def _na_id3(mp3: bytes) -> int:
    """Behind the tags at the begin: a picture in one may look like sound."""
    plek = 0
    while mp3[plek : plek + 3] == b"ID3" and len(mp3) >= plek + 10:
        lengte = 0
        for byte in mp3[plek + 6 : plek + 10]:
            lengte = lengte << 7 | byte & 0x7F
        plek += 10 + lengte + (10 if mp3[plek + 5] & 0x10 else 0)
    return plek


def _volgende(mp3: bytes, plek: int) -> int:
    """Where frames follow each other again; the end when they do not."""
    while True:
        plek = mp3.find(b"\xff", plek)
        if plek < 0:
            return len(mp3)
        if _rij(mp3, plek):
            return plek
        plek += 1


def _rij(mp3: bytes, plek: int) -> bool:
    for _ in range(_MINSTENS):
        lengte = _lengte(mp3, plek)
        if not lengte or plek + lengte > len(mp3):
            return False
        plek += lengte
    return True


def _lengte(mp3: bytes, plek: int) -> int:
    """Bytes of the frame that begins here; 0 when none does."""
    kop = int.from_bytes(mp3[plek : plek + _KOP])
    if kop >> 21 != _SYNC or len(mp3) < plek + _KOP:
        return 0
    versie, laag = kop >> 19 & 3, kop >> 17 & 3
    snelheid, toon, vulling = kop >> 12 & 15, kop >> 10 & 3, kop >> 9 & 1
    if versie not in _HERTZ or laag != _LAYER_3:
        return 0
    if snelheid in {0, len(_KBIT_1)} or toon == len(_HERTZ[versie]):
        return 0
    een = versie == _MPEG_1
    kbit = (_KBIT_1 if een else _KBIT_2)[snelheid]
    return (144_000 if een else 72_000) * kbit // _HERTZ[versie][toon] + vulling
