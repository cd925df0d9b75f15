"""Four words for a key, so that two people can compare it aloud (security reference §5)."""

from functools import cache
from importlib.resources import files
from typing import Final

from werkplek.protocol.vinger import gerekt

AANTAL: Final = 4
BITS: Final = 10
"""Bits in one word: the list has 1,024."""


@cache
def lijst() -> tuple[str, ...]:
    """The words, in the order of their numbers; this order never changes."""
    bron = files("werkplek.woorden") / "vingerwoorden.txt"
    return tuple(bron.read_text(encoding="ascii").split())


def vingerwoorden(sleutel: bytes) -> tuple[str, ...]:
    """The words of a public key. Takes tens of milliseconds, so that a guess does too."""
    getal = gerekt(sleutel, AANTAL * BITS)
    plekken = ((getal >> (BITS * plek)) % 2**BITS for plek in reversed(range(AANTAL)))
    return tuple(lijst()[plek] for plek in plekken)
