"""Slots and wrapped keys as fields of `sleutels.json` and back, refusing what was never written."""

import re
from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Final

from werkplek.application.ports import MapBeschadigd
from werkplek.device.slot_cipher import HALF_BYTES, NONCE_BYTES, SEALED_BYTES, TAG_BYTES
from werkplek.device.slots import (
    ID_BYTES,
    MAPSLEUTEL_BYTES,
    PINCODE,
    SALT_BYTES,
    SLEUTELBOS,
    WACHTZIN,
    Argon2Cost,
    Slot,
    checksum,
)
from werkplek.device.slots_v1 import OldSlot
from werkplek.device.wrapped import Datasleutel, Wrapped

_OLD_BYTES: Final = {
    "salt": SALT_BYTES,
    "nonce": NONCE_BYTES,
    "wrapped": MAPSLEUTEL_BYTES + TAG_BYTES,
}
_BYTES: Final = {
    "salt": SALT_BYTES,
    "public": HALF_BYTES,
    "nonce": NONCE_BYTES,
    "wrapped": HALF_BYTES + TAG_BYTES,
    "sealed": SEALED_BYTES,
    "mac": HALF_BYTES,
}
_EMPTY: Final = {PINCODE: {"sealed": 0}}
_OLD: Final = {field.name for field in fields(OldSlot)}
_SLOT: Final = {field.name for field in fields(Slot)}
_COST: Final = {field.name for field in fields(Argon2Cost)}

OLD_KINDS: Final = frozenset({SLEUTELBOS, WACHTZIN})
_TYPED: Final = frozenset({WACHTZIN, PINCODE})

_HEX: Final = re.compile(r"[0-9a-f]*")
_BACKEND: Final = re.compile(r"[A-Za-z0-9_.]{1,100}")
_OWNER: Final = re.compile(r"[A-Za-z0-9_.:-]{1,100}")
_MADE: Final = "%Y-%m-%dT%H:%M:%SZ"

_FILE: Final = re.compile(r"[a-z0-9_./-]{1,100}")
_MAX_NUMBER: Final = 1 << 31
_MAX_MEMORY_KIB: Final = 1 << 20
_MAX_ITERATIONS: Final = 64
_MAX_LANES: Final = 16
_KIB_PER_LANE: Final = 8  # RFC 9106 §3.1


def slot_fields(slot: Slot | OldSlot) -> dict[str, object]:
    """What is written of a slot, its checksum included."""
    sizes = _BYTES if isinstance(slot, Slot) else _OLD_BYTES
    said = asdict(slot) | {name: getattr(slot, name).hex() for name in sizes}
    return {**said, "sum": checksum(said)}


def is_old(said: Mapping[str, object]) -> bool:
    """Whether a slot has the form of the first version."""
    return "public" not in said


def old_slot_of(said: Mapping[str, object]) -> OldSlot:
    """A slot of the first version, without its checksum. Raises `MapBeschadigd`."""
    if set(said) != _OLD or said["owner"] != "":
        raise _damaged("slot")
    kind, cost = str(said["kind"]), said["cost"]
    read = {name: hex_bytes(said[name], size) for name, size in _OLD_BYTES.items()}
    return OldSlot(
        id=hex_bytes(said["id"], ID_BYTES).hex(),
        kind=kind,
        salt=read["salt"],
        nonce=read["nonce"],
        wrapped=read["wrapped"],
        backend=_backend(kind, said["backend"]),
        cost=_cost_of(kind, cost),
    )


def slot_of(said: Mapping[str, object]) -> Slot:
    """A slot of a kind that this version knows, without its checksum. Raises `MapBeschadigd`."""
    if set(said) != _SLOT:
        raise _damaged("slot")
    kind, owner = str(said["kind"]), said["owner"]
    if not isinstance(owner, str) or (kind == PINCODE) is not is_owner(owner):
        raise _damaged("owner")
    sizes = _BYTES | _EMPTY.get(kind, {})
    read = {name: hex_bytes(said[name], size) for name, size in sizes.items()}
    return Slot(
        id=hex_bytes(said["id"], ID_BYTES).hex(),
        kind=kind,
        made=_made(said["made"]),
        owner=owner,
        backend=_backend(kind, said["backend"]),
        cost=_cost_of(kind, said["cost"]),
        salt=read["salt"],
        public=read["public"],
        nonce=read["nonce"],
        wrapped=read["wrapped"],
        sealed=read["sealed"],
        mac=read["mac"],
    )


def box_fields(box: Wrapped) -> dict[str, object]:
    """What is written of a wrapped secret."""
    return {"nonce": box.nonce.hex(), "wrapped": box.wrapped.hex()}


def box_of(said: object, size: int) -> Wrapped:
    """A wrapped secret of so many bytes. Raises `MapBeschadigd`."""
    if not isinstance(said, dict) or set(said) != {"nonce", "wrapped"}:
        raise _damaged("box")
    return Wrapped(
        hex_bytes(said["nonce"], NONCE_BYTES), hex_bytes(said["wrapped"], size + TAG_BYTES)
    )


def datasleutel_fields(key: Datasleutel) -> dict[str, object]:
    """What is written of the key of a file."""
    return {"file": key.file, "number": key.number, **box_fields(key.box)}


def datasleutel_of(said: object) -> Datasleutel:
    """The key of a file. Raises `MapBeschadigd`."""
    if not isinstance(said, dict) or not {"file", "number"} <= set(said):
        raise _damaged("files")
    rest = {name: value for name, value in said.items() if name not in {"file", "number"}}
    file = said["file"]
    if not isinstance(file, str) or not _FILE.fullmatch(file):
        raise _damaged("files")
    number = whole_number(said["number"], 1, _MAX_NUMBER)
    return Datasleutel(file, number, box_of(rest, MAPSLEUTEL_BYTES))


def is_owner(value: object) -> bool:
    """Whether this can be the person of a pincode."""
    return isinstance(value, str) and _OWNER.fullmatch(value) is not None


def hex_bytes(value: object, size: int) -> bytes:
    """So many bytes in lower-case hex. Raises `MapBeschadigd`."""
    if not isinstance(value, str) or len(value) != 2 * size or not _HEX.fullmatch(value):
        raise _damaged("hex")
    return bytes.fromhex(value)


def whole_number(value: object, low: int, high: int) -> int:
    """A whole number between two others. Raises `MapBeschadigd`."""
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise _damaged("number")
    return value


def _made(value: object) -> str:
    if not isinstance(value, str):
        raise _damaged("made")
    try:
        read = datetime.strptime(value, _MADE)  # noqa: DTZ007  its Z is in the format
    except ValueError as fout:
        raise _damaged("made") from fout
    if read.strftime(_MADE) != value:
        raise _damaged("made")
    return value


def _backend(kind: str, value: object) -> str:
    if not isinstance(value, str) or (kind == SLEUTELBOS) is not bool(_BACKEND.fullmatch(value)):
        raise _damaged("backend")
    return value


def _cost_of(kind: str, value: object) -> Argon2Cost | None:
    """A cost that this computer can be asked to pay, where a person types."""
    if (kind in _TYPED) is (value is None):
        raise _damaged("cost")
    return None if value is None else _cost(value)


def _cost(value: object) -> Argon2Cost:
    if not isinstance(value, dict) or set(value) != _COST:
        raise _damaged("cost")
    lanes = whole_number(value["lanes"], 1, _MAX_LANES)
    return Argon2Cost(
        memory_kib=whole_number(value["memory_kib"], _KIB_PER_LANE * lanes, _MAX_MEMORY_KIB),
        iterations=whole_number(value["iterations"], 1, _MAX_ITERATIONS),
        lanes=lanes,
    )


def _damaged(what: str) -> MapBeschadigd:
    return MapBeschadigd(f"sleutels.json: {what}")
