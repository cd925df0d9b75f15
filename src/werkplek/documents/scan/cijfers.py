"""Reads digits a second time, by the shape they have in the letter of our papers.

The zero of Atkinson Hyperlegible has a stroke through it, and tesseract takes it for a 9, an 8 or
a Q. Every digit that may be such a zero is drawn as each thing it could be, in our own letter, and
the drawing that is most like the picture wins. What the paper should say plays no part in it.
"""

import io
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps, ImageStat

from werkplek.documents.scan.letters import Regel, Woord

_TWIJFELACHTIG: Final = {"0": "09", "9": "09", "8": "08", "O": "09Q", "Q": "09Q", "o": "09"}
"""What a zero with a stroke is read as, and what such a sign may then be."""
_ACHT: Final = "8"
"""Is taken for a zero only among digits: `P8-K1-W2` has an eight."""
_LETTERS: Final = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
_HOOG: Final = 40
"""Height in pixels at which shapes are compared."""
_GROOT: Final = 48
_VAAG: Final = 1.5
_ONDER: Final = 7
"""Pixels above and below a word that may still be ink of it."""
_LANGST: Final = 24
_DONKER: Final = 140
_OPZIJ: Final = range(-4, 5)
"""Pixels by which a sign may stand aside from where our letter would have it."""
_SPELING: Final = 1.04
"""How much wider than our letter the word may be that has one sign fewer."""
_GETEKEND: Final = 512
"""Drawings that are kept: the same years and days come again."""


def herlees(blad: Image.Image, regels: Iterable[Regel]) -> tuple[Regel, ...]:
    """The same lines with the zeros that are zeros."""
    return tuple(tuple(_herlees(blad, woord) for woord in regel) for regel in regels)


def _herlees(blad: Image.Image, woord: Woord) -> Woord:
    """A word with at least one digit in it; the doubtful ones are judged from left to right."""
    tekst = woord.tekst
    twijfel = _TWIJFELACHTIG.keys() & set(tekst)
    if not twijfel or not any(map(str.isdigit, tekst)) or len(tekst) > _LANGST:
        return woord
    beeld = _inkt(blad.crop(_ruim(woord.vak, blad.size)))
    if beeld is None:
        return woord
    tekst = _zonder_dubbele(beeld, tekst)
    los = not any(map(str.isalpha, tekst))
    for plek, gelezen in enumerate(tekst):
        if gelezen in _TWIJFELACHTIG and (los or gelezen != _ACHT):
            keuzes = (tekst[:plek] + teken + tekst[plek + 1 :] for teken in _TWIJFELACHTIG[gelezen])
            _, tekst = min((_verschil(beeld, keuze, plek), keuze) for keuze in keuzes)
    return replace(woord, tekst=tekst)


def _zonder_dubbele(beeld: Image.Image, tekst: str) -> str:
    """Without a sign that was read twice: the word is too narrow for what was read."""
    cijfers = not any(map(str.isalpha, tekst.replace("Q", "0")))
    for plek in range(1, len(tekst) if cijfers else 0):
        if tekst[plek] in _TWIJFELACHTIG and tekst[plek - 1] in _TWIJFELACHTIG:
            zonder = tekst[:plek] + tekst[plek + 1 :]
            grens = _breed(zonder) * _SPELING
            return zonder if beeld.width < grens * beeld.height else tekst
    return tekst


def _breed(tekst: str) -> float:
    """Width of this word in our letter for each pixel that it is high."""
    getekend = _getekend(tekst, _LETTERS[0])
    return getekend.width / getekend.height


def _verschil(beeld: Image.Image, tekst: str, plek: int) -> float:
    """How little the sign there is like that of this text, in the letter it is most like."""
    return min(_afstand(beeld, tekst, plek, letter) for letter in _LETTERS)


def _afstand(beeld: Image.Image, tekst: str, plek: int, letter: str) -> float:
    getekend = _getekend(tekst, letter)
    links, rechts = _vanaf(tekst, plek, letter), _vanaf(tekst, plek + 1, letter)
    breed = getekend.width
    gelijk = ImageOps.autocontrast(beeld.resize(getekend.size, Image.Resampling.BICUBIC), 2)
    vak = (int(links * breed), 0, int(rechts * breed) + 1, _HOOG)
    teken = getekend.crop(vak)
    return min(
        float(ImageStat.Stat(ImageChops.difference(teken, gelijk.crop(_opzij(vak, dx)))).rms[0])
        for dx in _OPZIJ
    )


def _opzij(vak: tuple[int, int, int, int], dx: int) -> tuple[int, int, int, int]:
    return vak[0] + dx, vak[1], vak[2] + dx, vak[3]


def _vanaf(tekst: str, plek: int, letter: str) -> float:
    """Where this sign begins, as a part of the width of the word."""
    vak = _letter(letter).getbbox(tekst)
    return (_letter(letter).getlength(tekst[:plek]) - vak[0]) / (vak[2] - vak[0])


@cache
def _letter(naam: str) -> ImageFont.FreeTypeFont:
    bestand = resources.files("werkplek.documents").joinpath("_fonts", naam).read_bytes()
    return ImageFont.truetype(io.BytesIO(bestand), _GROOT)


@lru_cache(_GETEKEND)
def _getekend(tekst: str, letter: str) -> Image.Image:
    """Black on white, cut to its ink."""
    links, boven, rechts, onder = map(round, _letter(letter).getbbox(tekst))
    heel = Image.new("L", (rechts - links, onder - boven), 255)
    ImageDraw.Draw(heel).text((-links, -boven), tekst, fill=0, font=_letter(letter))
    breed = max(1, round(heel.width * _HOOG / heel.height))
    klein = heel.resize((breed, _HOOG), Image.Resampling.BOX)
    return ImageOps.autocontrast(klein.filter(ImageFilter.GaussianBlur(_VAAG)), 2)


def _ruim(vak: tuple[int, int, int, int], maat: tuple[int, int]) -> tuple[int, int, int, int]:
    links, boven, rechts, onder = vak
    return (
        max(0, links - _OPZIJ[-1]),
        max(0, boven - _ONDER),
        min(maat[0], rechts + _OPZIJ[-1]),
        min(maat[1], onder + _ONDER),
    )


def _inkt(beeld: Image.Image) -> Image.Image | None:
    """Cut to what is dark in it; nothing when nothing is."""
    helder = ImageOps.autocontrast(beeld, 2)
    vak = helder.point(lambda grijs: 255 if grijs < _DONKER else 0).getbbox()
    return None if vak is None else helder.crop(vak)
