"""Proof that two sides hold the same: a count and a sum per dossier, in any order of arrival."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

KRINGEN: Final = frozenset({"voortgang", "afspraak"})
"""The kringen that everybody with a dossier may read: only those are counted."""

_MODULUS: Final = 2**62
"""Two sums together fit in a signed 64-bit column."""


@dataclass(frozen=True, slots=True)
class Inhoudsmaat:
    """How many feiten, and the sum of the first 8 bytes of their leaves modulo 2⁶²."""

    aantal: int = 0
    som: int = 0

    def met(self, bladen: Iterable[bytes]) -> "Inhoudsmaat":
        """The same with more feiten."""
        aantal, som = self.aantal, self.som
        for blad in bladen:
            aantal += 1
            som += waarde_van(blad)
        return Inhoudsmaat(aantal, som % _MODULUS)

    def zonder(self, bladen: Iterable[bytes]) -> "Inhoudsmaat":
        """The same with fewer."""
        weg = Inhoudsmaat().met(bladen)
        return Inhoudsmaat(self.aantal - weg.aantal, (self.som - weg.som) % _MODULUS)


def waarde_van(blad: bytes) -> int:
    """What one leaf adds."""
    return int.from_bytes(blad[:8], "big") % _MODULUS


def stand_van(maten: Iterable[tuple[str, Inhoudsmaat]]) -> bytes:
    """One digest over all dossiers, empty ones left out, in the order of their names."""
    som = hashlib.sha256()
    for dossier, maat in sorted(((d, m) for d, m in maten if m.aantal), key=lambda paar: paar[0]):
        som.update(f"{dossier} {maat.aantal} {maat.som}\n".encode())
    return som.digest()
