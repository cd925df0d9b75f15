"""Cards as they were drawn before, on what lies behind them: who scrolls sees the same again."""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from werkplek.ui.theme import Theme
from werkplek.ui.widgets.card import Card, CardPainter, CardState

GROUNDS: Final = frozenset({"paneel", "kopbalk", "voetbalk"})
"""The roles of frames with the colour of a panel."""

KEPT_BYTES: Final = 64 * 1024 * 1024
"""Room for a few hundred cards: more than somebody scrolls through."""

BYTES: Final = 4
"""Of one dot."""

CALM: Final = CardState()

Key = tuple[Card, int, int, float]
"""What is drawn, how large, and for how sharp a screen."""


class CardPictures:
    """Draws each card once for one CardPainter; what is touched is drawn anew.

    `ground` is the colour behind the cards: a picture without holes costs a fraction.
    """

    def __init__(self, cards: CardPainter, ground: QColor) -> None:
        """Nothing drawn yet."""
        self._cards = cards
        self._ground = ground
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._bytes = 0

    def are_of(self, cards: CardPainter, ground: QColor) -> bool:
        """Whether this painter drew them, on this: another Look is another painter."""
        return self._cards is cards and self._ground == ground

    def paint(self, painter: QPainter, card: Card, box: QRectF, state: CardState) -> None:
        """As `CardPainter.paint`, to the pixel."""
        if state != CALM:
            self._cards.paint(painter, card, box, state)
            return
        ratio = painter.device().devicePixelRatioF()
        key = (card, round(box.width()), round(box.height()), ratio)
        picture = self._kept.get(key)
        if picture is None:
            picture = self._drawn(card, box, ratio)
            self._keep(key, picture)
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(box.topLeft(), picture)

    def _keep(self, key: Key, picture: QPixmap) -> None:
        """In the place of what was not looked at for longest."""
        self._kept[key] = picture
        self._bytes += _bytes(picture)
        while self._bytes > KEPT_BYTES:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _bytes(oldest)

    def _drawn(self, card: Card, box: QRectF, ratio: float) -> QPixmap:
        picture = QPixmap(QSize(round(box.width() * ratio), round(box.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ground)
        painter = QPainter(picture)
        self._cards.paint(painter, card, QRectF(QPointF(0, 0), box.size()), CALM)
        painter.end()
        return picture


def _bytes(picture: QPixmap) -> int:
    return picture.width() * picture.height() * BYTES


def ground_of(widget: QWidget, theme: Theme) -> QColor:
    """The colour behind a widget: of the panel on which it lies, else of the page."""
    parent = widget.parentWidget()
    while parent is not None:
        if parent.property("rol") in GROUNDS:
            return QColor(theme.paneel)
        parent = parent.parentWidget()
    return QColor(theme.vlak)


def pictures_of(before: CardPictures | None, cards: CardPainter, ground: QColor) -> CardPictures:
    """Those of before, unless another painter draws now or on something else."""
    if before is not None and before.are_of(cards, ground):
        return before
    return CardPictures(cards, ground)


def fill(widget: QWidget, box: QRect, ground: QColor) -> None:
    """Paint what lies behind the cards."""
    painter = QPainter(widget)
    painter.fillRect(box, ground)
    painter.end()
