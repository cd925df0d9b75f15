"""Reads digits a second time, by the shape they have in the letter of our papers.

The zero of Atkinson Hyperlegible has a stroke through it, and tesseract takes it for a 9, an 8 or
a Q. Every digit that may be such a zero is drawn as each thing it could be, in our own letter, and
the drawing that is most like the picture wins. What the paper should say plays no part in it.
"""

import io
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Final

from PIL import Image, ImageChops, ImageFilter, ImageFont, ImageOps, ImageStat

from werkplek.documents.scan.letters import Regel, Woord

_TWIJFELACHTIG: Final = frozenset("0OQo9")
"""What a zero with a stroke is read as, and so what may be one."""
_KAN_ZIJN: Final = "09"
_LETTERS: Final = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
_HOOG: Final = 32
"""Height in pixels at which shapes are compared."""
_GROOT: Final = 48
_VAAG: Final = 1.2
_RAND: Final = 2
_LANGST: Final = 24
_DONKER: Final = 140


def herlees(blad: Image.Image, regels: Iterable[Regel]) -> tuple[Regel, ...]:
    """The same lines with the zeros that are zeros."""
    return tuple(tuple(_herlees(blad, woord) for woord in regel) for regel in regels)


def _herlees(blad: Image.Image, woord: Woord) -> Woord:
    """A word with at least one digit in it; the doubtful ones are judged from left to right."""
    tekst = woord.tekst
    plekken = [plek for plek, teken in enumerate(tekst) if teken in _TWIJFELACHTIG]
    if not plekken or not any(map(str.isdigit, tekst)) or len(tekst) > _LANGST:
        return woord
    beeld = _inkt(blad.crop(_ruim(woord.vak, blad.size)))
    if beeld is None:
        return woord
    for plek in (*plekken, *plekken):
        keuzes = {tekst[:plek] + teken + tekst[plek + 1 :] for teken in _KAN_ZIJN}
        tekst = min(sorted(keuzes), key=lambda keuze: _verschil(beeld, keuze))
    return replace(woord, tekst=tekst)


def _verschil(beeld: Image.Image, tekst: str) -> float:
    """How little the picture is like this text, in the letter that it is most like."""
    return min(_afstand(beeld, _getekend(tekst, letter)) for letter in _LETTERS)


def _afstand(beeld: Image.Image, getekend: Image.Image) -> float:
    gelijk = beeld.resize(getekend.size, Image.Resampling.BOX)
    verschil = ImageChops.difference(ImageOps.autocontrast(gelijk, 2), getekend)
    return float(ImageStat.Stat(verschil).rms[0])


@cache
def _letter(naam: str) -> ImageFont.FreeTypeFont:
    bestand = resources.files("werkplek.documents").joinpath("_fonts", naam).read_bytes()
    return ImageFont.truetype(io.BytesIO(bestand), _GROOT)


def _getekend(tekst: str, letter: str) -> Image.Image:
    """Black on white, cut to its ink."""
    vak = _letter(letter).getbbox(tekst)
    maat = int(vak[2] - vak[0]) + 2 * _RAND, int(vak[3] - vak[1]) + 2 * _RAND
    masker = _letter(letter).getmask(tekst, "L")
    del maat
    beeld = Image.new("L", masker.size, 255)
    beeld.im.paste(0, (0, 0, *masker.size), masker)
    heel = _inkt(beeld) or beeld
    breed = max(1, round(heel.width * _HOOG / heel.height))
    klein = heel.resize((breed, _HOOG), Image.Resampling.BOX)
    return ImageOps.autocontrast(klein.filter(ImageFilter.GaussianBlur(_VAAG)), 2)


def _ruim(vak: tuple[int, int, int, int], maat: tuple[int, int]) -> tuple[int, int, int, int]:
    links, boven, rechts, onder = vak
    return (
        max(0, links - _RAND),
        max(0, boven - _RAND),
        min(maat[0], rechts + _RAND),
        min(maat[1], onder + _RAND),
    )


def _inkt(beeld: Image.Image) -> Image.Image | None:
    """Cut to what is dark in it; nothing when nothing is."""
    helder = ImageOps.autocontrast(beeld, 2)
    vak = helder.point(lambda grijs: 255 if grijs < _DONKER else 0).getbbox()
    return None if vak is None else helder.crop(vak)
