"""The hub's own secret: 32 bytes outside the database, under which private keys lie in it."""

import os
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from werkplek.hub.fouten import GeheimOntbreekt

BYTES: Final = 32
_NONCE: Final = 12


class Geheim:
    """Wraps keys for the database and opens them again."""

    def __init__(self, geheim: bytes) -> None:
        if len(geheim) != BYTES:
            raise GeheimOntbreekt("lengte")
        self._slot = AESGCM(geheim)

    def sluit_in(self, sleutel: bytes, *, waarvoor: str) -> bytes:
        """A key as it may lie in the database."""
        nonce = os.urandom(_NONCE)
        return nonce + self._slot.encrypt(nonce, sleutel, waarvoor.encode())

    def haal_uit(self, ingesloten: bytes, *, waarvoor: str) -> bytes:
        """The key again. Raises `GeheimOntbreekt` when another secret wrapped it."""
        try:
            return self._slot.decrypt(ingesloten[:_NONCE], ingesloten[_NONCE:], waarvoor.encode())
        except InvalidTag as fout:
            raise GeheimOntbreekt("past_niet") from fout


def lees_geheim(pad: Path, *, maak: bool = False) -> Geheim:
    """The secret of a file with 64 hex digits; `maak` writes one when there is none.

    Raises `GeheimOntbreekt`.
    """
    if maak and not pad.exists():
        pad.parent.mkdir(parents=True, exist_ok=True)
        doel = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(doel, "w", encoding="ascii") as bestand:
            bestand.write(os.urandom(BYTES).hex() + "\n")
            bestand.flush()
            os.fsync(bestand.fileno())
    try:
        return Geheim(bytes.fromhex(pad.read_text(encoding="ascii").strip()))
    except (OSError, ValueError) as fout:
        raise GeheimOntbreekt(type(fout).__name__) from fout
