"""The fingerprint of a key as it stands in a link, and stretched into words to compare."""

import hashlib
from typing import Final

_DOEL: Final = b"werkplek/vinger/1\x00"
_LENGTE: Final = 32
_KOSTEN: Final = {"n": 2**14, "r": 8, "p": 1}


def vinger_van(sleutel: bytes) -> str:
    """The first 128 bits of a digest of a public key, in hex: for a program to compare."""
    return hashlib.sha256(_DOEL + sleutel).hexdigest()[:_LENGTE]


def gerekt(sleutel: bytes, bits: int) -> int:
    """A short fingerprint that costs 16 MiB and tens of milliseconds a guess."""
    bytes_ = -(-bits // 8)
    som = hashlib.scrypt(sleutel, salt=_DOEL, dklen=bytes_, **_KOSTEN)
    return int.from_bytes(som, "big") >> (8 * bytes_ - bits)
