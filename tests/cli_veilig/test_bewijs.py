"""`werkplek vastleggen --bewijs`: a photo with what was seen, or a reason and nothing kept."""

from pathlib import Path

import pytest

from tests.bewijs import bestanden
from tests.cli.regel import CREBO, Regel

WAT = ("--deelnemer", "Sanne", "--werkproces", f"{CREBO}/B1-K1-W1", "--oordeel", "zelfstandig")


@pytest.fixture
def foto(tmp_path: Path) -> Path:
    return _schrijf(tmp_path / "IMG_0001.JPG", bestanden.foto())


def _schrijf(pad: Path, inhoud: bytes) -> Path:
    pad.write_bytes(inhoud)
    return pad


def test_a_photo_and_a_paper_go_with_what_was_seen(
    met_sanne: Regel, foto: Path, tmp_path: Path
) -> None:
    papier = _schrijf(tmp_path / "bon.pdf", bestanden.pdf())
    erbij = ("--bewijs", str(foto), "--bewijs", str(papier), "--bijschrift", "De kar is schoon")
    gedaan = met_sanne("vastleggen", *WAT, *erbij)
    assert (gedaan.code, gedaan.fout) == (0, "")
    assert "Erbij bewaard: 1 foto en 1 PDF." in gedaan.uit
    assert "1 foto en 1 PDF" in met_sanne("deelnemer", "tonen", "Sanne").uit
    (gezien,) = met_sanne.gelukt("deelnemer", "tonen", "Sanne")["waarnemingen"]
    assert [stuk["soort"] for stuk in gezien["bewijs"]] == ["image/jpeg", "application/pdf"]
    assert {stuk["bijschrift"] for stuk in gezien["bewijs"]} == {"De kar is schoon"}
    assert len(list((met_sanne.map / "bijlagen").iterdir())) == 2
    terug = met_sanne("herroepen", gezien["bewijs"][0]["feit"], "--reden", "per ongeluk")
    assert terug.code == 0
    (gezien,) = met_sanne.gelukt("deelnemer", "tonen", "Sanne")["waarnemingen"]
    assert [stuk["soort"] for stuk in gezien["bewijs"]] == ["application/pdf"]


def test_the_same_photo_twice_is_one(met_sanne: Regel, foto: Path) -> None:
    gedaan = met_sanne.gelukt("vastleggen", *WAT, "--bewijs", str(foto), "--bewijs", str(foto))
    assert gedaan["bewijs"] == 1
    assert met_sanne.gelukt("vastleggen", *WAT)["bewijs"] == 0


def test_a_file_that_cannot_be_kept_records_nothing(
    met_sanne: Regel, foto: Path, tmp_path: Path
) -> None:
    voor = met_sanne.feiten()
    heic = _schrijf(tmp_path / "foto.jpg", b"\x00\x00\x00\x18ftypheic" + bytes(99))
    gedaan = met_sanne("vastleggen", *WAT, "--bewijs", str(foto), "--bewijs", str(heic), "--json")
    assert (gedaan.code, gedaan.json["oorzaak"]) == (2, "heic")
    gedaan = met_sanne("vastleggen", *WAT, "--bewijs", str(heic))
    assert "HEIC" in gedaan.uit + gedaan.fout
    assert met_sanne.feiten() == voor


def test_a_file_that_is_not_there_records_nothing(met_sanne: Regel, tmp_path: Path) -> None:
    voor = met_sanne.feiten()
    gedaan = met_sanne("vastleggen", *WAT, "--bewijs", str(tmp_path / "weg.jpg"))
    assert gedaan.code == 3
    assert met_sanne.feiten() == voor


def test_a_caption_needs_something_to_be_about(met_sanne: Regel) -> None:
    gedaan = met_sanne("vastleggen", *WAT, "--bijschrift", "De kar")
    assert gedaan.code == 2
    assert "--bewijs" in gedaan.uit + gedaan.fout


def test_a_bsn_in_the_caption_is_asked_about(met_sanne: Regel, foto: Path) -> None:
    woorden = ("vastleggen", *WAT, "--bewijs", str(foto), "--bijschrift", "kaart 123456782")
    voor = met_sanne.feiten()
    assert met_sanne(*woorden).code == 1
    assert met_sanne.feiten() == voor
    assert met_sanne(*woorden, "--toch").code == 0
