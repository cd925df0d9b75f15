"""Opening: one verdict per fault, and a folder that was refused is left byte for byte as it was."""

import hashlib
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import (
    MapBeschadigd,
    MapBestaatAl,
    MapInGebruik,
    MapIsNieuw,
    MapNieuwer,
    MapOnbereikbaar,
    SleutelPastNiet,
    Unavailable,
)
from werkplek.store.engine import maak_engine, zonder_transactie
from werkplek.store.folder import maak_store, open_store
from werkplek.store.generatie import BEDRIJF, nieuwe, wijs_aan
from werkplek.store.lock import NAAM as LOCK
from werkplek.store.schema import VERSIE

ANDERE_SLEUTEL = bytes(range(48))
Bederf = Callable[[Path], None]


def som(folder: Path) -> dict[str, str]:
    """Digest of every file but the lock."""
    return {
        pad.name: hashlib.sha256(pad.read_bytes()).hexdigest()
        for pad in folder.iterdir()
        if pad.name != LOCK
    }


def leeggemaakt(folder: Path) -> None:
    (folder / BEDRIJF).write_bytes(b"")


def gehalveerd(folder: Path) -> None:
    ruw = (folder / BEDRIJF).read_bytes()
    (folder / BEDRIJF).write_bytes(ruw[: len(ruw) // 2 + 77])


def heel_kort(folder: Path) -> None:
    (folder / BEDRIJF).write_bytes((folder / BEDRIJF).read_bytes()[:2048])


def gewone_sqlite(folder: Path) -> None:
    (folder / BEDRIJF).unlink()
    verbinding = sqlite3.connect(folder / BEDRIJF)
    verbinding.execute("create table instelling (naam, waarde)")
    verbinding.close()


def bit_om(folder: Path) -> None:
    ruw = bytearray((folder / BEDRIJF).read_bytes())
    ruw[200] ^= 1
    (folder / BEDRIJF).write_bytes(ruw)


def van_een_ander(folder: Path) -> None:
    shutil.rmtree(folder)
    maak_store(folder, ANDERE_SLEUTEL, buiten()).sluit()


def weg_met_sleutels(folder: Path) -> None:
    (folder / BEDRIJF).unlink()
    (folder / "sleutels.json").write_text("{}")


def weg(folder: Path) -> None:
    (folder / BEDRIJF).unlink()


def map_weg(folder: Path) -> None:
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("bederf", "verwacht"),
    [
        (leeggemaakt, MapBeschadigd),
        (gehalveerd, MapBeschadigd),
        (heel_kort, MapBeschadigd),
        (gewone_sqlite, MapBeschadigd),
        (bit_om, MapBeschadigd),
        (weg_met_sleutels, MapBeschadigd),
        (van_een_ander, SleutelPastNiet),
        (weg, MapIsNieuw),
        (map_weg, MapIsNieuw),
    ],
)
def test_each_fault_has_its_verdict(
    folder: Path, sleutel: bytes, bederf: Bederf, verwacht: type[Unavailable]
) -> None:
    bederf(folder)
    voor = som(folder) if folder.exists() else None
    with pytest.raises(verwacht) as fout:
        open_store(folder, sleutel, buiten())
    assert type(fout.value) is verwacht
    assert (som(folder) if folder.exists() else None) == voor


def test_another_key_does_not_fit(folder: Path, sleutel: bytes) -> None:
    voor = som(folder)
    zelfde_zout = ANDERE_SLEUTEL[:32] + sleutel[32:]
    for geprobeerd, verwacht in ((ANDERE_SLEUTEL, SleutelPastNiet), (zelfde_zout, MapBeschadigd)):
        with pytest.raises(verwacht):
            open_store(folder, geprobeerd, buiten())
    assert som(folder) == voor
    open_store(folder, sleutel, buiten()).sluit()


@pytest.mark.parametrize("met_log", [False, True])
@pytest.mark.parametrize("plek", [0, 7, 15])
def test_16_a_bit_in_the_salt_is_damage_and_never_a_wrong_key(
    folder: Path, sleutel: bytes, tmp_path: Path, plek: int, met_log: bool
) -> None:
    store = open_store(folder, sleutel, buiten())
    leg_vast(store, *Schrijver().begin())
    gevallen = Path(shutil.copytree(folder, tmp_path / "gevallen"))
    store.sluit()
    geraakt = gevallen if met_log else folder
    ruw = bytearray((geraakt / BEDRIJF).read_bytes())
    ruw[plek] ^= 4
    (geraakt / BEDRIJF).write_bytes(ruw)
    voor = som(geraakt)
    with pytest.raises(MapBeschadigd, match=r"^bladzijden: "):
        open_store(geraakt, sleutel, buiten())
    with pytest.raises(SleutelPastNiet):
        open_store(geraakt, ANDERE_SLEUTEL, buiten())
    assert som(geraakt) == voor


@pytest.mark.parametrize("lengte", [0, 31, 47, 49])
def test_a_key_of_another_length_is_a_bug(folder: Path, lengte: int) -> None:
    with pytest.raises(ValueError, match="48 bytes"):
        open_store(folder, bytes(lengte), buiten())
    with pytest.raises(ValueError, match="48 bytes"):
        maak_store(folder / "nieuw", bytes(lengte), buiten())
    assert not (folder / "nieuw").exists()


def test_a_wrong_key_leaves_the_log_of_a_crash_alone(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    wie = Schrijver()
    leg_vast(store, *wie.begin())
    gekopieerd = Path(shutil.copytree(folder, folder.with_name("na-stroomuitval")))
    store.sluit()
    voor = som(gekopieerd)
    assert f"{BEDRIJF}-wal" in voor
    with pytest.raises(SleutelPastNiet):
        open_store(gekopieerd, ANDERE_SLEUTEL, buiten())
    assert som(gekopieerd) == voor
    store = open_store(gekopieerd, sleutel, buiten())
    with store.lees() as lezer:
        assert lezer.aantal_feiten() == 3
    store.sluit()


def test_trying_a_wrong_key_would_have_changed_the_folder(folder: Path, sleutel: bytes) -> None:
    """The planted fault of the test above: SQLite itself, without the look at the salt."""
    store = open_store(folder, sleutel, buiten())
    leg_vast(store, *Schrijver().begin())
    gekopieerd = Path(shutil.copytree(folder, folder.with_name("na-stroomuitval")))
    store.sluit()
    voor = som(gekopieerd)
    engine = maak_engine(gekopieerd / BEDRIJF, ANDERE_SLEUTEL)
    with pytest.raises(MapBeschadigd):
        engine.connect()
    engine.dispose()
    assert som(gekopieerd) != voor


def test_a_newer_folder_is_left_alone(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    with zonder_transactie(store._engine).connect() as verbinding:
        verbinding.exec_driver_sql(f"pragma user_version={VERSIE + 1}")
    store.sluit()
    voor = som(folder)
    with pytest.raises(MapNieuwer):
        open_store(folder, sleutel, buiten())
    assert som(folder) == voor


def test_a_file_that_is_not_of_werkplek(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    with zonder_transactie(store._engine).connect() as verbinding:
        verbinding.exec_driver_sql("pragma application_id=1")
    store.sluit()
    with pytest.raises(MapBeschadigd):
        open_store(folder, sleutel, buiten())


def test_one_process_at_a_time(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    with pytest.raises(MapInGebruik):
        open_store(folder, sleutel, buiten())
    code = (
        "import sys; from pathlib import Path; from tests.store.histories import buiten\n"
        "from werkplek.store.folder import open_store\n"
        "open_store(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), buiten())"
    )
    opdracht = [sys.executable, "-c", code, str(folder), sleutel.hex()]
    ander = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert "MapInGebruik" in ander.stderr
    store.sluit()
    open_store(folder, sleutel, buiten()).sluit()


def test_keys_of_one_generation_never_go_with_the_store_of_another(
    folder: Path, sleutel: bytes
) -> None:
    """A copy was put back while somebody was asked for the key."""
    tweede = nieuwe(folder)
    shutil.copyfile(folder / BEDRIJF, tweede / BEDRIJF)
    wijs_aan(folder, tweede)
    with pytest.raises(MapInGebruik):
        open_store(folder, sleutel, buiten(), van=folder)
    store = open_store(folder, sleutel, buiten(), van=tweede)
    assert store.generatie.map == tweede
    store.sluit()


def test_what_a_power_cut_left_half_written_goes_at_the_next_open(
    folder: Path, sleutel: bytes
) -> None:
    half = [
        folder / f".{naam}.ab12cd.nieuw"
        for naam in ("ballast", "huidig", "gewist.json", "pogingen.json")
    ]
    for pad in half:
        pad.write_bytes(b"half")
    store = open_store(folder, sleutel, buiten())
    assert not [pad for pad in half if pad.exists()]
    store.sluit()


def test_what_is_being_written_stays_while_somebody_else_has_the_folder(
    folder: Path, sleutel: bytes
) -> None:
    store = open_store(folder, sleutel, buiten())
    bezig = folder / ".pogingen.json.ab12cd.nieuw"
    bezig.write_bytes(b"half")
    with pytest.raises(MapInGebruik):
        open_store(folder, sleutel, buiten())
    assert bezig.exists()
    store.sluit()


def test_a_closed_store_cannot_be_used(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    store.sluit()
    store.sluit()
    for gebruik in (store.lees().__enter__, store.unit_of_work, store.sluit_reeks, store.herbouw):
        with pytest.raises(RuntimeError):
            gebruik()
    assert sorted(som(folder)) == ["ballast", BEDRIJF]


@pytest.mark.parametrize("naam", ["map #1? 100%", "één map", "a&mode=memory"])
def test_a_folder_may_have_any_name(tmp_path: Path, sleutel: bytes, naam: str) -> None:
    maak_store(tmp_path / naam, sleutel, buiten()).sluit()
    open_store(tmp_path / naam, sleutel, buiten()).sluit()
    assert [pad.name for pad in tmp_path.iterdir()] == [naam]
    assert (tmp_path / naam / BEDRIJF).stat().st_size >= 4096


def test_made_once_and_for_nobody_else(tmp_path: Path, sleutel: bytes) -> None:
    folder = tmp_path / "diep" / "map"
    store = maak_store(folder, sleutel, buiten())
    leg_vast(store, *Schrijver().begin())
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(pad.stat().st_mode) for pad in folder.iterdir()} == {0o600}
    store.sluit()
    voor = som(folder)
    with pytest.raises(MapBestaatAl):
        maak_store(folder, ANDERE_SLEUTEL, buiten())
    assert som(folder) == voor


def test_what_a_killed_beginning_left_is_no_obstacle(folder: Path, sleutel: bytes) -> None:
    (folder / BEDRIJF).rename(folder / f"{BEDRIJF}.nieuw")
    (folder / f"{BEDRIJF}.nieuw-wal").write_bytes(b"half")
    with pytest.raises(MapIsNieuw):
        open_store(folder, sleutel, buiten())
    maak_store(folder, ANDERE_SLEUTEL, buiten()).sluit()
    assert sorted(som(folder)) == ["ballast", BEDRIJF]


def test_a_log_without_its_file_is_never_joined_to_a_new_one(folder: Path) -> None:
    (folder / BEDRIJF).rename(folder / f"{BEDRIJF}-wal")
    with pytest.raises(MapBestaatAl):
        maak_store(folder, ANDERE_SLEUTEL, buiten())


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
@pytest.mark.parametrize("plek", ["map", "bestand"])
def test_a_folder_that_cannot_be_written(leeg: Path, sleutel: bytes, plek: str) -> None:
    niemand = 65534
    with tempfile.TemporaryDirectory() as ruimte:
        folder = Path(shutil.copytree(leeg, Path(ruimte) / "map"))
        if plek == "bestand":
            (folder / BEDRIJF).chmod(0o400)
        for pad in (Path(ruimte), folder, *folder.iterdir()):
            os.chown(pad, niemand, -1) if os.geteuid() == 0 else None
        if plek == "map":
            (folder / LOCK).unlink()
            folder.chmod(0o500)
        voor, wie = som(folder), os.geteuid()
        if wie == 0:
            os.seteuid(niemand)
        try:
            with pytest.raises(MapOnbereikbaar) as fout:
                open_store(folder, sleutel, buiten())
        finally:
            os.seteuid(wie)
            folder.chmod(0o700)
        assert fout.value.detail == "alleen_lezen"
        assert som(folder) == voor
