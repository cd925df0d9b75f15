"""One file beside the store: its bytes under a key of its own, bound to what its row says of it.

    WPBJ 01 | nonce (12) | AES-256-GCM ciphertext | tag (16)

The associated data are the first five bytes, the SHA-256 of what is inside, and its media type: a
file that was changed, or put in the place of another, does not open.
"""

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from werkplek.application.ports import MapBeschadigd
from werkplek.store.fouten import disk

KOP: Final = b"WPBJ\x01"
"""What every file begins with, and the version of its form."""

WEG: Final = "bijlage_weg"
STUK: Final = "bijlage_stuk"

_NONCE: Final = 12
_TAG: Final = 16
MEER: Final = len(KOP) + _NONCE + _TAG
"""Bytes that a file is larger than what is inside."""


@dataclass(frozen=True, slots=True)
class BijlageRij:
    """What the store knows of one file; `sleutel` is 32 bytes, `bytes` the length of the inside."""

    sha256: str
    bestand: str
    sleutel: bytes = field(repr=False)
    soort: str
    bytes: int


def nieuwe_rij(sha256: str, soort: str, lengte: int) -> BijlageRij:
    """A file to be: a name and a key that nothing else has."""
    sleutel = AESGCM.generate_key(256)
    return BijlageRij(sha256, os.urandom(16).hex(), sleutel, soort, lengte)


def versleutel(rij: BijlageRij, inhoud: bytes) -> bytes:
    """The bytes of the file."""
    nonce = os.urandom(_NONCE)
    return KOP + nonce + AESGCM(rij.sleutel).encrypt(nonce, inhoud, _gebonden(rij))


def lees_bestand(map_: Path, rij: BijlageRij) -> bytes:
    """What is inside the file of this row, in any folder of bijlagen (also one of a copy).

    Raises `MapBeschadigd` (`bijlage_weg`, `bijlage_stuk`) or `MapOnbereikbaar`.
    """
    with disk():
        try:
            ruw = _lees(map_ / rij.bestand, rij.bytes + MEER)
        except FileNotFoundError as fout:
            raise MapBeschadigd(WEG) from fout
    if len(ruw) != rij.bytes + MEER or not ruw.startswith(KOP):
        raise MapBeschadigd(STUK)
    nonce, geheim = ruw[len(KOP) : len(KOP) + _NONCE], ruw[len(KOP) + _NONCE :]
    try:
        inhoud = AESGCM(rij.sleutel).decrypt(nonce, geheim, _gebonden(rij))
    except (InvalidTag, ValueError) as fout:
        raise MapBeschadigd(STUK) from fout
    if hashlib.sha256(inhoud).hexdigest() != rij.sha256:
        raise MapBeschadigd(STUK)
    return inhoud


def _lees(pad: Path, grens: int) -> bytes:
    with pad.open("rb") as bestand:
        return bestand.read(grens + 1)


def _gebonden(rij: BijlageRij) -> bytes:
    return KOP + bytes.fromhex(rij.sha256) + rij.soort.encode()
