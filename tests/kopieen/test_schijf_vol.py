"""A disk that is full or failing: the tap on the screen is saved once more, and nothing storms."""

import shutil
from collections.abc import Callable, Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from tests.store.histories import leg_vast
from tests.store.kopieen import Kantoor
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_veilig import Schijfstand
from werkplek.store import ballast
from werkplek.store.ballast import GROOTTE


@pytest.fixture
def vol(kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The disk is full from now on: what is committed fits only where the ballast was.

    Gives what was tried. A commit that fails is undone by SQLite, as the real one is.
    """
    gedaan: list[str] = []
    laadruimte = kantoor.map / "ballast"
    engine = kantoor.store._levend()

    def commit(verbinding: sa.Connection) -> None:
        if not verbinding.get_execution_options().get("begin", "").endswith("IMMEDIATE"):
            return  # it read only
        gedaan.append("ja" if not laadruimte.exists() and gedaan.count("ja") < 1 else "nee")
        if gedaan[-1] == "nee":
            raise MapOnbereikbaar("vol")

    krap = shutil._ntuple_diskusage(100 << 20, 100 << 20, 0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: krap)
    event.listen(engine, "commit", commit)
    yield gedaan
    event.remove(engine, "commit", commit)


def test_two_megabytes_are_set_aside_when_the_folder_opens(kantoor: Kantoor) -> None:
    assert (kantoor.map / "ballast").stat().st_size == GROOTTE
    assert kantoor.store.schijf() is Schijfstand.GOED


def test_the_tap_that_met_a_full_disk_is_saved(kantoor: Kantoor, vol: list[str]) -> None:
    (feit,) = kantoor.zie()

    assert feit.id in kantoor.feiten()
    assert vol == ["nee", "ja"]
    assert kantoor.store.schijf() is Schijfstand.VOL, "one calm banner"
    assert kantoor.store.kijk_na() == ()


def test_the_next_tap_is_refused_at_once_and_tried_no_more(
    kantoor: Kantoor, vol: list[str]
) -> None:
    kantoor.zie()
    vol_geweest = len(vol)

    with pytest.raises(MapOnbereikbaar, match="vol"):
        kantoor.zie()

    assert len(vol) == vol_geweest + 1


def test_when_there_is_room_again_the_ballast_comes_back(
    kantoor: Kantoor, vol: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kantoor.zie()
    ruim = shutil._ntuple_diskusage(100 << 20, 0, 100 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: ruim)

    assert kantoor.store.schijf() is Schijfstand.GOED
    assert (kantoor.map / "ballast").stat().st_size == GROOTTE


def test_a_folder_on_a_nearly_full_disk_opens_without_ballast(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    kantoor.sluit()
    (kantoor.map / "ballast").unlink()
    krap = shutil._ntuple_diskusage(100 << 20, 90 << 20, 10 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: krap)

    kantoor.zie()

    assert not (kantoor.map / "ballast").exists()


def test_what_is_larger_than_the_ballast_is_refused_whole(
    kantoor: Kantoor, vol: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("werkplek.store.opname.MEEST", 3)
    assert kantoor.start
    veel = [kantoor.schrijver.gezien(kantoor.start) for _ in range(20)]
    voor = kantoor.feiten()

    with pytest.raises(MapOnbereikbaar, match="vol"):
        leg_vast(kantoor.store, *veel)

    assert kantoor.feiten() == voor
    assert (kantoor.map / "ballast").exists()


def test_a_failing_disk_is_said_by_its_own_name(kantoor: Kantoor) -> None:
    engine = kantoor.store._levend()

    def stuk(_: sa.Connection) -> None:
        raise MapOnbereikbaar("stuk")

    event.listen(engine, "commit", stuk)
    with pytest.raises(MapOnbereikbaar, match="stuk"):
        kantoor.zie()
    event.remove(engine, "commit", stuk)

    assert kantoor.store.schijf() is Schijfstand.STUK
    kantoor.zie()
    assert kantoor.store.schijf() is Schijfstand.STUK, "until the folder opens again"
    assert (kantoor.map / "ballast").exists()


def test_planted_fault_without_ballast_the_tap_is_lost(
    kantoor: Kantoor, vol: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gooi: Callable[[object], bool] = lambda _: False  # noqa: E731  a method that does nothing
    monkeypatch.setattr(ballast.Ballast, "geef_vrij", gooi)

    with pytest.raises(MapOnbereikbaar):
        kantoor.zie()
