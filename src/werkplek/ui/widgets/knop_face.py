"""The face of a button as a value: how wide and high its words need it to be, and how it looks."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from werkplek.ui import icons
from werkplek.ui.icons import Icon
from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.card import paint_ring
from werkplek.ui.widgets.text_block import (
    block_height,
    draw,
    line_pitch,
    longest_word,
    natural_width,
    wrapped,
)

PICTURE_EM: Final = 1.3
TRANSPARENT: Final = "#00000000"


class Soort(StrEnum):
    """How loud a button is; a page has one HOOFD at most."""

    HOOFD = "hoofd"
    GEWOON = "gewoon"
    STIL = "stil"


@dataclass(frozen=True, slots=True)
class KnopFace:
    """Words, picture and state of a button in one Look."""

    look: Look
    text: str
    caption: str
    icon: Icon | None
    soort: Soort
    chosen: bool
    down: bool

    @property
    def least_height(self) -> int:
        """Height below which it is no good target."""
        units = self.look.units
        return units.main_height if self.soort is Soort.HOOFD else units.target

    def height(self, width: int) -> int:
        """Height that shows all words in `width`."""
        inner = width - self._beside_text()
        text = sum(block_height(t, f, QFontMetrics(f), inner) for t, f in self._blocks())
        return max(self.least_height, round(text) + self.look.units.padding)

    @property
    def natural_width(self) -> int:
        """Width with all words on one line."""
        return self._around(max(QFontMetrics(f).horizontalAdvance(t) for t, f in self._blocks()))

    @property
    def least_width(self) -> int:
        """Width below which a word would have to be broken."""
        return self._around(max(longest_word(t, QFontMetrics(f)) for t, f in self._blocks()))

    def paint(self, painter: QPainter, box: QRectF, *, ring: bool) -> None:
        """Draw the frame, the picture and the words."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, text = self._colours()
        units = self.look.units
        width = units.focus if self.down else units.edge
        inset = width / 2
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), width))
        frame = box.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, units.radius, units.radius)
        if ring:
            paint_ring(painter, box, self.look, on_brand=fill == self.look.theme.merk)
        self._paint_words(painter, box, text)

    def _around(self, words: int) -> int:
        units = self.look.units
        least = units.main_width if self.soort is Soort.HOOFD else units.target
        return max(words + self._beside_text() + 2, least)

    def _blocks(self) -> list[tuple[str, QFont]]:
        blocks = [(self.text, self.look.font(Rol.TITEL))]
        if self.caption:
            blocks.append((self.caption, self.look.font(Rol.STIL)))
        return blocks

    def _picture(self) -> int:
        return round(PICTURE_EM * self.look.units.body)

    def _before_text(self) -> int:
        between = self.look.units.padding if self.text else 0
        return self._picture() + between if self.icon else 0

    def _beside_text(self) -> int:
        sides = 3.2 if self.soort is Soort.HOOFD else 2.4
        return self._before_text() + round(self.look.units.padding * sides)

    def _colours(self) -> tuple[str, str, str]:
        """Fill, edge and text; pressed and chosen differ in more than colour (edge, picture)."""
        theme = self.look.theme
        if self.soort is Soort.HOOFD or self.chosen:
            return theme.merk, theme.tekst if self.down else theme.merk, theme.op_merk
        if self.down:
            return theme.pressed, theme.merk, theme.tekst
        if self.soort is Soort.STIL:
            return TRANSPARENT, TRANSPARENT, theme.tekst
        return theme.paneel, theme.rand, theme.tekst

    def _paint_words(self, painter: QPainter, box: QRectF, colour: str) -> None:
        inner = box.width() - self._beside_text()
        blocks = [(wrapped(text, font, inner), font) for text, font in self._blocks()]
        heights = [line_pitch(font) * layout.lineCount() for layout, font in blocks]
        widest = max(natural_width(layout) for layout, _ in blocks)
        left = box.center().x() - (widest + self._before_text()) / 2
        top = box.center().y() - sum(heights) / 2
        if self.icon:
            size = self._picture()
            place = QRectF(left, box.center().y() - size / 2, size, size)
            icons.paint(painter, self.icon, place, colour)
        painter.setPen(QColor(colour))
        for (layout, _), height in zip(blocks, heights, strict=True):
            draw(painter, layout, QRectF(left + self._before_text(), top, inner, height))
            top += height


class Measured:
    """What one face needs; each is measured when it is first asked."""

    def __init__(self, face: KnopFace) -> None:
        """Nothing measured yet."""
        self.face = face
        self._heights: dict[int, int] = {}

    def height(self, width: int) -> int:
        """As of the face."""
        if width not in self._heights:
            self._heights[width] = self.face.height(width)
        return self._heights[width]

    @cached_property
    def natural_width(self) -> int:
        """As of the face."""
        return self.face.natural_width

    @cached_property
    def least_width(self) -> int:
        """As of the face."""
        return self.face.least_width
