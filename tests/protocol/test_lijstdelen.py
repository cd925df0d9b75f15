"""Certificates of others: what RFC 5280 does not allow is none, warned of or not."""

import warnings
from typing import Final, Literal

import pytest

from tests.protocol.lijsten import WORTEL, certificaat
from werkplek.protocol.fouten import NietCanoniek
from werkplek.protocol.lijstdelen import certificaat_uit

DER: Final = certificaat("Wortel", WORTEL, ("Wortel", WORTEL))
VOOR_DE_SERIE: Final = b"\xa0\x03\x02\x01\x02\x02\x01"
"""Version 3, then a whole number of one byte, which follows."""


def met_serie(serie: int) -> bytes:
    """The same certificate with another serial number."""
    plek = DER.index(VOOR_DE_SERIE) + len(VOOR_DE_SERIE)
    return DER[:plek] + bytes([serie]) + DER[plek + 1 :]


def test_a_certificate_is_read() -> None:
    assert certificaat_uit(met_serie(0x12)).serial_number == 0x12


@pytest.mark.parametrize("hoe", ["error", "ignore"])
@pytest.mark.parametrize("serie", [0x00, 0x80, 0xFF])
def test_a_serial_number_below_one_is_no_certificate(
    serie: int, hoe: Literal["error", "ignore"]
) -> None:
    """A bit that flipped may do that; cryptography reads it, and warns where one listens."""
    with warnings.catch_warnings():
        warnings.simplefilter(hoe)
        with pytest.raises(NietCanoniek):
            certificaat_uit(met_serie(serie))
