"""Contrast ratios of WCAG 2.2, of two colours and of what a picture really shows."""

from collections import Counter
from functools import cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage


@cache
def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1."""
    shown = QColor(colour)
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (shown.redF(), shown.greenF(), shown.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def shown_ratio(picture: QImage, place: QRect) -> float:
    """Contrast of what is drawn in `place` against what lies behind it, the commonest colour."""
    crop = picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(crop.constBits()).cast("B").cast("I"))
    (behind, _), *others = pixels.most_common()
    seen = [f"#{pixel & 0xFFFFFF:06x}" for pixel, _ in others]
    return max((ratio(f"#{behind & 0xFFFFFF:06x}", colour) for colour in seen), default=1.0)
