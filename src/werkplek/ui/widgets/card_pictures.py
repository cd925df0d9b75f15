"""Cards as they were drawn before: who scrolls sees the same words again and again."""

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from werkplek.ui.widgets.card import Card, CardPainter, CardState

KEPT: Final = 96
"""Cards; some screens full."""

CALM: Final = CardState()

Key = tuple[Card, int, int, float]
"""What is drawn, how large, and for how sharp a screen."""


class CardPictures:
    """Draws each card once for one CardPainter; what is touched is drawn anew."""

    def __init__(self, cards: CardPainter) -> None:
        """Nothing drawn yet."""
        self._cards = cards
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()

    def are_of(self, cards: CardPainter) -> bool:
        """Whether this painter drew them: another Look is another painter."""
        return self._cards is cards

    def paint(self, painter: QPainter, card: Card, box: QRectF, state: CardState) -> None:
        """As `CardPainter.paint`, to the pixel."""
        if state != CALM:
            self._cards.paint(painter, card, box, state)
            return
        ratio = painter.device().devicePixelRatioF()
        key = (card, round(box.width()), round(box.height()), ratio)
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = self._drawn(card, box, ratio)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(box.topLeft(), picture)

    def _drawn(self, card: Card, box: QRectF, ratio: float) -> QPixmap:
        picture = QPixmap(QSize(round(box.width() * ratio), round(box.height() * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._cards.paint(painter, card, QRectF(QPointF(0, 0), box.size()), CALM)
        painter.end()
        return picture
