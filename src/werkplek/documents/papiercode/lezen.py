"""Finds the QR of a school in a picture: what it says, and where its corners are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import zxingcpp
from PIL import Image, ImageFilter

from werkplek.documents.papiercode.code import BEGIN

Punt = tuple[float, float]

_TE_GROOT: Final = 12_000_000
"""Pixels: a picture larger than this is not made larger still."""


@dataclass(frozen=True, slots=True)
class Qrvondst:
    """A QR of ours. `hoeken`: upper left, upper right, lower right, lower left of the QR itself."""

    tekst: str
    hoeken: tuple[Punt, Punt, Punt, Punt]


def lees_qr(beeld: Image.Image) -> tuple[Qrvondst, ...]:
    """Every QR that begins as ours does, each text once; other codes are not looked for.

    With all kinds of codes on, a stroke of a pen is sometimes read as one (documents.md §6.3).
    """
    grijs = beeld.convert("L")
    for bewerking, schaal in _POGINGEN:
        if schaal > 1 and grijs.width * grijs.height * schaal * schaal > _TE_GROOT:
            continue
        gevonden = _zoek(bewerking(grijs), schaal)
        if gevonden:
            return gevonden
    return ()


def _zoek(grijs: Image.Image, schaal: int) -> tuple[Qrvondst, ...]:
    codes = zxingcpp.read_barcodes(
        grijs,
        formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]),
        text_mode=zxingcpp.TextMode.Plain,
    )
    gevonden: dict[str, Qrvondst] = {}
    for code in codes:
        if code.text.startswith(BEGIN):
            plek = code.position
            hoeken = (plek.top_left, plek.top_right, plek.bottom_right, plek.bottom_left)
            a, b, c, d = ((hoek.x / schaal, hoek.y / schaal) for hoek in hoeken)
            gevonden.setdefault(code.text, Qrvondst(code.text, (a, b, c, d)))
    return tuple(gevonden.values())


def _gewoon(grijs: Image.Image) -> Image.Image:
    return grijs


def _dubbel(grijs: Image.Image) -> Image.Image:
    return grijs.resize((grijs.width * 2, grijs.height * 2), Image.Resampling.BICUBIC)


def _scherper(grijs: Image.Image) -> Image.Image:
    return grijs.filter(ImageFilter.UnsharpMask(radius=3, percent=250, threshold=0))


def _rustiger(grijs: Image.Image) -> Image.Image:
    return grijs.filter(ImageFilter.GaussianBlur(1.2))


def _dubbel_scherp(grijs: Image.Image) -> Image.Image:
    return _scherper(_dubbel(grijs))


_POGINGEN: Final[tuple[tuple[Callable[[Image.Image], Image.Image], int], ...]] = (
    (_gewoon, 1),
    (_scherper, 1),
    (_rustiger, 1),
    (_dubbel, 2),
    (_dubbel_scherp, 2),
)
"""The picture as it came first, then as damaged pictures are read more often."""
