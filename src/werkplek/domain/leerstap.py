"""The leerbedrijf's own small steps inside a werkproces: to practise with, never printed."""

from dataclasses import dataclass
from typing import Final

MAX_LEERSTAP: Final = 200
"""Characters of one step: it must be read at a glance."""

MAX_LEERSTAPPEN: Final = 20
"""Steps of one werkproces."""


@dataclass(frozen=True, slots=True)
class Leerstap:
    """One step in the words of the shop floor; `beeld` is the SHA-256 of its picture, or empty."""

    tekst: str
    beeld: str = ""
