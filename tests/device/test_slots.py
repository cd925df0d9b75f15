"""Slots of every kind: what they open for, and that everything they say is bound."""

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.application.ports import SleutelPastNiet
from werkplek.device import slot_cipher
from werkplek.device.slot_cipher import (
    is_ours,
    mac_of,
    new_slot,
    open_slot,
    private_half,
    said,
    sealed_anew,
    sealed_said,
)
from werkplek.device.slot_keys import (
    PINCODE_COST,
    key_from_herstelcode,
    key_from_pincode,
    key_from_sleutelbos,
    key_from_wachtzin,
)
from werkplek.device.slots import (
    HERSTELCODE,
    PINCODE,
    SLEUTELBOS,
    WACHTZIN,
    Argon2Cost,
    Binding,
    Slot,
    canonical,
)

BINDING = Binding("0" * 32, 1)
KEY = bytes(range(32))
MAPSLEUTEL = bytes(range(48))
KLEIN = Argon2Cost(memory_kib=8, iterations=1, lanes=1)
SALT = bytes(16)

BINDINGS = st.builds(Binding, st.text("0123456789abcdef", min_size=32, max_size=32), st.integers(1))
MAPSLEUTELS = st.binary(min_size=48, max_size=48)
SECRETS = st.binary(min_size=32, max_size=32)


def fixed(_: Slot) -> bytes:
    return KEY


@given(BINDINGS, MAPSLEUTELS, SECRETS)
def test_a_slot_of_the_keyring_gives_the_key_back(
    binding: Binding, mapsleutel: bytes, geheim: bytes
) -> None:
    slot = new_slot(
        binding, mapsleutel, lambda s: key_from_sleutelbos(geheim, s.salt), SLEUTELBOS, backend="g"
    )
    assert open_slot(binding, slot, key_from_sleutelbos(geheim, slot.salt)) == mapsleutel
    assert is_ours(binding, mapsleutel, slot)


@given(MAPSLEUTELS, st.text(min_size=1), st.text(min_size=1))
def test_a_slot_of_a_wachtzin_opens_for_that_wachtzin_only(
    mapsleutel: bytes, wachtzin: str, andere: str
) -> None:
    key_of = partial(key_from_wachtzin, cost=KLEIN)
    slot = new_slot(BINDING, mapsleutel, lambda s: key_of(wachtzin, s.salt), WACHTZIN, cost=KLEIN)
    assert open_slot(BINDING, slot, key_of(wachtzin, slot.salt)) == mapsleutel
    if key_of(andere, slot.salt) != key_of(wachtzin, slot.salt):
        with pytest.raises(SleutelPastNiet):
            open_slot(BINDING, slot, key_of(andere, slot.salt))


def test_a_pincode_opens_its_own_slot_only_with_the_other_half() -> None:
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, PINCODE, owner="p-1", cost=KLEIN)
    keys = {
        key_from_pincode(half, pincode, slot.salt, KLEIN)
        for half in (bytes(32), KEY)
        for pincode in ("481516", "481517")
    }
    assert len(keys) == 4
    assert len(private_half(BINDING, slot, KEY)) == 32


def test_a_pincode_never_opens_a_folder() -> None:
    """Six digits are guessed in 39 hours by who has the other half: they must be worth nothing."""
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, PINCODE, owner="p-1", cost=KLEIN)
    assert slot.sealed == b""
    with pytest.raises(SleutelPastNiet):
        open_slot(BINDING, slot, KEY)


def test_a_renewed_key_is_sealed_to_a_slot_without_its_secret() -> None:
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, HERSTELCODE)
    binding, nieuw = replace(BINDING, generation=2), bytes(48)
    renewed = sealed_anew(binding, nieuw, slot)
    assert open_slot(binding, renewed, KEY) == nieuw
    assert is_ours(binding, nieuw, renewed)
    assert not is_ours(binding, nieuw, slot)
    with pytest.raises(SleutelPastNiet):
        open_slot(binding, slot, KEY)


def test_an_accent_may_be_typed_either_way() -> None:
    een, ander = "cr\u00e8me brul\u00e9e", "cre\u0300me brule\u0301e"
    assert een != ander
    assert key_from_wachtzin(een, SALT, KLEIN) == key_from_wachtzin(ander, SALT, KLEIN)


def test_what_nobody_can_type_is_still_a_wachtzin() -> None:
    half = key_from_wachtzin("half", SALT, KLEIN)
    assert key_from_wachtzin("\ud800 half een teken", SALT, KLEIN) != half


def test_no_two_slots_are_alike() -> None:
    een, ander = (new_slot(BINDING, MAPSLEUTEL, fixed, SLEUTELBOS) for _ in range(2))
    assert not {een.id, een.salt, een.public, een.nonce, een.wrapped, een.sealed, een.mac} & {
        *(ander.id, ander.salt, ander.public, ander.nonce),
        *(ander.wrapped, ander.sealed, ander.mac),
    }


def test_a_slot_shows_no_secret_in_a_log() -> None:
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, SLEUTELBOS)
    assert "wrapped" not in repr(slot)
    assert "sealed" not in repr(slot)


@given(
    st.sampled_from(["nonce", "wrapped", "salt", "public", "sealed"]),
    st.integers(0),
    st.integers(0, 7),
)
def test_a_flipped_bit_keeps_the_slot_shut(name: str, place: int, bit: int) -> None:
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, SLEUTELBOS)
    value = bytearray(getattr(slot, name))
    value[place % len(value)] ^= 1 << bit
    changed: dict[str, Any] = {name: bytes(value)}
    edited = replace(slot, **changed)
    assert not is_ours(BINDING, MAPSLEUTEL, edited)
    with pytest.raises(SleutelPastNiet):
        open_slot(BINDING, edited, KEY)


CHANGES: dict[str, Callable[[Slot], Slot]] = {
    "id": lambda slot: replace(slot, id="0" * 12),
    "kind": lambda slot: replace(slot, kind=WACHTZIN),
    "owner": lambda slot: replace(slot, owner="een ander"),
    "backend": lambda slot: replace(slot, backend="plaintext"),
    "cost": lambda slot: replace(slot, cost=replace(KLEIN, iterations=2)),
    "salt": lambda slot: replace(slot, salt=bytes(16)),
    "made": lambda slot: replace(slot, made="2020-01-01T00:00:00Z"),
    "public": lambda slot: replace(slot, public=bytes(range(32))),
}


def unbound() -> set[str]:
    """What can be changed about a slot while its private half still comes out with the same key."""
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, HERSTELCODE, backend="gnome", cost=KLEIN)
    assert open_slot(BINDING, slot, KEY) == MAPSLEUTEL
    edited = {name: (BINDING, change(slot)) for name, change in CHANGES.items()}
    edited["store"] = (replace(BINDING, store="1" * 32), slot)
    return {name for name, (binding, other) in edited.items() if gives(binding, other)}


def gives(binding: Binding, slot: Slot) -> bool:
    try:
        private_half(binding, slot, KEY)
    except SleutelPastNiet:
        return False
    return True


def test_everything_a_slot_says_is_bound() -> None:
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, SLEUTELBOS)
    assert set(json.loads(said(BINDING, slot))) == {*CHANGES, "store"}
    assert set(json.loads(sealed_said(BINDING, slot))) == {"store", "generation", "id", "public"}
    assert not unbound()


@pytest.mark.parametrize("name", [*CHANGES, "store"])
def test_a_slot_that_leaves_something_unbound_is_found(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """The planted fault: additional data that leaves out the kind, the cost or anything else."""

    def weak(binding: Binding, slot: Slot) -> bytes:
        told = json.loads(said(binding, slot))
        return canonical({key: value for key, value in told.items() if key != name})

    monkeypatch.setattr(slot_cipher, "said", weak)
    assert unbound() == {name}


@pytest.mark.parametrize("change", CHANGES)
def test_the_mac_of_a_slot_covers_everything(change: str) -> None:
    slot = new_slot(BINDING, MAPSLEUTEL, fixed, HERSTELCODE, backend="gnome", cost=KLEIN)
    assert not is_ours(BINDING, MAPSLEUTEL, CHANGES[change](slot))
    assert not is_ours(BINDING, bytes(48), slot)
    assert not is_ours(replace(BINDING, generation=2), MAPSLEUTEL, slot)
    assert slot.mac == mac_of(BINDING, MAPSLEUTEL, replace(slot, mac=b""))


def test_a_guess_costs_what_the_design_says() -> None:
    """The one derivation at full price; the digits pin the ways from a secret to a key."""
    assert asdict(Argon2Cost()) == {"memory_kib": 262_144, "iterations": 3, "lanes": 2}
    assert asdict(PINCODE_COST) == {"memory_kib": 65_536, "iterations": 3, "lanes": 1}
    assert key_from_wachtzin("vier paarden drinken koffie", SALT, Argon2Cost()).hex() == (
        "59063260bd822bcd0e151b8f09f47a87548437dc77402ad9706f4b3356da51ba"
    )
    assert (
        key_from_sleutelbos(KEY, SALT).hex()
        == "2429dc51bff4f4c1c5ee3c3c0eb91e86cda1474c36c570d7bbc886522b3064a9"
    )
    assert (
        key_from_herstelcode(bytes(15), SALT).hex()
        == "b7011c29749b63287a1339783e1f88b881eb8177b5349f395475295040295705"
    )
    assert (
        key_from_pincode(KEY, "481516", SALT, KLEIN).hex()
        == "ee52d15cfb1a3a89e74a654f64e5f6a615b8fb52355c1a899f9b075f0874aff4"
    )
