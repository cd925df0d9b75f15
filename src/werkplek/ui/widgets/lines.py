"""How widths are shared over lines: everything on one when it fits, else as many as it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Width:
    """What one item asks: never less than `least`, gladly `natural`; `right` stands at the right.

    An item that `grows` takes what its line has left.
    """

    least: int
    natural: int
    right: bool = False
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where item `index` begins on its line, and how wide it is."""

    index: int
    x: int
    width: int


Line = tuple[Place, ...]


def lines(widths: Sequence[Width], room: int, gap: int) -> tuple[Line, ...]:
    """Place every item, in order; no line is wider than `room` unless one item alone is."""
    if not widths:
        return ()
    whole = range(len(widths))
    if _least(widths, whole, gap) <= room:
        return (_line(widths, whole, room, gap),)
    return tuple(_line(widths, run, room, gap) for run in _runs(widths, room, gap))


def _least(widths: Sequence[Width], run: range, gap: int) -> int:
    return sum(widths[i].least for i in run) + gap * (len(run) - 1)


def _runs(widths: Sequence[Width], room: int, gap: int) -> list[range]:
    """Break before an item whose words would not fit on one line behind the others."""
    breaks, used = [0], -gap
    for index, asked in enumerate(widths):
        wanted = max(asked.least, min(asked.natural, room))
        if index and used + gap + wanted > room:
            breaks.append(index)
            used = -gap
        used += gap + wanted
    return [range(first, last) for first, last in pairwise([*breaks, len(widths)])]


def _line(widths: Sequence[Width], run: range, room: int, gap: int) -> Line:
    given = _shared(widths, run, room - gap * (len(run) - 1))
    left_over = max(0, room - sum(given) - gap * (len(run) - 1))
    places, x, pushed = [], 0, False
    for index, width in zip(run, given, strict=True):
        if widths[index].right and not pushed:
            x, pushed = x + left_over, True
        places.append(Place(index, x, width))
        x += width + gap
    return tuple(places)


def _shared(widths: Sequence[Width], run: range, room: int) -> list[int]:
    """Natural widths; too much goes off what can shrink, too little comes to what grows."""
    given = [max(widths[i].least, widths[i].natural) for i in run]
    short = sum(given) - room
    slack = [given[n] - widths[i].least for n, i in enumerate(run)]
    if short > 0 and sum(slack) > 0:
        off = min(1.0, short / sum(slack))
        return [
            have - -(-int(s * off * 1000) // 1000) for have, s in zip(given, slack, strict=True)
        ]
    growing = [n for n, i in enumerate(run) if widths[i].grows]
    for n in growing:
        given[n] += max(0, -short) // len(growing)
    return given
