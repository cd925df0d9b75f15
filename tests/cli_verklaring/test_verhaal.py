"""A verklaring from the shop floor past the school and back, typed at two folders."""

from pathlib import Path

import pytest

from tests.cli.regel import Regel
from tests.cli.test_verhaal import GEGEVENS
from tests.cli_verklaring.schoolkant import Schoolkant

OORDEEL = ("--aantonen", "alles", "--titels-nagekeken", "--oordeel")


@pytest.fixture
def nummer(bedrijf: Regel) -> str:
    """Judged, and offered to the school."""
    nummer = str(bedrijf.gelukt("verklaring", "opmaken", *GEGEVENS, *OORDEEL)["nummer"])
    aangeboden = bedrijf.gelukt("verklaring", "aanbieden", "--nummer", nummer)
    assert (aangeboden["staat"], len(aangeboden["aangeboden"])) == ("aangeboden", 1)
    return nummer


def over(nummer: str, wat: str, *woorden: str) -> tuple[str, ...]:
    return "verklaring", wat, "--nummer", nummer, *woorden


def test_signed_in_the_file_on_the_tablet_after_the_school_established_it(
    bedrijf: Regel, examen: Regel, school: Schoolkant, nummer: str, tmp_path: Path
) -> None:
    school.wissel(bedrijf.map, examen.map)
    pdf = tmp_path / "vast.pdf"
    vast = examen.gelukt(*over(nummer, "vaststellen", "--vorm", "digitaal", "--pdf", str(pdf)))
    assert (vast["staat"], vast["volgende"]) == ("vastgesteld", "praktijkopleider")
    school.wissel(examen.map, bedrijf.map, bedrijf.map)

    uitkomst = bedrijf(
        *over(nummer, "ondertekenen", "--rol", "praktijkopleider", "--handtekening", "Marga")
    )
    assert uitkomst.code == 0, uitkomst
    assert uitkomst.uit == (
        f"De handtekening staat op verklaring {nummer}. Nu tekent de deelnemer.\n"
    )
    getekend = bedrijf.gelukt(
        *over(nummer, "ondertekenen", "--rol", "deelnemer", "--handtekening", "Sanne Testers")
    )
    assert [een["rol"] for een in getekend["handtekeningen"]] == ["praktijkopleider", "deelnemer"]
    assert getekend["volgende"] == "school"

    school.wissel(bedrijf.map, examen.map)
    daar, hier = tmp_path / "daar.pdf", tmp_path / "hier.pdf"
    examen.gelukt(*over(nummer, "tonen", "--pdf", str(daar)))
    bedrijf.gelukt(*over(nummer, "tonen", "--pdf", str(hier)))
    assert daar.read_bytes() == hier.read_bytes()
    assert daar.read_bytes().startswith(pdf.read_bytes())


def test_the_school_hands_it_back_then_establishes_and_withdraws_it(
    bedrijf: Regel, examen: Regel, school: Schoolkant, nummer: str
) -> None:
    school.wissel(bedrijf.map, examen.map)
    terug = examen.gelukt(*over(nummer, "teruggeven", "--reden", "Welke machine was het?"))
    assert terug["staat"] == "terug"
    school.wissel(examen.map, bedrijf.map)
    getoond = bedrijf("verklaring", "tonen", "--nummer", nummer)
    assert "Welke machine was het?" in getoond.uit
    assert bedrijf(*over(nummer, "aanbieden")).code == 0
    school.wissel(bedrijf.map, examen.map)
    assert examen(*over(nummer, "vaststellen", "--plaats", "Elders")).code == 0
    uitgereikt = examen(*over(nummer, "uitreiken"), "--json")
    assert (uitgereikt.code, uitgereikt.json["ontbreekt"]) == (1, ["verzegeld"])
    weg = examen.gelukt(*over(nummer, "intrekken", "--reden", "Verkeerde deelnemer."))
    assert weg["staat"] == "ingetrokken"
    school.wissel(examen.map, bedrijf.map)
    assert bedrijf.gelukt("verklaring", "tonen", "--nummer", nummer)["staat"] == "ingetrokken"


def test_a_tablet_of_the_leerbedrijf_decides_nothing(bedrijf: Regel, nummer: str) -> None:
    for stap in (("vaststellen",), ("teruggeven", "--reden", "x"), ("intrekken", "--reden", "x")):
        uitkomst = bedrijf(*over(nummer, *stap), "--json")
        assert (uitkomst.code, uitkomst.json["reden"]) == (1, "niet_bevoegd")
        assert uitkomst.json["wat"] == "Alleen de examencommissie van de school kan dit doen."
    assert bedrijf.gelukt("verklaring", "tonen", "--nummer", nummer)["staat"] == "aangeboden"


def test_a_scan_that_shows_no_code_is_asked_about(
    bedrijf: Regel, examen: Regel, school: Schoolkant, nummer: str, tmp_path: Path
) -> None:
    school.wissel(bedrijf.map, examen.map)
    examen.gelukt(*over(nummer, "vaststellen"))
    school.wissel(examen.map, bedrijf.map)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4\n% een verzonnen scan\n")
    uitkomst = bedrijf("verklaring", "scan", str(scan), "--nummer", nummer, "--json")
    assert (uitkomst.code, uitkomst.json["vragen"]) == (1, ["scan_zonder_code"])
    bewaard = bedrijf.gelukt("verklaring", "scan", str(scan), "--nummer", nummer, "--toch")
    assert (bewaard["scans"], bewaard["staat"]) == (1, "vastgesteld")


@pytest.mark.parametrize(
    ("woorden", "code", "reden"),
    [
        (("aanbieden", "--nummer", "WP-2026-0000-0000"), 1, "verklaring_onbekend"),
        (("vaststellen", "--nummer", "x", "--vorm", "brief"), 2, "gebruik"),
        (("ondertekenen", "--nummer", "x", "--rol", "baas", "--handtekening", "M"), 2, "gebruik"),
        (("teruggeven", "--nummer", "x"), 2, "gebruik"),
        (("scan", "nergens.pdf"), 3, "bestand_onbereikbaar"),
    ],
)
def test_what_is_typed_wrong_is_said(
    met_sanne: Regel, woorden: tuple[str, ...], code: int, reden: str
) -> None:
    uitkomst = met_sanne("verklaring", *woorden, "--json")
    assert (uitkomst.code, uitkomst.json["reden"]) == (code, reden), uitkomst
