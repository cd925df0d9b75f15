"""Stacks groups on pages: nothing clipped, nothing over another, together what belongs together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from werkplek.documents.strips import Group, Strip

_ROUNDING: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip with its top, in points down from the top of the text area."""

    top: float
    strip: Strip


Stack: TypeAlias = tuple[Placed, ...]
"""What stands on one page, from top to bottom."""


def paginate(groups: Iterable[Group], height: float) -> tuple[Stack, ...]:
    """Fill pages of this height. Only a group taller than a page is divided, between its strips."""
    pages: list[list[Placed]] = [[]]
    top = 0.0
    for group in groups:
        gap = group.gap if pages[-1] else 0.0
        if pages[-1] and top + gap + group.height > height + _ROUNDING:
            pages.append([])
            top = gap = 0.0
        top += gap
        for strip in group.strips:
            if pages[-1] and top + strip.height > height + _ROUNDING:
                pages.append([])
                top = 0.0
            pages[-1].append(Placed(top, strip))
            top += strip.height
    return tuple(map(tuple, pages))
