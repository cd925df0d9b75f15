"""A slot: one way into the folder, or one person's pincode; what it says, and its words as bytes.

Every slot has a pair of X25519 keys. The private half is wrapped under the key that its secret
gives (`slot_keys`), the folder key is sealed to the public half (`slot_cipher`): so the folder key
can be renewed without anyone typing a secret.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SLEUTELBOS: Final = "sleutelbos"
WACHTZIN: Final = "wachtzin"
PINCODE: Final = "pincode"
HERSTELCODE: Final = "herstelcode"
KINDS: Final = frozenset({SLEUTELBOS, WACHTZIN, PINCODE, HERSTELCODE})

MAPSLEUTEL_BYTES: Final = 48
SALT_BYTES: Final = 16
ID_BYTES: Final = 6


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """What one guess costs (RFC 9106): memory in KiB, passes over it, lanes side by side."""

    memory_kib: int = 262_144
    iterations: int = 3
    lanes: int = 2


@dataclass(frozen=True, slots=True)
class Binding:
    """Which folder a slot belongs to, and which of the keys that folder has had, counted from 1."""

    store: str
    generation: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in. `backend` names the keyring, `cost` is set where a person types the secret.

    `made` is UTC to the second; `owner` the person of a pincode. A pincode gates people in an open
    folder and opens none: nothing is sealed to it.
    """

    id: str
    kind: str
    salt: bytes
    public: bytes
    made: str
    owner: str = ""
    backend: str = ""
    cost: Argon2Cost | None = None
    nonce: bytes = b""
    wrapped: bytes = field(default=b"", repr=False)
    sealed: bytes = field(default=b"", repr=False)
    mac: bytes = b""


def canonical(value: object) -> bytes:
    """The only JSON for a value: sorted, without spaces, ASCII. Raises ValueError."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("ascii")


def checksum(fields: Mapping[str, object]) -> str:
    """What finds accidental damage: anybody can make it anew, so it proves nothing else."""
    return hashlib.sha256(canonical(dict(fields))).hexdigest()


def derive(secret: bytes, salt: bytes, purpose: str) -> bytes:
    """32 bytes for one purpose from a secret that has enough chance in it (HKDF-SHA256)."""
    return HKDF(SHA256(), 32, salt, f"werkplek/sleutels/1/{purpose}".encode()).derive(secret)
