"""Slots as the fields of `sleutels.json` and back, refusing every shape that was never written."""

import re
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Final

from werkplek.application.ports import MapBeschadigd
from werkplek.device.slots import (
    ID_BYTES,
    NONCE_BYTES,
    SALT_BYTES,
    WACHTZIN,
    WRAPPED_BYTES,
    Argon2Cost,
    Slot,
    checksum,
)

_BYTES: Final = {"salt": SALT_BYTES, "nonce": NONCE_BYTES, "wrapped": WRAPPED_BYTES}
_SLOT: Final = {field.name for field in fields(Slot)}
_COST: Final = {field.name for field in fields(Argon2Cost)}

_HEX: Final = re.compile(r"[0-9a-f]*")
_BACKEND: Final = re.compile(r"[A-Za-z0-9_.]{1,100}")

_MAX_MEMORY_KIB: Final = 1 << 20
_MAX_ITERATIONS: Final = 64
_MAX_LANES: Final = 16
_KIB_PER_LANE: Final = 8  # RFC 9106 §3.1


def slot_fields(slot: Slot) -> dict[str, object]:
    """What is written of a slot, its checksum included."""
    said = asdict(slot) | {name: getattr(slot, name).hex() for name in _BYTES}
    return {**said, "sum": checksum(said)}


def slot_of(said: Mapping[str, object]) -> Slot:
    """A slot of a kind that this version knows, without its checksum. Raises `MapBeschadigd`."""
    if set(said) != _SLOT or said["owner"] != "":
        raise _damaged("slot")
    kind, backend, cost = str(said["kind"]), said["backend"], said["cost"]
    typed = kind == WACHTZIN
    if not isinstance(backend, str) or typed is bool(_BACKEND.fullmatch(backend)):
        raise _damaged("backend")
    if typed is (cost is None):
        raise _damaged("cost")
    return Slot(
        id=hex_bytes(said["id"], ID_BYTES).hex(),
        kind=kind,
        salt=hex_bytes(said["salt"], SALT_BYTES),
        nonce=hex_bytes(said["nonce"], NONCE_BYTES),
        wrapped=hex_bytes(said["wrapped"], WRAPPED_BYTES),
        backend=backend,
        cost=_cost(cost) if typed else None,
    )


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


def _cost(value: object) -> Argon2Cost:
    """A cost that this computer can be asked to pay."""
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
