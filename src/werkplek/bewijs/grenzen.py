"""How much one file may ask of this computer."""

from typing import Final

MB: Final = 1024 * 1024

MAX_PUNTEN: Final = 80_000_000
"""Pixels of a JPEG; judged before anything is decoded."""

MAX_PUNTEN_HEEL: Final = 40_000_000
"""Pixels of a PNG or WebP, which cannot be decoded smaller than they are."""

MAX_PAGINAS: Final = 100

ZIJDE: Final = 2048
"""Longest side of a photo as it is kept: a page of text on it can still be read."""

MINIATUUR_ZIJDE: Final = 320
