"""Files that cannot be taken as they are: each has its sentence, and nothing of it is kept."""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.dossiers import EERSTE
from tests.cli.regel import Regel
from tests.structuur.sbb_voorbeelden import KLEIN
from tests.structuur.werkmappen import CREBOLIJST, Rijen, werkmap
from werkplek.structuur.tidy_schrijven import schrijf_tidy

IMPORTEREN = ("kwalificaties", "importeren")
PLAKKEN = ("--crebo", "29950", "--naam", "Turfsteker", "--niveau", "1", "--editie", "2026")
TIDY = "".join(schrijf_tidy([EERSTE]))
LACHT = '<!DOCTYPE sbb [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
VAN_BUITEN = '<!DOCTYPE sbb [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


def ingepakt(inhoud: str) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        archief.writestr("dossier.xml", inhoud)
    return uit.getvalue()


def na_de_kop(extra: str) -> bytes:
    kop, sbb, rest = KLEIN.partition("<sbb>")
    return f"{kop}{extra}{sbb}{rest}".encode()


GEWEIGERD: dict[str, tuple[str, bytes, str, int, str]] = {
    "niets": ("leeg.csv", b"", "bestand_leeg", 0, "In leeg.csv: dit bestand is leeg."),
    "afgebroken xml": (
        *("half.xml", KLEIN.encode()[:900], "xml_gebroken", 22),
        "In half.xml, regel 22: de XML is hier stuk of afgebroken.",
    ),
    "xml in latin-1": (
        *("oud.xml", KLEIN.replace('Klompen"', 'Klömpen"').encode("latin-1"), "geen_utf8", 15),
        "In oud.xml, regel 15: hier staan tekens die Werkplek niet kan lezen.",
    ),
    "een miljard keer lachen": (
        *("grap.xml", na_de_kop(LACHT), "xml_dtd", 2),
        "In deze XML staat een DOCTYPE. Dat leest Werkplek niet.",
    ),
    "iets van buiten": (
        *("lek.xml", na_de_kop(VAN_BUITEN), "xml_dtd", 2),
        "In deze XML staat een DOCTYPE. Dat leest Werkplek niet.",
    ),
    "andere xml": (
        *("brief.xml", b"<brief><aan>SBB</aan></brief>", "xml_geen_sbb", 1),
        "In brief.xml, regel 1: deze XML is niet van SBB.",
    ),
    "een zip die xml heet": (
        *("dossier.xml", ingepakt(KLEIN), "vorm_onbekend", 0),
        "In dossier.xml: dit is een ZIP-bestand.",
    ),
    "een pdf die csv heet": (
        *("dossier.csv", b"%PDF-1.7\n", "vorm_onbekend", 0),
        "In dossier.csv: dit is een PDF, en die kan Werkplek niet lezen.",
    ),
    "een webpagina": (
        *("lijst.xlsx", b"<!doctype html><html></html>", "vorm_onbekend", 0),
        "In lijst.xlsx: dit is een webpagina.",
    ),
    "een halve werkmap": (
        *("half.xlsx", werkmap(CREBOLIJST)[:-200], "xlsx_gebroken", 0),
        "In half.xlsx: dit Excel-bestand is stuk.",
    ),
    "een lijst zonder kolom": (
        *("lijst.csv", TIDY.replace("werkproces_bron", "bron").encode(), "kolom_ontbreekt", 1),
        "In lijst.csv, regel 1: de kolom werkproces_bron ontbreekt.",
    ),
    "een lijst in latin-1": (
        *("lijst.csv", TIDY.replace("Hakt", "Häkt").encode("latin-1"), "geen_utf8", 3),
        "In lijst.csv, regel 3: hier staan tekens die Werkplek niet kan lezen.",
    ),
    "een losse aanhaling": (
        *("lijst.csv", TIDY.replace("Hakt", '"Hakt').encode(), "csv_gebroken", 3),
        "In lijst.csv, regel 3: vanaf hier kloppen de aanhalingstekens niet.",
    ),
    "alleen een kop": (
        *("kop.csv", TIDY.splitlines()[0].encode(), "niets_gevonden", 0),
        "In kop.csv: in dit bestand staat niets om over te nemen.",
    ),
}

GEVRAAGD: dict[str, tuple[str, bytes, str]] = {
    "twee keer dezelfde code": (
        "dubbel.csv",
        TIDY.replace("B1-K1-W2", "B1-K1-W1").encode(),
        (
            "dubbel.csv, regel 3, kolom werkproces_code: deze code stond er al. "
            "Het gaat om B1-K1-W1. De eerste telt."
        ),
    ),
    "een crebo van vier cijfers": (
        "lijst.csv",
        TIDY.replace("29901,", "2990,", 1).encode(),
        "lijst.csv, regel 2, kolom crebo: dit is geen crebo. Er staat: “2990”.",
    ),
    "een cel te weinig": (
        "lijst.csv",
        "\n".join([*TIDY.splitlines()[:3], "29901,Klompenmaker"]).encode(),
        "lijst.csv, regel 4: hier staan niet evenveel cellen als in de kop. Het zijn er 2.",
    ),
    "xml zonder nummer": (
        "los.xml",
        KLEIN.replace('titel="Slijpt het mes" hoofdstuk="1"', 'titel="Slijpt het mes"').encode(),
        "los.xml, regel 19, element werkproces: hier staat geen code voor.",
    ),
}


def alles(regel: Regel, map_: Path) -> tuple[bytes, object]:
    """All editions that are here, and what is counted."""
    uit = map_ / "alles.csv"
    regel.gelukt(
        "kwalificaties", "exporteren", "--uit", str(uit), "--alle-edities", "--overschrijven"
    )
    return uit.read_bytes(), regel.gelukt("status")["kwalificaties"]


@pytest.mark.parametrize("geval", GEWEIGERD)
def test_a_file_that_cannot_be_taken_is_refused_with_its_line(
    werkplek: Regel, tmp_path: Path, geval: str
) -> None:
    naam, inhoud, oorzaak, regel, zin = GEWEIGERD[geval]
    (tmp_path / naam).write_bytes(inhoud)
    ervoor = alles(werkplek, tmp_path)
    for extra in ((), ("--toch",), ("--droog",)):
        uitkomst = werkplek(*IMPORTEREN, str(tmp_path / naam), *extra)
        assert uitkomst.code == 2
        assert uitkomst.uit == ""
        assert zin.casefold() in uitkomst.fout.casefold()
        assert "Er is niets overgenomen." in uitkomst.fout
    velden = werkplek(*IMPORTEREN, str(tmp_path / naam), "--json").json
    assert (velden["reden"], velden["oorzaak"]) == ("bron_geweigerd", oorzaak)
    assert (velden["bestand"], velden["regel"]) == (naam, regel)
    assert alles(werkplek, tmp_path) == ervoor


@pytest.mark.parametrize("geval", GEVRAAGD)
def test_what_is_odd_is_shown_with_its_line_and_asked_about(
    werkplek: Regel, tmp_path: Path, geval: str
) -> None:
    naam, inhoud, zin = GEVRAAGD[geval]
    (tmp_path / naam).write_bytes(inhoud)
    ervoor = alles(werkplek, tmp_path)
    uitkomst = werkplek(*IMPORTEREN, str(tmp_path / naam))
    assert uitkomst.code == 1
    assert f"  {zin}" in uitkomst.uit
    assert "Een deel van het bestand is niet te gebruiken." in uitkomst.uit
    velden = werkplek(*IMPORTEREN, str(tmp_path / naam), "--json").json
    assert (velden["gelukt"], velden["reden"]) == (False, "bevestiging_nodig")
    assert "regels_niet_gebruikt" in velden["vragen"]
    assert [o for o in velden["opmerkingen"] if zin in o["zin"]]
    assert alles(werkplek, tmp_path) == ervoor


@pytest.mark.parametrize(
    "maak",
    [
        lambda tekst: tekst.replace(",", ";"),
        lambda tekst: f"\ufeff{tekst}".replace("\n", "\r\n"),
    ],
    ids=["puntkomma", "bom en crlf"],
)
def test_a_csv_of_another_make_is_read_all_the_same(
    werkplek: Regel, tmp_path: Path, maak: Callable[[str], str]
) -> None:
    bestand = tmp_path / "lijst.csv"
    bestand.write_bytes(maak(TIDY).encode())
    ervoor = alles(werkplek, tmp_path)
    gedaan = werkplek.gelukt(*IMPORTEREN, str(bestand))
    assert (gedaan["overgenomen"], gedaan["tellingen"]["nieuw"]) == (True, 1)
    assert alles(werkplek, tmp_path) != ervoor  # so the same afterwards does mean: nothing kept


def test_a_workbook_with_a_formula_and_merged_cells_is_read_and_remarked(
    werkplek: Regel, tmp_path: Path
) -> None:
    bladen: dict[str, Rijen] = {
        "Complete lijst": [
            ["Opleidingscode", "Naam opleiding", "Niveau"],
            [99901, "Lantaarnopsteker", 1],
            [99902, '="Klompen"&"maker"', 2],
        ],
        "Wijzigingen": [["Wijzigingen", None, None], ["zie de lijst", None, None]],
    }
    bestand = tmp_path / "lijst.xlsx"
    bestand.write_bytes(werkmap(bladen, samen=["A1:C1"]))
    velden = werkplek(*IMPORTEREN, str(bestand), "--droog", "--json").json
    redenen = {opmerking["reden"]: opmerking for opmerking in velden["opmerkingen"]}
    assert redenen["formule"]["regel"] == 3
    assert redenen["formule"]["zin"].startswith("lijst.xlsx, blad Complete lijst, regel 3")


@pytest.mark.parametrize("naam", ["weg.xml", "."])
def test_a_file_that_is_not_there_is_wrong_use(werkplek: Regel, tmp_path: Path, naam: str) -> None:
    uitkomst = werkplek(*IMPORTEREN, str(tmp_path / naam))
    assert uitkomst.code == 2
    assert "is niet te lezen." in uitkomst.fout
    geplakt = werkplek(*IMPORTEREN, "--plakken", str(tmp_path / naam), *PLAKKEN, "--json")
    assert (geplakt.code, geplakt.json["reden"]) == (2, "bestand_onbereikbaar")


VERKEERD = {
    "niets": ((), "Kies een van deze: BESTAND --plakken."),
    "kop bij een bestand": (("x.xml", "--crebo", "29950"), "Dit hoort bij een geplakte lijst."),
    "plakken zonder kop": (
        ("--plakken", "x.txt", "--niveau", "2"),
        "Bij een geplakte lijst hoort ook: --crebo --naam --editie.",
    ),
    "niveau 7": (("--plakken", "x.txt", "--niveau", "7"), "Dit niveau is er niet: 7."),
    "een halve crebo": (("--plakken", "x.txt", "--crebo", "12"), "is hier niet bekend: 12."),
}


@pytest.mark.parametrize("geval", VERKEERD)
def test_wrong_use_is_explained(nieuw: Regel, geval: str) -> None:
    woorden, zin = VERKEERD[geval]
    uitkomst = nieuw(*IMPORTEREN, *woorden)
    assert uitkomst.code == 2
    assert zin in uitkomst.fout


def test_a_keuzedeel_is_pasted_without_a_niveau(werkplek: Regel, tmp_path: Path) -> None:
    lijst = tmp_path / "lijst.txt"
    lijst.write_text("D1-K1-W1 Steekt turf\n", encoding="utf-8")
    kop = ("--crebo", "k9901", "--naam", "Turf", "--editie", "2026")
    werkplek.gelukt(*IMPORTEREN, "--plakken", str(lijst), *kop)
    assert werkplek.gelukt("kwalificaties", "tonen", "K9901")["soort"] == "keuzedeel"


@pytest.mark.parametrize(
    ("inhoud", "oorzaak", "regel"),
    [
        (b"", "bestand_leeg", 0),
        (b"B1-K1-W1 Turf\nB1-K1-W2 G\xe9\n", "geen_utf8", 2),
        (b"B1-K1-W1 Turf\n" * 100_000, "bestand_te_groot", 0),
    ],
)
def test_a_pasted_list_that_cannot_be_read_is_refused(
    werkplek: Regel,
    monkeypatch: pytest.MonkeyPatch,
    inhoud: bytes,
    oorzaak: str,
    regel: int,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(inhoud)))
    uitkomst = werkplek(*IMPORTEREN, "--plakken", "-", *PLAKKEN, "--json")
    assert (uitkomst.code, uitkomst.json["oorzaak"]) == (2, oorzaak)
    assert uitkomst.json["regel"] == regel


def test_an_export_of_what_is_not_here_writes_nothing(werkplek: Regel, tmp_path: Path) -> None:
    uit = tmp_path / "uit.csv"
    for woorden, code in (
        (("99999",), 1),
        (("25743", "--editie", "1999"), 1),
        (("--editie", "2022"), 2),
        (("25743", "--editie", "2022", "--alle-edities"), 2),
    ):
        assert werkplek("kwalificaties", "exporteren", *woorden, "--uit", str(uit)).code == code
    assert not uit.exists()
