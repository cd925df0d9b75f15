"""Another key for the whole file: whole or not at all, while nobody reads or writes."""

import threading
from pathlib import Path

import pytest

from tests.store.histories import buiten, leg_vast
from tests.store.kopieen import Kantoor
from werkplek.application.ports import MapBeschadigd, MapInGebruik, MapOnbereikbaar, SleutelPastNiet
from werkplek.store import sluis
from werkplek.store.engine import maak_engine, zonder_transactie
from werkplek.store.folder import open_store


def andere(sleutel: bytes) -> bytes:
    """A new key with the salt of the file."""
    return bytes(byte ^ 255 for byte in sleutel[:32]) + sleutel[-16:]


def test_after_a_change_of_key_everything_is_there_and_the_old_key_opens_nothing(
    kantoor: Kantoor,
) -> None:
    kantoor.zie(5)
    alle = kantoor.feiten()
    oud, nieuw = kantoor.sleutel, andere(kantoor.sleutel)

    assert kantoor.store.herversleutel(oud, nieuw) == nieuw
    assert kantoor.feiten() == alle, "the open store goes on with it"
    kantoor.zie(1)
    kantoor.sluit()

    with pytest.raises((MapBeschadigd, SleutelPastNiet)):
        open_store(kantoor.map, oud, buiten())
    kantoor.sleutel = nieuw
    assert len(kantoor.feiten()) == len(alle) + 1


def test_a_change_that_was_done_is_not_begun_again(kantoor: Kantoor) -> None:
    oud, nieuw = kantoor.sleutel, andere(kantoor.sleutel)
    kantoor.store.herversleutel(oud, nieuw)

    assert kantoor.store.herversleutel(oud, nieuw) == nieuw


def test_who_is_recording_meanwhile_waits_and_is_not_lost(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    bezig, verder = threading.Event(), threading.Event()
    gewoon = sluis._rekey

    def langzaam(*alles: object) -> None:
        bezig.set()
        verder.wait(10)
        gewoon(*alles)  # type: ignore[arg-type]

    monkeypatch.setattr(sluis, "_rekey", langzaam)
    nieuw = andere(kantoor.sleutel)
    wissel = threading.Thread(target=kantoor.store.herversleutel, args=(kantoor.sleutel, nieuw))
    wissel.start()
    bezig.wait(10)
    assert kantoor.start
    feit = kantoor.schrijver.gezien(kantoor.start)
    tik = threading.Thread(target=leg_vast, args=(kantoor.store, feit))
    kijk = threading.Thread(target=kantoor.feiten)
    tik.start()
    kijk.start()
    tik.join(0.2)
    assert tik.is_alive()
    assert kijk.is_alive()
    verder.set()
    for draad in (wissel, tik, kijk):
        draad.join(10)

    assert feit.id in kantoor.feiten()


def test_a_reader_that_stays_stops_the_change_and_not_the_reader(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sluis, "_GEDULD", 0.1)
    with kantoor.store.lees() as lezer:
        with pytest.raises(MapInGebruik):
            kantoor.store.herversleutel(kantoor.sleutel, andere(kantoor.sleutel))
        assert lezer.aantal_feiten() == 3

    kantoor.zie(1)


def test_a_disk_that_is_full_leaves_the_old_key(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    alle = kantoor.feiten()

    def vol(*_: object) -> None:
        raise MapOnbereikbaar("vol")

    with monkeypatch.context() as schijf:
        schijf.setattr(sluis, "_rekey", vol)
        with pytest.raises(MapOnbereikbaar, match="vol"):
            kantoor.store.herversleutel(kantoor.sleutel, andere(kantoor.sleutel))

    assert kantoor.feiten() == alle
    kantoor.sluit()
    assert kantoor.feiten() == alle


def test_cut_after_the_pages_had_the_new_key_the_folder_opens_with_both_on_file(
    kantoor: Kantoor, tmp_path: Path
) -> None:
    kantoor.zie(30)
    alle = kantoor.feiten()
    oud, nieuw = kantoor.sleutel, andere(kantoor.sleutel)
    kantoor.store.herversleutel(oud, nieuw)
    kantoor.val_om(tmp_path / "gevallen")

    store = open_store(tmp_path / "gevallen", oud, buiten(), ook=(nieuw,))

    assert store.generatie.sleutel == nieuw
    with store.lees() as lezer:
        assert {str(f.id) for f in lezer.feiten(kantoor.schrijver.deelnemer)} == alle
    store.sluit()


def test_planted_fault_a_connection_that_nobody_counts_reads_nothing_any_more(
    kantoor: Kantoor,
) -> None:
    engine = maak_engine(kantoor.store.generatie.bestand, kantoor.sleutel)
    with zonder_transactie(engine).connect() as verbinding:
        assert verbinding.exec_driver_sql("select count(*) from feit").scalar() == 3
        kantoor.store.herversleutel(kantoor.sleutel, andere(kantoor.sleutel))
        with pytest.raises(MapBeschadigd):
            verbinding.exec_driver_sql("select count(*) from feit")
        verbinding.invalidate()
    engine.dispose()
    assert len(kantoor.feiten()) == 3
