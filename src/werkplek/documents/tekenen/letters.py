"""Letters as outlines, so that a file needs no font for them."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from io import BytesIO

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from werkplek.documents.fonts import paper_fonts, readable


@dataclass(frozen=True, slots=True)
class Omtrek:
    """A path of a PDF in units of the em, and how wide it is."""

    pad: bytes
    breedte: float


class PadPen(BasePen):  # type: ignore[misc] # fontTools has no types
    """Writes outlines as operators; quadratic curves come out as cubic ones."""

    def __init__(self, lettertype: TTFont, schaal: float) -> None:
        super().__init__(lettertype.getGlyphSet())
        self._schaal = schaal
        self.op = 0.0
        self.stukken: list[bytes] = []

    def _zet(self, teken: bytes, *punten: tuple[float, float]) -> None:
        plekken = [b"%.4f %.4f" % (self.op + x * self._schaal, y * self._schaal) for x, y in punten]
        self.stukken.append(b" ".join([*plekken, teken]))

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802  fontTools calls it so
        self._zet(b"m", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802  same
        self._zet(b"l", pt)

    def _curveToOne(  # noqa: N802  same
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._zet(b"c", pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802  same
        self._zet(b"h")


def omtrek(tekst: str) -> Omtrek:
    """The outlines of a text in the fonts of the paper. Raises `TekenOntbreekt`."""
    op, stukken = 0.0, list[bytes]()
    for loop in paper_fonts().runs(readable(tekst)):
        lettertype = _lettertype(loop.font)
        schaal = 1 / lettertype["head"].unitsPerEm
        pen, tekens = PadPen(lettertype, schaal), lettertype.getBestCmap()
        glyphs = lettertype.getGlyphSet()
        for teken in loop.text:
            pen.op = op
            glyph = glyphs[tekens[ord(teken)]]
            glyph.draw(pen)
            op += glyph.width * schaal
        stukken += pen.stukken
    return Omtrek(b" ".join(stukken), op)


@cache
def _lettertype(naam: str) -> TTFont:
    bestand = resources.files("werkplek.documents").joinpath("_fonts", f"{naam}.ttf")
    return TTFont(BytesIO(bestand.read_bytes()), lazy=True)
