"""Nobody is shut out by a full disk, a lost file or a flipped bit while there is a way to go on."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.device.bossen import Antwoordend, bos
from tests.device.sleutelbestand import Document, beschadig, verander
from tests.device.toegangen import (
    ANDERE_PIN,
    JAN,
    MARGA,
    PIN,
    WACHTZIN,
    Loop,
    heropen,
    maak,
    toegang_tot,
)
from werkplek.application.ports import MapBeschadigd, MapOnbereikbaar, SleutelNodig
from werkplek.device import pogingen
from werkplek.device.ontsluiten import herstelcode_opent, ontsluit, wachtzin_opent
from werkplek.device.sleutels import lees_sleutels, lees_vorige
from werkplek.device.slots import PINCODE, SLEUTELBOS
from werkplek.device.toegang import MapToegang
from werkplek.domain.fouten import PincodeNodig, PincodeOnjuist, PincodeOpSlot
from werkplek.domain.kenmerk import PersoonId
from werkplek.durable.whole_file import replace_whole

NIEUWE = PersoonId("p-nieuw")
VOL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture
def toegang(tmp_path: Path) -> MapToegang:
    """A folder with a wachtzin, where Marga chose a pincode."""
    made = toegang_tot(maak(tmp_path))
    made.kies_pincode(MARGA, PIN)
    return made


class Schijf:
    """Under the file of tries: full until somebody makes room, or full at some of the writes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, vol: bool = True) -> None:
        self.vol = vol
        self.om_en_om = False
        self.fout: OSError = VOL
        self._keer = 0
        self._schrijf = replace_whole
        monkeypatch.setattr(pogingen, "replace_whole", self.schrijf)

    def schrijf(self, pad: Path, inhoud: bytes) -> None:
        self._keer += 1
        if self.vol or (self.om_en_om and self._keer % 2 == 0):
            raise self.fout
        self._schrijf(pad, inhoud)

    def maak_ruimte(self) -> bool:
        was, self.vol = self.vol, False
        return was


# A full disk


def test_on_a_full_disk_a_pincode_still_lets_somebody_in(
    toegang: MapToegang, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else nobody records any more, while there is room set aside to record in."""
    schijf = Schijf(monkeypatch)
    with pytest.raises(MapOnbereikbaar, match="vol"):
        toegang.toets_pincode(MARGA, PIN)
    toegang.maak_ruimte = schijf.maak_ruimte
    toegang.toets_pincode(MARGA, PIN)


def test_room_is_asked_once_and_for_a_full_disk_only(
    toegang: MapToegang, monkeypatch: pytest.MonkeyPatch
) -> None:
    schijf, gevraagd = Schijf(monkeypatch), []

    def geen_ruimte() -> bool:
        gevraagd.append("vol")
        return True

    toegang.maak_ruimte = geen_ruimte
    with pytest.raises(MapOnbereikbaar, match="vol"):
        toegang.toets_pincode(MARGA, PIN)
    assert gevraagd == ["vol"]
    schijf.fout = OSError(errno.EIO, os.strerror(errno.EIO))
    with pytest.raises(MapOnbereikbaar, match="stuk"):
        toegang.toets_pincode(MARGA, PIN)
    assert gevraagd == ["vol"]


def test_a_try_that_cannot_be_counted_is_still_not_made(
    toegang: MapToegang, monkeypatch: pytest.MonkeyPatch
) -> None:
    Schijf(monkeypatch)
    for pincode in (PIN, ANDERE_PIN):
        with pytest.raises(MapOnbereikbaar):
            toegang.toets_pincode(MARGA, pincode)


def test_right_pincodes_never_lock_anybody_however_often_clearing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    loop = Loop()
    toegang = toegang_tot(maak(tmp_path), loop=loop)
    toegang.kies_pincode(MARGA, PIN)
    schijf = Schijf(monkeypatch, vol=False)
    schijf.om_en_om = True
    for _ in range(12):
        toegang.toets_pincode(MARGA, PIN)
    assert caplog.messages.count("pogingen_niet_bijgewerkt") == 12
    schijf.om_en_om = False
    with pytest.raises(PincodeOnjuist) as fout:
        toegang.toets_pincode(MARGA, ANDERE_PIN)
    assert fout.value.over == 2
    with pytest.raises(PincodeOnjuist) as fout:
        heropen(tmp_path, loop).toets_pincode(MARGA, ANDERE_PIN)
    assert fout.value.over == 1, "what was cleared was written with the next try"


# The tries are gone


WEG: dict[str, Callable[[Path], object]] = {
    "gone": lambda map_: (map_ / "pogingen.json").unlink(),
    "changed": lambda map_: (map_ / "pogingen.json").write_bytes(b"{}"),
}


@pytest.mark.parametrize("hoe", WEG)
def test_when_the_tries_are_gone_somebody_new_still_chooses_a_pincode(
    toegang: MapToegang, tmp_path: Path, hoe: str
) -> None:
    WEG[hoe](tmp_path)
    toegang = heropen(tmp_path)
    assert not toegang.heeft_pincode(NIEUWE)
    with pytest.raises(PincodeNodig) as fout:
        toegang.toets_pincode(NIEUWE, PIN)
    assert fout.value.nieuw
    toegang.kies_pincode(NIEUWE, ANDERE_PIN)
    for zelfde in (toegang, heropen(tmp_path)):
        zelfde.toets_pincode(NIEUWE, ANDERE_PIN)
        with pytest.raises(PincodeOpSlot):
            zelfde.toets_pincode(MARGA, PIN)
        with pytest.raises(PincodeOpSlot):
            zelfde.kies_pincode(MARGA, ANDERE_PIN)
    toegang.vergeet_pincode(MARGA, WACHTZIN)
    toegang.kies_pincode(MARGA, PIN)
    heropen(tmp_path).toets_pincode(MARGA, PIN)


def zonder_slot(document: Document) -> None:
    document["slots"] = [slot for slot in document["slots"] if slot["kind"] != PINCODE]


def zonder_lijst(document: Document) -> None:
    zonder_slot(document)
    document["owners"] = None


def andere_lijst(document: Document) -> None:
    zonder_slot(document)
    document["owners"]["who"] = []


@pytest.mark.parametrize("edit", [zonder_slot, zonder_lijst, andere_lijst])
def test_who_lost_slot_and_tries_together_does_not_pass_for_somebody_new(
    toegang: MapToegang, tmp_path: Path, edit: Callable[[Document], object]
) -> None:
    """Else a colleague takes both away and chooses a pincode under her name."""
    assert toegang.heeft_pincode(MARGA)
    verander(tmp_path, edit)
    (tmp_path / "pogingen.json").unlink()
    opnieuw = heropen(tmp_path)
    assert opnieuw.heeft_pincode(MARGA)
    with pytest.raises(PincodeOpSlot):
        opnieuw.kies_pincode(MARGA, ANDERE_PIN)
    with pytest.raises(PincodeOpSlot):
        opnieuw.toets_pincode(MARGA, PIN)


def test_choosing_for_somebody_new_does_not_forget_who_lost_a_slot(
    toegang: MapToegang, tmp_path: Path
) -> None:
    assert toegang.heeft_pincode(MARGA)
    verander(tmp_path, zonder_slot)
    heropen(tmp_path).kies_pincode(JAN, ANDERE_PIN)
    (tmp_path / "pogingen.json").unlink()
    assert heropen(tmp_path).heeft_pincode(MARGA)


def test_a_renewed_key_keeps_who_chose_a_pincode(toegang: MapToegang, tmp_path: Path) -> None:
    toegang.vernieuw_sleutel()
    (tmp_path / "pogingen.json").unlink()
    opnieuw = heropen(tmp_path)
    assert opnieuw.heeft_pincode(MARGA)
    assert not opnieuw.heeft_pincode(NIEUWE)


def test_it_is_told_what_can_be_shown_when_a_pincode_is_forgotten(tmp_path: Path) -> None:
    gnome = bos(gnome=Antwoordend())
    zonder = toegang_tot(maak(tmp_path / "zonder", gnome, wachtzin=None), gnome)
    assert zonder.toont() == ()
    code = zonder.maak_herstelcode()
    assert zonder.toont() == ("herstelcode",)
    zonder.kies_pincode(MARGA, PIN)
    zonder.vergeet_pincode(MARGA, code)
    assert toegang_tot(maak(tmp_path / "met")).toont() == ("wachtzin",)


# A damaged key file


def kantel(pad: Path, na: bytes) -> None:
    """Flip one bit a little after these bytes."""
    ruw = bytearray(pad.read_bytes())
    ruw[ruw.index(na) + 12] ^= 1
    pad.write_bytes(ruw)


SCHADE: dict[str, Callable[[Path], object]] = {
    "a bit of the header": lambda map_: kantel(map_ / "sleutels.json", b'"check"'),
    "a bit of the wachtzin": lambda map_: beschadig(map_, "wachtzin"),
    "nothing left": lambda map_: (map_ / "sleutels.json").write_bytes(b""),
    "gone": lambda map_: (map_ / "sleutels.json").unlink(),
}


@pytest.mark.parametrize("schade", SCHADE)
def test_a_damaged_key_file_is_made_up_for_by_the_other_one(
    toegang: MapToegang, tmp_path: Path, schade: str, caplog: pytest.LogCaptureFixture
) -> None:
    """From the first day, when there is no copy yet."""
    [datasleutel] = ontsluit(tmp_path, sleutelbos=None, wachtzin=WACHTZIN).datasleutels()
    (tmp_path / "bedrijf.db").write_bytes(datasleutel[-16:] + bytes(4080))
    eerst = lees_sleutels(tmp_path)
    SCHADE[schade](tmp_path)

    assert wachtzin_opent(tmp_path)
    with pytest.raises(SleutelNodig):
        ontsluit(tmp_path, sleutelbos=None)
    geopend = ontsluit(tmp_path, sleutelbos=None, wachtzin=WACHTZIN)
    assert geopend.uit_vorige
    assert geopend.datasleutels() == (datasleutel,)
    toegang_tot(geopend).werk_bij(datasleutel)

    assert lees_sleutels(tmp_path) == lees_vorige(tmp_path) == eerst
    assert "sleutels_uit_vorige" in caplog.messages
    heropen(tmp_path).toets_pincode(MARGA, PIN)


def test_a_file_of_another_store_makes_up_for_nothing(toegang: MapToegang, tmp_path: Path) -> None:
    """With the same wachtzin, and with a key that does not fit what lies there."""
    maak(tmp_path / "ander")
    vreemd = (tmp_path / "ander" / "sleutels.json").read_bytes()
    (tmp_path / "sleutels.json.vorige").write_bytes(vreemd)
    [datasleutel] = ontsluit(tmp_path, sleutelbos=None, wachtzin=WACHTZIN).datasleutels()
    (tmp_path / "bedrijf.db").write_bytes(datasleutel[-16:] + bytes(4080))
    kantel(toegang.sleutels.map / "sleutels.json", b'"check"')
    with pytest.raises(MapBeschadigd, match="header"):
        ontsluit(tmp_path, sleutelbos=None, wachtzin=WACHTZIN)


def test_two_damaged_files_are_damage(tmp_path: Path) -> None:
    maak(tmp_path)
    for naam in ("sleutels.json", "sleutels.json.vorige"):
        kantel(tmp_path / naam, b'"check"')
    for vraag in (wachtzin_opent, herstelcode_opent):
        with pytest.raises(MapBeschadigd):
            vraag(tmp_path)
    with pytest.raises(MapBeschadigd):
        ontsluit(tmp_path, sleutelbos=None, wachtzin=WACHTZIN)


def test_a_damaged_slot_is_made_whole_when_the_folder_opens(tmp_path: Path) -> None:
    gnome = bos(gnome=Antwoordend())
    [datasleutel] = maak(tmp_path, gnome).datasleutels()
    beschadig(tmp_path, SLEUTELBOS)
    heropen(tmp_path).werk_bij(datasleutel)
    assert not ontsluit(tmp_path, sleutelbos=gnome).sleutels.damaged


def test_a_cut_between_the_two_files_is_over_when_the_folder_opens(
    toegang: MapToegang, tmp_path: Path
) -> None:
    """What a folder of before left in the other one, an earlier herstelcode, goes as well."""
    code = toegang.maak_herstelcode()
    oud = (tmp_path / "sleutels.json").read_bytes()
    toegang.maak_herstelcode()
    (tmp_path / "sleutels.json.vorige").write_bytes(oud)
    opnieuw = heropen(tmp_path)
    opnieuw.werk_bij(ontsluit(tmp_path, sleutelbos=None, wachtzin=WACHTZIN).datasleutels()[0])
    assert lees_vorige(tmp_path) == lees_sleutels(tmp_path)
    (tmp_path / "sleutels.json").unlink()
    with pytest.raises(Exception, match="herstelcode"):
        ontsluit(tmp_path, sleutelbos=None, herstelcode=code)
