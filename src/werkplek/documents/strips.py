"""What a page is made of: marks on strips, strips in groups; plain values, measured in points."""

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final, TypeAlias

from werkplek.documents.fonts import Run


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """What a screen reader is told: a tag of PDF 1.7 §14.8.4, inside another element.

    Each is itself and no other, also where its text runs over a page break. Those without a
    parent stand right under the document.
    """

    tag: str
    parent: "Element | None" = None
    attributes: tuple[tuple[str, str], ...] = ()


ROW_HEAD: Final = (("O", "Table"), ("Scope", "Row"))
"""The first cell of a row, which names the others."""

OWN_LABELS: Final = (("O", "List"), ("ListNumbering", "None"))
"""A list whose labels are words and codes."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text: `x` from the left margin, `baseline` down from the top of its strip.

    Without an element it is furniture of the page, which is not read aloud.
    """

    x: float
    baseline: float
    size: float
    runs: tuple[Run, ...]
    grey: float = 0.0
    element: Element | None = None

    @property
    def plain(self) -> str:
        """The characters, without their faces."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line, `y` down from the top of its strip."""

    x: float
    y: float
    width: float
    weight: float


@dataclass(frozen=True, slots=True)
class Box:
    """A frame; with a name it is an empty signature field, described by `hint`."""

    x: float
    y: float
    width: float
    height: float
    weight: float
    name: str = ""
    hint: str = ""
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A figure that decorates; `points` are right of `x` and down from `y`.

    One that is not `closed` is the stroke of a pen.
    """

    x: float
    y: float
    points: tuple[tuple[float, float], ...]
    weight: float
    filled: bool = False
    closed: bool = True


Mark: TypeAlias = Text | Rule | Box | Shape


@dataclass(frozen=True, slots=True)
class Strip:
    """A band of the page that is never cut; marks are drawn, and so read, in this order."""

    height: float
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Strips that stay on one page, after a gap that vanishes at the top of a page."""

    strips: tuple[Strip, ...]
    gap: float = 0.0

    @property
    def height(self) -> float:
        """The height without the gap."""
        return sum(strip.height for strip in self.strips)


def beside(left: tuple[Strip, ...], right: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """Lay two columns over each other, line by line: the left one is read first."""
    empty = Strip(0.0)
    return tuple(
        Strip(max(a.height, b.height), a.marks + b.marks)
        for a, b in zip_longest(left, right, fillvalue=empty)
    )


def glue(*groups: Group) -> Group:
    """Make one group of several; the gaps between them become blank strips."""
    strips = list(groups[0].strips)
    for group in groups[1:]:
        strips += [Strip(group.gap), *group.strips]
    return Group(tuple(strips), groups[0].gap)


def columns(*parts: tuple[Strip, ...]) -> Strip:
    """One strip of columns whose lines keep their own distances; read column after column."""
    marks: list[Mark] = []
    for part in parts:
        top = 0.0
        for strip in part:
            marks += [_lowered(mark, top) for mark in strip.marks]
            top += strip.height
    height = max(sum(strip.height for strip in part) for part in parts)
    return Strip(height, tuple(marks))


def _lowered(mark: Mark, by: float) -> Mark:
    if isinstance(mark, Text):
        return replace(mark, baseline=mark.baseline + by)
    return replace(mark, y=mark.y + by)
