"""One card of a list: a picture, some lines of text and a mark, measured and painted."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from werkplek.ui import icons
from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.widgets.text_block import block_height, draw, longest_word, wrapped

PICTURE_EM: Final = 1.5
LINE_GAP_EM: Final = 0.12
PHOTO_EM: Final = (6.0, 4.5)
PHOTO_MM: Final = (32.0, 24.0)
"""A photo grows with the text beside it up to this: then the words need the room."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph on a card."""

    text: str
    rol: Rol = Rol.TEKST
    struck: bool = False


def filled(*lines: Line) -> tuple[Line, ...]:
    """Those that say something."""
    return tuple(line for line in lines if line.text)


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo by the name that it never shares with another; its words stand beside it."""

    name: str
    image: QImage = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows; `mark` is a key (1 to 9) to press, and `chosen` draws a tick instead.

    A `photo` takes the place of the icon.
    """

    lines: tuple[Line, ...]
    icon: Icon | None = None
    photo: Photo | None = None
    mark: str = ""
    chosen: bool = False
    framed: bool = True


@dataclass(frozen=True, slots=True)
class CardState:
    """How a card is being touched."""

    pressed: bool = False
    focused: bool = False


@dataclass(slots=True)
class CardPainter:
    """Measures and paints cards in one Look, and remembers what it measured."""

    look: Look = UNDRESSED
    marks: bool = False
    _heights: dict[tuple[Card, int], int] = field(default_factory=dict)
    _fonts: dict[Rol, tuple[QFont, QFontMetrics]] = field(default_factory=dict)

    def height(self, card: Card, width: int) -> int:
        """Height that shows all of `card` in `width`; never below that of a tile."""
        key = (card, width)
        if key not in self._heights:
            inner = self._text_width(card, width)
            text = sum(self._line_height(line, inner) for line in card.lines)
            beside = self._photo_size(card.photo).height() if card.photo else 0
            needed = round(max(text, beside) + 2 * self.look.units.padding)
            self._heights[key] = max(needed, self.look.units.tile if card.framed else 0)
        return self._heights[key]

    def least_width(self, cards: Iterable[Card]) -> int:
        """Width below which a word on one of `cards` would have to be broken."""
        texts: dict[Rol, list[str]] = {}
        beside = 0
        for card in cards:
            beside = max(beside, self._beside_text(card))
            for line in card.lines:
                texts.setdefault(line.rol, []).append(line.text)
        words = (longest_word(" ".join(said), self._font(rol)[1]) for rol, said in texts.items())
        return max(words, default=0) + beside + 2

    def paint(self, painter: QPainter, card: Card, box: QRectF, state: CardState) -> None:
        """Draw `card` in `box` (the tile itself, without the gap around it)."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card.framed:
            self._paint_frame(painter, card, box, state)
        colour = self.look.theme.op_merk if card.chosen else self.look.theme.tekst
        side, pad = self._side(card), self.look.units.padding
        inner = box.adjusted(side, pad, -side, -pad)
        if card.photo:
            self._paint_photo(painter, card.photo, inner)
        else:
            self._paint_icon(painter, card, inner, colour)
        self._paint_mark(painter, card, inner, colour)
        self._paint_lines(painter, card, box)
        painter.restore()

    def _font(self, rol: Rol) -> tuple[QFont, QFontMetrics]:
        if rol not in self._fonts:
            font = self.look.font(rol)
            self._fonts[rol] = (font, QFontMetrics(font))
        return self._fonts[rol]

    def _line_height(self, line: Line, width: float) -> float:
        font, metrics = self._font(line.rol)
        gap = LINE_GAP_EM * self.look.units.body
        return block_height(line.text, font, metrics, width) + gap

    def _picture(self) -> int:
        return round(PICTURE_EM * self.look.units.body)

    def _photo_room(self) -> QSize:
        """The room of a photo, whatever its shape: the words beside photos line up."""
        units = self.look.units
        asked = zip(PHOTO_EM, PHOTO_MM, strict=True)
        wide, high = (min(round(ems * units.body), units.px(most)) for ems, most in asked)
        return QSize(wide, high)

    def _photo_size(self, photo: Photo) -> QSize:
        return photo.image.size().scaled(self._photo_room(), Qt.AspectRatioMode.KeepAspectRatio)

    def _left_of_text(self, card: Card) -> int:
        if not (card.photo or card.icon):
            return 0
        picture = self._photo_room().width() if card.photo else self._picture()
        return picture + self.look.units.padding

    def _beside_text(self, card: Card) -> int:
        right = self._picture() if self.marks or card.chosen else 0
        return self._left_of_text(card) + right + 2 * self._side(card)

    def _side(self, card: Card) -> int:
        """Room left and right of everything: a heading lines up with the frames under it."""
        return self.look.units.padding if card.framed else 0

    def _text_width(self, card: Card, width: int) -> int:
        return width - self._beside_text(card)

    def _paint_frame(self, painter: QPainter, card: Card, box: QRectF, state: CardState) -> None:
        theme, units = self.look.theme, self.look.units
        fill = theme.merk if card.chosen else theme.paneel
        edge, width = (theme.merk if card.chosen else theme.rand), units.edge
        if state.pressed:
            fill, edge, width = (theme.merk if card.chosen else theme.pressed), theme.merk, 3
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), width))
        inset = width / 2
        painter.drawRoundedRect(
            box.adjusted(inset, inset, -inset, -inset), units.radius, units.radius
        )
        if state.focused:
            paint_ring(painter, box, self.look, on_brand=card.chosen)

    def _paint_icon(self, painter: QPainter, card: Card, inner: QRectF, colour: str) -> None:
        if card.icon is None:
            return
        size = self._picture()
        quiet = colour if card.chosen else self.look.theme.merk
        top = inner.center().y() - size / 2 if card.framed else inner.top()
        icons.paint(painter, card.icon, QRectF(inner.left(), top, size, size), quiet)

    def _paint_photo(self, painter: QPainter, photo: Photo, inner: QRectF) -> None:
        """The whole photo, as large as its room allows."""
        place = QRectF(QPointF(0, 0), self._photo_size(photo))
        middle = inner.left() + self._photo_room().width() / 2
        place.moveCenter(QPointF(middle, inner.center().y()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, photo.image)

    def _paint_mark(self, painter: QPainter, card: Card, inner: QRectF, colour: str) -> None:
        size = self._picture()
        corner = QRectF(inner.right() - size, inner.top(), size, size)
        corner.moveRight(inner.right() + self.look.units.padding / 3)
        if card.chosen:
            icons.paint(painter, Icon.VINK, corner, colour)
        elif card.mark and self.look.digits:
            painter.setFont(self.look.font(Rol.STIL))
            painter.setPen(QColor(self.look.theme.stille_tekst))
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight, card.mark)

    def _paint_lines(self, painter: QPainter, card: Card, box: QRectF) -> None:
        theme = self.look.theme
        left = self._side(card) + self._left_of_text(card)
        width = self._text_width(card, round(box.width()))
        heights = [self._line_height(line, width) for line in card.lines]
        top = box.center().y() - sum(heights) / 2
        for line, height in zip(card.lines, heights, strict=True):
            quiet = line.rol is Rol.STIL or line.struck
            colour = theme.stille_tekst if quiet else theme.tekst
            painter.setPen(QColor(theme.op_merk if card.chosen else colour))
            font = self._font(line.rol)[0]
            if line.struck:
                font = QFont(font)
                font.setStrikeOut(True)
            place = QRectF(QPointF(box.left() + left, top), box.bottomRight())
            draw(painter, wrapped(line.text, font, width), place)
            top += height


def paint_ring(painter: QPainter, box: QRectF, look: Look, *, on_brand: bool) -> None:
    """The focus ring, inside `box`; on a brand fill a second ring keeps it apart from the fill."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width = look.units.focus
    radius = look.units.radius
    inset = width / 2
    painter.setPen(QPen(QColor(look.theme.focus), width))
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
    if on_brand:
        inset += width
        painter.setPen(QPen(QColor(look.theme.op_merk), width))
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def ring_around(widget: QWidget, look: Look) -> None:
    """The focus ring of something of which all is drawn already."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ring(painter, QRectF(widget.rect()), look, on_brand=False)
    painter.end()
