"""From a file of the kwalificatiestructuur to a plaatsing on it, as somebody would type it."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.dossiers import (
    CERTIFICAAT,
    EERSTE,
    MET_CERTIFICAAT,
    OUDSTE,
    TWEEDE,
    anders,
    schrijf,
)
from tests.cli.regel import CREBO, Regel
from tests.fakes.dossiers import KLOMPENMAKER
from tests.structuur.sbb_voorbeelden import GEHEEL
from tests.structuur.werkmappen import CREBOLIJST, KOPPELTABEL, werkmap
from werkplek.domain.kwalificatie import Crebo
from werkplek.structuur.start import startdata

IMPORTEREN = ("kwalificaties", "importeren")
EXPORTEREN = ("kwalificaties", "exporteren")
TONEN = ("kwalificaties", "tonen")
VERGELIJKEN = ("kwalificaties", "vergelijken")
PLAKKEN = ("--crebo", "29950", "--naam", "Turfsteker", "--niveau", "1", "--editie", "2026")


@pytest.fixture
def met_klompen(werkplek: Regel, tmp_path: Path) -> Regel:
    """A leerbedrijf that imported the first edition of a trade."""
    werkplek.gelukt(*IMPORTEREN, schrijf(tmp_path / "eerste.csv", EERSTE))
    return werkplek


def edities(regel: Regel, crebo: str = KLOMPENMAKER) -> list[str]:
    return [editie["editie"] for editie in regel.gelukt(*TONEN, crebo)["edities"]]


# --- import


def test_a_dossier_of_sbb_is_looked_at_taken_over_found_and_learned(
    werkplek: Regel, tmp_path: Path
) -> None:
    bestand = tmp_path / "wat dan ook.bin"
    bestand.write_text(GEHEEL, encoding="utf-8-sig")

    gekeken = werkplek(*IMPORTEREN, str(bestand), "--droog")
    assert gekeken.code == 0
    assert "wat dan ook.bin: kwalificatiedossiers van SBB (XML)" in gekeken.uit
    assert "29011 Lantaarnopsteker, niveau 2" in gekeken.uit
    assert "Er is alleen gekeken. Er is niets overgenomen." in gekeken.uit
    assert werkplek(*TONEN, "29011").code == 1

    gedaan = werkplek(*IMPORTEREN, str(bestand))
    assert gedaan.code == 0, gedaan
    assert gedaan.uit.endswith("Overgenomen.\n")
    gevonden = werkplek("kwalificaties", "zoeken", "lantaarnopsteker")
    assert "Lantaarnbeheer\n  29011 Lantaarnopsteker, niveau 2 · vanaf 2032\n" in gevonden.uit
    tekst = werkplek(*TONEN, "29011", "b1k1w1").uit
    assert "B1-K1-W1 Steekt de lantaarn aan\nB1-K1 Onderhoudt lantaarns\n" in tekst
    assert "Omschrijving:\n  De lantaarnopsteker klimt omhoog.\n" in tekst
    assert "Omschrijving, voor dit profiel ook:\n  Ook bij storm.\n" in tekst
    assert "Complexiteit:\n  Het werk is hoog.\n" in werkplek(*TONEN, "29011", "B1-K1").uit
    werkplek.gelukt("deelnemer", "toevoegen", "--naam", "Sanne Testers", "--kwalificatie", "29011")
    gezien = ("--werkproces", "29011/B1-K1-W10", "--oordeel", "samen")
    assert werkplek("vastleggen", "--deelnemer", "Sanne", *gezien).code == 0


def test_what_has_not_every_word_stands_under_words_that_say_so(met_klompen: Regel) -> None:
    gevonden = met_klompen("kwalificaties", "zoeken", "klompenmaker", "heftruck")
    assert gevonden.uit.startswith("Niet alle woorden gevonden\n")
    assert "29901 Klompenmaker" in gevonden.uit


def test_the_same_file_twice_is_nothing_new(met_klompen: Regel, tmp_path: Path) -> None:
    uitkomst = met_klompen(*IMPORTEREN, schrijf(tmp_path / "weer.csv", EERSTE))
    assert uitkomst.code == 0
    assert "Er is niets nieuws om over te nemen." in uitkomst.uit


def test_a_new_edition_is_kept_only_after_its_differences_were_shown(
    met_klompen: Regel, tmp_path: Path
) -> None:
    bestand = schrijf(tmp_path / "tweede.csv", TWEEDE)
    gevraagd = met_klompen(*IMPORTEREN, bestand)
    assert gevraagd.code == 1
    for zin in (
        "29901 Klompenmaker. Nieuwe editie SBB 200, naast SBB 100:",
        "Nieuw: B1-K1-W2 Meet de voet",
        "Ander nummer: B1-K1-W2 is nu B1-K1-W3. Hakt de klomp op maat",
        "Vervalt: B1-K2-W1 Schildert de klomp",
        "Een nieuwe editie is anders dan die in de map.",
        "Zo neem je het over: geef dezelfde opdracht met --toch.",
    ):
        assert zin in gevraagd.uit
    assert edities(met_klompen) == ["SBB 100"]

    assert met_klompen(*IMPORTEREN, bestand, "--toch").code == 0
    assert edities(met_klompen) == ["SBB 200", "SBB 100"]


def test_a_plaatsing_keeps_the_edition_it_began_on_whatever_is_imported(
    met_klompen: Regel, tmp_path: Path
) -> None:
    toevoegen = ("deelnemer", "toevoegen", "--naam", "Sanne Testers", "--kwalificatie", "29901")
    met_klompen.gelukt(*toevoegen)
    nieuw = schrijf(tmp_path / "nieuw.csv", TWEEDE, anders())
    uitkomst = met_klompen(*IMPORTEREN, nieuw, "--toch")
    assert uitkomst.code == 0
    assert "1 kwalificatie: in gebruik, blijft hetzelfde" in uitkomst.uit
    getoond = met_klompen(*TONEN, "29901")
    assert "editie SBB 200" in getoond.uit
    assert "Editie SBB 100: 1 plaatsing. Geldig vanaf 1 augustus 2024." in getoond.uit
    oud = met_klompen(*TONEN, "29901", "--editie", "sbb 100").uit
    assert "1 plaatsing begon op deze editie." in oud
    assert "B1-K2-W1 Schildert de klomp" in oud
    gezien = ("--werkproces", "29901/B1-K2-W1", "--oordeel", "zelfstandig")
    assert met_klompen("vastleggen", "--deelnemer", "Sanne", *gezien).code == 0
    alleen = met_klompen(*IMPORTEREN, schrijf(tmp_path / "alleen.csv", anders()), "--json")
    assert (alleen.code, alleen.json["vragen"]) == (1, ["editie_in_gebruik"])


def test_an_older_edition_comes_beside_the_newer_one(met_klompen: Regel, tmp_path: Path) -> None:
    bestand = schrijf(tmp_path / "oudste.csv", OUDSTE)
    gevraagd = met_klompen(*IMPORTEREN, bestand)
    assert gevraagd.code == 1
    assert "een editie die ouder is dan die in de map" in gevraagd.uit
    met_klompen.gelukt(*IMPORTEREN, bestand, "--toch")
    assert edities(met_klompen) == ["SBB 100", "SBB 50"]


def test_a_plaatsing_can_begin_on_an_older_edition(met_klompen: Regel, tmp_path: Path) -> None:
    met_klompen.gelukt(*IMPORTEREN, schrijf(tmp_path / "tweede.csv", TWEEDE), "--toch")
    met_klompen.gelukt("deelnemer", "toevoegen", "--naam", "Sanne Testers")
    starten = ("plaatsing", "starten", "--deelnemer", "Sanne", "--kwalificatie", "29901")
    geen = met_klompen(*starten, "--editie", "SBB 300")
    assert geen.code == 1
    assert "Deze editie is hier niet: SBB 300.\nKies uit: SBB 200 · SBB 100." in geen.uit
    begonnen = met_klompen.gelukt(*starten, "--editie", "sbb 100")
    assert (begonnen["crebo"], begonnen["editie"]) == ("29901", "SBB 100")
    assert begonnen["werkprocessen"] == ["B1-K1-W1", "B1-K1-W2", "B1-K2-W1"]


def test_work_of_a_certificaat_is_recorded_once_under_the_number_of_the_kwalificatie(
    met_klompen: Regel, tmp_path: Path
) -> None:
    met_klompen.gelukt(*IMPORTEREN, schrijf(tmp_path / "certificaat.csv", MET_CERTIFICAAT))
    assert "    C1-K1-W1 Schildert de klomp (is B1-K2-W1)" in met_klompen(*TONEN, "29901").uit
    assert "Deel van 29901." in met_klompen(*TONEN, "c9901").uit
    toevoegen = ("deelnemer", "toevoegen", "--naam", "Sanne Testers")
    met_klompen.gelukt(*toevoegen, "--kwalificatie", CERTIFICAAT)
    gezien = ("--werkproces", "C9901/C1-K1-W1", "--oordeel", "zelfstandig")
    gedaan = met_klompen.gelukt("vastleggen", "--deelnemer", "Sanne", *gezien)
    assert (gedaan["code"], gedaan["telt_mee"]) == ("B1-K2-W1", True)


def test_the_lists_of_sbb_name_what_has_no_werkprocessen_yet_and_its_successor(
    werkplek: Regel, tmp_path: Path
) -> None:
    for naam, bladen in (("crebo.xlsx", CREBOLIJST), ("koppel.xlsx", KOPPELTABEL)):
        (tmp_path / naam).write_bytes(werkmap(bladen))
        werkplek.gelukt(*IMPORTEREN, str(tmp_path / naam), "--toch")
    gevonden = werkplek("kwalificaties", "zoeken", "turfsteker").uit
    assert gevonden == "Nog niet ingelezen\n  99903 Turfsteker\n"
    turf = werkplek(*TONEN, "99903").uit
    assert turf.startswith("99903 Turfsteker\n")
    assert "Nieuwe deelnemers kunnen hier niet meer op beginnen sinds 1 augustus 2024." in turf
    assert "Hier zijn nog geen werkprocessen van bekend. Importeer het dossier van SBB." in turf
    assert "Opvolger: 99902 Klompenmaker." in werkplek(*TONEN, "99911").uit
    assert werkplek.gelukt(*TONEN, "99911")["opvolger"]["hier"] is False


def test_who_starts_anew_on_what_was_succeeded_is_asked_and_told_where_to_look(
    met_klompen: Regel, tmp_path: Path
) -> None:
    opvolger = replace(EERSTE, crebo=Crebo("99902"))
    met_klompen.gelukt(*IMPORTEREN, schrijf(tmp_path / "opvolger.csv", opvolger))
    oud = replace(EERSTE, crebo=Crebo("99911"))
    met_klompen.gelukt(*IMPORTEREN, schrijf(tmp_path / "oud.csv", oud))
    (tmp_path / "koppel.xlsx").write_bytes(werkmap(KOPPELTABEL))
    met_klompen.gelukt(*IMPORTEREN, str(tmp_path / "koppel.xlsx"), "--toch")
    toevoegen = ("deelnemer", "toevoegen", "--naam", "Kees Voorbeeldsma", "--kwalificatie", "99911")
    gevraagd = met_klompen(*toevoegen)
    assert gevraagd.code == 1
    assert "Voor deze kwalificatie is er een opvolger." in gevraagd.uit
    assert "De opvolger zie je met: werkplek kwalificaties tonen CREBO." in gevraagd.uit
    assert "Opvolger: 99902 Klompenmaker." in met_klompen(*TONEN, "99911").uit
    assert met_klompen.gelukt(*VERGELIJKEN, "99911")["naar"]["crebo"] == "99902"
    assert met_klompen(*toevoegen, "--toch").code == 0


# --- a pasted list


def test_a_list_from_a_school_is_pasted_from_a_file_or_from_the_input(
    werkplek: Regel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lijst = "B1-K1 Turf\nb1k1w1 Steekt de turf\nB1-K1-W2\tDroogt de turf\n"
    (tmp_path / "lijst.txt").write_text(lijst, encoding="utf-8")
    uit_bestand = werkplek(*IMPORTEREN, "--plakken", str(tmp_path / "lijst.txt"), *PLAKKEN)
    assert uit_bestand.code == 0, uit_bestand
    assert "B1-K1-W1 Steekt de turf" in werkplek(*TONEN, "29950").uit

    invoer = io.TextIOWrapper(io.BytesIO(lijst.encode()))
    monkeypatch.setattr(sys, "stdin", invoer)
    nog_eens = werkplek.gelukt(*IMPORTEREN, "--plakken", "-", *PLAKKEN)
    assert nog_eens["tellingen"]["gelijk"] == 1


# --- export


def test_what_is_exported_is_imported_elsewhere_as_the_same(
    met_klompen: Regel, tmp_path: Path, nieuw: Regel
) -> None:
    met_klompen.gelukt(*IMPORTEREN, schrijf(tmp_path / "tweede.csv", TWEEDE), "--toch")
    uit, weer = tmp_path / "uit.csv", tmp_path / "weer.csv"
    geschreven = met_klompen.gelukt(*EXPORTEREN, "--uit", str(uit), "--alle-edities")
    assert len(geschreven["kwalificaties"]) == len(startdata()) + 2

    ander = Regel(tmp_path / "ander", nieuw.wachtzin_bestand, nieuw.capsys)
    begin = ("--leerbedrijf", "Elders", "--plaats", "Westerveen", "--persoon", "Joris Proefman")
    ander.gelukt("beginnen", *begin)
    ander.gelukt(*IMPORTEREN, str(uit), "--toch")
    ander.gelukt(*EXPORTEREN, "--uit", str(weer), "--alle-edities")
    assert weer.read_bytes() == uit.read_bytes()
    assert ander.gelukt(*TONEN, "29901") == met_klompen.gelukt(*TONEN, "29901")


def test_one_edition_is_exported_for_excel_and_comes_back_the_same(
    met_klompen: Regel, tmp_path: Path
) -> None:
    uit = tmp_path / "excel.csv"
    welke = ("29901", "--editie", "SBB 100", "--excel")
    assert met_klompen(*EXPORTEREN, *welke, "--uit", str(uit)).code == 0
    assert uit.read_bytes().startswith(b"\xef\xbb\xbfcrebo;")
    terug = met_klompen.gelukt(*IMPORTEREN, str(uit), "--droog")
    assert terug["tellingen"]["gelijk"] == 1


def test_a_file_that_is_there_already_is_not_written_over_unasked(
    met_klompen: Regel, tmp_path: Path
) -> None:
    uit = tmp_path / "uit.csv"
    uit.write_text("van mij", encoding="utf-8")
    assert met_klompen(*EXPORTEREN, "--uit", str(uit)).code == 1
    assert uit.read_text(encoding="utf-8") == "van mij"
    assert met_klompen(*EXPORTEREN, "29901", "--uit", str(uit), "--overschrijven").code == 0


# --- search, compare


def test_what_is_found_stands_under_its_dossier_kwalificatie_and_kerntaak(
    met_klompen: Regel,
) -> None:
    uitkomst = met_klompen("kwalificaties", "zoeken", "schildert", "klomp", "--niveau", "2")
    assert (
        "Houten schoeisel\n"
        "  29901 Klompenmaker, niveau 2\n"
        "    B1-K2 Taak B1-K2\n"
        "      B1-K2-W1 Schildert de klomp\n"
    ) in uitkomst.uit
    ander_niveau = ("kwalificaties", "zoeken", "schildert", "klomp", "--niveau", "3")
    assert met_klompen.gelukt(*ander_niveau)["treffers"] == []


def test_editions_are_compared_and_kwalificaties_too(met_klompen: Regel, tmp_path: Path) -> None:
    assert met_klompen(*VERGELIJKEN, "29901").code == 1
    met_klompen.gelukt(*IMPORTEREN, schrijf(tmp_path / "tweede.csv", TWEEDE), "--toch")
    vanzelf = met_klompen.gelukt(*VERGELIJKEN, "29901")
    assert (vanzelf["van"]["editie"], vanzelf["naar"]["editie"]) == ("SBB 100", "SBB 200")
    terug = met_klompen.gelukt(*VERGELIJKEN, "29901", "--van", "SBB 200", "--naar", "SBB 100")
    assert {r["wijziging"] for r in terug["verschillen"]} >= {"nieuw", "vervallen"}
    anders_ = met_klompen.gelukt(*VERGELIJKEN, "29901", "--met", CREBO)
    assert anders_["naar"]["crebo"] == CREBO
    zelfde = met_klompen(*VERGELIJKEN, "29901", "--van", "SBB 200", "--naar", "SBB 200")
    assert "Er is geen verschil." in zelfde.uit


# --- progress


class Scherm(io.StringIO):
    """A terminal whose user presses Ctrl-C at the given number of writes."""

    def __init__(self, stop_bij: int) -> None:
        super().__init__()
        self.stop_bij = stop_bij

    def isatty(self) -> bool:
        return True

    def write(self, tekst: str) -> int:
        self.stop_bij -= 1
        if self.stop_bij == 0:
            raise KeyboardInterrupt
        return super().write(tekst)


def test_on_a_terminal_a_bar_shows_how_far_it_is_and_is_wiped(
    werkplek: Regel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bestand = schrijf(tmp_path / "eerste.csv", EERSTE)
    scherm = Scherm(0)
    monkeypatch.setattr(sys, "stderr", scherm)
    assert werkplek(*IMPORTEREN, bestand).code == 0
    getoond = scherm.getvalue()
    assert getoond.startswith("\rLezen [....")
    assert f"[{'#' * 30}]" in getoond
    assert getoond.endswith(" \r")
    monkeypatch.setattr(sys, "stderr", stil := Scherm(0))
    werkplek.gelukt(*IMPORTEREN, bestand)
    assert stil.getvalue() == ""


def test_ctrl_c_keeps_nothing(
    werkplek: Regel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bestand = schrijf(tmp_path / "beide.csv", EERSTE, MET_CERTIFICAAT)
    ervoor = werkplek.gelukt("status")
    scherm = Scherm(5)
    monkeypatch.setattr(sys, "stderr", scherm)
    assert werkplek(*IMPORTEREN, bestand).code == 130
    assert "Gestopt.\nEr is niets overgenomen." in scherm.getvalue()
    assert werkplek.gelukt("status") == ervoor
    assert werkplek(*TONEN, "29901").code == 1
