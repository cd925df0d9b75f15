"""What must hold for everything that a screen reader can reach on a page."""

from collections.abc import Iterator, Sequence
from typing import Final

from tests.atspi.zaal import Knoop

ZEGT_NIETS: Final = frozenset({"filler", "panel", "unknown", "layered pane", "scroll pane"})
"""Roles that say nothing about what one can do with a thing."""

DOET: Final = {"push button": "Press", "check box": "Toggle", "list item": "Toggle"}
"""What a reader must be able to do with a thing of this role."""


def gebreken(boom: Sequence[Knoop]) -> list[str]:
    """What is wrong with what takes the keyboard: no name, no role, or nothing that it does."""
    return [fout for plek, knoop in enumerate(boom) for fout in _gebreken(boom, plek, knoop)]


def _gebreken(boom: Sequence[Knoop], plek: int, knoop: Knoop) -> Iterator[str]:
    if not {"focusable", "sensitive"} <= set(knoop["staten"]):
        return
    wat = f"{knoop['rol']} {knoop['naam']!r}"
    if not knoop["naam"].strip():
        yield f"{wat} has no name"
    if knoop["rol"] in ZEGT_NIETS and not _rolt_tekst(boom, plek):
        yield f"{wat} says not what it is"
    actie = DOET.get(knoop["rol"])
    if actie and not {actie, "Press"} & set(knoop["acties"]):
        yield f"{wat} does nothing"


def _rolt_tekst(boom: Sequence[Knoop], plek: int) -> bool:
    """Whether it only holds words, and takes the keyboard to scroll them; Qt has no role for it."""
    diepte = boom[plek]["diepte"]
    onder = []
    for knoop in boom[plek + 1 :]:
        if knoop["diepte"] <= diepte:
            break
        onder.append(knoop)
    return any(knoop["rol"] == "label" for knoop in onder)


def volgorde(gehoord: Sequence[dict[str, str]]) -> list[str]:
    """The names of what got the keyboard, in that order."""
    return [heard["naam"] for heard in gehoord if "focus" in heard["soort"]]


def gezegd(gehoord: Sequence[dict[str, str]]) -> list[str]:
    """The sentences that were announced."""
    return [heard["tekst"] for heard in gehoord if "announcement" in heard["soort"]]
