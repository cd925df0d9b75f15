"""Making, opening and sealing slots anew; everything a slot says is bound to what it holds.

The private half is AES-256-GCM with all the slot says as additional data: change its kind, owner,
keyring, cost, salt or folder and it stays shut. The folder key is sealed to the public half with a
key pair of one use, bound to the folder, the generation of the key and the slot. And each slot
carries a MAC under the folder key, so that a renewed key is never sealed to a public half that
somebody else wrote into the file.
"""

import hmac
import secrets
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from werkplek.application.ports import SleutelPastNiet
from werkplek.device.slots import (
    ID_BYTES,
    MAPSLEUTEL_BYTES,
    PINCODE,
    SALT_BYTES,
    Argon2Cost,
    Binding,
    Slot,
    canonical,
    derive,
)

HALF_BYTES: Final = 32
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
SEALED_BYTES: Final = HALF_BYTES + MAPSLEUTEL_BYTES + TAG_BYTES

_BYTES: Final = ("salt", "public", "nonce", "wrapped", "sealed", "mac")
_NOT_SAID: Final = frozenset({"nonce", "wrapped", "sealed", "mac"})
_SEAL: Final = b"werkplek/sleutels/2/seal"
_ONCE: Final = bytes(NONCE_BYTES)  # the key of a seal is used once, so its nonce may be fixed


def new_slot(
    binding: Binding,
    mapsleutel: bytes,
    key_of: Callable[[Slot], bytes],
    kind: str,
    *,
    owner: str = "",
    backend: str = "",
    cost: Argon2Cost | None = None,
) -> Slot:
    """A slot whose private half is wrapped under the key that `key_of` makes for it."""
    blank = Slot(
        id=secrets.token_hex(ID_BYTES),
        kind=kind,
        salt=secrets.token_bytes(SALT_BYTES),
        public=b"",
        made=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        owner=owner,
        backend=backend,
        cost=cost,
    )
    return with_new_pair(binding, mapsleutel, blank, key_of(blank))


def with_new_pair(binding: Binding, mapsleutel: bytes, blank: Slot, key: bytes) -> Slot:
    """The slot with a pair of keys of its own, the private half wrapped under `key`."""
    private = X25519PrivateKey.generate()
    slot = replace(
        blank,
        public=private.public_key().public_bytes_raw(),
        nonce=secrets.token_bytes(NONCE_BYTES),
    )
    wrapped = AESGCM(key).encrypt(slot.nonce, private.private_bytes_raw(), said(binding, slot))
    return sealed_anew(binding, mapsleutel, replace(slot, wrapped=wrapped))


def open_slot(binding: Binding, slot: Slot, key: bytes) -> bytes:
    """The folder key. Raises `SleutelPastNiet` for another key or a changed slot."""
    return unseal(private_half(binding, slot, key), binding, slot)


def private_half(binding: Binding, slot: Slot, key: bytes) -> bytes:
    """The 32 bytes of the private half. Raises `SleutelPastNiet`."""
    try:
        return AESGCM(key).decrypt(slot.nonce, slot.wrapped, said(binding, slot))
    except (InvalidTag, ValueError) as fout:
        raise SleutelPastNiet(slot.kind) from fout


def unseal(private: bytes, binding: Binding, slot: Slot) -> bytes:
    """The folder key from the private half of a slot. Raises `SleutelPastNiet`."""
    once, box = slot.sealed[:HALF_BYTES], slot.sealed[HALF_BYTES:]
    try:
        shared = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(once)
        )
        key = _seal_key(shared, once, slot.public)
        return AESGCM(key).decrypt(_ONCE, box, sealed_said(binding, slot))
    except (InvalidTag, ValueError) as fout:
        raise SleutelPastNiet(slot.kind) from fout


def sealed_anew(binding: Binding, mapsleutel: bytes, slot: Slot) -> Slot:
    """The same slot for this folder key; the person or keyring behind it notices nothing."""
    sealed = b"" if slot.kind == PINCODE else _seal(binding, mapsleutel, slot)
    renewed = replace(slot, sealed=sealed)
    return replace(renewed, mac=mac_of(binding, mapsleutel, renewed))


def is_ours(binding: Binding, mapsleutel: bytes, slot: Slot) -> bool:
    """Whether the slot was written by somebody who had this folder key, and not changed since."""
    return hmac.compare_digest(slot.mac, mac_of(binding, mapsleutel, slot))


def mac_of(binding: Binding, mapsleutel: bytes, slot: Slot) -> bytes:
    """32 bytes over everything in the slot."""
    key = derive(mapsleutel, binding.store.encode("ascii"), "slots")
    fields = {name: value for name, value in _fields(slot).items() if name != "mac"}
    return hmac.digest(key, canonical(fields | asdict(binding)), "sha256")


def said(binding: Binding, slot: Slot) -> bytes:
    """Everything a slot says that must not change while its secret stays the same."""
    fields = _fields(slot)
    told = {name: fields[name] for name in fields.keys() - _NOT_SAID}
    return canonical(told | {"store": binding.store})


def sealed_said(binding: Binding, slot: Slot) -> bytes:
    """Where the sealed folder key belongs."""
    return canonical(asdict(binding) | {"id": slot.id, "public": slot.public.hex()})


def _seal(binding: Binding, mapsleutel: bytes, slot: Slot) -> bytes:
    once = X25519PrivateKey.generate()
    public = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(slot.public))
    key = _seal_key(shared, public, slot.public)
    return public + AESGCM(key).encrypt(_ONCE, mapsleutel, sealed_said(binding, slot))


def _seal_key(shared: bytes, once: bytes, public: bytes) -> bytes:
    return HKDF(SHA256(), 32, once + public, _SEAL).derive(shared)


def _fields(slot: Slot) -> dict[str, object]:
    return asdict(slot) | {name: getattr(slot, name).hex() for name in _BYTES}
