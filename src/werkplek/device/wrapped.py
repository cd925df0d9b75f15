"""Keys of files under the folder key: AES-256-GCM, bound to the folder and to what they are for."""

import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from werkplek.application.ports import MapBeschadigd
from werkplek.device.slot_cipher import NONCE_BYTES
from werkplek.device.slots import Binding, canonical, derive


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A secret that only the folder key gives back."""

    nonce: bytes
    wrapped: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Datasleutel:
    """One key of one file, by its name in the folder; they are numbered from 1."""

    file: str
    number: int
    box: Wrapped


def wrap(binding: Binding, mapsleutel: bytes, secret: bytes, *purpose: str | int) -> Wrapped:
    """Wrap a secret for one purpose."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    cipher = AESGCM(_key(binding, mapsleutel))
    return Wrapped(nonce, cipher.encrypt(nonce, secret, purpose_said(binding, purpose)))


def unwrap(binding: Binding, mapsleutel: bytes, box: Wrapped, *purpose: str | int) -> bytes:
    """The secret. Raises `MapBeschadigd` when it is not the one that was put away for this."""
    cipher = AESGCM(_key(binding, mapsleutel))
    try:
        return cipher.decrypt(box.nonce, box.wrapped, purpose_said(binding, purpose))
    except InvalidTag as fout:
        raise MapBeschadigd("sleutels.json: files") from fout


def purpose_said(binding: Binding, purpose: tuple[str | int, ...]) -> bytes:
    """The folder and what the secret is for."""
    return canonical([binding.store, *purpose])


def _key(binding: Binding, mapsleutel: bytes) -> bytes:
    return derive(mapsleutel, binding.store.encode("ascii"), "files")
