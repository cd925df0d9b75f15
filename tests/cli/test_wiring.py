"""Making a folder is all or nothing; one that was cut off in the making can be made anew."""

from pathlib import Path

import pytest

from tests.cli.regel import BEGIN, GOEDKOOP, WACHTZIN, Regel
from tests.fakes.logboek import Logboek
from werkplek.application.ports import (
    MapBeschadigd,
    MapBestaatAl,
    MapInGebruik,
    MapIsNieuw,
    SleutelNodig,
    Unavailable,
)
from werkplek.device.ontsluiten import maak_sleutels
from werkplek.domain.feiten import DeelnemerAangemeld
from werkplek.domain.fouten import TekstGeweigerd
from werkplek.domain.personen import Naam
from werkplek.store.aanbouw import ONAF
from werkplek.store.lock import FolderLock
from werkplek.wiring import Werkplek, begin_werkplek, open_werkplek


def namen(map_: Path) -> set[str]:
    return {pad.name for pad in map_.iterdir()}


def begin(map_: Path, wachtzin: str | None = WACHTZIN) -> Werkplek:
    return begin_werkplek(map_, wachtzin, sleutelbos=None, cost=GOEDKOOP)


def test_a_new_folder_opens_again(tmp_path: Path) -> None:
    map_ = tmp_path / "nog" / "niet"
    begin(map_).sluit()
    assert not (map_ / ONAF).exists()
    werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=None)
    with werkplek.ctx.store.lees() as lezer:
        assert lezer.leerbedrijf() is None
    assert werkplek.map == map_
    werkplek.sluit()


def test_a_folder_in_use_is_never_made_anew(tmp_path: Path) -> None:
    begin(tmp_path).sluit()
    ervoor = (tmp_path / "sleutels.json").read_bytes()
    with pytest.raises(MapBestaatAl):
        begin(tmp_path)
    assert (tmp_path / "sleutels.json").read_bytes() == ervoor
    open_werkplek(tmp_path, WACHTZIN, sleutelbos=None).sluit()


@pytest.mark.parametrize(
    ("wachtzin", "fout"), [(None, SleutelNodig), ("kort", TekstGeweigerd)], ids=["geen", "kort"]
)
def test_a_refused_key_leaves_nothing(
    tmp_path: Path, wachtzin: str | None, fout: type[Exception]
) -> None:
    with pytest.raises(fout):
        begin(tmp_path / "map", wachtzin)
    assert not (tmp_path / "map").exists()


def test_a_folder_of_somebody_stays_when_the_making_fails(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"van iemand")
    with pytest.raises(SleutelNodig):
        begin(tmp_path, None)
    assert [pad.name for pad in tmp_path.iterdir()] == ["foto.jpg"]


def test_keys_whose_store_cannot_be_made_are_put_aside(tmp_path: Path) -> None:
    (tmp_path / "in_gebruik.lock").mkdir()  # the store wants a file of this name
    with pytest.raises(Unavailable):
        begin(tmp_path)
    assert namen(tmp_path) == {
        *("in_gebruik.lock", "sleutels.json.onaf", "sleutels.json.vorige.onaf"),
    }
    with pytest.raises(MapIsNieuw):
        open_werkplek(tmp_path, WACHTZIN, sleutelbos=None)

    (tmp_path / "in_gebruik.lock").rmdir()
    begin(tmp_path).sluit()
    open_werkplek(tmp_path, WACHTZIN, sleutelbos=None).sluit()


def test_no_attempt_takes_away_what_an_earlier_one_put_aside(tmp_path: Path) -> None:
    (tmp_path / "in_gebruik.lock").mkdir()
    sleutels = set()
    for poging in range(1, 4):
        with pytest.raises(Unavailable):
            begin(tmp_path)
        sleutels = {pad.read_bytes() for pad in tmp_path.glob("sleutels.json.onaf*")}
        assert len(sleutels) == poging
    assert sleutels == {pad.read_bytes() for pad in tmp_path.iterdir() if pad.is_file()}


def test_keys_of_a_store_that_is_only_away_are_never_lost(tmp_path: Path) -> None:
    """The mark of making was left, and the file of the store is elsewhere for a while."""
    begin(tmp_path).sluit()
    sleutels = (tmp_path / "sleutels.json").read_bytes()
    (tmp_path / "bedrijf.db").rename(tmp_path / "elders")
    (tmp_path / ONAF).mkdir()

    begin(tmp_path).sluit()
    assert (tmp_path / "sleutels.json.onaf").read_bytes() == sleutels

    (tmp_path / "elders").replace(tmp_path / "bedrijf.db")
    (tmp_path / "sleutels.json.onaf").replace(tmp_path / "sleutels.json")
    open_werkplek(tmp_path, WACHTZIN, sleutelbos=None).sluit()


def test_keys_without_a_store_are_a_beginning_only_where_marked(tmp_path: Path) -> None:
    maak_sleutels(tmp_path, sleutelbos=None, wachtzin=WACHTZIN, cost=GOEDKOOP)
    with pytest.raises(MapBeschadigd):
        open_werkplek(tmp_path, WACHTZIN, sleutelbos=None)
    with pytest.raises(MapBestaatAl):
        begin(tmp_path)

    (tmp_path / ONAF).mkdir()  # as a power cut between keys and store leaves it
    with pytest.raises(MapIsNieuw):
        open_werkplek(tmp_path, WACHTZIN, sleutelbos=None)
    begin(tmp_path).sluit()
    open_werkplek(tmp_path, WACHTZIN, sleutelbos=None).sluit()


def test_a_finished_folder_loses_its_mark_when_it_opens(tmp_path: Path) -> None:
    begin(tmp_path).sluit()
    (tmp_path / ONAF).mkdir()
    (tmp_path / ONAF / "in_gebruik.lock").touch()
    with pytest.raises(MapBestaatAl):
        begin(tmp_path)
    open_werkplek(tmp_path, WACHTZIN, sleutelbos=None).sluit()
    assert not (tmp_path / ONAF).exists()

    # so that its keys are never taken for those of a making that was cut off
    sleutels = (tmp_path / "sleutels.json").read_bytes()
    (tmp_path / "bedrijf.db").rename(tmp_path / "elders")
    with pytest.raises(MapBeschadigd):
        open_werkplek(tmp_path, WACHTZIN, sleutelbos=None)
    with pytest.raises(MapBestaatAl):
        begin(tmp_path)
    assert (tmp_path / "sleutels.json").read_bytes() == sleutels


def test_a_folder_that_does_not_open_is_let_go(tmp_path: Path) -> None:
    werkplek = begin(tmp_path)
    logboek = Logboek()
    logboek.noteer(DeelnemerAangemeld(Naam("Sanne")), id_="not one of our names")
    with werkplek.ctx.store.unit_of_work() as uow:
        uow.voeg_toe(logboek.feiten[0])
        uow.commit()
    werkplek.sluit()
    for _ in range(2):
        with pytest.raises(ValueError, match="UUID"):
            open_werkplek(tmp_path, WACHTZIN, sleutelbos=None)


def test_two_cannot_make_one_folder(tmp_path: Path) -> None:
    maak_sleutels(tmp_path, sleutelbos=None, wachtzin=WACHTZIN, cost=GOEDKOOP)
    sleutels = (tmp_path / "sleutels.json").read_bytes()
    (tmp_path / ONAF).mkdir()
    ander = FolderLock(tmp_path / ONAF)  # somebody who made the keys, and makes the store now
    with pytest.raises(MapInGebruik):
        begin(tmp_path)
    assert (tmp_path / "sleutels.json").read_bytes() == sleutels
    ander.geef_vrij()
    begin(tmp_path).sluit()


def test_a_folder_that_was_made_and_not_furnished_is_furnished_later(nieuw: Regel) -> None:
    uitkomst = nieuw("beginnen", *BEGIN, "--leerbedrijf-id", "12")
    assert uitkomst.code == 1
    assert "Een leerbedrijf-ID heeft 9 cijfers." in uitkomst.uit
    status = nieuw("status")
    assert (status.code, "Begin met: werkplek beginnen." in status.uit) == (1, True)
    assert nieuw("beginnen", *BEGIN, "--leerbedrijf-id", "100 000 009").code == 0
    assert nieuw("status").code == 0
