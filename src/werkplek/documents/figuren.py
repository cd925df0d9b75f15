"""The shapes of the screen on paper: the ladder, the star, and the dash; drawn, not of a font."""

from math import cos, pi, sin
from typing import Final

from werkplek.documents.strips import Shape

_UNITS: Final = 24.0
"""The icons are drawn on a square of so many (resources/icons)."""

_RUNGS: Final = ((2.0, 17.0), (7.25, 12.0), (12.5, 7.0), (17.75, 2.0))
_RUNG: Final = 4.25
_BOTTOM: Final = 22.0
_LINE: Final = 1.2
_STAR: Final = (9.5, 4.2)


def ladder(x: float, size: float, rang: int) -> tuple[Shape, ...]:
    """Four rungs, `rang` of them filled."""
    unit = size / _UNITS
    return tuple(
        _rectangle(x, unit, (left, top, left + _RUNG, _BOTTOM), filled=place < rang)
        for place, (left, top) in enumerate(_RUNGS)
    )


def ster(x: float, size: float) -> tuple[Shape, ...]:
    """What was stated as shown."""
    unit = size / _UNITS
    points = tuple(
        (
            unit * (_UNITS / 2 + _STAR[place % 2] * sin(place * pi / 5)),
            unit * (_UNITS / 2 - _STAR[place % 2] * cos(place * pi / 5)),
        )
        for place in range(10)
    )
    return (Shape(x, 0.0, points, 1.5 * unit),)


def streepje(x: float, size: float) -> tuple[Shape, ...]:
    """What was not chosen."""
    return (_rectangle(x, size / _UNITS, (8.0, 11.5, 16.0, 12.5), filled=True),)


def _rectangle(
    x: float, unit: float, box: tuple[float, float, float, float], *, filled: bool
) -> Shape:
    left, top, right, bottom = (unit * side for side in box)
    points = ((left, top), (right, top), (right, bottom), (left, bottom))
    return Shape(x, 0.0, points, _LINE * unit, filled)
