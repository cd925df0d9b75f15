"""A QR of a link: as SVG for paper or a page, and as text for a terminal."""

import io
from typing import Final

import segno

_RAND: Final = 4
"""Modules of white around it (ISO/IEC 18004 §9.1)."""

_ZWART_OP_WIT: Final = "\033[30;107m"
_GEWOON: Final = "\033[0m"
_HALF: Final = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}


def qr_svg(tekst: str, *, module: int = 8) -> bytes:
    """The QR as an SVG document, black on white."""
    uit = io.BytesIO()
    _maak(tekst).save(uit, kind="svg", scale=module, border=_RAND, dark="#000", light="#fff")
    return uit.getvalue()


def qr_regels(tekst: str) -> tuple[str, ...]:
    """The QR in half blocks, two modules high; black on white whatever the terminal's colours."""
    rijen = [tuple(map(bool, rij)) for rij in _maak(tekst).matrix_iter(border=_RAND)]
    if len(rijen) % 2:
        rijen.append((False,) * len(rijen[0]))
    return tuple(
        _ZWART_OP_WIT
        + "".join(_HALF[boven, onder] for boven, onder in zip(hoog, laag, strict=True))
        + _GEWOON
        for hoog, laag in zip(rijen[::2], rijen[1::2], strict=True)
    )


def _maak(tekst: str) -> segno.QRCode:
    return segno.make(tekst, error="m", micro=False)
