"""A log that is damaged in the middle is named; one that a power cut tore at its end is not."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapBeschadigd
from werkplek.store.engine import maak_engine
from werkplek.store.folder import open_store
from werkplek.store.generatie import BEDRIJF
from werkplek.store.wal import lost_a_commit

FRAME = 24 + 4096
MENSEN = 6
Bederf = Callable[[bytearray], bytearray]


@pytest.fixture(scope="module")
def gevallen(leeg: Path, sleutel: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six transactions in the log alone, and behind them frames of a log that was used before."""
    folder = tmp_path_factory.mktemp("gevallen") / "map"
    shutil.copytree(leeg, folder)
    store = open_store(folder, sleutel, buiten())
    for _ in range(4 * MENSEN):
        leg_vast(store, *Schrijver().begin())
    store.sluit_reeks()  # writes the log into the file; what comes next overwrites it
    for _ in range(MENSEN):
        leg_vast(store, *Schrijver().begin())
    gevallen = shutil.copytree(folder, folder.with_name("vuil"))
    store.sluit()
    return Path(gevallen)


@pytest.fixture
def vuil(gevallen: Path, tmp_path: Path) -> Path:
    """The same for a test of its own."""
    return Path(shutil.copytree(gevallen, tmp_path / "vuil"))


def feiten_in(map_: Path, sleutel: bytes) -> int:
    store = open_store(map_, sleutel, buiten())
    with store.lees() as lezer:
        aantal = lezer.aantal_feiten()
    store.sluit()
    return aantal


def bederf_log(map_: Path, bederf: Bederf) -> None:
    log = map_ / f"{BEDRIJF}-wal"
    log.write_bytes(bederf(bytearray(log.read_bytes())))


def frames(map_: Path) -> list[int]:
    """Where the frames of the newest use of the log begin, those that end a commit only."""
    ruw = (map_ / f"{BEDRIJF}-wal").read_bytes()
    plekken = range(32, len(ruw), FRAME)
    nieuw = [plek for plek in plekken if ruw[plek + 8 : plek + 16] == ruw[16:24]]
    assert len(nieuw) < len(plekken)
    return [plek for plek in nieuw if any(ruw[plek + 4 : plek + 8])]


def bit_om(plek: int) -> Bederf:
    def om(ruw: bytearray) -> bytearray:
        ruw[plek] ^= 4
        return ruw

    return om


def test_a_whole_log_is_read_to_its_end(vuil: Path, sleutel: bytes) -> None:
    assert feiten_in(vuil, sleutel) == 5 * MENSEN * 3


@pytest.mark.parametrize("binnen", [4, 9, 20, 300, 4000])
def test_16_a_bit_that_turned_over_in_the_middle_of_the_log_is_found(
    vuil: Path, sleutel: bytes, binnen: int
) -> None:
    bederf_log(vuil, bit_om(frames(vuil)[1] + binnen))
    voor = (vuil / f"{BEDRIJF}-wal").read_bytes()
    with pytest.raises(MapBeschadigd, match=r"^log: "):
        open_store(vuil, sleutel, buiten())
    assert (vuil / f"{BEDRIJF}-wal").read_bytes() == voor


def test_16_sqlite_by_itself_would_have_dropped_it_without_a_word(
    vuil: Path, sleutel: bytes
) -> None:
    """The planted fault of the test above."""
    bederf_log(vuil, bit_om(frames(vuil)[1] + 300))
    engine = maak_engine(vuil / BEDRIJF, sleutel)
    with engine.connect() as verbinding:
        aantal = verbinding.exec_driver_sql("select count(*) from feit").scalar_one()
        assert verbinding.exec_driver_sql("pragma integrity_check").scalar_one() == "ok"
    engine.dispose()
    assert aantal == (4 * MENSEN + 1) * 3


KOP = {"magic": 0, "order": 3, "version": 6, "page size": 9, "salt": 17, "checksum": 25}


def met_een_commit(vuil: Path, tmp_path: Path) -> Path:
    """The log cut after its first transaction."""
    kort = Path(shutil.copytree(vuil, tmp_path / "een"))
    bederf_log(kort, lambda ruw: ruw[: frames(vuil)[0] + FRAME])
    return kort


@pytest.mark.parametrize("commits", ["alle", "een"])
@pytest.mark.parametrize("veld", KOP)
def test_16_a_header_that_is_damaged_hides_no_commit(
    vuil: Path, sleutel: bytes, tmp_path: Path, veld: str, commits: str
) -> None:
    map_ = vuil if commits == "alle" else met_een_commit(vuil, tmp_path)
    bederf_log(map_, bit_om(KOP[veld]))
    voor = (map_ / f"{BEDRIJF}-wal").read_bytes()
    with pytest.raises(MapBeschadigd, match=r"^log: "):
        open_store(map_, sleutel, buiten())
    assert (map_ / f"{BEDRIJF}-wal").read_bytes() == voor


@pytest.mark.parametrize("veld", KOP)
def test_16_sqlite_by_itself_would_have_dropped_the_whole_log(
    vuil: Path, sleutel: bytes, veld: str
) -> None:
    """The planted fault of the test above."""
    bederf_log(vuil, bit_om(KOP[veld]))
    engine = maak_engine(vuil / BEDRIJF, sleutel)
    with engine.connect() as verbinding:
        aantal = verbinding.exec_driver_sql("select count(*) from feit").scalar_one()
    engine.dispose()
    assert aantal == 4 * MENSEN * 3


def test_16_a_log_of_which_sqlite_takes_nothing_is_kept(
    vuil: Path, sleutel: bytes, tmp_path: Path
) -> None:
    """Torn before anybody was told, or turned over since: nobody can tell, so it is kept."""
    map_ = met_een_commit(vuil, tmp_path)
    bederf_log(map_, bit_om(32 + 300))
    voor = (map_ / f"{BEDRIJF}-wal").read_bytes()
    assert feiten_in(map_, sleutel) == 4 * MENSEN * 3
    assert (map_ / f"{BEDRIJF}-wal.vreemd-1").read_bytes() == voor
    assert feiten_in(map_, sleutel) == 4 * MENSEN * 3
    assert not (map_ / f"{BEDRIJF}-wal.vreemd-2").exists()


def test_a_log_that_was_only_begun_is_no_damage_and_nothing_to_keep(
    vuil: Path, sleutel: bytes
) -> None:
    for kop in (bytes(32), (vuil / f"{BEDRIJF}-wal").read_bytes()[:32]):
        (vuil / f"{BEDRIJF}-wal").write_bytes(kop)
        assert feiten_in(vuil, sleutel) == 4 * MENSEN * 3
    assert not list(vuil.glob("*.vreemd-*"))


def test_what_a_power_cut_tore_at_the_end_is_no_damage(vuil: Path, sleutel: bytes) -> None:
    """Nobody was told that the last transaction was saved."""
    laatste = frames(vuil)[-1]

    def scheur(ruw: bytearray) -> bytearray:
        ruw[laatste + 24 + 512 : laatste + 24 + 1024] = bytes(512)
        return ruw

    bederf_log(vuil, scheur)
    assert feiten_in(vuil, sleutel) == (5 * MENSEN - 1) * 3


@pytest.mark.parametrize("waar", ["in een frame", "na een frame", "in de kop"])
def test_a_log_that_was_cut_is_no_damage(vuil: Path, sleutel: bytes, waar: str) -> None:
    plek = frames(vuil)[2]
    lengte = {"in een frame": plek + 999, "na een frame": plek + FRAME, "in de kop": 20}[waar]
    bederf_log(vuil, lambda ruw: ruw[:lengte])
    assert feiten_in(vuil, sleutel) >= 4 * MENSEN * 3


@pytest.mark.parametrize("ruw", [b"", b"kort", bytes(5000), b"\x37\x7f\x06\x82" + bytes(5000)])
def test_what_is_no_log_lost_nothing(tmp_path: Path, ruw: bytes) -> None:
    (tmp_path / "log").write_bytes(ruw)
    assert not lost_a_commit(tmp_path / "log", 0)
