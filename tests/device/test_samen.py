"""Files that go out together: all of them under their names, or nothing at all."""

import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from werkplek.application.ports import BestandOnbereikbaar
from werkplek.application.ports_dossier import Stuk
from werkplek.device.bestanden import SchijfBestanden

INHOUD = {"gegevens.json": b"{}", "bewijs/foto één.jpg": b"\xff\xd8", "bewijs/b.pdf": b"%PDF"}


def stukken() -> Iterator[Stuk]:
    """Two in a folder."""
    for naam, inhoud in INHOUD.items():
        yield Stuk(naam, lambda inhoud=inhoud: inhoud)  # type: ignore[misc]


def stukken_tot_het_misgaat() -> Iterator[Stuk]:
    """The third cannot be read."""
    yield from list(stukken())[:2]

    def lees() -> bytes:
        raise OSError(5, "stuk")

    yield Stuk("laatste", lees)


def op_schijf(map_: Path) -> dict[str, bytes]:
    """All files below a folder."""
    paden = [pad for pad in map_.rglob("*") if pad.is_file()]
    return {pad.relative_to(map_).as_posix(): pad.read_bytes() for pad in paden}


def test_a_folder_gets_every_file(tmp_path: Path) -> None:
    SchijfBestanden().bewaar_samen(tmp_path / "dossier", stukken())
    assert op_schijf(tmp_path / "dossier") == INHOUD
    assert stat.S_IMODE((tmp_path / "dossier").stat().st_mode) == 0o700


def test_a_zip_gets_every_file_and_the_same_bytes_each_time(tmp_path: Path) -> None:
    een, twee = tmp_path / "een.zip", tmp_path / "twee.ZIP"
    for pad in (een, twee):
        SchijfBestanden().bewaar_samen(pad, stukken())
    with zipfile.ZipFile(een) as archief:
        assert {naam: archief.read(naam) for naam in archief.namelist()} == INHOUD
    assert een.read_bytes() == twee.read_bytes()


@pytest.mark.parametrize("naam", ["dossier", "dossier.zip"])
def test_what_breaks_half_way_leaves_nothing(tmp_path: Path, naam: str) -> None:
    with pytest.raises(BestandOnbereikbaar):
        SchijfBestanden().bewaar_samen(tmp_path / naam, stukken_tot_het_misgaat())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_never_filled_up(tmp_path: Path) -> None:
    (tmp_path / "vakantie.jpg").write_bytes(b"x")
    with pytest.raises(BestandOnbereikbaar) as gevangen:
        SchijfBestanden().bewaar_samen(tmp_path, stukken())
    assert gevangen.value.detail == "bestaat"
    assert op_schijf(tmp_path) == {"vakantie.jpg": b"x"}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    leeg = tmp_path / "leeg"
    leeg.mkdir()
    SchijfBestanden().bewaar_samen(leeg, stukken())
    assert op_schijf(leeg) == INHOUD
