"""What a page is made of: marks on strips, strips in groups; plain values, measured in points."""

from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeAlias

from werkplek.documents.fonts import Run


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text: `x` from the left margin, `baseline` down from the top of its strip."""

    x: float
    baseline: float
    size: float
    runs: tuple[Run, ...]
    grey: float = 0.0

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


Mark: TypeAlias = Text | Rule


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
