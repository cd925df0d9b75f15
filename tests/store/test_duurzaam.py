"""What was committed is there after the process died; what was not never was.

A kill shows that a commit reached the system before it returned, not that it reached the disk:
that rests on `synchronous=full`, demanded of every connection (see test_verbinding).
"""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapInGebruik, MapOnbereikbaar
from werkplek.domain.feiten import Feit
from werkplek.store import fouten
from werkplek.store.engine import schrijvend
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.generatie import BEDRIJF
from werkplek.store.unit_of_work import StoreUnitOfWork

TIK_EN_STERF = """
import os, signal, sys
from pathlib import Path
from tests.store.histories import Schrijver, buiten
from werkplek.store.folder import open_store

store = open_store(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), buiten())
with store.unit_of_work() as uow:
    for feit in Schrijver().begin():
        uow.voeg_toe(feit)
    if sys.argv[3] == "na":
        uow.commit()
    else:
        uow.overzicht()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(("wanneer", "aantal"), [("na", 3), ("voor", 0)])
def test_killed_right_after_a_commit_and_right_before(
    folder: Path, sleutel: bytes, wanneer: str, aantal: int
) -> None:
    opdracht = [sys.executable, "-c", TIK_EN_STERF, str(folder), sleutel.hex(), wanneer]
    assert subprocess.run(opdracht, check=False).returncode == -signal.SIGKILL
    store = open_store(folder, sleutel, buiten())
    with store.lees() as lezer:
        assert (lezer.aantal_feiten(), lezer.niet_verstuurd()) == (aantal, aantal)
        assert len(lezer.overzicht()) == bool(aantal)
    assert store.kijk_na() == ()
    store.sluit()


def grens(store: FolderStore, paginas: int) -> None:
    """Let the file grow by no more than this: the way SQLite itself says that a disk is full."""
    with store._engine.connect() as verbinding:
        nu = verbinding.exec_driver_sql("pragma page_count").scalar_one()
        verbinding.exec_driver_sql(f"pragma max_page_count={nu + paginas}")


def vul(store: FolderStore, wie: Schrijver, start: Feit) -> tuple[int, MapOnbereikbaar]:
    """Record until the folder cannot be reached; how many feiten there were then."""
    for gelukt in range(3, 3_000, 5):
        try:
            leg_vast(store, *(wie.gezien(start) for _ in range(5)))
        except MapOnbereikbaar as fout:
            return gelukt, fout
    pytest.fail("never full")


def test_a_full_disk_loses_nothing_and_heals(store: FolderStore) -> None:
    wie = Schrijver()
    begin = wie.begin()
    leg_vast(store, *begin)
    grens(store, 20)
    gelukt, fout = vul(store, wie, begin[1])
    assert fout.detail == "vol"
    assert gelukt > 3
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == gelukt
    grens(store, 10_000)
    leg_vast(store, wie.gezien(begin[1]))
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == gelukt + 1
        assert lezer.overzicht()[0].gezien == 1
    assert store.kijk_na() == ()


def test_closing_on_a_full_disk_puts_the_seal_off(
    folder: Path,
    sleutel: bytes,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def vol() -> int:
        raise MapOnbereikbaar(fouten.VOL)

    store = open_store(folder, sleutel, buiten())
    leg_vast(store, *Schrijver().begin())
    monkeypatch.setattr(store, "sluit_reeks", vol)
    store.sluit()
    assert caplog.messages == ["seal put off: vol"]
    store = open_store(folder, sleutel, buiten())
    assert store.sluit_reeks() == 0
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == 3
    assert store.kijk_na() == ()
    store.sluit()


class SqliteFout(Exception):
    """An error as the driver raises it."""

    def __init__(self, code: int) -> None:
        super().__init__("it did not work")
        self.sqlite_errorcode = code
        self.sqlite_errorname = "SQLITE_X"


@pytest.mark.parametrize(
    ("code", "soort", "detail"),
    [
        (13, MapOnbereikbaar, "vol"),
        (8, MapOnbereikbaar, "alleen_lezen"),
        (8 | 4 << 8, MapOnbereikbaar, "weg"),
        (10 | 3 << 8, MapOnbereikbaar, "stuk"),
        (14, MapOnbereikbaar, "weg"),
        (5, MapInGebruik, "SQLITE_X"),
        (19, fouten.StoreBug, None),
    ],
)
def test_each_code_of_sqlite_is_a_state(
    code: int, soort: type[Exception], detail: str | None
) -> None:
    vertaald = fouten.from_sqlite(SqliteFout(code))
    assert type(vertaald) is soort
    assert getattr(vertaald, "detail", None) == detail


def test_an_error_of_the_driver_itself_is_a_bug() -> None:
    assert isinstance(fouten.from_sqlite(ValueError("no code")), fouten.StoreBug)


def test_no_error_of_the_library_leaves_the_store(store: FolderStore) -> None:
    wie = Schrijver()
    begin = wie.begin()
    leg_vast(store, *begin)
    with pytest.raises(fouten.StoreBug, match="SQLITE_CONSTRAINT"):
        leg_vast(store, begin[0])
    with store._engine.connect() as verbinding, pytest.raises(fouten.StoreBug):
        verbinding.exec_driver_sql("select niets")
    leg_vast(store, wie.gezien(begin[1]))
    assert store.kijk_na() == ()


def test_what_was_half_written_cannot_be_committed(store: FolderStore) -> None:
    wie = Schrijver()
    begin = wie.begin()
    with store.unit_of_work() as uow:
        for feit in (*begin, begin[0]):
            uow.voeg_toe(feit)
        with pytest.raises(fouten.StoreBug):
            uow.overzicht()
        with pytest.raises(RuntimeError):
            uow.commit()
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == 0


def test_another_writer_is_waited_for_and_then_named(
    folder: Path, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("werkplek.store.engine._BUSY_SECONDS", 0.0)
    store = open_store(folder, sleutel, buiten())
    with schrijvend(store._engine).begin(), pytest.raises(MapInGebruik):
        leg_vast(store, *Schrijver().begin())
    store.sluit()


def test_writers_take_turns_and_readers_see_whole_transactions(store: FolderStore) -> None:
    def schrijf() -> None:
        for _ in range(10):
            leg_vast(store, *Schrijver().begin())

    def lees() -> None:
        for _ in range(20):
            with store.lees() as lezer:
                feiten, regels = lezer.aantal_feiten(), lezer.overzicht()
            assert feiten == 3 * len(regels)

    with ThreadPoolExecutor(3) as pool:
        for klaar in [pool.submit(werk) for werk in (schrijf, schrijf, lees)]:
            klaar.result()
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == 60
    assert store.kijk_na() == ()


def test_a_look_stays_as_it_was(store: FolderStore) -> None:
    leg_vast(store, *Schrijver().begin())
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == 3
        leg_vast(store, *Schrijver().begin())
        assert (lezer.aantal_feiten(), len(lezer.overzicht())) == (3, 1)
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == 6


def test_a_transaction_inside_a_transaction_is_a_bug(store: FolderStore) -> None:
    with store.unit_of_work(), pytest.raises(RuntimeError, match="inside"):
        store.unit_of_work().__enter__()
    with pytest.raises(RuntimeError, match="outside"):
        store.unit_of_work().overzicht()
    assert isinstance(store.unit_of_work(), StoreUnitOfWork)


def test_the_lane_is_free_again_after_a_beginning_that_failed(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    store._engine.dispose()
    elders = folder.with_name("elders")
    (folder / BEDRIJF).rename(elders)
    with pytest.raises(MapOnbereikbaar, match="weg"):
        leg_vast(store, *Schrijver().begin())
    elders.rename(folder / BEDRIJF)
    leg_vast(store, *Schrijver().begin())
    store.sluit()
