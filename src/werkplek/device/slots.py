"""Slots: each wraps the folder key under another key and binds everything else it says.

A slot is AES-256-GCM over the 48 bytes of the folder key. Its kind, owner, cost, salt and backend,
the folder and the generation of the key are in the additional data: change one and it stays shut.
"""

import hashlib
import json
import secrets
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from werkplek.application.ports import SleutelPastNiet

SLEUTELBOS: Final = "sleutelbos"
WACHTZIN: Final = "wachtzin"

MAPSLEUTEL_BYTES: Final = 48
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
WRAPPED_BYTES: Final = MAPSLEUTEL_BYTES + 16
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
    """One way in. `backend` names the keyring, `cost` is set where a person types the secret."""

    id: str
    kind: str
    salt: bytes
    nonce: bytes
    wrapped: bytes
    owner: str = ""
    backend: str = ""
    cost: Argon2Cost | None = None


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


def key_from_sleutelbos(geheim: bytes, slot: Slot) -> bytes:
    """The key of a slot from what the keyring holds."""
    return derive(geheim, slot.salt, SLEUTELBOS)


def key_from_wachtzin(wachtzin: str, slot: Slot) -> bytes:
    """The key of a slot from what a person types, the same for every spelling of an accent."""
    cost = slot.cost or Argon2Cost()
    typed = unicodedata.normalize("NFC", wachtzin).encode("utf-8", "surrogatepass")
    slow = Argon2id(
        salt=slot.salt,
        length=32,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return derive(slow.derive(typed), slot.salt, WACHTZIN)


def additional_data(binding: Binding, slot: Slot) -> bytes:
    """Everything a slot says that must not change, as bytes."""
    said = asdict(slot) | asdict(binding) | {"salt": slot.salt.hex()}
    return canonical({name: said[name] for name in said.keys() - {"nonce", "wrapped"}})


def new_slot(
    binding: Binding,
    mapsleutel: bytes,
    key_of: Callable[[Slot], bytes],
    kind: str,
    *,
    backend: str = "",
    cost: Argon2Cost | None = None,
) -> Slot:
    """Wrap the folder key under the key that `key_of` makes for the new slot."""
    slot = Slot(
        id=secrets.token_hex(ID_BYTES),
        kind=kind,
        salt=secrets.token_bytes(SALT_BYTES),
        nonce=secrets.token_bytes(NONCE_BYTES),
        wrapped=b"",
        backend=backend,
        cost=cost,
    )
    cipher = AESGCM(key_of(slot))
    said = additional_data(binding, slot)
    return replace(slot, wrapped=cipher.encrypt(slot.nonce, mapsleutel, said))


def unwrap(binding: Binding, slot: Slot, key: bytes) -> bytes:
    """The folder key. Raises `SleutelPastNiet` for another key or a changed slot."""
    said = additional_data(binding, slot)
    try:
        return AESGCM(key).decrypt(slot.nonce, slot.wrapped, said)
    except InvalidTag as fout:
        raise SleutelPastNiet(slot.kind) from fout
