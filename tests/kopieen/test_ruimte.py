"""A small disk: older copies make room for a new one, and never more than that asks."""

import os
import shutil
from pathlib import Path

import pytest

from tests.store.kopieen import Kantoor
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_veilig import Reservekopie
from werkplek.store import kopieren, overzetten
from werkplek.store.kopieren import OVER
from werkplek.store.reserve import kopieer_eerst


def maak_krap(kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch, vrij: int) -> None:
    """A disk on which so many bytes are free, and what copies that go give back."""
    hier = kantoor.map / "reservekopieen"

    def gebruikt() -> int:
        return sum(pad.stat().st_size for pad in hier.glob("*/bedrijf.db"))

    begin = gebruikt()

    def disk_usage(_: Path) -> object:
        over = vrij + begin - gebruikt()
        return shutil._ntuple_diskusage(1 << 40, (1 << 40) - over, over)

    monkeypatch.setattr(shutil, "disk_usage", disk_usage)


def vijf(kantoor: Kantoor) -> list[Reservekopie]:
    """Copies of five days, the oldest first."""
    gemaakt = []
    for nummer in range(5):
        gemaakt.append(kantoor.reserve.stel_veilig(aanleiding="migratie" if not nummer else "dag"))
        kantoor.klok.verder(days=1)
    return gemaakt


def nodig(kantoor: Kantoor) -> int:
    return (kantoor.map / "bedrijf.db").stat().st_size + OVER


def test_the_oldest_copies_make_room_for_a_new_one(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    migratie, eerste, *andere = vijf(kantoor)
    maak_krap(kantoor, monkeypatch, nodig(kantoor) - 1)

    kopie = kantoor.reserve.stel_veilig()

    assert set(kantoor.reserve.kopieen()) == {kopie, migratie, *andere}
    assert not eerste.pad.exists()


def test_an_erasure_on_a_full_tablet_makes_its_own_room(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemaakt = vijf(kantoor)
    maak_krap(kantoor, monkeypatch, nodig(kantoor) - 3 * gemaakt[-1].bytes + 3)

    kopie = kantoor.reserve.stel_veilig(aanleiding="wissen")

    assert kantoor.reserve.kopieen() == (kopie,)


def test_the_newest_two_never_make_room_and_nothing_goes_in_vain(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    gemaakt = vijf(kantoor)
    maak_krap(kantoor, monkeypatch, nodig(kantoor) - 4 * gemaakt[-1].bytes)

    with pytest.raises(MapOnbereikbaar, match="vol"):
        kantoor.reserve.stel_veilig(aanleiding="wissen")

    assert set(kantoor.reserve.kopieen()) == set(gemaakt)


def test_a_migration_without_room_for_its_copy_says_so(
    kantoor: Kantoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    generatie = kantoor.store.generatie
    kantoor.sluit()
    maak_krap(kantoor, monkeypatch, 1 << 20)

    with pytest.raises(MapOnbereikbaar) as gezegd:
        kopieer_eerst(kantoor.map, generatie, kantoor.boek)

    assert gezegd.value.detail == "vol_voor_kopie"


def test_every_file_that_was_brought_is_read_back(
    kantoor: Kantoor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stick writes one of very many files wrong, with the right length."""
    for _ in range(60):
        kantoor.foto(os.urandom(100))
    stick = tmp_path / "stick"
    stick.mkdir()
    fout = sorted((kantoor.map / "bijlagen").iterdir())[30].name

    def verknoei(bron: Path, doel: Path) -> bool:
        ruw = bytearray(bron.read_bytes())
        ruw[-1] ^= doel.name == fout
        doel.write_bytes(ruw)
        return True

    monkeypatch.setattr(kopieren, "breng_over", verknoei)
    monkeypatch.setattr("werkplek.store.nalezen._STEEKPROEF", 0)
    kopie = kantoor.reserve.stel_veilig(stick)

    heel = kopie.pad.parent / "bijlagen" / fout
    assert heel.read_bytes() == (kantoor.map / "bijlagen" / fout).read_bytes()
    assert not overzetten.breng_over(kantoor.map / "bijlagen" / fout, heel), "it is there"
