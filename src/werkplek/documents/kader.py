"""The frame of an A4 page: margins, foot, and the watermark of a concept."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm

from werkplek.documents.paging import Stack, paginate
from werkplek.documents.pdf import Page, Watermark
from werkplek.documents.stijl import (
    BOVEN,
    BREEDTE,
    HAARLIJN,
    HALF,
    HOOGTE,
    LINKS,
    ONDER,
    REGEL,
    VOET,
    VOL,
)
from werkplek.documents.strips import Group, Strip
from werkplek.documents.typesetting import Column, Style, Typesetter, rule
from werkplek.woorden.verklaring import WATERMERK, pagina

_PAGE_NUMBER: Final = 32 * mm
_WATERMARK: Final = Style(126.0, 126.0, bold=True, grey=0.9)


@dataclass(frozen=True, slots=True)
class Kader:
    """What every page of one document carries; `voet` are the lines at the foot.

    `blad` is the sheet, `vol` the widest line on it.
    """

    zetter: Typesetter
    voet: tuple[str, ...]
    concept: bool
    letter: Style = VOET
    blad: tuple[float, float] = (BREEDTE, HOOGTE)
    vol: Column = VOL

    @property
    def height(self) -> float:
        """How high the text of a page may be: whatever the foot leaves."""
        return self.blad[1] - BOVEN - ONDER - self._foot_height() - REGEL

    def pages(self, parts: tuple[tuple[Group, ...], ...]) -> tuple[Page, ...]:
        """Each part on a page of its own and as many more as it needs, all numbered."""
        stacks = [stack for part in parts for stack in paginate(part, self.height)]
        return tuple(self._page(stack, at, len(stacks)) for at, stack in enumerate(stacks, 1))

    def _page(self, stack: Stack, number: int, total: int) -> Page:
        foot = paginate([Group(self._foot(number, total))], self._foot_height())[0]
        top = self.blad[1] - ONDER - self._foot_height()
        watermark = self._watermark() if self.concept else None
        return Page(*self.blad, LINKS, ((BOVEN, stack), (top, foot)), watermark)

    def _foot_height(self) -> float:
        return Group(self._foot(1, 1)).height

    def _foot(self, number: int, total: int) -> tuple[Strip, ...]:
        column = Column(self.vol.x, self.vol.width - _PAGE_NUMBER * self.letter.size / VOET.size)
        first, *others = [
            strip for text in self.voet for strip in self.zetter.set(text, self.letter, column)
        ]
        page_number = self.zetter.right(
            pagina(number, total), self.letter, self.vol.x + self.vol.width
        )
        return (
            rule(self.vol, HAARLIJN, height=HALF, y=0.0),
            Strip(first.height, (*first.marks, page_number)),
            *others,
        )

    def _watermark(self) -> Watermark:
        width = self.zetter.width(WATERMERK, _WATERMARK)
        runs = self.zetter.fonts.runs(WATERMERK, bold=True)
        return Watermark(runs, _WATERMARK.size, width, _WATERMARK.grey)
