"""Generations: a switch is whole or not made, the replaced stays 14 days, damage asks first."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapBeschadigd, MapBestaatAl, MapIsNieuw
from werkplek.store.folder import maak_store, open_store
from werkplek.store.generatie import (
    BEDRIJF,
    HUIDIG,
    VERVANGEN,
    generaties,
    huidige,
    is_map,
    nieuwe,
    ruim_oude_op,
    wijs_aan,
)

NU = datetime(2026, 11, 22, 6, tzinfo=UTC)
DAGEN_14 = NU + timedelta(days=14)


def open_elke_dag(map_: Path, eerste: int, laatste: int) -> None:
    """Werkplek is opened once on each of these days after now."""
    for dag in range(eerste, laatste + 1):
        ruim_oude_op(map_, NU + timedelta(days=dag))


@pytest.fixture
def twee(folder: Path) -> Path:
    """A folder of which the second generation is in use."""
    tweede = nieuwe(folder)
    shutil.copyfile(folder / BEDRIJF, tweede / BEDRIJF)
    for generatie in (folder, tweede):
        (generatie / "sleutels.json").write_text("{}")
        (generatie / "bijlagen").mkdir()
        (generatie / "bijlagen" / "foto").write_bytes(b"foto")
    (folder / "pogingen.json").write_text("{}")
    wijs_aan(folder, tweede)
    ruim_oude_op(folder, NU)
    return folder


def test_a_folder_without_generations_is_the_first(folder: Path) -> None:
    assert huidige(folder) == folder
    assert generaties(folder) == (folder,)
    ruim_oude_op(folder, NU)
    assert not (folder / VERVANGEN).exists()


def test_a_new_generation_changes_nothing_until_it_is_named(folder: Path) -> None:
    tweede = nieuwe(folder)
    assert list(tweede.iterdir()) == []
    assert huidige(folder) == folder
    derde = nieuwe(folder)
    assert derde != tweede
    wijs_aan(folder, derde)
    assert huidige(folder) == derde


def test_what_is_recorded_after_a_switch_is_in_the_new_generation(
    twee: Path, sleutel: bytes
) -> None:
    store = open_store(twee, sleutel, buiten())
    assert store.generatie.map == twee / "generatie-2"
    leg_vast(store, *Schrijver().begin())
    store.sluit()
    wijs_aan(twee, twee)
    for generatie, aantal in ((twee, 0), (twee / "generatie-2", 3)):
        wijs_aan(twee, generatie)
        store = open_store(twee, sleutel, buiten())
        with store.lees() as lezer:
            assert lezer.aantal_feiten() == aantal
        store.sluit()


def test_what_was_replaced_stays_fourteen_days_and_then_goes(twee: Path) -> None:
    open_elke_dag(twee, 1, 13)
    assert generaties(twee) == (twee, twee / "generatie-2")
    open_elke_dag(twee, 14, 14)
    assert generaties(twee) == (twee / "generatie-2",)
    assert sorted(pad.name for pad in twee.iterdir()) == [
        *("ballast", "generatie-2", "huidig"),
        *("in_gebruik.lock", "pogingen.json", "vervangen"),
    ]
    assert (twee / "generatie-2" / "bijlagen" / "foto").exists()
    assert huidige(twee) == twee / "generatie-2"


def test_the_generation_in_use_is_never_taken_away(twee: Path) -> None:
    wijs_aan(twee, twee)
    open_elke_dag(twee, 0, 365)
    assert generaties(twee) == (twee,)
    assert huidige(twee) == twee


def test_back_in_use_is_not_replaced_any_more(twee: Path) -> None:
    wijs_aan(twee, twee)
    ruim_oude_op(twee, DAGEN_14)
    assert not (twee / VERVANGEN).exists()
    wijs_aan(twee, twee / "generatie-2")
    ruim_oude_op(twee, DAGEN_14)
    assert generaties(twee) == (twee, twee / "generatie-2")


def test_a_half_made_generation_goes_after_fourteen_days(folder: Path) -> None:
    half = nieuwe(folder)
    (half / "bedrijf.db.nieuw").write_bytes(b"half")
    ruim_oude_op(folder, NU)
    open_elke_dag(folder, 1, 14)
    assert not half.exists()
    assert huidige(folder) == folder


@pytest.mark.parametrize("sprong", [900, -900])
def test_a_clock_that_jumped_is_one_day_like_any_other(twee: Path, sprong: int) -> None:
    for _ in range(20):
        ruim_oude_op(twee, NU + timedelta(days=sprong))
    open_elke_dag(twee, 1, 12)
    assert twee in generaties(twee)
    open_elke_dag(twee, 13, 13)
    assert twee not in generaties(twee)


def test_what_counts_the_days_may_be_damaged(twee: Path) -> None:
    (twee / VERVANGEN).write_bytes(b"\xff")
    open_elke_dag(twee, 0, 13)
    assert twee in generaties(twee)
    open_elke_dag(twee, 14, 14)
    assert twee not in generaties(twee)


@pytest.mark.parametrize(
    "inhoud",
    [b"", b"generatie-0", b"generatie-02", b"generatie-2\n", b"../elders", b"generatie-3", b"\xff"],
)
def test_a_damaged_huidig_asks_and_names_the_choice(
    twee: Path, sleutel: bytes, inhoud: bytes
) -> None:
    (twee / HUIDIG).write_bytes(inhoud)
    with pytest.raises(MapBeschadigd, match=r"^huidig: generatie-1, generatie-2$"):
        open_store(twee, sleutel, buiten())
    with pytest.raises(MapBeschadigd):
        ruim_oude_op(twee, DAGEN_14)
    assert generaties(twee) == (twee, twee / "generatie-2")


def test_a_huidig_that_is_gone_is_no_way_back_to_the_older_one(twee: Path, sleutel: bytes) -> None:
    (twee / HUIDIG).unlink()
    with pytest.raises(MapBeschadigd, match=r"^huidig: "):
        open_store(twee, sleutel, buiten())
    ruim_oude_op_na_keuze(twee)
    (twee / HUIDIG).unlink()
    with pytest.raises(MapBeschadigd, match=r"^huidig: generatie-2$"):
        open_store(twee, sleutel, buiten())


def ruim_oude_op_na_keuze(map_: Path) -> None:
    wijs_aan(map_, map_ / "generatie-2")
    open_elke_dag(map_, 0, 14)


def test_nothing_is_made_where_any_generation_is(twee: Path, sleutel: bytes) -> None:
    open_elke_dag(twee, 1, 14)
    assert is_map(twee)
    with pytest.raises(MapBestaatAl):
        maak_store(twee, sleutel, buiten())


def test_a_generation_without_its_store_is_damage(twee: Path, sleutel: bytes) -> None:
    (twee / "generatie-2" / BEDRIJF).unlink()
    with pytest.raises(MapBeschadigd, match=r"^weg: "):
        open_store(twee, sleutel, buiten())


def test_no_folder_is_no_generation(tmp_path: Path, sleutel: bytes) -> None:
    weg = tmp_path / "weg"
    assert (huidige(weg), generaties(weg), is_map(weg)) == (weg, (), False)
    with pytest.raises(MapIsNieuw):
        open_store(weg, sleutel, buiten())
    with pytest.raises(ValueError, match="not a generation"):
        wijs_aan(tmp_path, tmp_path / "elders")
