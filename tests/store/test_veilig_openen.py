"""A folder that ended badly, or has what is not its own, opens or is left as it was.

The numbers are those of the fault cases in the security reference, §6.3.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.store.bladzijden import bederf_bladzijde
from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import (
    MapBeschadigd,
    MapInGebruik,
    MapNieuwer,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.store.engine import maak_engine, open_met_sleutel, zonder_transactie
from werkplek.store.folder import FolderStore, maak_store, open_store
from werkplek.store.generatie import BEDRIJF
from werkplek.store.lock import NAAM as LOCK
from werkplek.store.probe import PROEF
from werkplek.store.schema import VERSIE

Bederf = Callable[[Path], None]
WAL = f"{BEDRIJF}-wal"


def som(pad: Path) -> str:
    return hashlib.sha256(pad.read_bytes()).hexdigest()


def sommen(folder: Path) -> dict[str, str]:
    return {pad.name: som(pad) for pad in folder.iterdir() if pad.name != LOCK}


def feiten_in(folder: Path, sleutel: bytes) -> int:
    """Open, count, close."""
    store = open_store(folder, sleutel, buiten())
    with store.lees() as lezer:
        aantal = lezer.aantal_feiten()
    assert store.kijk_na() == ()
    store.sluit()
    return aantal


def na_stroomuitval(store: FolderStore, naar: Path) -> Path:
    """The folder as a power cut leaves it now: with a log that was not written into the file."""
    return Path(shutil.copytree(store.generatie.map, naar))


@pytest.fixture
def vol(folder: Path, sleutel: bytes) -> Path:
    """Closed, with three feiten in the file."""
    store = open_store(folder, sleutel, buiten())
    leg_vast(store, *Schrijver().begin())
    store.sluit()
    return folder


@pytest.fixture
def vuil(vol: Path, sleutel: bytes, tmp_path: Path) -> Path:
    """Three feiten in the file, three more in the log alone."""
    store = open_store(vol, sleutel, buiten())
    leg_vast(store, *Schrijver().begin())
    vuil = na_stroomuitval(store, tmp_path / "vuil")
    store.sluit()
    assert (vuil / WAL).stat().st_size > 0
    return vuil


@pytest.fixture(scope="module")
def vreemd_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The log of the store of somebody else."""
    map_ = tmp_path_factory.mktemp("ander") / "map"
    store = maak_store(map_, os.urandom(48), buiten())
    leg_vast(store, *Schrijver().begin())
    naar = map_ / "log"
    shutil.copyfile(map_ / WAL, naar)
    store.sluit()
    return naar


def in_place(folder: Path, sleutel: bytes) -> None:
    """The naive way: SQLite opens the file with whatever log lies beside it, and closes it."""
    engine = maak_engine(folder / BEDRIJF, sleutel)
    try:
        with engine.connect() as verbinding:
            verbinding.exec_driver_sql("select count(*) from feit")
    except Unavailable:
        pass
    finally:
        engine.dispose()


# --- case 15: a log that is not ours


def gemeld(caplog: pytest.LogCaptureFixture) -> set[tuple[str, object]]:
    """What was logged, each with its reason."""
    return {(record.message, getattr(record, "reden", None)) for record in caplog.records}


def test_15_a_foreign_log_is_put_aside_and_the_store_is_whole(
    vol: Path, sleutel: bytes, vreemd_log: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copyfile(vreemd_log, vol / WAL)
    store = open_store(vol, sleutel, buiten())
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == 3
    assert ("log put aside", "of_another_store") in gemeld(caplog)
    store.sluit()
    assert som(vol / f"{WAL}.vreemd-1") == som(vreemd_log)
    shutil.copyfile(vreemd_log, vol / WAL)
    assert feiten_in(vol, sleutel) == 3
    assert som(vol / f"{WAL}.vreemd-2") == som(vreemd_log)


def test_15_until_it_opens_the_file_is_byte_for_byte_the_same(
    vol: Path, sleutel: bytes, vreemd_log: Path
) -> None:
    voor = som(vol / BEDRIJF)
    shutil.copyfile(vreemd_log, vol / WAL)
    with pytest.raises(SleutelPastNiet):
        open_store(vol, bytes(48), buiten())
    store = open_store(vol, sleutel, buiten())
    assert som(vol / BEDRIJF) == voor
    store.sluit()


def test_15_opening_in_place_would_have_destroyed_the_store(
    vol: Path, sleutel: bytes, vreemd_log: Path
) -> None:
    """The planted fault of the two tests above."""
    voor = som(vol / BEDRIJF)
    shutil.copyfile(vreemd_log, vol / WAL)
    in_place(vol, sleutel)
    assert som(vol / BEDRIJF) != voor
    with pytest.raises(MapBeschadigd):
        open_store(vol, sleutel, buiten())


@pytest.mark.parametrize("achter", ["-wal", "-journal", "-shm"])
def test_15_random_bytes_beside_the_store_do_no_harm(
    vol: Path, sleutel: bytes, achter: str
) -> None:
    voor = som(vol / BEDRIJF)
    (vol / f"{BEDRIJF}{achter}").write_bytes(os.urandom(50_000))
    store = open_store(vol, sleutel, buiten())
    assert som(vol / BEDRIJF) == voor
    store.sluit()
    assert feiten_in(vol, sleutel) == 3


def test_15_a_foreign_journal_is_put_aside(vol: Path, sleutel: bytes, tmp_path: Path) -> None:
    vreemd = journaal(tmp_path / "ander.db")
    shutil.copyfile(vreemd, vol / f"{BEDRIJF}-journal")
    naief = Path(shutil.copytree(vol, tmp_path / "naief"))
    assert feiten_in(vol, sleutel) == 3
    assert som(vol / f"{BEDRIJF}-journal.vreemd-1") == som(vreemd)
    in_place(naief, sleutel)
    with pytest.raises(MapBeschadigd):
        open_store(naief, sleutel, buiten())


def journaal(pad: Path) -> Path:
    """A journal that another store would roll back with, as it lies there in a transaction."""
    with closing(dbapi2.connect(str(pad), isolation_level=None)) as verbinding:
        verbinding.execute("pragma cipher_log_level=none")
        verbinding.execute(f"pragma key=\"x'{os.urandom(48).hex()}'\"")
        verbinding.execute("create table t (x)")
        verbinding.executemany("insert into t values (?)", [("x" * 900,)] * 200)
        verbinding.execute("pragma cache_size=2")
        verbinding.execute("begin")
        verbinding.execute("update t set x = 'y'")
        naar = pad.with_suffix(".journaal")
        shutil.copyfile(f"{pad}-journal", naar)
    return naar


def test_neither_file_nor_log_opens(vol: Path, sleutel: bytes, vreemd_log: Path) -> None:
    bederf_bladzijde(vol, 0)
    shutil.copyfile(vreemd_log, vol / WAL)
    voor = sommen(vol)
    with pytest.raises(MapBeschadigd, match="bladzijden"):
        open_store(vol, sleutel, buiten())
    assert sommen(vol) == voor


# --- an end that was not clean


def test_what_was_committed_before_a_power_cut_is_there(vuil: Path, sleutel: bytes) -> None:
    assert feiten_in(vuil, sleutel) == 6
    assert not (vuil / WAL).exists()


def test_the_copy_that_is_tried_leaves_nothing(vuil: Path, sleutel: bytes) -> None:
    (vuil / PROEF).mkdir()
    (vuil / PROEF / "rest van een stroomuitval").write_bytes(b"half")
    store = open_store(vuil, sleutel, buiten())
    assert not (vuil / PROEF).exists()
    store.sluit()


def test_the_copy_of_an_earlier_power_cut_goes_also_after_a_clean_end(
    vol: Path, sleutel: bytes
) -> None:
    (vol / PROEF).mkdir()
    assert feiten_in(vol, sleutel) == 3
    assert not (vol / PROEF).exists()


# --- case 16: damage


@pytest.mark.parametrize("deel", [0.3, 0.5, 0.9])
def test_16_one_flipped_bit_is_found_at_the_open_after_a_crash(
    vuil: Path, sleutel: bytes, deel: float
) -> None:
    bederf_bladzijde(vuil, deel)
    voor = sommen(vuil)
    with pytest.raises(MapBeschadigd, match=r"^bladzijden: bedrijf\.db, with and without"):
        open_store(vuil, sleutel, buiten())
    assert sommen(vuil) == voor


def test_16_without_the_checks_it_would_have_opened(vuil: Path, sleutel: bytes) -> None:
    """The planted fault of the test above."""
    bederf_bladzijde(vuil, 0.5)
    engine = maak_engine(vuil / BEDRIJF, sleutel)
    with engine.connect() as verbinding:
        assert verbinding.exec_driver_sql("select count(*) from feit").scalar_one() == 6
    engine.dispose()


# --- case 14: never a new store where one was expected


def test_14_a_missing_file_says_what_it_is(vol: Path, sleutel: bytes) -> None:
    (vol / "sleutels.json").write_text("{}")
    (vol / BEDRIJF).unlink()
    with pytest.raises(MapBeschadigd, match=r"^weg: "):
        open_store(vol, sleutel, buiten())
    assert not (vol / BEDRIJF).exists()


@pytest.mark.parametrize("lengte", [0, 2048, 4096 * 3 + 77])
def test_14_a_cut_file_says_what_it_is(vol: Path, sleutel: bytes, lengte: int) -> None:
    (vol / BEDRIJF).write_bytes((vol / BEDRIJF).read_bytes()[:lengte])
    voor = sommen(vol)
    with pytest.raises(MapBeschadigd, match=r"^afgekapt: "):
        open_store(vol, sleutel, buiten())
    assert sommen(vol) == voor


# --- case 7: read-only

ALS_IEMAND = """
import os, sys
from pathlib import Path
from tests.store.histories import buiten
from werkplek.application.ports import MapOnbereikbaar
from werkplek.store.folder import open_store
if os.getuid() == 0:
    os.setuid(65534)
try:
    open_store(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), buiten())
except MapOnbereikbaar as fout:
    print(fout.detail)
"""


@pytest.fixture
def van_een_ander(vol: Path) -> Iterator[Path]:
    """The folder where every account can read it, and no other can write."""
    with tempfile.TemporaryDirectory() as boven:
        Path(boven).chmod(0o755)
        map_ = Path(shutil.copytree(vol, Path(boven) / "map"))
        (map_ / LOCK).touch()
        for pad in map_.iterdir():
            pad.chmod(0o444)
        yield map_
        map_.chmod(0o755)


@pytest.mark.parametrize("wat", ["map", "bestand"])
def test_7_a_folder_or_file_that_cannot_be_written_is_named(
    van_een_ander: Path, sleutel: bytes, wat: str
) -> None:
    if wat == "bestand":
        van_een_ander.chmod(0o777)
        (van_een_ander / LOCK).chmod(0o666)
    else:
        van_een_ander.chmod(0o555)
    voor = sommen(van_een_ander)
    opdracht = [sys.executable, "-c", ALS_IEMAND, str(van_een_ander), sleutel.hex()]
    gedaan = subprocess.run(opdracht, capture_output=True, text=True, check=True)
    assert gedaan.stdout == "alleen_lezen\n"
    assert sommen(van_een_ander) == voor


# --- case 9: held by another program


class Gedeeld(PermissionError):
    """As Windows says that another program has the file."""

    winerror = 32


def test_9_a_store_that_a_scanner_holds_is_named(
    vol: Path, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vastgehouden(_work: object) -> None:
        raise Gedeeld

    monkeypatch.setattr("werkplek.store.openen.with_patience", vastgehouden)
    with pytest.raises(MapInGebruik, match="ander_programma"):
        open_store(vol, sleutel, buiten())


def test_9_another_program_with_the_store_open_is_named(
    vol: Path, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("werkplek.store.engine._BUSY_SECONDS", 0.1)
    with closing(open_met_sleutel(vol / BEDRIJF, sleutel, "mode=rw")) as ander:
        ander.execute("pragma locking_mode=exclusive")
        ander.execute("begin exclusive")
        with pytest.raises(MapInGebruik) as fout:
            open_store(vol, sleutel, buiten())
        assert fout.value.detail != LOCK
        ander.execute("rollback")
    assert feiten_in(vol, sleutel) == 3


# --- cases 19 and 20: a newer store, two keys


def test_19_a_newer_store_with_a_log_is_left_alone(
    vol: Path, sleutel: bytes, tmp_path: Path
) -> None:
    store = open_store(vol, sleutel, buiten())
    with zonder_transactie(store._engine).connect() as verbinding:
        verbinding.exec_driver_sql(f"pragma user_version={VERSIE + 1}")
    nieuwer = na_stroomuitval(store, tmp_path / "nieuwer")
    store.sluit()
    voor = sommen(nieuwer)
    with pytest.raises(MapNieuwer):
        open_store(nieuwer, sleutel, buiten())
    assert sommen(nieuwer) == voor


def test_20_the_key_that_fits_is_told_whichever_of_the_two_it_is(vol: Path, sleutel: bytes) -> None:
    """Both have the salt of the file, as they do during a change of key."""
    andere = os.urandom(32) + sleutel[32:]
    for sleutels in ((sleutel, andere), (andere, sleutel)):
        eerste, *ook = sleutels
        store = open_store(vol, eerste, buiten(), ook=ook)
        assert store.generatie.sleutel == sleutel
        store.sluit()


@pytest.mark.parametrize("vooraan", ["oud", "nieuw"])
def test_20_a_change_of_key_that_is_only_in_the_log(
    vol: Path, sleutel: bytes, tmp_path: Path, vooraan: str
) -> None:
    nieuw = os.urandom(32) + sleutel[32:]
    with closing(open_met_sleutel(vol / BEDRIJF, sleutel, "mode=rw")) as verbinding:
        verbinding.execute("pragma journal_mode=wal")
        verbinding.execute("pragma wal_autocheckpoint=0")
        verbinding.execute(f"pragma rekey=\"x'{nieuw.hex()}'\"")
        half = Path(shutil.copytree(vol, tmp_path / "half"))
    sleutels = (sleutel, nieuw) if vooraan == "oud" else (nieuw, sleutel)
    store = open_store(half, sleutels[0], buiten(), ook=sleutels[1:])
    assert store.generatie.sleutel == nieuw
    store.sluit()
    assert feiten_in(half, nieuw) == 3


def test_the_key_is_in_no_text(vol: Path, sleutel: bytes) -> None:
    store = open_store(vol, sleutel, buiten())
    assert sleutel.hex() not in repr(store.generatie)
    assert str(sleutel) not in repr(store.generatie)
    store.sluit()
