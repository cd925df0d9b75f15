"""What kind of thing a row of the index is: its number says so, and the search asks no table."""

from enum import IntEnum
from typing import Final

RUIMTE: Final = 2**32
"""How many numbers each kind has."""


class Zoeksoort(IntEnum):
    """The kinds, what is of most use last."""

    VERVALLEN = -2
    ALLEEN_NAAM = -1
    KWALIFICATIE = 0
    WERKPROCES = 1

    @property
    def nummers(self) -> range:
        """The numbers that rows of this kind can have."""
        begin = self * RUIMTE + 1
        return range(begin, begin + RUIMTE - 1)
