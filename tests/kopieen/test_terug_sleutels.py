"""After a restore the newest paper works, the pincodes count, and nobody is shut out by a cut."""

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.device.bossen import Antwoordend, bos
from tests.device.toegangen import ANDERE_PIN, JAN, KLEIN, MARGA, PIN
from werkplek import vangnet
from werkplek.application.instellen import herstelcode_is_opgeschreven
from werkplek.application.ports import MapOnbereikbaar, SleutelPastNiet
from werkplek.application.ports_veilig import Teruggezet
from werkplek.device import telling
from werkplek.device.sleutelbos import Sleutelbos
from werkplek.domain.fouten import PincodeOpSlot
from werkplek.store.generatie import huidige
from werkplek.wiring import Werkplek, begin_werkplek, herstel_van, open_werkplek


@dataclass
class Computer:
    """A folder whose key lies in the keyring."""

    map: Path
    ring: Antwoordend = field(default_factory=Antwoordend)
    code: str | None = None

    @property
    def sleutelbos(self) -> Sleutelbos:
        """The keyring of this computer."""
        return bos(gnome=self.ring)

    def begin(self) -> Werkplek:
        """Make the folder."""
        return begin_werkplek(self.map, sleutelbos=self.sleutelbos, cost=KLEIN)

    def open(self, code: str | None = None) -> Werkplek:
        """Open it; `code` for who has no keyring any more."""
        if code is not None:
            self.ring.inhoud.clear()
        return open_werkplek(self.map, herstelcode=code, sleutelbos=self.sleutelbos, cost=KLEIN)

    def zet_terug(self, kopie: Path, geheim: str | None = None) -> Teruggezet:
        """Put a copy back."""
        return herstel_van(self.map, sleutelbos=self.sleutelbos).zet_terug(kopie, geheim)


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "map")


def twee_papieren(computer: Computer) -> tuple[str, str, Path]:
    """The first herstelcode, a copy, and a second one that was written down; the folder closed."""
    werkplek = computer.begin()
    oud = werkplek.toegang.maak_herstelcode()
    kopie = werkplek.reserve.stel_veilig()
    nieuw = werkplek.toegang.maak_herstelcode()
    van = werkplek.toegang.herstelcode_van()
    assert van is not None
    herstelcode_is_opgeschreven(werkplek.ctx, van)
    werkplek.ctx.store.sluit()
    return oud, nieuw, kopie.pad


def opgeschreven(werkplek: Werkplek) -> str:
    with werkplek.ctx.store.lees() as lezer:
        return lezer.instellingen().herstelcode


def test_after_a_restore_the_newest_herstelcode_is_the_one_that_works(computer: Computer) -> None:
    oud, nieuw, kopie = twee_papieren(computer)
    terug = computer.zet_terug(kopie)
    with pytest.raises(SleutelPastNiet):
        computer.open(oud)
    werkplek = computer.open(nieuw)
    assert terug.herstelcode == werkplek.toegang.herstelcode_van()
    assert opgeschreven(werkplek), "nobody is asked to write down what is on paper"
    werkplek.ctx.store.sluit()


def test_the_newest_herstelcode_also_puts_a_copy_back_that_is_older(computer: Computer) -> None:
    _, nieuw, kopie = twee_papieren(computer)
    computer.ring.inhoud.clear()
    computer.zet_terug(kopie, nieuw)
    computer.open(nieuw).ctx.store.sluit()


def test_where_only_the_keys_of_the_copy_are_left_another_herstelcode_is_asked(
    computer: Computer,
) -> None:
    oud, nieuw, kopie = twee_papieren(computer)
    for naam in ("sleutels.json", "sleutels.json.vorige"):
        (computer.map / naam).unlink()
    computer.zet_terug(kopie)
    with pytest.raises(SleutelPastNiet):
        computer.open(nieuw)
    werkplek = computer.open(oud)
    assert opgeschreven(werkplek) == ""
    werkplek.ctx.store.sluit()


def test_of_a_damaged_key_file_the_other_one_comes_along(computer: Computer) -> None:
    _, nieuw, kopie = twee_papieren(computer)
    (computer.map / "sleutels.json").write_bytes(b"")
    computer.zet_terug(kopie)
    computer.open(nieuw).ctx.store.sluit()


def test_a_key_file_of_another_folder_is_never_taken(computer: Computer, tmp_path: Path) -> None:
    oud, _, kopie = twee_papieren(computer)
    ander = Computer(tmp_path / "ander", computer.ring)
    ander.begin().ctx.store.sluit()
    elders = tmp_path / "elders" / kopie.name
    shutil.copytree(kopie, elders)
    ander.zet_terug(elders)
    stores = [
        json.loads((map_ / "sleutels.json").read_bytes())["store"]
        for map_ in (huidige(ander.map), kopie)
    ]
    assert stores[0] == stores[1]
    ander.open(oud).ctx.store.sluit()


def pincode_na_kopie(computer: Computer) -> Path:
    """A pincode before the copy, one after it, and no key file but that of the copy."""
    werkplek = computer.begin()
    werkplek.toegang.kies_pincode(MARGA, PIN)
    kopie = werkplek.reserve.stel_veilig()
    werkplek.toegang.kies_pincode(JAN, ANDERE_PIN)
    werkplek.ctx.store.sluit()
    for naam in ("sleutels.json", "sleutels.json.vorige"):
        (computer.map / naam).unlink()
    return kopie.pad


@pytest.mark.parametrize("keren", [0, 1], ids=["at once", "cut at the first opening"])
def test_after_a_restore_everybody_gets_in_or_chooses_again(
    computer: Computer, monkeypatch: pytest.MonkeyPatch, keren: int
) -> None:
    """Case 6 of the review: the step that makes the pincodes fit was done in passing."""
    kopie = pincode_na_kopie(computer)
    computer.zet_terug(kopie)

    def vol(_: telling.Telling) -> None:
        raise MapOnbereikbaar("vol")

    for _ in range(keren):
        with monkeypatch.context() as patch:
            patch.setattr(telling.Telling, "begin_opnieuw", vol)
            computer.open().ctx.store.sluit()
    werkplek = computer.open()
    werkplek.toegang.toets_pincode(MARGA, PIN)
    assert not werkplek.toegang.heeft_pincode(JAN)
    werkplek.toegang.kies_pincode(JAN, PIN)
    werkplek.ctx.store.sluit()


def test_it_is_done_once_and_is_no_way_to_new_tries(computer: Computer) -> None:
    """Who takes the tries away after that is noticed as before."""
    computer.zet_terug(pincode_na_kopie(computer))
    computer.open().ctx.store.sluit()
    (computer.map / "pogingen.json").unlink()
    werkplek = computer.open()
    with pytest.raises(PincodeOpSlot):
        werkplek.toegang.toets_pincode(MARGA, PIN)
    werkplek.ctx.store.sluit()


def test_a_keyring_that_locks_after_a_restore_does_not_undo_it(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, _, kopie = twee_papieren(computer)

    def dan_op_slot(map_: Path) -> Path:
        computer.ring.inhoud.clear()
        return huidige(map_)

    monkeypatch.setattr(vangnet, "huidige", dan_op_slot)
    terug = computer.zet_terug(kopie)
    assert terug.herstelcode is not None
    assert huidige(computer.map).name == "generatie-2"
