import json
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.application.ports import SleutelPastNiet
from werkplek.device import slots
from werkplek.device.slots import (
    SLEUTELBOS,
    WACHTZIN,
    Argon2Cost,
    Binding,
    Slot,
    additional_data,
    canonical,
    key_from_sleutelbos,
    key_from_wachtzin,
    new_slot,
    unwrap,
)

BINDING = Binding("0" * 32, 1)
KEY = bytes(range(32))
MAPSLEUTEL = bytes(range(48))
KLEIN = Argon2Cost(memory_kib=8, iterations=1, lanes=1)

BINDINGS = st.builds(Binding, st.text("0123456789abcdef", min_size=32, max_size=32), st.integers(1))
MAPSLEUTELS = st.binary(min_size=48, max_size=48)


def fixed(_: Slot) -> bytes:
    return KEY


@given(BINDINGS, MAPSLEUTELS, st.binary(min_size=32, max_size=32))
def test_a_slot_of_the_keyring_gives_the_key_back(
    binding: Binding, mapsleutel: bytes, geheim: bytes
) -> None:
    key_of = partial(key_from_sleutelbos, geheim)
    slot = new_slot(binding, mapsleutel, key_of, SLEUTELBOS, backend="gnome")
    assert unwrap(binding, slot, key_of(slot)) == mapsleutel


@given(MAPSLEUTELS, st.text(min_size=1), st.text(min_size=1))
def test_a_slot_of_a_wachtzin_opens_for_that_wachtzin_only(
    mapsleutel: bytes, wachtzin: str, andere: str
) -> None:
    slot = new_slot(BINDING, mapsleutel, partial(key_from_wachtzin, wachtzin), WACHTZIN, cost=KLEIN)
    assert unwrap(BINDING, slot, key_from_wachtzin(wachtzin, slot)) == mapsleutel
    if key_from_wachtzin(andere, slot) != key_from_wachtzin(wachtzin, slot):
        with pytest.raises(SleutelPastNiet):
            unwrap(BINDING, slot, key_from_wachtzin(andere, slot))


def test_an_accent_may_be_typed_either_way() -> None:
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, WACHTZIN, cost=KLEIN)
    een, ander = "cr\u00e8me brul\u00e9e", "cre\u0300me brule\u0301e"
    assert een != ander
    assert key_from_wachtzin(een, slot) == key_from_wachtzin(ander, slot)


def test_what_nobody_can_type_is_still_a_wachtzin() -> None:
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, WACHTZIN, cost=KLEIN)
    assert key_from_wachtzin("\ud800 half een teken", slot) != key_from_wachtzin("half", slot)


def test_no_two_slots_are_alike() -> None:
    een, ander = (new_slot(BINDING, MAPSLEUTEL, fixed, SLEUTELBOS) for _ in range(2))
    assert not {een.id, een.salt, een.nonce, een.wrapped} & {
        ander.id, ander.salt, ander.nonce, ander.wrapped
    }  # fmt: skip


@given(st.sampled_from(["nonce", "wrapped", "salt"]), st.integers(0), st.integers(0, 7))
def test_a_flipped_bit_keeps_the_slot_shut(name: str, place: int, bit: int) -> None:
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, SLEUTELBOS)
    value = bytearray(getattr(slot, name))
    value[place % len(value)] ^= 1 << bit
    changed: dict[str, Any] = {name: bytes(value)}
    with pytest.raises(SleutelPastNiet):
        unwrap(BINDING, replace(slot, **changed), KEY)


CHANGES: dict[str, Callable[[Slot], Slot]] = {
    "id": lambda slot: replace(slot, id="0" * 12),
    "kind": lambda slot: replace(slot, kind=WACHTZIN),
    "owner": lambda slot: replace(slot, owner="een ander"),
    "backend": lambda slot: replace(slot, backend="plaintext"),
    "cost": lambda slot: replace(slot, cost=replace(KLEIN, iterations=2)),
    "salt": lambda slot: replace(slot, salt=bytes(16)),
}
BINDING_CHANGES = {
    "store": replace(BINDING, store="1" * 32),
    "generation": replace(BINDING, generation=2),
}


def unbound() -> set[str]:
    """What can be changed about a slot while it still opens with the same key."""
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, "pin", backend="gnome", cost=KLEIN)
    assert unwrap(BINDING, slot, KEY) == MAPSLEUTEL
    return {name for name, change in CHANGES.items() if opens(BINDING, change(slot))} | {
        name for name, other in BINDING_CHANGES.items() if opens(other, slot)
    }


def opens(binding: Binding, slot: Slot) -> bool:
    try:
        return unwrap(binding, slot, KEY) == MAPSLEUTEL
    except SleutelPastNiet:
        return False


def test_everything_a_slot_says_is_bound() -> None:
    said = set(json.loads(additional_data(BINDING, new_slot(BINDING, b"", fixed, SLEUTELBOS))))
    assert said == {*CHANGES, *BINDING_CHANGES}
    assert not unbound()


@pytest.mark.parametrize("name", [*CHANGES, *BINDING_CHANGES])
def test_a_slot_that_leaves_something_unbound_is_found(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The planted fault: additional data that leaves out the kind, or anything else."""

    def weak(binding: Binding, slot: Slot) -> bytes:
        said = json.loads(additional_data(binding, slot))
        return canonical({key: value for key, value in said.items() if key != name})

    monkeypatch.setattr(slots, "additional_data", weak)
    assert unbound() == {name}


def test_a_guess_at_a_wachtzin_costs_what_the_design_says() -> None:
    """The one derivation at full price; the digits pin the way from wachtzin to key."""
    assert asdict(Argon2Cost()) == {"memory_kib": 262_144, "iterations": 3, "lanes": 2}
    slot = replace(
        new_slot(BINDING, MAPSLEUTEL, fixed, WACHTZIN), salt=bytes(16), cost=Argon2Cost()
    )
    assert key_from_wachtzin("vier paarden drinken koffie", slot).hex() == (
        "59063260bd822bcd0e151b8f09f47a87548437dc77402ad9706f4b3356da51ba"
    )
