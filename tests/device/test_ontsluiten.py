import json
import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.device.bossen import AFWEZIG, OP_SLOT, Antwoordend, Weigerend, bos
from tests.device.sleutelbestand import Document, beschadig, verander
from werkplek.application.ports import (
    MapBeschadigd,
    MapBestaatAl,
    MapIsNieuw,
    MapOnbereikbaar,
    SleutelNodig,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.device.ontsluiten import maak_sleutels, ontsluit, wachtzin_opent
from werkplek.device.sleutelbos import Sleutelbos
from werkplek.device.sleutels import lees_sleutels
from werkplek.device.slots import SLEUTELBOS, WACHTZIN, Argon2Cost
from werkplek.domain.fouten import TekstGeweigerd

WACHTZIN_GOED = "vier paarden drinken koffie"
WACHTZIN_FOUT = "vijf paarden drinken koffie"
KLEIN = Argon2Cost(memory_kib=8, iterations=1, lanes=1)


def maak(map_: Path, sleutelbos: Sleutelbos | None, wachtzin: str | None = None) -> bytes:
    return maak_sleutels(map_, sleutelbos=sleutelbos, wachtzin=wachtzin, cost=KLEIN).mapsleutel


def open_met(map_: Path, sleutelbos: Sleutelbos | None, wachtzin: str | None = None) -> bytes:
    return ontsluit(map_, sleutelbos=sleutelbos, wachtzin=wachtzin).mapsleutel


def test_the_keyring_alone_opens_without_typing(tmp_path: Path) -> None:
    sleutelbos = bos(gnome=Antwoordend())
    sleutel = maak(tmp_path / "map", sleutelbos)
    assert len(sleutel) == 48
    assert open_met(tmp_path / "map", sleutelbos) == sleutel
    assert not wachtzin_opent(tmp_path / "map")


@pytest.mark.parametrize("sleutelbos", [None, bos(), bos(gnome=None)])
def test_the_wachtzin_alone_opens_where_no_keyring_is(
    tmp_path: Path, sleutelbos: Sleutelbos | None
) -> None:
    sleutel = maak(tmp_path, sleutelbos, WACHTZIN_GOED)
    assert open_met(tmp_path, sleutelbos, WACHTZIN_GOED) == sleutel
    assert [slot.kind for slot in lees_sleutels(tmp_path).slots] == [WACHTZIN]
    assert wachtzin_opent(tmp_path)


def test_with_both_either_opens(tmp_path: Path) -> None:
    sleutelbos = bos(gnome=Antwoordend())
    sleutel = maak(tmp_path, sleutelbos, WACHTZIN_GOED)
    assert open_met(tmp_path, sleutelbos) == sleutel
    assert open_met(tmp_path, sleutelbos, WACHTZIN_FOUT) == sleutel
    assert open_met(tmp_path, None, WACHTZIN_GOED) == sleutel
    slots = lees_sleutels(tmp_path).slots
    assert [(slot.kind, slot.backend) for slot in slots] == [(SLEUTELBOS, "gnome"), (WACHTZIN, "")]


def test_no_two_folders_have_the_same_key(tmp_path: Path) -> None:
    sleutels = {maak(tmp_path / naam, None, WACHTZIN_GOED) for naam in "abc"}
    assert len(sleutels) == 3


@given(st.text().map("wachtzin{}".format))
def test_any_wachtzin_opens_what_it_closed(
    tmp_path_factory: pytest.TempPathFactory, wachtzin: str
) -> None:
    map_ = tmp_path_factory.mktemp("map")
    sleutel = maak(map_, None, wachtzin)
    assert open_met(map_, None, wachtzin) == sleutel


def test_with_neither_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(SleutelNodig, match="afwezig"):
        maak(tmp_path / "map", bos(gnome=None))
    assert not (tmp_path / "map").exists()


def test_a_locked_keyring_is_passed_over_when_there_is_a_wachtzin(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    sleutelbos = bos(gnome=Weigerend(OP_SLOT[0]))
    with pytest.raises(SleutelNodig, match="op_slot"):
        maak(tmp_path, sleutelbos)
    with caplog.at_level(logging.INFO, "werkplek"):
        sleutel = maak(tmp_path, sleutelbos, WACHTZIN_GOED)
    assert caplog.messages == ["sleutelbos_overgeslagen"]
    assert open_met(tmp_path, sleutelbos, WACHTZIN_GOED) == sleutel


def test_keys_are_never_made_anew_over_old_ones(tmp_path: Path) -> None:
    maak(tmp_path, None, WACHTZIN_GOED)
    eerst = (tmp_path / "sleutels.json").read_bytes()
    with pytest.raises(MapBestaatAl):
        maak(tmp_path, None, WACHTZIN_GOED)
    assert (tmp_path / "sleutels.json").read_bytes() == eerst


@pytest.mark.parametrize(
    ("wachtzin", "reden"), [("", "leeg"), ("       ", "leeg"), ("kort", "vorm")]
)
def test_a_wachtzin_that_is_too_short_is_refused_before_anything_is_made(
    tmp_path: Path, wachtzin: str, reden: str
) -> None:
    gnome = Antwoordend()
    with pytest.raises(TekstGeweigerd) as fout:
        maak(tmp_path / "map", bos(gnome=gnome), wachtzin)
    assert fout.value.reden == reden
    assert not gnome.inhoud
    assert not (tmp_path / "map").exists()


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    with pytest.raises(MapOnbereikbaar, match="weg"):
        maak(tmp_path / "bestand" / "map", None, WACHTZIN_GOED)


def test_a_folder_without_keys_is_new(tmp_path: Path) -> None:
    with pytest.raises(MapIsNieuw):
        open_met(tmp_path, None, WACHTZIN_GOED)


def test_another_wachtzin_does_not_fit(tmp_path: Path) -> None:
    maak(tmp_path, None, WACHTZIN_GOED)
    with pytest.raises(SleutelPastNiet, match="wachtzin"):
        open_met(tmp_path, None, WACHTZIN_FOUT)


KEYRINGS = {
    "op_slot": bos(gnome=Weigerend(OP_SLOT[0])),
    "afwezig": bos(gnome=Weigerend(AFWEZIG[0])),
    "leeg": bos(gnome=Antwoordend()),
    "anders": bos(kwallet=Antwoordend()),
}


@pytest.mark.parametrize("staat", KEYRINGS)
def test_a_keyring_that_does_not_give_the_key_asks_for_the_wachtzin(
    tmp_path: Path, staat: str
) -> None:
    sleutel = maak(tmp_path, bos(gnome=Antwoordend()), WACHTZIN_GOED)
    with pytest.raises(SleutelNodig) as fout:
        open_met(tmp_path, KEYRINGS[staat])
    assert fout.value.detail == staat
    with pytest.raises(SleutelPastNiet):
        open_met(tmp_path, KEYRINGS[staat], WACHTZIN_FOUT)
    assert open_met(tmp_path, KEYRINGS[staat], WACHTZIN_GOED) == sleutel


def test_without_a_slot_for_it_a_wachtzin_does_not_hide_the_keyring(tmp_path: Path) -> None:
    maak(tmp_path, bos(gnome=Antwoordend()))
    with pytest.raises(SleutelNodig, match="op_slot"):
        open_met(tmp_path, KEYRINGS["op_slot"], WACHTZIN_GOED)


def test_a_folder_with_a_wachtzin_only_asks_for_it(tmp_path: Path) -> None:
    maak(tmp_path, None, WACHTZIN_GOED)
    with pytest.raises(SleutelNodig, match="afwezig"):
        open_met(tmp_path, bos(gnome=Antwoordend()))


def test_an_entry_of_somebody_else_does_not_fit(tmp_path: Path) -> None:
    gnome = Antwoordend()
    sleutel = maak(tmp_path, bos(gnome=gnome), WACHTZIN_GOED)
    gnome.inhoud = dict.fromkeys(gnome.inhoud, "00" * 32)
    with pytest.raises(SleutelPastNiet, match="sleutelbos"):
        open_met(tmp_path, bos(gnome=gnome))
    assert open_met(tmp_path, bos(gnome=gnome), WACHTZIN_GOED) == sleutel


def test_damage_is_named_when_it_is_what_stands_in_the_way(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    gnome = bos(gnome=Antwoordend())
    sleutel = maak(tmp_path, gnome, WACHTZIN_GOED)
    (tmp_path / "sleutels.json.vorige").unlink()

    beschadig(tmp_path, WACHTZIN)
    assert open_met(tmp_path, gnome) == sleutel
    assert "slot_beschadigd" in caplog.messages
    with pytest.raises(SleutelNodig, match="op_slot"):
        open_met(tmp_path, KEYRINGS["op_slot"])
    with pytest.raises(MapBeschadigd):
        open_met(tmp_path, KEYRINGS["op_slot"], WACHTZIN_GOED)

    beschadig(tmp_path, SLEUTELBOS)
    with pytest.raises(MapBeschadigd):
        open_met(tmp_path, gnome)


def test_a_damaged_slot_of_the_keyring_leaves_the_wachtzin(tmp_path: Path) -> None:
    gnome = bos(gnome=Antwoordend())
    sleutel = maak(tmp_path, gnome, WACHTZIN_GOED)
    beschadig(tmp_path, SLEUTELBOS)
    with pytest.raises(SleutelNodig):
        open_met(tmp_path, gnome)
    assert open_met(tmp_path, gnome, WACHTZIN_GOED) == sleutel


EDITS: list[Callable[[Document], object]] = [
    lambda document: document.update(check="0" * 64),
    lambda document: document.update(store="0" * 32),
    lambda document: document.update(generation=2),
    lambda document: document["slots"][0].update(kind=SLEUTELBOS, backend="gnome", cost=None),
    lambda document: document["slots"][0].update(kind="pincode"),
    lambda document: document["slots"][0].update(public="0" * 64),
    lambda document: document["slots"][0].update(sealed="0" * 192),
    lambda document: document["slots"][0].update(made="2020-01-01T00:00:00Z"),
    lambda document: document["slots"][0].update(id="0" * 12),
    lambda document: document["slots"][0].update(salt="0" * 32),
    lambda document: document["slots"][0].update(nonce="0" * 24),
    lambda document: document["slots"][0].update(wrapped="0" * 96),
    lambda document: document["slots"][0]["cost"].update(iterations=2),
    lambda document: document["slots"][0]["cost"].update(memory_kib=16),
    lambda document: document.update(slots=[]),
]


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_with_right_checksums_opens_nothing(
    tmp_path: Path, edit: Callable[[Document], object]
) -> None:
    gnome = Antwoordend()
    maak(tmp_path, None, WACHTZIN_GOED)
    verander(tmp_path, edit)
    (tmp_path / "sleutels.json.vorige").unlink()
    with pytest.raises(Unavailable):
        open_met(tmp_path, bos(gnome=gnome), WACHTZIN_GOED)


def test_a_slot_of_another_folder_opens_nothing(tmp_path: Path) -> None:
    for naam in ("een", "ander"):
        maak(tmp_path / naam, None, WACHTZIN_GOED)
    ander = json.loads((tmp_path / "ander" / "sleutels.json").read_bytes())
    verander(tmp_path / "een", lambda document: document.update(slots=ander["slots"]))
    with pytest.raises(SleutelPastNiet):
        open_met(tmp_path / "een", None, WACHTZIN_GOED)


def test_a_folder_copied_to_another_computer_asks_for_the_wachtzin(tmp_path: Path) -> None:
    sleutel = maak(tmp_path / "hier", bos(gnome=Antwoordend()), WACHTZIN_GOED)
    shutil.copytree(tmp_path / "hier", tmp_path / "daar")
    daar = bos(gnome=Antwoordend())
    with pytest.raises(SleutelNodig, match="leeg"):
        open_met(tmp_path / "daar", daar)
    assert open_met(tmp_path / "daar", daar, WACHTZIN_GOED) == sleutel


def test_a_file_of_the_first_version_opens_for_ever(tmp_path: Path) -> None:
    pad = Path(__file__).with_name("sleutels-v1.json")
    # a checkout on Windows may have turned the line ends
    (tmp_path / "sleutels.json").write_bytes(pad.read_bytes().replace(b"\r\n", b"\n"))
    store = lees_sleutels(tmp_path).binding.store
    gnome = Antwoordend({(f"nl.werkplek.store/{store}", "mapsleutel"): "5a" * 32})
    sleutel = open_met(tmp_path, bos(gnome=gnome))
    assert sleutel == open_met(tmp_path, None, WACHTZIN_GOED)
    assert sleutel == bytes(range(48))
