"""Opens what somebody handed in as pages to look at, without letting it harm this process."""

import subprocess
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PIL import Image

from werkplek.documents.omgeving import draai
from werkplek.documents.scan import tekenen
from werkplek.documents.scan.grenzen import MAX_BLADEN, MAX_BYTES, MAX_PUNTEN, OPENTIJD

_KOP: Final = 8
_HALF: Final = 4


class Scanreden(StrEnum):
    """Why nothing can be looked at."""

    ONLEESBAAR = "onleesbaar"
    TE_VEEL = "te_veel"
    TE_LANG = "te_lang"


@dataclass(eq=False)
class ScanOnleesbaar(Exception):
    """This is no scan or photo that can be looked at."""

    reden: Scanreden


_REDENEN: Final = {tekenen.TE_VEEL: Scanreden.TE_VEEL}


def open_scan(inhoud: bytes, seconden: float = OPENTIJD) -> tuple[Image.Image, ...]:
    """The pages of a PDF, or one picture, in grey. Raises `ScanOnleesbaar`."""
    if len(inhoud) > MAX_BYTES:
        raise ScanOnleesbaar(Scanreden.TE_VEEL)
    try:
        klaar = draai(tekenen.__name__, inhoud, seconden)
    except subprocess.TimeoutExpired as fout:
        raise ScanOnleesbaar(Scanreden.TE_LANG) from fout
    except OSError as fout:
        raise ScanOnleesbaar(Scanreden.ONLEESBAAR) from fout
    if klaar.returncode:
        raise ScanOnleesbaar(_REDENEN.get(klaar.returncode, Scanreden.ONLEESBAAR))
    return _bladen(klaar.stdout)


def _bladen(uitvoer: bytes) -> tuple[Image.Image, ...]:
    """The pages as `tekenen` wrote them; they share these bytes."""
    bladen: list[Image.Image] = []
    geheel, plek = memoryview(uitvoer), 0
    while plek < len(geheel) and len(bladen) < MAX_BLADEN:
        kop = bytes(geheel[plek : plek + _KOP])
        maat = int.from_bytes(kop[:_HALF]), int.from_bytes(kop[_HALF:])
        eind = plek + _KOP + maat[0] * maat[1]
        if not 0 < maat[0] * maat[1] <= MAX_PUNTEN or eind > len(geheel):
            raise ScanOnleesbaar(Scanreden.ONLEESBAAR)
        pixels: bytes = geheel[plek + _KOP : eind]  # type: ignore[assignment]  # any buffer will do
        bladen.append(Image.frombuffer("L", maat, pixels, "raw", "L", 0, 1))
        plek = eind
    if not bladen:
        raise ScanOnleesbaar(Scanreden.ONLEESBAAR)
    return tuple(bladen)
