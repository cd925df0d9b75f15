"""The words on the tiles of *Vandaag*."""

from typing import Final

EVEN_GESTOPT: Final = "even gestopt"
VERDER: Final = "Verder"
"""Above those of whom no plaatsing runs, where the others stand by leerbedrijf."""


def bezoek(wanneer: str, tijd: str) -> str:
    """`bezoek donderdag 26 november om 10:00`."""
    return f"bezoek {wanneer} om {tijd}" if tijd else f"bezoek {wanneer}"
