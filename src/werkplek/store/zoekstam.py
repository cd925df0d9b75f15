"""The stem of a Dutch word."""

from collections.abc import Callable

import Stemmer


def stemmer() -> Callable[[str], str]:
    """Gives the stem of a folded word: schoonmaken and schoonmaak have one."""
    stam: Callable[[str], str] = Stemmer.Stemmer("dutch").stemWord
    return stam
