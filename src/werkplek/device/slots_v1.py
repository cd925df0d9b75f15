"""Slots of the first version, which wrapped the folder key itself; they open for ever.

The first time such a slot opens with its secret, it becomes a slot of today with the same id, salt
and secret (`renewed`).
"""

from dataclasses import asdict, dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from werkplek.application.ports import SleutelPastNiet
from werkplek.device.slot_cipher import with_new_pair
from werkplek.device.slots import Argon2Cost, Binding, Slot, canonical

MADE = "2026-11-01T00:00:00Z"
"""When a slot of the first version is said to be made: it did not tell."""


@dataclass(frozen=True, slots=True)
class OldSlot:
    """AES-256-GCM over the 48 bytes of the folder key."""

    id: str
    kind: str
    salt: bytes
    nonce: bytes
    wrapped: bytes = field(repr=False)
    owner: str = ""
    backend: str = ""
    cost: Argon2Cost | None = None


def open_old(binding: Binding, slot: OldSlot, key: bytes) -> bytes:
    """The folder key. Raises `SleutelPastNiet` for another key or a changed slot."""
    try:
        return AESGCM(key).decrypt(slot.nonce, slot.wrapped, old_said(binding, slot))
    except InvalidTag as fout:
        raise SleutelPastNiet(slot.kind) from fout


def renewed(binding: Binding, mapsleutel: bytes, slot: OldSlot, key: bytes) -> Slot:
    """The same way in as a slot of today; `key` is the one that opened it."""
    blank = Slot(
        id=slot.id,
        kind=slot.kind,
        salt=slot.salt,
        public=b"",
        made=MADE,
        backend=slot.backend,
        cost=slot.cost,
    )
    return with_new_pair(binding, mapsleutel, blank, key)


def old_said(binding: Binding, slot: OldSlot) -> bytes:
    """Everything a slot of the first version said that must not change, as bytes."""
    said = asdict(slot) | asdict(binding) | {"salt": slot.salt.hex()}
    return canonical({name: said[name] for name in said.keys() - {"nonce", "wrapped"}})
