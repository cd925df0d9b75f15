"""`werkplek verklaring controleren`: a file, a picture or a code, with a folder and without one."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.cli.regel import Regel, Uitkomst
from tests.controle.lijsten import intrekkingslijst, sleutellijst
from tests.controle.wereld import wereld
from tests.documents.voorbeeld import vastgesteld
from werkplek.domain.vaststelling import Papier


@pytest.fixture(scope="module")
def papier() -> Papier:
    return vastgesteld(2)


@pytest.fixture(scope="module")
def pdf(papier: Papier) -> bytes:
    """What the school sealed."""
    return wereld().verzegel(papier)


@dataclass
class Balie:
    """Somebody without a folder, with the list of a school and a file."""

    regel: Regel
    map: Path

    def zet(self, naam: str, inhoud: bytes) -> str:
        pad = self.map / naam
        pad.write_bytes(inhoud)
        return str(pad)

    def controleer(self, wat: str, *lijsten: bytes, als_json: bool = False) -> Uitkomst:
        opties = [
            deel
            for nummer, lijst in enumerate(lijsten)
            for deel in ("--sleutellijst", self.zet(f"lijst-{nummer}", lijst))
        ]
        json_ = ("--json",) if als_json else ()
        return self.regel("verklaring", "controleren", wat, *opties, *json_)


@pytest.fixture
def balie(nieuw: Regel, tmp_path: Path) -> Balie:
    return Balie(nieuw, tmp_path)


def test_without_a_folder_the_list_of_the_school_is_enough(balie: Balie, pdf: bytes) -> None:
    wat = balie.zet("verklaring.pdf", pdf)
    uitkomst = balie.controleer(wat, sleutellijst())
    assert uitkomst.code == 0, uitkomst
    assert uitkomst.uit.startswith("Deze verklaring is echt.\nDit is zeker: ")
    assert "Naam: Sanne Elif Voorbeeld" in uitkomst.uit
    assert not balie.regel.map.exists()
    velden = balie.controleer(wat, sleutellijst(), als_json=True).json
    assert (velden["echt"], velden["uitslag"], velden["drager"]) == (True, "echt", "bestand")
    assert len(velden["werkprocessen"]) == 2


def test_what_was_withdrawn_is_not_valid(balie: Balie, pdf: bytes, papier: Papier) -> None:
    terug = intrekkingslijst({papier.verklaring.nummer: date(2026, 11, 20)})
    uitkomst = balie.controleer(balie.zet("v.pdf", pdf), sleutellijst(), terug)
    assert uitkomst.code == 1
    assert "ingetrokken" in uitkomst.uit


def test_a_changed_file_is_not_valid_and_says_so_on_stdout(balie: Balie, pdf: bytes) -> None:
    anders = bytearray(pdf)
    anders[len(pdf) // 4] ^= 1
    uitkomst = balie.controleer(balie.zet("v.pdf", bytes(anders)), sleutellijst())
    assert uitkomst.code == 1
    assert "niet" in uitkomst.uit.partition("\n")[0]
    assert not uitkomst.fout


def test_without_any_list_it_cannot_be_told(balie: Balie, pdf: bytes) -> None:
    uitkomst = balie.controleer(balie.zet("v.pdf", pdf))
    assert uitkomst.code == 1
    assert uitkomst.uit.startswith("Dit is hier niet te controleren.")


def test_the_text_of_the_code_is_enough(balie: Balie, papier: Papier) -> None:
    _, som = wereld().te_verzegelen(papier)
    uitkomst = balie.controleer(wereld().qr(papier, som), sleutellijst())
    assert uitkomst.code == 0, uitkomst
    assert uitkomst.uit.startswith("De code op dit papier is echt.")


def test_a_folder_brings_its_own_lists(werkplek: Regel, tmp_path: Path, pdf: bytes) -> None:
    pad = tmp_path / "v.pdf"
    pad.write_bytes(pdf)
    uitkomst = werkplek("verklaring", "controleren", str(pad))
    assert uitkomst.code == 1  # no school was linked here
    assert "niet te controleren" in uitkomst.uit


@pytest.mark.parametrize(
    ("naam", "inhoud"), [("leeg.pdf", b""), ("brief.txt", b"Beste mensen, dit is een brief.")]
)
def test_what_is_no_paper_is_wrong_use(balie: Balie, naam: str, inhoud: bytes) -> None:
    uitkomst = balie.controleer(balie.zet(naam, inhoud), sleutellijst())
    assert uitkomst.code == 2, uitkomst
    assert not uitkomst.uit


def test_a_file_that_is_not_there_is_wrong_use(balie: Balie) -> None:
    uitkomst = balie.controleer(str(balie.map / "weg.pdf"), sleutellijst())
    assert uitkomst.code == 2
    assert "niet te openen" in uitkomst.fout
