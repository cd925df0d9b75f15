"""No room: a folder opens all the same, and looking at it still writes nothing."""

import errno
import hashlib
import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.store.bladzijden import bederf_bladzijde
from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapBeschadigd, MapOnbereikbaar
from werkplek.application.ports_veilig import Schijfstand
from werkplek.store import folder as te_openen
from werkplek.store import probe
from werkplek.store.ballast import BALLAST, GROOTTE, Ballast
from werkplek.store.engine import open_met_sleutel
from werkplek.store.folder import maak_store, open_store
from werkplek.store.generatie import BEDRIJF
from werkplek.store.openen import maak_gereed
from werkplek.store.probe import PROEF, bekijk_met_log, proef_met_log

WAL = f"{BEDRIJF}-wal"


@pytest.fixture
def vuil(folder: Path, sleutel: bytes, tmp_path: Path) -> Path:
    """Three feiten in the file, three more in the log alone."""
    store = open_store(folder, sleutel, buiten())
    leg_vast(store, *Schrijver().begin())
    store.sluit()
    store = open_store(folder, sleutel, buiten())
    for _ in range(3):
        leg_vast(store, *Schrijver().begin())
    vuil = shutil.copytree(folder, tmp_path / "vuil", ignore=shutil.ignore_patterns("*-shm"))
    store.sluit()
    return Path(vuil)


@pytest.fixture
def krap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which a log fits, and no store."""
    weinig = shutil._ntuple_diskusage(100 << 20, (100 << 20) - 70_000, 70_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: weinig)
    kopieer = shutil.copyfile

    def past_niet(bron: Path, doel: Path, *, follow_symlinks: bool = True) -> object:
        if Path(doel).parent.name == PROEF and Path(doel).name == BEDRIJF:
            raise OSError(errno.ENOSPC, "vol")
        return kopieer(bron, doel, follow_symlinks=follow_symlinks)

    monkeypatch.setattr("werkplek.store.probe.shutil.copyfile", past_niet)


def sommen(map_: Path) -> list[str]:
    """Of the file and its log."""
    return [hashlib.sha256((map_ / naam).read_bytes()).hexdigest() for naam in (BEDRIJF, WAL)]


def log_van_een_ander(map_: Path, *, begin: bool) -> bytes:
    """The log of the store of somebody else, with its first page or without."""
    store = maak_store(map_, os.urandom(48), buiten())
    leg_vast(store, *Schrijver().begin())
    if begin:
        with store.los() as verbinding:
            verbinding.exec_driver_sql("pragma user_version=3")
    log = (map_ / WAL).read_bytes()
    store.sluit()
    return log


def feiten_in(map_: Path, sleutel: bytes) -> int:
    store = open_store(map_, sleutel, buiten())
    with store.lees() as lezer:
        aantal = lezer.aantal_feiten()
    assert store.kijk_na() == ()
    store.sluit()
    return aantal


@pytest.mark.usefixtures("krap")
def test_a_folder_that_has_no_room_for_a_copy_of_itself_opens_after_a_crash(
    vuil: Path, sleutel: bytes
) -> None:
    assert feiten_in(vuil, sleutel) == 12


@pytest.mark.usefixtures("krap")
def test_what_looks_without_a_copy_leaves_every_byte(
    vuil: Path, sleutel: bytes, tmp_path: Path
) -> None:
    eigen = (vuil / WAL).read_bytes()
    for log, past, vreemd in (
        (eigen, sleutel, False),
        (eigen, os.urandom(48), True),
        (log_van_een_ander(tmp_path / "ander", begin=True), sleutel, True),
    ):
        (vuil / WAL).write_bytes(log)
        voor = sommen(vuil)
        assert bool(bekijk_met_log(vuil / BEDRIJF, past).vreemd) == vreemd
        assert sommen(vuil) == voor
        assert (vuil / BEDRIJF).stat().st_nlink == 1
        assert not (vuil / PROEF).exists()
    assert feiten_in(vuil, sleutel) == 3, "the log of another is put aside"
    assert (vuil / f"{WAL}.vreemd-1").read_bytes() == log


@pytest.mark.usefixtures("krap")
def test_what_only_a_copy_can_tell_waits_until_there_is_room(
    vuil: Path, sleutel: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log of another store that has no first page looks as damage does."""
    vreemd = log_van_een_ander(tmp_path / "ander", begin=False)
    (vuil / WAL).write_bytes(vreemd)
    voor = sommen(vuil)
    with pytest.raises(MapOnbereikbaar, match="vol"):
        open_store(vuil, sleutel, buiten())
    assert sommen(vuil) == voor
    monkeypatch.undo()
    assert feiten_in(vuil, sleutel) == 3
    assert (vuil / f"{WAL}.vreemd-1").read_bytes() == vreemd


@pytest.mark.usefixtures("krap")
def test_nothing_can_be_written_through_the_second_name(vuil: Path, sleutel: bytes) -> None:
    voor = sommen(vuil)
    with proef_met_log(vuil / BEDRIJF) as proefstuk:
        assert proefstuk.hoe == probe.LINK
        assert proefstuk.pad.samefile(vuil / BEDRIJF)
        with closing(open_met_sleutel(proefstuk.pad, sleutel, proefstuk.hoe)) as verbinding:
            for poging in ("create table x (y)", "pragma user_version=9", "vacuum"):
                with pytest.raises(dbapi2.Error):
                    verbinding.execute(poging)
    assert sommen(vuil) == voor


@pytest.mark.usefixtures("krap")
@pytest.mark.parametrize("plek", [9, 17, 32 + 300])
def test_16_a_damaged_log_is_also_found_without_a_copy(
    vuil: Path, sleutel: bytes, plek: int
) -> None:
    ruw = bytearray((vuil / WAL).read_bytes())
    ruw[plek] ^= 4
    (vuil / WAL).write_bytes(ruw)
    voor = sommen(vuil)
    with pytest.raises(MapBeschadigd, match=r"^log: "):
        open_store(vuil, sleutel, buiten())
    assert sommen(vuil) == voor


@pytest.mark.usefixtures("krap")
def test_16_a_damaged_page_is_never_opened_and_named_when_there_is_room(
    vuil: Path, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    bederf_bladzijde(vuil, 0.5)
    voor = sommen(vuil)
    with pytest.raises(MapOnbereikbaar, match="vol"):
        open_store(vuil, sleutel, buiten())
    monkeypatch.undo()
    with pytest.raises(MapBeschadigd, match=r"^bladzijden: "):
        open_store(vuil, sleutel, buiten())
    assert sommen(vuil) == voor


@pytest.mark.usefixtures("krap")
def test_where_a_file_has_one_name_a_copy_is_asked_for(
    vuil: Path, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def geen(*_: object) -> None:
        raise OSError(errno.EPERM, "geen links")

    monkeypatch.setattr(Path, "hardlink_to", geen)
    (vuil / BALLAST).unlink()
    with pytest.raises(MapOnbereikbaar, match="vol"):
        open_store(vuil, sleutel, buiten())


def test_a_folder_on_a_full_disk_opens_with_the_ballast_gone(
    folder: Path, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / BALLAST).write_bytes(bytes(GROOTTE))
    krap = shutil._ntuple_diskusage(100 << 20, 90 << 20, 10 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: krap)
    pogingen: list[bool] = []

    def past_als_het_kan(map_: Path, generatie: Path, sleutels: list[bytes]) -> bytes:
        pogingen.append((map_ / BALLAST).exists())
        if pogingen[-1]:
            raise MapOnbereikbaar("vol")
        return maak_gereed(map_, generatie, sleutels)

    monkeypatch.setattr(te_openen, "maak_gereed", past_als_het_kan)
    store = open_store(folder, sleutel, buiten())
    assert pogingen == [True, False]
    assert store.schijf() is Schijfstand.VOL
    store.sluit()


def test_without_ballast_a_full_disk_is_said_once(
    folder: Path, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    pogingen: list[bool] = []

    def past_nooit(*_: object) -> bytes:
        pogingen.append(True)
        raise MapOnbereikbaar("vol")

    monkeypatch.setattr(te_openen, "maak_gereed", past_nooit)
    monkeypatch.setattr(Ballast, "geef_vrij", lambda _: False)
    with pytest.raises(MapOnbereikbaar, match="vol"):
        open_store(folder, sleutel, buiten())
    assert pogingen == [True]
