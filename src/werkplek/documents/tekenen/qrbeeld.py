"""The QR of the seal, drawn as rectangles: sharp on every printer."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from werkplek.documents.papiercode.qr import qr_matrix
from werkplek.documents.tekenen.beeld import Beeld


def qr(tekst: str) -> Beeld:
    """The QR of this text on its white, as large as fits and in the middle.

    Raises `CodePastNiet`.
    """
    matrix = qr_matrix(tekst)
    modules = len(matrix)
    blokjes = b" ".join(b"%d %d %d 1 re" % blok for blok in _blokken(matrix))

    def teken(breed: float, hoog: float) -> bytes:
        module = min(breed, hoog) / modules
        links, onder = (breed - module * modules) / 2, (hoog - module * modules) / 2
        return b"q %.5f 0 0 %.5f %.3f %.3f cm 0 g %b f Q" % (
            *(module, module, links, onder),
            blokjes,
        )

    return teken


def _blokken(matrix: Sequence[Sequence[bool]]) -> Iterator[tuple[int, int, int]]:
    """Left, bottom and width of each row of dark modules, in modules."""
    for rij, modules in enumerate(matrix, start=1):
        plek = 0
        for donker, rest in groupby(modules):
            lengte = len(list(rest))
            if donker:
                yield plek, len(matrix) - rij, lengte
            plek += lengte
