"""The QR of the seal, drawn as rectangles: sharp on every printer."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import segno

from werkplek.documents.tekenen.beeld import Beeld

RUST: Final = 4
"""Modules of white around it (ISO/IEC 18004 §9.1)."""


def qr(tekst: str) -> Beeld:
    """The QR of this text (level M), as large as fits and in the middle, on white."""
    matrix = [list(map(bool, rij)) for rij in segno.make(tekst, error="m", micro=False).matrix]
    modules = len(matrix) + 2 * RUST
    blokjes = b" ".join(b"%d %d %d 1 re" % blok for blok in _blokken(matrix))

    def teken(breed: float, hoog: float) -> bytes:
        module = min(breed, hoog) / modules
        links, onder = (breed - module * modules) / 2, (hoog - module * modules) / 2
        return b"q %.5f 0 0 %.5f %.3f %.3f cm 1 g 0 0 %d %d re f 0 g %b f Q" % (
            *(module, module, links, onder, modules, modules),
            blokjes,
        )

    return teken


def _blokken(matrix: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int, int]]:
    """Left, bottom and width of each row of dark modules, in modules."""
    for rij, modules in enumerate(matrix):
        plek = RUST
        for donker, rest in groupby(modules):
            lengte = len(list(rest))
            if donker:
                yield plek, len(matrix) + RUST - rij - 1, lengte
            plek += lengte
