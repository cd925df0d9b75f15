import errno
import json
import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.device.sleutelbestand import Document, beschadig, schrijf, verander
from werkplek.application.ports import (
    MapBeschadigd,
    MapBestaatAl,
    MapIsNieuw,
    MapNieuwer,
    MapOnbereikbaar,
)
from werkplek.device.datasleutels import met_datasleutel, met_eigenaren, met_half
from werkplek.device.sleutels import (
    Sleutels,
    bewaar_sleutels,
    eis_nieuw,
    key_check,
    lees_sleutels,
    lees_vorige,
    maak_vorige,
    parse_sleutels,
)
from werkplek.device.slot_cipher import new_slot
from werkplek.device.slots import (
    HERSTELCODE,
    PINCODE,
    SLEUTELBOS,
    WACHTZIN,
    Argon2Cost,
    Binding,
    Slot,
    checksum,
)
from werkplek.durable.whole_file import replace_whole

BINDING = Binding("0123456789abcdef" * 2, 1)
MAPSLEUTEL = bytes(range(48))
KLEIN = Argon2Cost(memory_kib=8, iterations=1, lanes=1)


def fixed(_: Slot) -> bytes:
    return bytes(32)


SLOTS = (
    new_slot(BINDING, MAPSLEUTEL, fixed, SLEUTELBOS, backend="keyring.backends.gnome"),
    new_slot(BINDING, MAPSLEUTEL, fixed, WACHTZIN, cost=KLEIN),
)
PERSOONLIJK = new_slot(BINDING, MAPSLEUTEL, fixed, PINCODE, owner="p-1", cost=KLEIN)
ALLE = (*SLOTS, PERSOONLIJK, new_slot(BINDING, MAPSLEUTEL, fixed, HERSTELCODE))
SLEUTELS = Sleutels(BINDING, key_check(BINDING, MAPSLEUTEL), SLOTS)
VOL = met_eigenaren(
    met_half(
        met_datasleutel(replace(SLEUTELS, slots=ALLE), MAPSLEUTEL, bytes(48)), MAPSLEUTEL, bytes(32)
    ),
    MAPSLEUTEL,
    ["p-2", "p-1"],
)
LATER: Document = {"id": "00", "kind": "vinger", "owner": "p-1", "tries": 3, "deep": [{"er": None}]}


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    bewaar_sleutels(tmp_path, SLEUTELS)
    return tmp_path


def test_what_is_written_is_read(map_: Path) -> None:
    assert lees_sleutels(map_) == SLEUTELS
    bewaar_sleutels(map_, VOL)
    assert lees_sleutels(map_) == VOL


def test_a_file_of_the_first_version_becomes_one_of_today_with_the_same_slots(
    tmp_path: Path,
) -> None:
    pad = Path(__file__).with_name("sleutels-v1.json")
    (tmp_path / "sleutels.json").write_bytes(pad.read_bytes().replace(b"\r\n", b"\n"))
    eerst = lees_sleutels(tmp_path)
    bewaar_sleutels(tmp_path, eerst)
    assert json.loads((tmp_path / "sleutels.json").read_bytes())["version"] == 2
    assert lees_sleutels(tmp_path) == eerst


def test_only_the_folder_key_fits(map_: Path) -> None:
    sleutels = lees_sleutels(map_)
    assert sleutels.past(MAPSLEUTEL)
    assert not sleutels.past(bytes(48))


def test_nothing_secret_is_written(map_: Path) -> None:
    tekst = (map_ / "sleutels.json").read_text(encoding="ascii")
    assert MAPSLEUTEL.hex() not in tekst
    assert bytes(32).hex() not in tekst


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_others_cannot_read_it(map_: Path) -> None:
    bewaar_sleutels(map_, SLEUTELS)
    for pad in map_.iterdir():
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600


def test_what_must_be_forgotten_is_not_in_the_previous_file_either(map_: Path) -> None:
    bewaar_sleutels(map_, replace(SLEUTELS, slots=SLOTS[1:]))
    assert (map_ / "sleutels.json.vorige").read_bytes() == (map_ / "sleutels.json").read_bytes()


def test_what_a_power_cut_left_half_written_goes_with_the_next_change(map_: Path) -> None:
    for naam in ("sleutels.json", "sleutels.json.vorige"):
        (map_ / f".{naam}.abcd1234.nieuw").write_bytes((map_ / "sleutels.json").read_bytes())
    bewaar_sleutels(map_, SLEUTELS)
    assert {pad.name for pad in map_.iterdir()} == {"sleutels.json", "sleutels.json.vorige"}


def test_from_the_first_day_the_file_stands_there_twice(map_: Path) -> None:
    assert lees_vorige(map_) == SLEUTELS
    bewaar_sleutels(map_, VOL)
    assert lees_vorige(map_) == lees_sleutels(map_) == VOL
    assert {pad.name for pad in map_.iterdir()} == {"sleutels.json", "sleutels.json.vorige"}


def test_slots_of_a_kind_from_later_are_kept_as_they_are(map_: Path) -> None:
    verander(map_, lambda document: document["slots"].insert(1, dict(LATER)))
    eerst = json.loads((map_ / "sleutels.json").read_bytes())

    gelezen = lees_sleutels(map_)
    assert gelezen.slots == SLOTS
    assert not gelezen.damaged

    bewaar_sleutels(map_, gelezen)
    daarna = json.loads((map_ / "sleutels.json").read_bytes())
    assert sorted(daarna.pop("slots"), key=str) == sorted(eerst.pop("slots"), key=str)
    assert daarna == eerst


def unnoticed(heel: bytes) -> int:
    """How many flipped bits are read as if nothing were wrong; what is noticed spares one slot."""
    count = 0
    for plaats in range(len(heel)):
        for bit in range(8):
            stuk = bytearray(heel)
            stuk[plaats] ^= 1 << bit
            try:
                gelezen = parse_sleutels(bytes(stuk))
            except (MapBeschadigd, MapNieuwer):
                continue
            count += not gelezen.damaged
            assert gelezen.damaged is (len(gelezen.slots) == len(gelezen.kept) == 1)
    return count


def test_every_flipped_bit_is_found(map_: Path) -> None:
    assert unnoticed((map_ / "sleutels.json").read_bytes()) == 0


def test_a_checksum_that_overlooks_something_is_found(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault: a checksum that leaves out the wrapped key."""

    def weak(fields: Document) -> str:
        return checksum({name: fields[name] for name in fields.keys() - {"wrapped"}})

    monkeypatch.setattr("werkplek.device.sleutels.checksum", weak)
    monkeypatch.setattr("werkplek.device.slot_fields.checksum", weak)
    bewaar_sleutels(map_, SLEUTELS)
    # a flip that leaves a hex digit one: none of those is seen any more
    assert unnoticed((map_ / "sleutels.json").read_bytes()) > 100


def test_damage_in_one_slot_leaves_the_other(map_: Path) -> None:
    beschadig(map_, SLEUTELBOS)
    assert lees_sleutels(map_).slots == SLOTS[1:]
    bewaar_sleutels(map_, lees_sleutels(map_))
    assert lees_sleutels(map_).damaged


def test_a_file_cut_off_anywhere_is_damaged(map_: Path) -> None:
    heel = (map_ / "sleutels.json").read_bytes()
    for lengte in range(len(heel)):
        with pytest.raises(MapBeschadigd):
            parse_sleutels(heel[:lengte])


@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"\x00" * 4096,
        b"null\n",
        b"[]\n",
        b"{}\n",
        b'{\n "format": "iets anders"\n}\n',
        b"[" * 100_000,
        b'{"format": "werkplek-sleutels", "slots": ' + b"[" * 100_000,
        b'{"format": "werkplek-sleutels", "generation": ' + b"9" * 10_000 + b"}",
        b'{\n "format": "werkplek-sleutels",\n "version": NaN\n}\n',
        b'{\n "format": "werkplek-sleutels",\n "sum": "",\n "sum": ""\n}\n',
        b'{\n "format": "werkplek-sleutels",\n "slots": [1]\n}\n',
        '{"format": "werkplek-sleutels"}'.encode("utf-16"),
        b'{"format": "werkplek-sleutels"}\xff',
        b" " * ((1 << 20) + 1),
    ],
    ids=lambda inhoud: repr(inhoud[:40]),
)
def test_a_file_that_was_never_ours_is_damaged(map_: Path, inhoud: bytes) -> None:
    (map_ / "sleutels.json").write_bytes(inhoud)
    with pytest.raises(MapBeschadigd):
        lees_sleutels(map_)


def in_slot(index: int, **fields: Any) -> Any:  # noqa: ANN401
    return lambda document: document["slots"][index].update(fields)


def key(**fields: Any) -> Any:  # noqa: ANN401
    nonce, wrapped = "00" * 12, "00" * 64
    return {"file": "bedrijf.db", "number": 1, "nonce": nonce, "wrapped": wrapped} | fields


def cost(**fields: Any) -> Any:  # noqa: ANN401
    return in_slot(1, cost={"memory_kib": 8, "iterations": 1, "lanes": 1} | fields)


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.update(version=True),
        lambda document: document.update(version=0),
        lambda document: document.update(version="1"),
        lambda document: document.update(store="../../elders"),
        lambda document: document.update(store=7),
        lambda document: document.update(generation=0),
        lambda document: document.update(generation=1.0),
        lambda document: document.update(generation=1 << 40),
        lambda document: document.update(check="kort"),
        lambda document: document.update(extra=1),
        lambda document: document.pop("check"),
        lambda document: document.pop("half"),
        lambda document: document.update(version=1),
        lambda document: document.update(half={}),
        lambda document: document.update(half={"nonce": "00" * 12, "wrapped": "00"}),
        lambda document: document.update(owners={}),
        lambda document: document.update(owners={"who": ["p-1"], "mac": "00"}),
        lambda document: document.update(owners={"who": ["p 1"], "mac": "00" * 32}),
        lambda document: document.update(owners={"who": ["p-2", "p-1"], "mac": "00" * 32}),
        lambda document: document.update(files={}),
        lambda document: document.update(files=[1]),
        lambda document: document.update(files=[{"file": "bedrijf.db", "number": 1}]),
        lambda document: document.update(files=[key(number=0)]),
        lambda document: document.update(files=[key(file="BEDRIJF.DB")]),
        lambda document: document.update(files=[key(file=None)]),
        lambda document: document.update(files=[key(wrapped="00" * 63)]),
        lambda document: document.update(files=[key(), key()]),
        lambda document: document.update(files=[key(number=2), key()]),
        cost(memory_kib=1 << 40),
        cost(memory_kib=7),
        cost(memory_kib=-1),
        cost(iterations=1_000_000),
        cost(iterations=0),
        cost(lanes=0),
        cost(lanes=1_000),
        cost(lanes=True),
        cost(memory_kib="8"),
        cost(extra=1),
        in_slot(1, cost={}),
        in_slot(1, cost=None),
        in_slot(1, backend="keyring.backends.gnome"),
        in_slot(0, cost={"memory_kib": 8, "iterations": 1, "lanes": 1}),
        in_slot(0, backend=""),
        in_slot(0, backend="een naam met spaties"),
        in_slot(0, backend=7),
        in_slot(0, owner="p-1"),
        in_slot(0, salt=""),
        in_slot(0, salt="A" * 32),
        in_slot(0, nonce=[0] * 24),
        in_slot(0, wrapped="00" * 47),
        in_slot(0, public="00" * 31),
        in_slot(0, sealed=""),
        in_slot(0, mac=None),
        in_slot(0, made=""),
        in_slot(0, made=7),
        in_slot(0, made="2026-02-30T00:00:00Z"),
        in_slot(0, made="2026-2-3T00:00:00Z"),
        in_slot(0, owner=None),
        in_slot(0, kind="pincode"),
        in_slot(0, kind="herstelcode"),
        in_slot(0, extra=1),
        lambda document: document["slots"][0].pop("id"),
    ],
)
def test_a_shape_we_never_wrote_is_damaged_though_its_checksums_are_right(
    map_: Path,
    change: Any,  # noqa: ANN401
) -> None:
    verander(map_, change)
    with pytest.raises(MapBeschadigd):
        lees_sleutels(map_)


def test_slots_that_are_no_slots_are_damage(map_: Path) -> None:
    document = json.loads((map_ / "sleutels.json").read_bytes())
    geen: tuple[object, ...] = ({}, "geen", [1], [None], None)
    for slots in geen:
        schrijf(map_ / "sleutels.json", {**document, "slots": slots})
        with pytest.raises(MapBeschadigd):
            lees_sleutels(map_)


def test_a_file_of_a_newer_werkplek_is_named_as_such(map_: Path) -> None:
    document = json.loads((map_ / "sleutels.json").read_bytes())
    nieuw = {"format": document["format"], "version": 3, "iets": ["anders"]}
    (map_ / "sleutels.json").write_text(json.dumps(nieuw), encoding="ascii")
    with pytest.raises(MapNieuwer):
        lees_sleutels(map_)


def test_a_folder_without_keys_is_new(tmp_path: Path) -> None:
    eis_nieuw(tmp_path)
    for map_ in (tmp_path, tmp_path / "nog niet"):
        with pytest.raises(MapIsNieuw):
            lees_sleutels(map_)


@pytest.mark.parametrize("rest", ["bedrijf.db", "sleutels.json.vorige"])
def test_a_folder_that_lost_its_keys_is_not_new(tmp_path: Path, rest: str) -> None:
    (tmp_path / rest).write_bytes(b"")
    with pytest.raises(MapBeschadigd):
        lees_sleutels(tmp_path)


def test_something_else_under_the_name_is_damage(tmp_path: Path) -> None:
    (tmp_path / "sleutels.json").mkdir()
    with pytest.raises(MapBeschadigd):
        lees_sleutels(tmp_path)


def test_new_is_asked_of_a_folder_with_keys(map_: Path) -> None:
    with pytest.raises(MapBestaatAl):
        eis_nieuw(map_)
    (map_ / "sleutels.json").rename(map_ / "sleutels.json.vorige")
    with pytest.raises(MapBestaatAl):
        eis_nieuw(map_)


def test_a_folder_that_is_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    with pytest.raises(MapOnbereikbaar, match="weg"):
        bewaar_sleutels(tmp_path / "usb", SLEUTELS)


def test_a_folder_the_disk_does_not_accept_is_said_so(tmp_path: Path) -> None:
    onmogelijk = tmp_path / ("x" * 300)
    for vraag in (eis_nieuw, lees_sleutels):
        with pytest.raises(MapOnbereikbaar, match="anders"):
            vraag(onmogelijk)


@pytest.mark.parametrize("bestand", [1, 2], ids=["the previous one", "the new one"])
def test_a_full_disk_leaves_the_file_as_it_was(
    map_: Path, monkeypatch: pytest.MonkeyPatch, bestand: int
) -> None:
    eerst = (map_ / "sleutels.json").read_bytes()
    fsync, gezien = os.fsync, []

    def vol(fd: int) -> None:
        gezien.extend([fd] if stat.S_ISREG(os.fstat(fd).st_mode) else [])
        if len(gezien) == bestand:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(fd)

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(MapOnbereikbaar, match="vol"):
        bewaar_sleutels(map_, Sleutels(BINDING, "0" * 64))
    monkeypatch.undo()
    assert (map_ / "sleutels.json").read_bytes() == eerst
    assert {pad.name for pad in map_.iterdir()} == {"sleutels.json", "sleutels.json.vorige"}
    maak_vorige(map_)
    assert (map_ / "sleutels.json.vorige").read_bytes() == eerst


class Stroom(BaseException):
    """The power goes."""


@pytest.mark.parametrize("bestand", [1, 2], ids=["between the two", "after both"])
def test_a_cut_leaves_no_way_in_that_somebody_was_told_is_over(
    map_: Path, monkeypatch: pytest.MonkeyPatch, bestand: int
) -> None:
    """The other one goes first: it never says more than what a person may still use."""
    schrijf_heel, geschreven = replace_whole, []

    def dan_weg(pad: Path, inhoud: bytes) -> None:
        schrijf_heel(pad, inhoud)
        geschreven.append(pad)
        if len(geschreven) == bestand:
            raise Stroom

    monkeypatch.setattr("werkplek.device.sleutels.replace_whole", dan_weg)
    with pytest.raises(Stroom):
        bewaar_sleutels(map_, replace(SLEUTELS, slots=SLOTS[1:]))
    assert lees_vorige(map_).slots == SLOTS[1:]
    assert lees_sleutels(map_).slots == (SLOTS if bestand == 1 else SLOTS[1:])


def test_what_nobody_could_read_again_is_not_written(map_: Path) -> None:
    vreemd = replace(PERSOONLIJK, owner="Piet Proef")
    with pytest.raises(ValueError, match="owner"):
        bewaar_sleutels(map_, replace(SLEUTELS, slots=(*SLOTS, vreemd)))
    veel = tuple(replace(PERSOONLIJK, owner=f"p-{nummer}") for nummer in range(2_000))
    with pytest.raises(ValueError, match=r"\d+"):
        bewaar_sleutels(map_, replace(SLEUTELS, slots=veel))
    assert lees_sleutels(map_) == lees_vorige(map_) == SLEUTELS


def test_the_format_stays_what_it_is(map_: Path) -> None:
    document = json.loads((map_ / "sleutels.json").read_bytes())
    slots = document.pop("slots")
    assert document == {
        "files": [],
        "half": None,
        "owners": None,
        "check": "014101dd1aa961e57f15ece55b919bb5a907939ffc6e64f4e6aa0c4c8ba85fbd",
        "format": "werkplek-sleutels",
        "generation": 1,
        "store": BINDING.store,
        "sum": checksum({name: document[name] for name in document.keys() - {"sum"}}),
        "version": 2,
    }
    for slot in slots:
        assert list(slot) == [
            *("backend", "cost", "id", "kind", "mac", "made", "nonce"),
            *("owner", "public", "salt", "sealed", "sum", "wrapped"),
        ]
