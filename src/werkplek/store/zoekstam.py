"""The stem of a Dutch word."""

from collections.abc import Callable


def stemmer() -> Callable[[str], str]:
    """Gives the stem of a folded word: schoonmaken and schoonmaak have one."""
    import snowballstemmer  # noqa: PLC0415  30 ms that a start does not need

    stam: Callable[[str], str] = snowballstemmer.stemmer("dutch").stemWord
    return stam
