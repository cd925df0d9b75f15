"""`werkplek groep`: the words of the screen, one object for programs, and the sheet."""

from pathlib import Path

from tests.cli.conftest import (
    met_sanne,
    nieuw,
    pincode_bestand,
    sannemap,
    voorbeeldmap,
    wachtzin_bestand,
    werkplek,
)
from tests.cli.regel import Regel
from tests.documents.lezen import text

__all__ = [
    "met_sanne",
    "nieuw",
    "pincode_bestand",
    "sannemap",
    "voorbeeldmap",
    "wachtzin_bestand",
    "werkplek",
]


def test_it_says_who_is_how_far_and_whom_to_look_at(met_sanne: Regel) -> None:
    gezegd = met_sanne("groep")
    assert gezegd.code == 0
    assert "Sanne, laatst gezien: nog niet gezien" in gezegd.uit
    assert "  B1-K1-W1  Nog niet gedaan" in gezegd.uit
    assert "Kijk vandaag naar Sanne. Sanne begon op" in gezegd.uit


def test_a_program_reads_the_same(met_sanne: Regel) -> None:
    gelezen = met_sanne.gelukt("groep")
    (groep,) = gelezen["groepen"]
    (sanne,) = groep["deelnemers"]
    assert sanne["standen"] == {f"B1-K1-W{n}": "Nog niet gedaan" for n in (1, 2, 3)}
    assert [tip["deelnemer"] for tip in gelezen["kijk"]] == [sanne["deelnemer"]]


def test_the_sheet_is_a_file_and_never_over_another(met_sanne: Regel, tmp_path: Path) -> None:
    pad = tmp_path / "groep.pdf"
    assert met_sanne("groep", "--pdf", str(pad)).code == 0
    assert "Sanne" in text(pad.read_bytes())
    assert met_sanne("groep", "--pdf", str(pad)).code == 1
    assert met_sanne("groep", "--pdf", str(pad), "--overschrijven").code == 0


def test_nobody_is_said_too(werkplek: Regel) -> None:
    assert "Er is nu niemand in je groep." in werkplek("groep").uit
