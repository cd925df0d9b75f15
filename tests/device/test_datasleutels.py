"""Cases 13 and 20: a key that is renewed, cut off anywhere, and never sealed to somebody else."""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.device.bossen import Antwoordend, bos
from tests.device.sleutelbestand import Document, beschadig, verander
from tests.device.toegangen import MARGA, PIN, WACHTZIN, heropen, maak, toegang_tot
from werkplek.application.ports import MapBeschadigd, SleutelNodig, SleutelPastNiet, Unavailable
from werkplek.device import datasleutels as kern
from werkplek.device.datasleutels import BEDRIJF, datasleutels, met_datasleutel
from werkplek.device.ontsluiten import Ontsloten, ontsluit
from werkplek.device.sleutels import lees_sleutels
from werkplek.device.slot_cipher import is_ours, new_slot, open_slot
from werkplek.device.slot_fields import slot_fields
from werkplek.device.slots import HERSTELCODE
from werkplek.device.slots import WACHTZIN as WACHTZIN_SLOT
from werkplek.device.toegang import MapToegang
from werkplek.device.wrapped import wrap
from werkplek.durable.whole_file import replace_whole

V1 = Path(__file__).with_name("sleutels-v1.json")
V1_SLEUTEL = bytes(range(48))


def open_met_zin(map_: Path) -> Ontsloten:
    return ontsluit(map_, sleutelbos=None, wachtzin=WACHTZIN)


@pytest.fixture
def eerste_versie(tmp_path: Path) -> Path:
    """A folder of issue 2: its folder key is the key of its store."""
    (tmp_path / "sleutels.json").write_bytes(V1.read_bytes().replace(b"\r\n", b"\n"))
    return tmp_path


def gnome_van(map_: Path) -> Antwoordend:
    store = lees_sleutels(map_).binding.store
    return Antwoordend({(f"nl.werkplek.store/{store}", "mapsleutel"): "5a" * 32})


# A new folder


def test_a_new_folder_has_a_data_key_of_its_own(tmp_path: Path) -> None:
    geopend = maak(tmp_path)
    [sleutel] = geopend.datasleutels()
    assert len(sleutel) == 48
    assert sleutel != geopend.mapsleutel
    assert open_met_zin(tmp_path).datasleutels() == (sleutel,)
    assert sleutel.hex() not in (tmp_path / "sleutels.json").read_text(encoding="ascii")


def test_a_data_key_of_another_file_number_or_folder_is_damage(tmp_path: Path) -> None:
    geopend = maak(tmp_path / "een")
    ander = maak(tmp_path / "ander")
    binding, mapsleutel = geopend.sleutels.binding, geopend.mapsleutel
    [goed] = geopend.sleutels.files
    for fout in (
        replace(goed, box=wrap(binding, mapsleutel, bytes(48), "file", "feiten.db", 1)),
        replace(goed, box=wrap(binding, mapsleutel, bytes(48), "file", BEDRIJF, 2)),
        replace(goed, box=wrap(binding, mapsleutel, bytes(48), "half")),
        replace(goed, box=wrap(ander.sleutels.binding, mapsleutel, bytes(48), "file", BEDRIJF, 1)),
        replace(goed, box=ander.sleutels.files[0].box),
    ):
        with pytest.raises(MapBeschadigd):
            datasleutels(replace(geopend.sleutels, files=(fout,)), mapsleutel)


# A folder of the first version


def test_a_folder_of_the_first_version_opens_with_the_folder_key(eerste_versie: Path) -> None:
    geopend = open_met_zin(eerste_versie)
    assert geopend.datasleutels() == (geopend.mapsleutel,) == (V1_SLEUTEL,)


def test_its_slots_become_slots_of_today_when_their_secret_opens_them(eerste_versie: Path) -> None:
    eerst = (eerste_versie / "sleutels.json").read_bytes()
    gnome = bos(gnome=gnome_van(eerste_versie))
    for sleutelbos, over in ((gnome, ["wachtzin"]), (None, [])):
        geopend = ontsluit(
            eerste_versie, sleutelbos=sleutelbos, wachtzin=None if sleutelbos else WACHTZIN
        )
        toegang_tot(geopend, sleutelbos).werk_bij(V1_SLEUTEL)
        sleutels = lees_sleutels(eerste_versie)
        assert [slot.kind for slot in sleutels.old] == over
        assert all(is_ours(sleutels.binding, V1_SLEUTEL, slot) for slot in sleutels.slots)
    assert json.loads((eerste_versie / "sleutels.json").read_bytes())["version"] == 2
    assert ontsluit(eerste_versie, sleutelbos=gnome).datasleutels() == (V1_SLEUTEL,)
    assert open_met_zin(eerste_versie).datasleutels() == (V1_SLEUTEL,)
    assert eerst != (eerste_versie / "sleutels.json").read_bytes()


def test_a_wachtzin_typed_beside_the_keyring_is_renewed_too(eerste_versie: Path) -> None:
    gnome = bos(gnome=gnome_van(eerste_versie))
    geopend = ontsluit(eerste_versie, sleutelbos=gnome, wachtzin=WACHTZIN)
    toegang_tot(geopend, gnome).werk_bij(V1_SLEUTEL)
    assert lees_sleutels(eerste_versie).old == ()


def test_a_wrong_wachtzin_beside_the_keyring_changes_nothing(eerste_versie: Path) -> None:
    gnome = bos(gnome=gnome_van(eerste_versie))
    geopend = ontsluit(eerste_versie, sleutelbos=gnome, wachtzin="iets heel anders")
    toegang_tot(geopend, gnome).werk_bij(V1_SLEUTEL)
    assert [slot.kind for slot in lees_sleutels(eerste_versie).old] == ["wachtzin"]


def test_a_pincode_in_a_folder_of_the_first_version_leaves_its_slots(eerste_versie: Path) -> None:
    toegang_tot(open_met_zin(eerste_versie)).kies_pincode(MARGA, PIN)
    assert [slot.kind for slot in lees_sleutels(eerste_versie).old] == ["sleutelbos", "wachtzin"]
    heropen(eerste_versie).toets_pincode(MARGA, PIN)


def test_no_way_in_is_shut_out_by_a_renewal(eerste_versie: Path) -> None:
    """Its keyring slot was not seen yet: a new folder key cannot be sealed to it."""
    toegang = heropen(eerste_versie)
    toegang.werk_bij(V1_SLEUTEL)
    for vernieuw in (toegang.vernieuw_sleutel, toegang.sleutels.begin_vernieuwing):
        with pytest.raises(SleutelNodig, match="sleutelbos"):
            vernieuw()
    assert open_met_zin(eerste_versie).datasleutels() == (V1_SLEUTEL,)


def test_the_first_renewal_gives_a_folder_of_the_first_version_a_data_key(
    eerste_versie: Path,
) -> None:
    gnome = bos(gnome=gnome_van(eerste_versie))
    toegang = toegang_tot(ontsluit(eerste_versie, sleutelbos=gnome, wachtzin=WACHTZIN), gnome)
    toegang.werk_bij(V1_SLEUTEL)
    toegang.vernieuw_sleutel()
    geopend = ontsluit(eerste_versie, sleutelbos=gnome)
    assert geopend.datasleutels() == (V1_SLEUTEL,)
    assert geopend.mapsleutel != V1_SLEUTEL
    assert open_met_zin(eerste_versie).mapsleutel == geopend.mapsleutel


# Renewal


@pytest.fixture
def toegang(tmp_path: Path) -> MapToegang:
    made = toegang_tot(maak(tmp_path))
    made.kies_pincode(MARGA, PIN)
    return made


def test_both_keys_are_on_file_until_one_opened(toegang: MapToegang, tmp_path: Path) -> None:
    [eerst] = open_met_zin(tmp_path).datasleutels()
    oud, nieuw = toegang.sleutels.begin_vernieuwing()
    assert oud == eerst != nieuw
    assert oud[-16:] != nieuw[-16:], "the first bytes of the file tell which is its"
    assert open_met_zin(tmp_path).datasleutels() == (oud, nieuw)
    assert toegang.sleutels.begin_vernieuwing() == (oud, nieuw), "a renewal is taken up again"
    toegang.sleutels.bevestig_vernieuwing(nieuw)
    assert open_met_zin(tmp_path).datasleutels() == (nieuw,)


def test_a_rekey_that_did_not_happen_leaves_the_old_key(
    toegang: MapToegang, tmp_path: Path
) -> None:
    oud, nieuw = toegang.sleutels.begin_vernieuwing()
    toegang.sleutels.bevestig_vernieuwing(oud)
    assert open_met_zin(tmp_path).datasleutels() == (oud,)
    _, ander = toegang.sleutels.begin_vernieuwing()
    assert ander != nieuw


def test_a_key_that_is_not_on_file_is_not_confirmed(toegang: MapToegang, tmp_path: Path) -> None:
    beide = toegang.sleutels.begin_vernieuwing()
    with pytest.raises(ValueError, match="not on file"):
        toegang.sleutels.bevestig_vernieuwing(bytes(48))
    assert open_met_zin(tmp_path).datasleutels() == beide


@pytest.mark.parametrize("welke", [0, 1], ids=["the old key", "the new key"])
def test_a_renewal_that_was_cut_ends_at_the_next_opening(
    toegang: MapToegang, tmp_path: Path, welke: int
) -> None:
    geldig = toegang.sleutels.begin_vernieuwing()[welke]
    heropen(tmp_path).werk_bij(geldig)
    assert open_met_zin(tmp_path).datasleutels() == (geldig,)


def test_all_ways_in_stay_and_nobody_types_anything(tmp_path: Path) -> None:
    gnome = bos(gnome=Antwoordend())
    eerst = maak(tmp_path, gnome)
    toegang = toegang_tot(eerst, gnome)
    code = toegang.maak_herstelcode()
    toegang.kies_pincode(MARGA, PIN)
    toegang.vernieuw_sleutel()
    nu = [
        ontsluit(tmp_path, sleutelbos=gnome),
        open_met_zin(tmp_path),
        ontsluit(tmp_path, sleutelbos=None, herstelcode=code),
    ]
    assert {geopend.mapsleutel for geopend in nu} == {toegang.sleutels.mapsleutel}
    assert {geopend.datasleutels() for geopend in nu} == {eerst.datasleutels()}
    assert eerst.mapsleutel not in {geopend.mapsleutel for geopend in nu}
    for zelfde in (toegang, heropen(tmp_path)):
        zelfde.toets_pincode(MARGA, PIN)


def test_who_kept_the_old_key_opens_nothing_of_today(toegang: MapToegang, tmp_path: Path) -> None:
    """Also not with the previous file, in which both data keys lay under the old folder key."""
    eerst = open_met_zin(tmp_path)
    toegang.herversleutel = lambda _, nieuw: nieuw
    toegang.vernieuw_sleutel()
    for naam in ("sleutels.json", "sleutels.json.vorige"):
        (tmp_path / "los").mkdir(exist_ok=True)
        (tmp_path / "los" / "sleutels.json").write_bytes((tmp_path / naam).read_bytes())
        sleutels = lees_sleutels(tmp_path / "los")
        assert not sleutels.past(eerst.mapsleutel)
        with pytest.raises(MapBeschadigd):
            datasleutels(sleutels, eerst.mapsleutel)


# Cut anywhere


class Stroom(BaseException):
    """The power goes."""


@contextmanager
def na(schrijven: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The power goes before the file that is written as number `schrijven`, counted from 0."""
    geschreven: list[str] = []

    def schrijf(pad: Path, inhoud: bytes) -> None:
        if len(geschreven) == schrijven:
            raise Stroom
        geschreven.append(pad.name)
        replace_whole(pad, inhoud)

    with monkeypatch.context() as patch:
        patch.setattr("werkplek.device.sleutels.replace_whole", schrijf)
        yield geschreven


def beide(map_: Path) -> list[tuple[bytes, ...]]:
    """What each of the two files opens."""
    alleen = map_ / "alleen"
    alleen.mkdir(exist_ok=True)
    vorige = (map_ / "sleutels.json.vorige").read_bytes()
    (alleen / "sleutels.json").write_bytes(vorige)
    return [open_met_zin(waar).datasleutels() for waar in (map_, alleen)]


def cut_everywhere(map_: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Rekeys cut before every write; gives at which of them the store could not be opened."""
    dicht: list[str] = []
    for schrijven in range(100):
        toegang = heropen(map_)
        op_schijf = list(open_met_zin(map_).datasleutels()[:1])

        def herversleutel(_: bytes, nieuw: bytes, op_schijf: list[bytes] = op_schijf) -> bytes:
            op_schijf[0] = nieuw
            return nieuw

        toegang.herversleutel = herversleutel
        with na(schrijven, monkeypatch) as geschreven:
            try:
                toegang.vernieuw_sleutel()
            except Stroom:
                pass
            else:
                assert len(geschreven) == schrijven >= 4
                return dicht
        if any(op_schijf[0] not in keys for keys in beide(map_)):
            dicht.append(f"{schrijven}: {geschreven}")
            return dicht
        heropen(map_).werk_bij(op_schijf[0])
    raise AssertionError("a rekey writes less than a hundred files")


def test_a_rekey_cut_anywhere_leaves_a_key_that_fits(
    toegang: MapToegang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert toegang.heeft_pincode(MARGA)
    assert cut_everywhere(tmp_path, monkeypatch) == []
    heropen(tmp_path).toets_pincode(MARGA, PIN)


def test_a_rekey_before_the_new_key_is_on_file_is_found(
    toegang: MapToegang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault: the store is rekeyed first, the key file says so afterwards."""
    assert toegang.heeft_pincode(MARGA)

    def te_vroeg(self: MapToegang) -> None:
        [oud] = open_met_zin(tmp_path).datasleutels()
        nieuw = secrets.token_bytes(32) + oud[-16:]
        assert self.herversleutel is not None
        self.herversleutel(oud, nieuw)
        self.sleutels.wijzig(lambda s: met_datasleutel(s, self.sleutels.mapsleutel, nieuw))
        self.sleutels.bevestig_vernieuwing(nieuw)

    monkeypatch.setattr(MapToegang, "vernieuw_sleutel", te_vroeg)
    assert cut_everywhere(tmp_path, monkeypatch)


# Somebody else's slot


SPION = secrets.token_bytes(32)
"""The key with which somebody else opens their own slot."""


def plant(toegang: MapToegang) -> str:
    """Somebody who may write here adds a slot of their own, with every checksum right; its id."""
    sleutels = lees_sleutels(toegang.sleutels.map)
    slot = new_slot(sleutels.binding, secrets.token_bytes(48), lambda _: SPION, HERSTELCODE)
    verander(toegang.sleutels.map, lambda document: document["slots"].append(slot_fields(slot)))
    return slot.id


def spion_leest(toegang: MapToegang) -> bool:
    """Whether the spy has the folder key after a renewal; the slot is kept."""
    id_ = plant(toegang)
    toegang.vernieuw_sleutel()
    sleutels = lees_sleutels(toegang.sleutels.map)
    [slot] = [slot for slot in sleutels.slots if slot.id == id_]
    try:
        mapsleutel = open_slot(sleutels.binding, slot, SPION)
    except SleutelPastNiet:
        return False
    return mapsleutel == toegang.sleutels.mapsleutel


def test_a_key_is_never_sealed_to_a_slot_that_somebody_else_wrote(
    toegang: MapToegang, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert not spion_leest(toegang)
    heropen(tmp_path).werk_bij(open_met_zin(tmp_path).datasleutels()[0])
    assert "slot_niet_van_ons" in caplog.messages


def test_sealing_without_looking_at_the_mac_is_found(
    toegang: MapToegang, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The planted fault."""
    monkeypatch.setattr(kern, "is_ours", lambda *_: True)
    assert spion_leest(toegang)


def test_a_damaged_slot_is_kept_as_it_is(toegang: MapToegang, tmp_path: Path) -> None:
    toegang.maak_herstelcode()
    beschadig(tmp_path, HERSTELCODE)
    kept = lees_sleutels(tmp_path).kept
    toegang.vernieuw_sleutel()
    assert lees_sleutels(tmp_path).kept == kept
    assert len(kept) == 1


def test_a_renewal_that_would_leave_no_way_in_is_refused(
    toegang: MapToegang, tmp_path: Path
) -> None:
    beschadig(tmp_path, WACHTZIN_SLOT)
    ervoor = (tmp_path / "sleutels.json").read_bytes()
    with pytest.raises(MapBeschadigd):
        toegang.vernieuw_sleutel()
    assert (tmp_path / "sleutels.json").read_bytes() == ervoor


# Cases 13 and 28


def test_an_older_key_file_never_gives_a_key_that_is_not_known(
    toegang: MapToegang, tmp_path: Path
) -> None:
    """Case 13: the stale file opens as it did; its key is not that of the store any more."""
    oud = (tmp_path / "sleutels.json").read_bytes()
    toegang.herversleutel = lambda _, nieuw: nieuw
    toegang.vernieuw_sleutel()
    [nu] = open_met_zin(tmp_path).datasleutels()
    (tmp_path / "sleutels.json").write_bytes(oud)
    [toen] = open_met_zin(tmp_path).datasleutels()
    assert toen != nu
    assert (tmp_path / "sleutels.json").read_bytes() == oud, "opening changes nothing"


KNOEIEN: dict[str, Callable[[Document], object]] = {
    "cost": lambda slot: slot["cost"].update(memory_kib=16),
    "salt": lambda slot: slot.update(salt="0" * 32),
    "made": lambda slot: slot.update(made="2020-01-01T00:00:00Z"),
    "public": lambda slot: slot.update(public="09" + "00" * 31),
    "id": lambda slot: slot.update(id="0" * 12),
}


@pytest.mark.parametrize("wat", KNOEIEN)
def test_an_edited_slot_opens_nothing(toegang: MapToegang, tmp_path: Path, wat: str) -> None:
    """Case 28, with every checksum made anew."""
    assert toegang.heeft_pincode(MARGA)

    def edit(document: Document) -> None:
        [slot] = [slot for slot in document["slots"] if slot["kind"] == WACHTZIN_SLOT]
        KNOEIEN[wat](slot)

    verander(tmp_path, edit)
    with pytest.raises(Unavailable):
        open_met_zin(tmp_path)
