"""From a secret to the key that opens a slot: what the keyring holds, or what a person types."""

import unicodedata
from typing import Final

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from werkplek.device.slots import HERSTELCODE, PINCODE, SLEUTELBOS, WACHTZIN, Argon2Cost, derive

PINCODE_COST: Final = Argon2Cost(memory_kib=65_536, iterations=3, lanes=1)
"""About 140 ms a guess; six digits are guessed in 39 hours, so a pincode needs its other half."""


def key_from_sleutelbos(geheim: bytes, salt: bytes) -> bytes:
    """The key of a slot from the 32 bytes that the keyring holds."""
    return derive(geheim, salt, SLEUTELBOS)


def key_from_wachtzin(wachtzin: str, salt: bytes, cost: Argon2Cost) -> bytes:
    """The key of a slot from a wachtzin, the same for every spelling of an accent."""
    typed = unicodedata.normalize("NFC", wachtzin).encode("utf-8", "surrogatepass")
    return derive(_slow(typed, salt, cost), salt, WACHTZIN)


def key_from_pincode(half: bytes, pincode: str, salt: bytes, cost: Argon2Cost) -> bytes:
    """The key of a slot from a pincode and the 32 bytes of its other half."""
    return derive(half + _slow(pincode.encode("utf-8", "replace"), salt, cost), salt, PINCODE)


def key_from_herstelcode(code: bytes, salt: bytes) -> bytes:
    """The key of a slot from the 115 bits of a herstelcode: too many to guess, so no Argon2."""
    return derive(code, salt, HERSTELCODE)


def _slow(typed: bytes, salt: bytes, cost: Argon2Cost) -> bytes:
    slow = Argon2id(
        salt=salt,
        length=32,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return slow.derive(typed)
