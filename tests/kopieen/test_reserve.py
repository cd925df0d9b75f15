"""Copies of the folder: whole, read back, and never half; the older ones go by the rotation."""

import errno
import json
import os
import shutil
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.store.kopieen import Kantoor, schrijf_sleutels, verander
from werkplek.application.ports import BestandOnbereikbaar, MapBeschadigd, MapOnbereikbaar
from werkplek.application.ports_veilig import Reservekopie
from werkplek.store import kopieren, nalezen, overzetten
from werkplek.store.engine import maak_leesengine
from werkplek.store.kopie import lees_kopie
from werkplek.store.nalezen import lees_na
from werkplek.store.plek import EIGEN_MAP, Plek
from werkplek.store.probe import bekijk
from werkplek.store.tables import metadata


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick with somebody's own things on it."""
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "vakantie.txt").write_text("zee")
    return stick


def ids_in(kopie: Path, sleutel: bytes) -> set[str]:
    """The feiten in a copy, read as a stranger with the key would."""
    engine = maak_leesengine(kopie / "bedrijf.db", sleutel)
    try:
        with engine.connect() as verbinding:
            return set(verbinding.exec_driver_sql("select id from feit").scalars())
    finally:
        engine.dispose()


def namen(map_: Path) -> list[str]:
    return sorted(pad.name for pad in map_.iterdir())


def test_a_copy_holds_everything_that_was_shown_as_saved(kantoor: Kantoor) -> None:
    gezien = kantoor.zie(3)
    kantoor.foto(b"een foto van een laskap")

    kopie = kantoor.reserve.stel_veilig()

    assert {str(feit.id) for feit in gezien} <= ids_in(kopie.pad, kantoor.sleutel)
    assert (kopie.feiten, kopie.bijlagen, kopie.aanleiding) == (6, 1, "verzoek")
    assert kopie.waarnemingen == len(gezien)
    assert namen(kopie.pad) == ["bedrijf.db", "inhoud.json", "sleutels.json"]
    assert kantoor.reserve.kopieen() == (kopie,)


def test_a_copy_that_says_no_waarnemingen_is_of_an_earlier_version(kantoor: Kantoor) -> None:
    inhoud = kantoor.reserve.stel_veilig().pad / "inhoud.json"
    document = json.loads(inhoud.read_bytes())
    assert document.pop("waarnemingen") == 0
    inhoud.write_text(json.dumps(document))
    (kopie,) = kantoor.reserve.kopieen()
    assert kopie.waarnemingen is None


def test_nothing_of_a_copy_can_be_read_without_its_key(kantoor: Kantoor) -> None:
    kantoor.foto(b"een foto van een laskap")
    kopie = kantoor.reserve.stel_veilig()

    ruw = b"".join(pad.read_bytes() for pad in kopie.pad.parent.rglob("*") if pad.is_file())

    assert b"Sanne" not in ruw
    assert b"laskap" not in ruw
    assert bekijk(
        kopie.pad / "bedrijf.db", os.urandom(32) + kantoor.sleutel[-16:], grondig=False
    ).vreemd


def test_recording_goes_on_while_a_copy_is_made(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    bezig, verder = threading.Event(), threading.Event()
    gewoon = nalezen.lees_na

    def langzaam(pad: Path, sleutel: bytes) -> nalezen.Nagelezen:
        bezig.set()
        verder.wait(10)
        return gewoon(pad, sleutel)

    monkeypatch.setattr(kopieren, "lees_na", langzaam)
    gemaakt: list[Reservekopie] = []
    draad = threading.Thread(target=lambda: gemaakt.append(kantoor.reserve.stel_veilig()))
    draad.start()
    bezig.wait(10)
    (nieuw,) = kantoor.zie()
    verder.set()
    draad.join()

    assert nieuw.id in kantoor.feiten()
    assert gemaakt[0].feiten == 3, "what was there when the copy began"


def test_a_copy_that_does_not_read_back_gets_no_name(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerste = kantoor.reserve.stel_veilig()
    gewoon = overzetten.sync_bestanden

    def beschadig(paden: tuple[Path, ...]) -> None:
        gewoon(paden)
        for pad in paden:
            verander(pad, 20_000)

    monkeypatch.setattr(kopieren, "sync_bestanden", beschadig)
    with pytest.raises(MapBeschadigd, match="kopie: cipher_integrity_check"):
        kantoor.reserve.stel_veilig()

    assert kantoor.reserve.kopieen() == (eerste,)
    assert not [naam for naam in namen(eerste.pad.parent) if naam.startswith(".")]


def test_planted_fault_without_reading_back_a_damaged_copy_gets_its_name(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    goed = kantoor.reserve.stel_veilig()
    gelezen = lees_na(goed.pad / "bedrijf.db", kantoor.sleutel)
    monkeypatch.setattr(kopieren, "lees_na", lambda *_: gelezen)

    def beschadig(paden: tuple[Path, ...]) -> None:
        for pad in paden:
            verander(pad, 20_000)

    monkeypatch.setattr(kopieren, "sync_bestanden", beschadig)

    stuk = kantoor.reserve.stel_veilig()

    assert stuk in kantoor.reserve.kopieen()
    assert bekijk(stuk.pad / "bedrijf.db", kantoor.sleutel, grondig=True).vreemd


def test_a_copy_whose_keys_do_not_open_it_gets_no_name(kantoor: Kantoor) -> None:
    schrijf_sleutels(kantoor.map, os.urandom(48))

    with pytest.raises(MapBeschadigd, match="sleutels"):
        kantoor.reserve.stel_veilig()

    assert kantoor.reserve.kopieen() == ()


def test_a_damaged_page_in_the_folder_makes_no_copy_and_keeps_the_older_ones(
    kantoor: Kantoor,
) -> None:
    kantoor.zie(40)
    goed = kantoor.reserve.stel_veilig()
    kantoor.sluit()
    assert kantoor.feiten()
    _beschadig_een_bladzijde(kantoor)

    with pytest.raises(MapBeschadigd):
        kantoor.reserve.stel_veilig()

    assert kantoor.reserve.kopieen() == (goed,)
    assert kantoor.feiten(), "what stands on other pages can still be read"
    assert not bekijk(goed.pad / "bedrijf.db", kantoor.sleutel, grondig=True).vreemd


def _beschadig_een_bladzijde(kantoor: Kantoor) -> None:
    """One of the code list, which no tap reads."""
    bestand = kantoor.map / "bedrijf.db"
    heel = bestand.read_bytes()
    for pagina in range(len(heel) // 4096 - 1, 0, -1):
        verander(bestand, pagina * 4096 + 99)
        if _kan_vastleggen(bestand, kantoor.sleutel):
            return
        bestand.write_bytes(heel)
    raise AssertionError("every page is one that a tap needs")


def _kan_vastleggen(bestand: Path, sleutel: bytes) -> bool:
    engine = maak_leesengine(bestand, sleutel)
    try:
        with engine.connect() as verbinding:
            for tabel in metadata.sorted_tables:
                if tabel.name not in {"opleiding", "bron"}:
                    verbinding.execute(sa.select(tabel)).all()
    except MapBeschadigd:
        return False
    finally:
        engine.dispose()
    return True


def test_files_are_kept_once_for_all_copies(kantoor: Kantoor) -> None:
    kantoor.foto(b"foto" * 1000)
    eerste = kantoor.reserve.stel_veilig()
    kantoor.reserve.stel_veilig()

    (bestand,) = (eerste.pad.parent / "bijlagen").iterdir()

    assert bestand.stat().st_nlink == 2, "the folder and the place share it"


def geen_link(_: Path, __: Path) -> None:
    raise OSError(errno.EPERM, "FAT")


def test_a_file_that_is_damaged_at_the_place_is_copied_anew(
    kantoor: Kantoor, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "hardlink_to", geen_link)
    kantoor.foto(b"foto" * 1000)
    kopie = kantoor.reserve.stel_veilig(stick)
    (bestand,) = (kopie.pad.parent / "bijlagen").iterdir()
    verander(bestand, 100)

    tweede = kantoor.reserve.stel_veilig(stick)

    assert (tweede.bijlagen, lees_kopie(tweede.pad).inhoud.ontbreekt) == (1, ())
    assert bestand.read_bytes() == (kantoor.map / "bijlagen" / bestand.name).read_bytes()


def test_a_file_that_is_lost_here_does_not_stop_the_copies(kantoor: Kantoor) -> None:
    kantoor.foto(b"eerste")
    kantoor.foto(b"tweede")
    weg, _ = sorted((kantoor.map / "bijlagen").iterdir())
    weg.unlink()

    kopie = kantoor.reserve.stel_veilig()

    assert kopie.bijlagen == 1
    assert lees_kopie(kopie.pad).inhoud.ontbreekt == (weg.name,)


def test_a_file_lost_here_stays_in_the_copies_that_have_it(kantoor: Kantoor) -> None:
    kantoor.foto(b"eerste")
    kantoor.reserve.stel_veilig()
    (weg,) = (kantoor.map / "bijlagen").iterdir()
    weg.unlink()

    assert kantoor.reserve.stel_veilig().bijlagen == 1


def test_on_a_stick_copies_get_a_folder_of_their_own_that_is_known_again(
    kantoor: Kantoor, stick: Path
) -> None:
    kantoor.foto(b"foto")
    kopie = kantoor.reserve.stel_veilig(stick)
    nog_een = kantoor.reserve.stel_veilig(stick)

    assert namen(stick) == [EIGEN_MAP, "vakantie.txt"]
    assert nog_een.pad.parent == kopie.pad.parent == stick / EIGEN_MAP
    assert {k.pad for k in kantoor.reserve.kopieen(stick)} == {kopie.pad, nog_een.pad}
    (plek,) = kantoor.reserve.plekken()
    assert (plek.pad, plek.laatst) == (stick / EIGEN_MAP, nog_een.van)


def test_a_disk_without_links_or_folder_syncs_takes_copies_as_well(
    kantoor: Kantoor, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def geen_sync(folder: Path) -> None:
        raise OSError(errno.EINVAL, "FAT")

    monkeypatch.setattr(Path, "hardlink_to", geen_link)
    monkeypatch.setattr(overzetten, "sync_folder", geen_sync)
    som = kantoor.foto(b"foto" * 50)

    kopie = kantoor.reserve.stel_veilig(stick)

    assert kopie.bijlagen == 1
    assert som
    assert lees_kopie(kopie.pad).inhoud.ontbreekt == ()


@pytest.mark.parametrize(
    ("bij", "fout", "detail"),
    [
        ("kopieer", errno.ENOSPC, "vol"),
        ("replace_whole", errno.EROFS, "alleen_lezen"),
        ("sync_map", errno.ENODEV, "weg"),
        ("sync_bestanden", errno.EIO, "stuk"),
    ],
)
def test_a_stick_that_fails_half_way_leaves_nothing_half_and_all_that_was_there(
    kantoor: Kantoor,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
    bij: str,
    fout: int,
    detail: str,
) -> None:
    kantoor.foto(b"foto")
    eerste = kantoor.reserve.stel_veilig(stick)
    kantoor.foto(b"nog een foto")

    def mislukt(*_: object, **__: object) -> None:
        raise OSError(fout, "stick")

    with monkeypatch.context() as stuk:
        stuk.setattr(kopieren, bij, mislukt)
        stuk.setattr(kopieren, "breng_over", mislukt if bij == "kopieer" else overzetten.breng_over)
        with pytest.raises(BestandOnbereikbaar) as gezegd:
            kantoor.reserve.stel_veilig(stick)

    assert gezegd.value.detail == detail
    assert kantoor.reserve.kopieen(stick) == (eerste,)
    assert [naam for naam in namen(eerste.pad.parent) if naam.startswith(".")] == []
    assert kantoor.reserve.stel_veilig(stick).bijlagen == 2, "the next try works"


def test_a_stick_pulled_out_is_said_and_never_made_on_this_computer(
    kantoor: Kantoor, stick: Path
) -> None:
    kantoor.reserve.stel_veilig(stick)
    shutil.rmtree(stick)
    stick.mkdir()  # its mount point stays behind, empty

    for gekozen in (stick, stick / EIGEN_MAP):
        with pytest.raises(BestandOnbereikbaar) as gezegd:
            kantoor.reserve.stel_veilig(gekozen)
        assert gezegd.value.detail == "weg"

    assert namen(stick) == []


def test_no_place_where_no_folder_is(kantoor: Kantoor, tmp_path: Path) -> None:
    with pytest.raises(BestandOnbereikbaar) as gezegd:
        kantoor.reserve.stel_veilig(tmp_path / "weg" / "nog verder weg")

    assert gezegd.value.detail == "weg"
    with pytest.raises(BestandOnbereikbaar):
        kantoor.reserve.kopieen(tmp_path / "weg")


def test_two_folders_share_a_stick_without_touching_each_others_copies(
    kantoor: Kantoor, stick: Path, tmp_path: Path
) -> None:
    ander = Kantoor(tmp_path / "ander")
    ander.maak()
    schrijf_sleutels(ander.map, ander.sleutel, store="cd" * 16)
    ander.foto(b"van de ander")
    kantoor.foto(b"van ons")
    ander.reserve.stel_veilig(stick)
    kantoor.reserve.stel_veilig(stick)
    kantoor.reserve.stel_veilig(stick, aanleiding="wissen")

    assert len(kantoor.reserve.kopieen(stick)) == 1
    assert len(ander.reserve.kopieen(stick)) == 1
    assert len(list((stick / EIGEN_MAP / "bijlagen").iterdir())) == 2
    ander.sluit()


def test_no_copy_takes_the_last_room_of_this_computer(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    krap = shutil._ntuple_diskusage(100 << 20, 99 << 20, 1 << 20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: krap)

    with pytest.raises(MapOnbereikbaar, match="vol"):
        kantoor.reserve.stel_veilig()


def test_the_rotation_runs_with_every_copy_and_takes_their_files_along(kantoor: Kantoor) -> None:
    kantoor.foto(b"blijft in de eerste kopie")
    for _ in range(12):
        kantoor.reserve.stel_veilig(aanleiding="dag")
        kantoor.klok.verder(days=1)

    hier = kantoor.reserve.kopieen()

    assert 7 <= len(hier) < 12
    assert len(list((hier[0].pad.parent / "bijlagen").iterdir())) == 1


def test_after_an_erasure_no_older_copy_is_left(kantoor: Kantoor) -> None:
    for _ in range(3):
        kantoor.reserve.stel_veilig(aanleiding="dag")
        kantoor.klok.verder(days=1)
    kantoor.klok.verder(days=-30)

    kopie = kantoor.reserve.stel_veilig(aanleiding="wissen")

    assert kantoor.reserve.kopieen() == (kopie,)


def test_closing_makes_a_copy_of_what_changed_at_most_once_in_half_an_hour(
    kantoor: Kantoor,
) -> None:
    reserve = kantoor.reserve
    kantoor.klok.moment = kantoor.klok.moment.replace(year=2099)  # after these feiten
    assert reserve.houd_bij(sluiten=True)
    assert not reserve.houd_bij(sluiten=True), "nothing changed"
    kantoor.zie()
    assert not reserve.houd_bij(sluiten=True), "a minute ago"
    kantoor.klok.verder(minutes=31)
    kopie = reserve.houd_bij(sluiten=True)
    assert kopie
    assert kopie.aanleiding == "sluiten"
    kantoor.klok.verder(hours=5)
    assert not reserve.houd_bij(sluiten=True), "nothing changed"


def test_each_day_has_a_copy_and_each_week_is_read_whole(kantoor: Kantoor) -> None:
    reserve = kantoor.reserve
    kantoor.klok.moment = kantoor.klok.moment.replace(year=2099)
    assert reserve.houd_bij()
    kantoor.zie()
    kantoor.klok.verder(hours=5)
    assert not reserve.houd_bij()
    kantoor.klok.verder(hours=20)
    assert reserve.houd_bij()
    kantoor.klok.verder(days=2)
    assert not reserve.houd_bij(), "nothing changed"
    kantoor.klok.verder(days=5)
    assert reserve.houd_bij(), "a week: the pages are read again"


def test_a_clock_that_went_back_still_makes_copies(kantoor: Kantoor) -> None:
    reserve = kantoor.reserve
    kantoor.klok.moment = kantoor.klok.moment.replace(year=2099)
    vooruit = reserve.houd_bij(sluiten=True)
    kantoor.klok.verder(days=-400)
    kantoor.zie()

    terug = reserve.houd_bij(sluiten=True)

    assert terug
    assert {vooruit, terug} == set(reserve.kopieen())


def test_an_empty_folder_is_not_worth_a_copy(tmp_path: Path) -> None:
    kantoor = Kantoor(tmp_path / "leeg")
    kantoor.maak()
    kantoor.klok.moment = kantoor.klok.moment.replace(year=1970)

    assert kantoor.reserve.houd_bij(sluiten=True) is None
    kantoor.sluit()


def test_what_a_cut_left_of_a_copy_goes_with_the_next(kantoor: Kantoor) -> None:
    kopie = kantoor.reserve.stel_veilig()
    plek = Plek(kopie.pad.parent, eigen=True)
    rest = plek.map / f".20261122160000000000.{'ab' * 4}.nieuw"
    rest.mkdir()
    (rest / "bedrijf.db").write_bytes(b"half")

    kantoor.reserve.stel_veilig()

    assert not rest.exists()
