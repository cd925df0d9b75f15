"""Putting a copy back: a new generation, nothing in use touched, and what was newer comes along."""

import shutil
from pathlib import Path

import pytest

from tests.store.histories import buiten
from tests.store.kopieen import Kantoor, ontsluiter, schrijf_sleutels, verander
from werkplek.application.ports import (
    MapBeschadigd,
    MapInGebruik,
    MapOnbereikbaar,
    SleutelPastNiet,
)
from werkplek.application.ports_veilig import Teruggezet
from werkplek.store import terugzetten
from werkplek.store.engine import maak_engine
from werkplek.store.generatie import huidige
from werkplek.store.terugzetten import ruim_onvoltooid_op, zet_terug


def herstel(kantoor: Kantoor, kopie: Path, naar: Path | None = None) -> Teruggezet:
    """Close the folder and put the copy back."""
    kantoor.sluit()
    return zet_terug(naar or kantoor.map, kopie, ontsluiter(kantoor.sleutel), buiten())


def inhoud(map_: Path) -> dict[str, bytes]:
    """Every file of the root's generation, to compare."""
    namen = ("bedrijf.db", "bedrijf.db-wal", "sleutels.json")
    bijlagen = (map_ / "bijlagen").glob("*")
    paden = [*(map_ / naam for naam in namen), *bijlagen]
    return {str(pad): pad.read_bytes() for pad in paden if pad.exists()}


def test_a_copy_put_back_is_a_new_generation_and_the_old_one_stays_as_it_was(
    kantoor: Kantoor,
) -> None:
    kantoor.zie(2)
    kopie = kantoor.reserve.stel_veilig()
    alle = kantoor.feiten()
    kantoor.sluit()
    voor = inhoud(kantoor.map)

    terug = herstel(kantoor, kopie.pad)

    assert huidige(kantoor.map) == kantoor.map / "generatie-2"
    assert inhoud(kantoor.map) == voor
    assert (terug.feiten, terug.meegenomen, terug.onleesbaar) == (5, 0, 0)
    assert kantoor.feiten() == alle
    assert kantoor.store.kijk_na() == ()


def test_a_restored_folder_is_another_device_and_cannot_seal_as_the_old_one(
    kantoor: Kantoor,
) -> None:
    oud = kantoor.store._apparaat
    kopie = kantoor.reserve.stel_veilig()

    herstel(kantoor, kopie.pad)
    nieuw = kantoor.store._apparaat
    kantoor.zie()

    assert nieuw.id != oud.id
    assert nieuw.signer.sleutel != oud.signer.sleutel
    with kantoor.store.schrijf() as verbinding:
        sleutels = verbinding.exec_driver_sql("select id from apparaat").scalars().all()
    assert sleutels == [nieuw.id]
    assert kantoor.store.kijk_na() == ()


def test_what_was_recorded_after_the_copy_comes_along(kantoor: Kantoor) -> None:
    kopie = kantoor.reserve.stel_veilig()
    kantoor.zie(3)
    som = kantoor.foto(b"na de kopie")
    alle = kantoor.feiten()

    terug = herstel(kantoor, kopie.pad)

    assert (terug.meegenomen, terug.onleesbaar, terug.bijlagen_weg) == (3, 0, 0)
    assert kantoor.feiten() == alle
    with kantoor.store.lees() as lezer:
        assert lezer.bijlage(som) == b"na de kopie"
        assert lezer.niet_verstuurd() == len(alle), "all of it still goes to a school"
    assert kantoor.store.kijk_na() == ()


def test_what_only_stood_in_the_log_of_a_computer_that_fell_out_comes_along(
    kantoor: Kantoor, tmp_path: Path
) -> None:
    kopie = kantoor.reserve.stel_veilig()
    kantoor.zie(2)
    alle = kantoor.feiten()
    kantoor.val_om(tmp_path / "gevallen")
    kantoor.sluit()

    terug = zet_terug(
        tmp_path / "gevallen",
        tmp_path / "gevallen" / "reservekopieen" / kopie.pad.name,
        ontsluiter(kantoor.sleutel),
        buiten(),
    )

    assert terug.meegenomen == 2
    kantoor.map = tmp_path / "gevallen"
    assert kantoor.feiten() == alle


def test_from_a_damaged_folder_comes_along_what_can_be_read(kantoor: Kantoor) -> None:
    kantoor.zie(5)
    kopie = kantoor.reserve.stel_veilig()
    kantoor.zie(120)
    kantoor.sluit()
    bestand = kantoor.map / "bedrijf.db"
    for pagina in range(bestand.stat().st_size // 4096 - 12, bestand.stat().st_size // 4096):
        verander(bestand, pagina * 4096 + 99)

    terug = herstel(kantoor, kopie.pad)

    assert terug.feiten == 8 + terug.meegenomen
    assert 0 < terug.meegenomen < 120
    assert terug.meegenomen + terug.onleesbaar == 120
    assert kantoor.store.kijk_na() == ()


@pytest.mark.parametrize("hoe", ["weg", "leeg", "half", "sleutels", "log"])
def test_a_folder_that_no_longer_opens_is_put_back(
    kantoor: Kantoor, tmp_path: Path, hoe: str
) -> None:
    kantoor.zie(4)
    alle = kantoor.feiten()
    kopie = kantoor.reserve.stel_veilig()
    kantoor.sluit()
    bestand = kantoor.map / "bedrijf.db"
    if hoe == "weg":
        bestand.unlink()
    elif hoe == "leeg":
        bestand.write_bytes(b"")
    elif hoe == "half":
        bestand.write_bytes(bestand.read_bytes()[:10_000])
    elif hoe == "sleutels":
        (kantoor.map / "sleutels.json").unlink()
    else:
        ander = Kantoor(tmp_path / "ander").maak()
        shutil.copyfile(ander.map / "bedrijf.db-wal", bestand.with_name("bedrijf.db-wal"))
        ander.sluit()

    herstel(kantoor, kopie.pad)

    assert kantoor.feiten() == alle


def test_on_a_new_computer_a_stick_is_enough(kantoor: Kantoor, tmp_path: Path) -> None:
    som = kantoor.foto(b"een foto")
    kantoor.zie(3)
    alle = kantoor.feiten()
    kopie = kantoor.reserve.stel_veilig(tmp_path)
    kantoor.sluit()
    shutil.rmtree(kantoor.map)

    terug = herstel(kantoor, kopie.pad, tmp_path / "nieuwe computer")

    kantoor.map = tmp_path / "nieuwe computer"
    assert (terug.feiten, terug.bijlagen_weg) == (6, 0)
    assert kantoor.feiten() == alle
    with kantoor.store.lees() as lezer:
        assert lezer.bijlage(som) == b"een foto"


def test_a_copy_from_before_a_change_of_key_opens_with_its_own_key(kantoor: Kantoor) -> None:
    kopie = kantoor.reserve.stel_veilig()
    oude = kantoor.sleutel
    nieuwe = b"n" * 32 + oude[-16:]
    kantoor.zie(2)
    alle = kantoor.feiten()
    kantoor.store.herversleutel(oude, nieuwe)
    schrijf_sleutels(kantoor.map, nieuwe)
    kantoor.sluit()

    terug = zet_terug(kantoor.map, kopie.pad, ontsluiter(oude, nieuwe), buiten())

    assert terug.meegenomen == 2
    assert kantoor.feiten() == alle, "opened with the old key, which the copy carries"


def test_an_older_copy_serves_when_the_newest_is_damaged_as_well(kantoor: Kantoor) -> None:
    eerste = kantoor.reserve.stel_veilig()
    kantoor.zie(2)
    alle = kantoor.feiten()
    laatste = kantoor.reserve.stel_veilig()
    verander(laatste.pad / "bedrijf.db", 30_000)

    with pytest.raises(MapBeschadigd, match="kopie"):
        herstel(kantoor, laatste.pad)
    assert huidige(kantoor.map) == kantoor.map

    assert herstel(kantoor, eerste.pad).meegenomen == 2
    assert kantoor.feiten() == alle


def test_a_page_put_back_at_its_own_place_in_a_copy_is_found(kantoor: Kantoor) -> None:
    eerste = kantoor.reserve.stel_veilig()
    kantoor.zie(1)
    tweede = kantoor.reserve.stel_veilig()
    oud = (eerste.pad / "bedrijf.db").read_bytes()
    bestand = tweede.pad / "bedrijf.db"
    ruw = bytearray(bestand.read_bytes())
    anders = [
        n for n in range(1, len(oud) // 4096) if oud[n * 4096 :][:4096] != ruw[n * 4096 :][:4096]
    ]
    ruw[anders[0] * 4096 : anders[0] * 4096 + 4096] = oud[anders[0] * 4096 :][:4096]
    bestand.write_bytes(ruw)

    with pytest.raises(MapBeschadigd):
        herstel(kantoor, tweede.pad)


def test_nobody_puts_back_a_copy_while_the_folder_is_open(kantoor: Kantoor) -> None:
    kopie = kantoor.reserve.stel_veilig()

    with pytest.raises(MapInGebruik):
        zet_terug(kantoor.map, kopie.pad, ontsluiter(kantoor.sleutel), buiten())


def test_another_key_puts_nothing_back(kantoor: Kantoor) -> None:
    kopie = kantoor.reserve.stel_veilig()
    kantoor.sluit()

    with pytest.raises(SleutelPastNiet):
        zet_terug(kantoor.map, kopie.pad, ontsluiter(b"x" * 48), buiten())
    assert not (kantoor.map / "generatie-2").exists()


@pytest.mark.parametrize("bij", ["kopieer", "_vul", "_toets", "lees_na", "wijs_aan"])
def test_a_restore_that_fails_leaves_the_folder_as_it_was(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch, bij: str
) -> None:
    kantoor.zie(2)
    alle = kantoor.feiten()
    kopie = kantoor.reserve.stel_veilig()
    kantoor.sluit()
    voor = inhoud(kantoor.map)

    def mislukt(*_: object, **__: object) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr(terugzetten, bij, mislukt)
    with pytest.raises((MapOnbereikbaar, OSError)):
        herstel(kantoor, kopie.pad)

    assert inhoud(kantoor.map) == voor
    assert not (kantoor.map / "generatie-2").exists()
    assert kantoor.feiten() == alle


class Stroomstoring(BaseException):
    """Nothing after this runs."""


@pytest.mark.parametrize("bij", ["kopieer", "_vul", "_toets", "wijs_aan"])
def test_what_a_power_cut_left_of_a_restore_goes_at_the_next_start(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch, bij: str
) -> None:
    alle = kantoor.feiten()
    kopie = kantoor.reserve.stel_veilig()

    def uit(*_: object, **__: object) -> None:
        raise Stroomstoring

    with monkeypatch.context() as storing:
        storing.setattr(terugzetten, bij, uit)
        storing.setattr(shutil, "rmtree", lambda *_, **__: None)
        with pytest.raises(Stroomstoring):
            herstel(kantoor, kopie.pad)

    assert (kantoor.map / "generatie-2").exists()
    ruim_onvoltooid_op(kantoor.map)
    assert not (kantoor.map / "generatie-2").exists()
    assert kantoor.feiten() == alle


def test_a_power_cut_after_its_turn_came_keeps_the_new_generation(
    kantoor: Kantoor,
) -> None:
    kopie = kantoor.reserve.stel_veilig()
    herstel(kantoor, kopie.pad)
    (kantoor.map / "generatie-2" / "onvoltooid").write_bytes(b"")

    ruim_onvoltooid_op(kantoor.map)

    assert huidige(kantoor.map) == kantoor.map / "generatie-2"
    assert not (kantoor.map / "generatie-2" / "onvoltooid").exists()


def test_restoring_twice_brings_everything_of_both_devices(kantoor: Kantoor) -> None:
    eerste = kantoor.reserve.stel_veilig()
    kantoor.zie(2)
    herstel(kantoor, eerste.pad)
    kantoor.zie(2)
    alle = kantoor.feiten()

    terug = herstel(kantoor, eerste.pad)

    assert huidige(kantoor.map) == kantoor.map / "generatie-3"
    assert terug.meegenomen == 4
    assert kantoor.feiten() == alle
    assert kantoor.store.kijk_na() == ()


def test_planted_fault_a_copy_put_beside_an_old_log_loses_against_it(
    kantoor: Kantoor, tmp_path: Path
) -> None:
    """Why a restore never writes in place: SQLite lets the stale log win, and tells nobody."""
    kantoor.zie(1)
    kopie = kantoor.reserve.stel_veilig()
    kantoor.sluit()
    kantoor.zie(60)
    kantoor.val_om(tmp_path / "gevallen")
    bestand = tmp_path / "gevallen" / "bedrijf.db"
    shutil.copyfile(kopie.pad / "bedrijf.db", bestand)

    assert _telt(bestand, kantoor.sleutel) != 4


def _telt(bestand: Path, sleutel: bytes) -> int | None:
    """How many feiten a store holds that is simply opened; None when it is damaged."""
    engine = maak_engine(bestand, sleutel)
    try:
        with engine.connect() as verbinding:
            heel = verbinding.exec_driver_sql("pragma quick_check").scalar() == "ok"
            aantal: int = verbinding.exec_driver_sql("select count(*) from feit").scalar_one()
            return aantal if heel else None
    except MapBeschadigd:
        return None
    finally:
        engine.dispose()
