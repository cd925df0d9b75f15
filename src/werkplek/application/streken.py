"""From what a hand drew to the strokes that a feit keeps: thinned, in whole numbers, no times."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot
from typing import Final

from werkplek.domain.begeleidingsfeiten import Lijn

MEESTE_PUNTEN: Final = 600
"""Points of one signature: what it says stays, and a body stays well under 16 KiB."""

MEESTE_LIJNEN: Final = 120
MAAT: Final = 1000
_FIJN: Final = 2.0
"""How far a point may lie from the line without it, in thousandths, at first."""

Punt = tuple[int, int]


def lijnen_van(getekend: Iterable[Sequence[tuple[float, float]]]) -> tuple[Lijn, ...]:
    """Points from 0 to 1, right and up, as points from 0 to 1000, right and down."""
    lijnen = [_op_schaal(lijn) for lijn in getekend if lijn][:MEESTE_LIJNEN]
    fijn = _FIJN
    dun = lijnen
    while sum(map(len, dun)) > MEESTE_PUNTEN:
        dun = [_dun(lijn, fijn) for lijn in lijnen]
        fijn *= 2
    return tuple(dun)


def _op_schaal(lijn: Sequence[tuple[float, float]]) -> Lijn:
    """Points that fall together are one."""
    punten = [(_deel(rechts), MAAT - _deel(omhoog)) for rechts, omhoog in lijn]
    anders = [nu for eerder, nu in pairwise(punten) if nu != eerder]
    return (punten[0], *anders)


def _deel(waarde: float) -> int:
    return min(MAAT, max(0, round(waarde * MAAT)))


def _dun(lijn: Lijn, fijn: float) -> Lijn:
    """Leave out what lies nearer than `fijn` to the line between what stays (Douglas-Peucker)."""
    blijft = {0, len(lijn) - 1}
    stukken = [(0, len(lijn) - 1)]
    while stukken:
        begin, eind = stukken.pop()
        tussen = range(begin + 1, eind)
        verst = max(tussen, key=lambda n: _afstand(lijn[n], lijn[begin], lijn[eind]), default=None)
        if verst is not None and _afstand(lijn[verst], lijn[begin], lijn[eind]) > fijn:
            blijft.add(verst)
            stukken += [(begin, verst), (verst, eind)]
    return tuple(lijn[n] for n in sorted(blijft))


def _afstand(punt: Punt, begin: Punt, eind: Punt) -> float:
    """From a point to the piece of line between two others."""
    (x, y), (u, v), (p, q) = punt, begin, eind
    lengte = hypot(p - u, q - v)
    if not lengte:
        return hypot(x - u, y - v)
    deel = min(1.0, max(0.0, ((x - u) * (p - u) + (y - v) * (q - v)) / lengte**2))
    return hypot(x - u - deel * (p - u), y - v - deel * (q - v))
