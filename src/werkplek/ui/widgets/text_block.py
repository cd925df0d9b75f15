"""Text that wraps instead of being cut off: measuring it and drawing it."""

from typing import Final
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

LINE_PITCH: Final = 1.3
MEASURED: Final = 6
LINE_SEPARATOR: Final = "\u2028"


def wrapped(
    text: str,
    font: QFont,
    width: float,
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> QTextLayout:
    """Break `text` into lines of `width`; only a word wider than that is broken itself."""
    option = QTextOption(alignment)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text.replace("\n", LINE_SEPARATOR), font)
    layout.setTextOption(option)
    pitch = line_pitch(font)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0.0, top + (pitch - line.height()) / 2))
        top += pitch
    layout.endLayout()
    if reads_from_the_right(text):
        _flush_right(layout)
    return layout


def reads_from_the_right(text: str) -> bool:
    """Whether the first letter is of a script that is written to the left."""
    kinds = (bidirectional(character) for character in text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


def _flush_right(layout: QTextLayout) -> None:
    """Lines end where the widest of them does: the block stands under what is beside it."""
    widest = natural_width(layout)
    for place in range(layout.lineCount()):
        line = layout.lineAt(place)
        line.setPosition(QPointF(widest - line.naturalTextWidth(), line.position().y()))


def line_pitch(font: QFont) -> float:
    """Distance between two lines: 1.3 em."""
    return float(round(LINE_PITCH * font.pixelSize()))


def block_height(text: str, font: QFont, metrics: QFontMetrics, width: float) -> float:
    """Height of `text` when it is wrapped to `width`; nothing for no text."""
    if not text:
        return 0.0
    if "\n" not in text and metrics.horizontalAdvance(text) < width:
        return line_pitch(font)
    return line_pitch(font) * wrapped(text, font, width).lineCount()


def longest_word(text: str, metrics: QFontMetrics) -> int:
    """Width of the widest of the longest words of `text`."""
    words = sorted(set(text.split()), key=len, reverse=True)[:MEASURED]
    return max((metrics.horizontalAdvance(word) for word in words), default=0)


def natural_width(layout: QTextLayout) -> float:
    """Width of the widest line of a wrapped text."""
    lines = (layout.lineAt(place) for place in range(layout.lineCount()))
    return max((line.naturalTextWidth() for line in lines), default=0.0)


def draw(painter: QPainter, layout: QTextLayout, box: QRectF) -> None:
    """Draw a wrapped text at the top left of `box`, in the painter's pen."""
    layout.draw(painter, box.topLeft())
