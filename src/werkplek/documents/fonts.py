"""The fonts of the paper, and which of them shows which character."""

import hashlib
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Final, TypeAlias

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from werkplek.application.ports import TekenOntbreekt

_REGULAR: Final = ("AtkinsonHyperlegibleNext-Regular", "NotoSans-Regular")
_BOLD: Final = ("AtkinsonHyperlegibleNext-Bold", "NotoSans-Bold")
_NAMES: Final = (*_REGULAR, *_BOLD)
_DIGITS: Final = frozenset(map(ord, "0123456789"))
"""Atkinson's zero has a stroke: who has a scan read aloud by a machine hears a nine."""
_SHOW_NOTHING: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_NO_GLYPH: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_NEED_SHAPING: Final = (range(0x0900, 0x0980), range(0x1CD0, 0x1D00), range(0xA8E0, 0xA900))
"""Devanagari and its extensions: glyph after glyph would print another word."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: the name reportlab knows it by, and the code points it can show."""

    name: str
    covers: frozenset[int]

    def shows(self, cluster: str) -> bool:
        """Whether every character of the cluster has a glyph here."""
        return self.covers.issuperset(map(ord, cluster))


FontStack: TypeAlias = tuple[Face, ...]
"""The first face that shows a character draws it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters in a row from one face; `font` is its name."""

    font: str
    text: str


@dataclass(frozen=True, slots=True)
class Fonts:
    """What a document is set in."""

    regular: FontStack
    bold: FontStack

    def runs(self, text: str, *, bold: bool = False) -> tuple[Run, ...]:
        """Cut a text where the face changes, also inside a word. Raises `TekenOntbreekt`."""
        first, *_ = stack = self.bold if bold else self.regular
        if text and first.shows(text):
            return (Run(first.name, text),)
        runs: list[Run] = []
        for cluster in clusters(text):
            name = _shower(stack, cluster).name
            if runs and runs[-1].font == name:
                runs[-1] = Run(name, runs[-1].text + cluster)
            else:
                runs.append(Run(name, cluster))
        return tuple(runs)

    def check(self, text: str) -> None:
        """Raise `TekenOntbreekt` with all characters of the text that some weight cannot show."""
        missing = {
            cluster
            for cluster in set(clusters(readable(text).replace("\n", "")))
            for stack in (self.regular, self.bold)
            if not any(face.shows(cluster) for face in stack)
        }
        if missing:
            raise TekenOntbreekt("".join(sorted(set("".join(missing)))))

    def showable(self, text: str) -> str:
        """The text with a `?` for what no face shows."""
        return "".join(
            cluster if cluster == "\n" or self._shows(cluster) else "?"
            for cluster in clusters(readable(text))
        )

    def _shows(self, cluster: str) -> bool:
        return all(
            any(face.shows(cluster) for face in stack) for stack in (self.regular, self.bold)
        )


def _shower(stack: FontStack, cluster: str) -> Face:
    for face in stack:
        if face.shows(cluster):
            return face
    raise TekenOntbreekt("".join(sorted(set(cluster))))


def readable(text: str) -> str:
    """NFC, without tabs and without the characters that show nothing (soft hyphen, joiners)."""
    return unicodedata.normalize("NFC", text).replace("\t", " ").translate(_SHOW_NOTHING)


def clusters(text: str) -> Iterator[str]:
    """Characters with the marks that stand on them: one face must draw both."""
    cluster = ""
    for character in text:
        if cluster and not unicodedata.category(character).startswith("M"):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


@cache
def paper_fonts() -> Fonts:
    """Atkinson Hyperlegible Next, with Noto Sans for the digits and for what it lacks."""
    return Fonts(
        regular=(_face(_REGULAR[0], _DIGITS), _face(_REGULAR[1])),
        bold=(_face(_BOLD[0], _DIGITS), _face(_BOLD[1])),
    )


@cache
def font_digests() -> Mapping[str, str]:
    """The SHA-256 of each font file: a page is only drawn again with the same letters."""
    return MappingProxyType({name: hashlib.sha256(_file(name)).hexdigest() for name in _NAMES})


def _file(name: str) -> bytes:
    return resources.files("werkplek.documents").joinpath("_fonts", f"{name}.ttf").read_bytes()


def _face(name: str, without: frozenset[int] = frozenset()) -> Face:
    font = TTFont(name, io.BytesIO(_file(name)))
    pdfmetrics.registerFont(font)
    return Face(name, frozenset(filter(_printable, font.face.charToGlyph)) - without)


def _printable(code: int) -> bool:
    shaped = any(code in block for block in _NEED_SHAPING)
    return not shaped and unicodedata.category(chr(code)) not in _NO_GLYPH
