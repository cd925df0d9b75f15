"""The key with which this device seals runs of feiten."""

import secrets
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ZEGELSLEUTEL_BYTES: Final = 32


def nieuwe_zegelsleutel() -> bytes:
    """Private bytes of a new Ed25519 key; they belong in the encrypted store and nowhere else."""
    return secrets.token_bytes(ZEGELSLEUTEL_BYTES)


class Ed25519Signer:
    """Seals with a private key of 32 bytes; fulfils `protocol.zegel.Signer`. Raises ValueError."""

    __slots__ = ("_privaat", "sleutel")

    def __init__(self, privaat: bytes) -> None:
        self._privaat = Ed25519PrivateKey.from_private_bytes(privaat)
        self.sleutel = self._privaat.public_key().public_bytes_raw().hex()

    def sign(self, boodschap: bytes) -> bytes:
        return self._privaat.sign(boodschap)
