"""`werkplek demo` does the main job in a real window and leaves a paper and pictures behind."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from werkplek.demo import verhaal
from werkplek.structuur.start import startdata

PAGINAS = (
    "wie",
    "vandaag",
    "vastleggen",
    "stap",
    "deelnemer",
    "tijdlijn",
    "naam",
    "kwalificatie",
    "werkprocessen",
    "periode",
    "leerstappen",
    "structuur",
    "importeren",
    "inleesvoorbeeld",
    "uitvoerbaar",
    "verklaring",
    "aantonen",
    "gegevens",
    "voorbeeld",
    "oordeel",
    "pincode",
    "deelnemerstand",
    "bewijs",
    "veiligheid",
    "uitwisselen",
    "verklaringen",
    "controleren",
)


pytestmark = pytest.mark.timeout(600)  # one run of the demo, with a hub beside it


@pytest.fixture(scope="module")
def uit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one run of the demo wrote, without a display."""
    uit = tmp_path_factory.mktemp("demo")
    opdracht = [sys.executable, "-m", "werkplek", "demo", "--zonder-venster", "--zonder-rollen"]
    klaar = subprocess.run(
        [*opdracht, "--uit", str(uit)], capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0, klaar.stderr
    return uit


def test_the_paper_holds_real_codes_and_titles_with_their_days(uit: Path) -> None:
    (pad,) = uit.glob("praktijkverklaring-*.pdf")
    tekst = " ".join(" ".join(p.extract_text() for p in PdfReader(pad).pages).split())
    kwalificatie = next(k for k in startdata() if k.crebo == verhaal.HOOFDROL.crebo)
    for werkproces in kwalificatie.werkprocessen:
        assert werkproces.code in tekst
        assert werkproces.titel in tekst
    assert "Sanne Maria Testers" in tekst
    assert "gezien op" in tekst
    assert "nog niet vastgesteld door de school" in tekst
    assert "CONCEPT" not in tekst


def test_the_paper_comes_back_from_the_school_with_its_seal(uit: Path) -> None:
    (pad,) = uit.glob("verzegeld-*.pdf")
    papier = PdfReader(pad)
    assert f"vastgesteld door de examencommissie van {verhaal.SCHOOL}" in " ".join(
        " ".join(p.extract_text() for p in papier.pages).split()
    )
    velden = papier.get_fields() or {}
    assert velden["school"]["/V"]["/SubFilter"] == "/ETSI.CAdES.detached"
    assert list(papier.attachments) == ["praktijkverklaring.json"]


@pytest.mark.parametrize("pagina", PAGINAS)
def test_there_is_a_picture_of_each_page(uit: Path, pagina: str) -> None:
    plaatjes = list(uit.glob(f"[0-9][0-9]-{pagina}.png"))
    assert plaatjes
    assert all(plaatje.stat().st_size > 5_000 for plaatje in plaatjes)


def test_the_log_says_what_was_done(uit: Path) -> None:
    verslag = (uit / "verslag.txt").read_text(encoding="utf-8")
    assert "16 deelnemers" in verslag
    assert "In drie tikken vastgelegd" in verslag
    assert "ongedaan gemaakt" in verslag
    assert "Van persoon gewisseld met een pincode" in verslag
    assert "Marga Proefstra 246813" in verslag
    assert "Met de school uitgewisseld, met één tik." in verslag
    (feiten,) = re.findall(r"leggen, (\d+ feiten)\.", verslag)  # how many depends on the weekday
    assert f"teruggezet met die code: {feiten}" in verslag
    assert f"doormidden geknipt en hersteld: {feiten}" in verslag


def test_the_proof_of_erasure_names_nobody(uit: Path) -> None:
    (pad,) = uit.glob("bewijs-van-wissen-*.pdf")
    tekst = " ".join(p.extract_text() for p in PdfReader(pad).pages)
    assert "Toon" not in tekst
    assert "Vergist" not in tekst
