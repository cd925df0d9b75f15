"""The QR on the paper: alphanumeric, level M, no larger than its modules can be read back."""

from typing import Final

import segno

from werkplek.documents.papiercode.fouten import CodePastNiet

RAND: Final = 4
"""Modules of white around it (ISO/IEC 18004 §9.1)."""

GROOTSTE_VERSIE: Final = 17
"""85 modules and the white: 0.505 mm each in the box of 47 mm. Any larger one is read less well."""


def qr_matrix(tekst: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of modules from above, black is True, with the white around it.

    Raises `CodePastNiet` beyond the largest QR there is.
    """
    return tuple(tuple(map(bool, rij)) for rij in _maak(tekst).matrix_iter(border=RAND))


def past_ruim(tekst: str) -> bool:
    """Whether its modules are at least 0.5 mm in the box of 47 mm."""
    try:
        return int(_maak(tekst).version) <= GROOTSTE_VERSIE
    except CodePastNiet:
        return False


def _maak(tekst: str) -> segno.QRCode:
    try:
        return segno.make(tekst, error="m", mode="alphanumeric", micro=False, boost_error=False)
    except segno.DataOverflowError as fout:
        raise CodePastNiet from fout
