"""Who gets in, at the command line: pincodes, the herstelcode, and judging with a pincode."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.regel import BEGIN, PINCODE, SANNE, Regel

NIEUW, FOUT = "234201", "234202"
OPMAKEN = (
    *("verklaring", "opmaken", "--deelnemer", "Sanne", "--voornamen", "Sanne"),
    *("--achternaam", "Testers", "--geboortedatum", "5-3-2001"),
    *("--geboorteplaats", "Oosterveen", "--aantonen", "alles", "--titels-nagekeken", "--oordeel"),
)
CODE = re.compile(r"([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}")


def bestand(tmp_path: Path, naam: str, regel: str) -> Path:
    pad = tmp_path / naam
    pad.write_text(f"{regel}\n", encoding="utf-8")
    return pad


def met_pincode(regel: Regel, tmp_path: Path, pincode: str) -> Regel:
    return replace(regel, pincode_bestand=bestand(tmp_path, f"pincode-{pincode}", pincode))


@pytest.fixture
def zonder(met_sanne: Regel) -> Regel:
    """The same folder, and nobody who says a pincode."""
    return replace(met_sanne, pincode_bestand=None)


def test_a_judgement_asks_for_the_pincode(met_sanne: Regel, zonder: Regel) -> None:
    met_sanne.zie_vaak_genoeg()
    ervoor = met_sanne.feiten()
    uitkomst = zonder(*OPMAKEN)
    assert uitkomst.code == 1
    assert "Hier is je pincode voor nodig." in uitkomst.uit
    assert "--pincode-bestand PAD." in uitkomst.uit
    assert zonder(*OPMAKEN, "--json").json["reden"] == "pincode_nodig"
    assert met_sanne.feiten() == ervoor, "nothing of it was kept"
    assert met_sanne(*OPMAKEN).code == 0


def test_who_has_no_pincode_is_told_how_to_choose_one(nieuw: Regel) -> None:
    nieuw.gelukt("beginnen", *BEGIN)
    nieuw.gelukt(*SANNE)
    nieuw.zie_vaak_genoeg()
    for regel in (nieuw, replace(nieuw, pincode_bestand=None)):
        uitkomst = regel(*OPMAKEN)
        assert uitkomst.code == 1
        assert "Je hebt nog geen pincode." in uitkomst.uit
        assert "werkplek persoon pincode --pincode-bestand PAD." in uitkomst.uit
    assert "Marga Proef heeft nu een pincode." in nieuw("persoon", "pincode").uit
    assert nieuw(*OPMAKEN).code == 0


def test_the_pincode_of_somebody_else_gives_no_judgement(met_sanne: Regel, tmp_path: Path) -> None:
    met_sanne.zie_vaak_genoeg()
    ervoor = met_sanne.feiten()
    fout = met_pincode(met_sanne, tmp_path, FOUT)
    redenen = [fout(*OPMAKEN, "--json").json["reden"] for _ in range(4)]
    assert redenen == ["pincode_onjuist"] * 3 + ["pincode_wacht"]
    assert met_sanne(*OPMAKEN).code == 1, "also the right one waits now"
    assert met_sanne.feiten() == ervoor


def test_recording_never_asks_for_it(zonder: Regel) -> None:
    assert zonder.leg_vast()
    assert zonder("deelnemer", "tonen", "Sanne").code == 0


def test_a_new_pincode_asks_for_the_earlier_one(met_sanne: Regel, tmp_path: Path) -> None:
    nieuw = met_pincode(met_sanne, tmp_path, NIEUW)
    kies = ("persoon", "pincode")
    uitkomst = nieuw(*kies)
    assert uitkomst.code == 1
    assert "Je hebt al een pincode." in uitkomst.uit

    fout = ("--oude-pincode-bestand", str(bestand(tmp_path, "oud", FOUT)))
    assert nieuw(*kies, *fout, "--json").json["reden"] == "pincode_onjuist"
    oud = ("--oude-pincode-bestand", str(bestand(tmp_path, "oud", PINCODE)))
    nieuw.gelukt(*kies, *oud)
    met_sanne.zie_vaak_genoeg()
    assert met_sanne(*OPMAKEN, "--json").json["reden"] == "pincode_onjuist"
    assert nieuw(*OPMAKEN).code == 0


def test_a_forgotten_pincode_is_replaced_with_the_herstelcode(
    met_sanne: Regel, tmp_path: Path
) -> None:
    code = met_sanne.gelukt("herstelcode")["herstelcode"]
    nieuw = met_pincode(met_sanne, tmp_path, NIEUW)
    tikfout = bestand(tmp_path, "tikfout", code.replace(code[0], "0" if code[0] != "0" else "1", 1))
    fout = nieuw("persoon", "pincode", "--herstelcode-bestand", str(tikfout))
    assert fout.code == 1
    assert "Er zit een tikfout in de herstelcode." in fout.uit
    goed = bestand(tmp_path, "code", code.lower())
    nieuw.gelukt("persoon", "pincode", "--herstelcode-bestand", str(goed))
    met_sanne.zie_vaak_genoeg()
    assert nieuw(*OPMAKEN).code == 0


def test_an_easy_pincode_is_refused_and_the_earlier_one_stays(
    met_sanne: Regel, tmp_path: Path
) -> None:
    oud = ("--oude-pincode-bestand", str(bestand(tmp_path, "oud", PINCODE)))
    uitkomst = met_pincode(met_sanne, tmp_path, "123456")("persoon", "pincode", *oud)
    assert uitkomst.code == 1
    assert "Deze pincode is te makkelijk te raden." in uitkomst.uit
    met_sanne.zie_vaak_genoeg()
    assert met_sanne(*OPMAKEN).code == 0


@pytest.mark.parametrize("regel", ["geheim", "12345", ""])
def test_a_file_without_a_pincode_is_wrong_use(
    met_sanne: Regel, tmp_path: Path, regel: str
) -> None:
    uitkomst = met_pincode(met_sanne, tmp_path, regel)("persoon", "pincode")
    assert uitkomst.code == 2
    assert "Zet 6 cijfers op de eerste regel." in uitkomst.fout


def test_without_a_new_pincode_nothing_is_chosen(zonder: Regel) -> None:
    uitkomst = zonder("persoon", "pincode")
    assert uitkomst.code == 2
    assert "De nieuwe pincode ontbreekt nog." in uitkomst.fout


def test_the_herstelcode_is_shown_once_and_opens_the_folder(
    met_sanne: Regel, tmp_path: Path
) -> None:
    uitkomst = met_sanne("herstelcode")
    assert uitkomst.code == 0
    code = CODE.search(uitkomst.uit)
    assert code is not None
    assert "De eerdere herstelcode" not in uitkomst.uit
    met_code = ("--map", str(met_sanne.map), "--herstelcode-bestand")
    pad = bestand(tmp_path, "code", code[0].lower().replace("-", " "))
    assert met_sanne.kaal(*met_code, str(pad), "status").code == 0
    for bewaard in met_sanne.map.iterdir():
        if bewaard.is_file():
            assert code[0].replace("-", "").encode() not in bewaard.read_bytes().replace(b"-", b"")


def test_an_earlier_herstelcode_does_not_open_the_folder_any_more(
    met_sanne: Regel, tmp_path: Path
) -> None:
    eerste = met_sanne.gelukt("herstelcode")["herstelcode"]
    uitkomst = met_sanne("herstelcode")
    assert "De eerdere herstelcode opent deze map niet meer." in uitkomst.uit
    pad = bestand(tmp_path, "code", eerste)
    weg = met_sanne.kaal("--map", str(met_sanne.map), "--herstelcode-bestand", str(pad), "status")
    assert weg.code == 3
    assert "Deze herstelcode past niet op de map." in weg.fout


def test_a_typing_error_in_the_herstelcode_is_refused(met_sanne: Regel, tmp_path: Path) -> None:
    pad = bestand(tmp_path, "code", "7H3KM-2PQR9-0XWVT-4BCDE-FG6JN")
    uitkomst = met_sanne.kaal(
        "--map", str(met_sanne.map), "--herstelcode-bestand", str(pad), "status"
    )
    assert uitkomst.code == 1
    assert "Er zit een tikfout in de herstelcode." in uitkomst.uit


def test_a_file_with_a_herstelcode_that_cannot_be_read(met_sanne: Regel, tmp_path: Path) -> None:
    uitkomst = met_sanne("--herstelcode-bestand", str(tmp_path / "weg"), "status")
    assert uitkomst.code == 2
    assert "Het bestand met de herstelcode is niet te lezen." in uitkomst.fout


def test_the_files_may_be_named_in_the_environment(
    zonder: Regel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = zonder.gelukt("herstelcode")["herstelcode"]
    zonder.zie_vaak_genoeg()
    monkeypatch.setenv("WERKPLEK_PINCODE_BESTAND", str(bestand(tmp_path, "pin", PINCODE)))
    monkeypatch.setenv("WERKPLEK_HERSTELCODE_BESTAND", str(bestand(tmp_path, "code", code)))
    assert zonder.kaal("--map", str(zonder.map), *OPMAKEN).code == 0


def test_nothing_secret_is_printed_or_logged(met_sanne: Regel, tmp_path: Path) -> None:
    fout = met_pincode(met_sanne, tmp_path, FOUT)
    met_sanne.zie_vaak_genoeg()
    uitkomst = fout(*OPMAKEN, "--json")
    assert FOUT not in json.dumps(uitkomst.json)
    assert FOUT not in uitkomst.fout
