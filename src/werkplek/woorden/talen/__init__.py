"""The languages beside the Dutch: fixed sentences of the own screen and words of the ladder only.

The Dutch is always shown first: these are the words of the trade that one learns.
"""

from typing import Final

from werkplek.woorden.talen.ar import ARABISCH
from werkplek.woorden.talen.en import ENGELS
from werkplek.woorden.talen.pl import POOLS
from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.ti import TIGRINYA
from werkplek.woorden.talen.tr import TURKS
from werkplek.woorden.talen.uk import OEKRAIENS

TALEN: Final = (ENGELS, ARABISCH, TURKS, POOLS, OEKRAIENS, TIGRINYA)
"""In the order in which they are offered."""

_PER_CODE: Final = {taal.code: taal for taal in TALEN}


def taal_van(code: str) -> Taal | None:
    """The language with this code; None for Dutch alone, and for one that is not here."""
    return _PER_CODE.get(code)
