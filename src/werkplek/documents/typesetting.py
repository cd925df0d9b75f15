"""From text to lines that fit a column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reportlab.pdfbase.pdfmetrics import stringWidth

from werkplek.documents.fonts import Fonts, clusters, readable
from werkplek.documents.strips import Element, Rule, Strip, Text

_BREAKABLE: Final = re.compile(r"[^\S\n\u00a0\u2007\u202f]+")
_AFTER: Final = "-/"
_BASELINE: Final = 0.73


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; `grey` runs from 0 (black) to 1 (white)."""

    size: float
    leading: float
    bold: bool = False
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Column:
    """Where lines begin and how wide they may be."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets texts in the fonts of one document."""

    fonts: Fonts

    def set(
        self, text: str, style: Style, column: Column, element: Element | None = None
    ) -> tuple[Strip, ...]:
        """One strip per line; line breaks of the text stay, a word too long for a line is cut.

        Every line but one that ends inside a word ends with a space: what is read back from the
        file, line after line, keeps its words apart.
        Raises `TekenOntbreekt`.
        """
        lines = self._lines(readable(text), style, column.width)
        return tuple(self.line(line, style, column.x, element) for line in lines)

    def line(self, text: str, style: Style, x: float, element: Element | None = None) -> Strip:
        """One strip with the text as it is."""
        return Strip(style.leading, (self.mark(text, style, x, element),))

    def mark(self, text: str, style: Style, x: float, element: Element | None = None) -> Text:
        """The text as it is, on the baseline of its style."""
        runs = self.fonts.runs(text, bold=style.bold)
        return Text(x, _BASELINE * style.leading, style.size, runs, style.grey, element)

    def right(self, text: str, style: Style, edge: float) -> Text:
        """The text as it is, ending at `edge`."""
        return self.mark(text, style, edge - self.width(text, style))

    def width(self, text: str, style: Style) -> float:
        """Width in points."""
        runs = self.fonts.runs(text, bold=style.bold)
        return sum(stringWidth(run.text, run.font, style.size) for run in runs)

    def _lines(self, text: str, style: Style, width: float) -> Iterator[str]:
        space = self.width(" ", style)
        for paragraph in text.split("\n"):
            line, used = "", 0.0
            for word in _BREAKABLE.split(paragraph.strip()):
                needed = self.width(word, style)
                if line and used + space + needed <= width:
                    line, used = f"{line} {word}", used + space + needed
                    continue
                if line:
                    yield f"{line} "
                *full, line = self._pieces(word, style, width)
                yield from full
                used = self.width(line, style)
            yield f"{line} "

    def _pieces(self, word: str, style: Style, width: float) -> Iterator[str]:
        """The word, cut after its last hyphen or slash that fits, else where the line is full."""
        if self.width(word, style) <= width:
            yield word
            return
        piece = ""
        for cluster in clusters(word):
            if piece and self.width(piece + cluster, style) > width:
                cut = max(map(piece.rfind, _AFTER)) + 1 or len(piece)
                yield piece[:cut]
                piece = piece[cut:]
            piece += cluster
        yield piece


def rule(column: Column, weight: float, *, height: float, y: float) -> Strip:
    """A strip with a line over the whole column."""
    return Strip(height, (Rule(column.x, y, column.width, weight),))
