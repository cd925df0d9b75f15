"""How commands are typed: options before or after, help and wrong use in Dutch, JSON."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.regel import BEGIN, CREBO, SANNE, Regel, dag
from werkplek.cli.main import maak_parser
from werkplek.woorden.gebruik import gebruik

ENGELS = re.compile(
    r"\b(the|argument|arguments|usage|options?|required|invalid|show|exit|choose|expected|error)\b"
)
VERKEERD = {
    "geen opdracht": ((), "Dit ontbreekt nog: OPDRACHT."),
    "onbekende opdracht": (("aanbieden",), "Dit kan niet: aanbieden. Het kan wel zo: beginnen,"),
    "halve opdracht": (("deelnemer",), "Dit ontbreekt nog: OPDRACHT."),
    "onbekende optie": (("status", "--snel"), "Dit kent Werkplek niet: --snel."),
    "afgekorte optie": (("status", "--js"), "Dit kent Werkplek niet: --js."),
    "optie zonder waarde": (("status", "--map"), "Achter --map hoort een waarde."),
    "waarde te veel": (("status", "--json=ja"), "Achter --json hoort geen waarde."),
    "verplichte optie": (("herroepen", "x"), "Dit ontbreekt nog: --reden."),
    "een van twee": (("verklaring", "tonen"), "Kies een van deze: --deelnemer --nummer."),
    "niet allebei": (
        ("verklaring", "tonen", "--nummer", "1", "--deelnemer", "Sanne"),
        "--deelnemer kan niet samen met --nummer.",
    ),
    "een woord te veel": (("status", "nu"), "Dit kent Werkplek niet: nu."),
}
SINDS_HET_OORDEEL = (
    *("aangeboden", "vastgesteld_op", "vorm", "som", "handtekeningen", "volgende", "scans"),
    *("uitgereikt_op", "ingetrokken_op"),
)
"""What is told of a verklaring that may be at the school."""

# One command of each kind: what JSON says besides `gelukt`.
VORMEN = {
    ("persoon", "toevoegen", "--naam", "Joris Proefman"): {"persoon"},
    ("persoon", "lijst"): {"personen"},
    ("deelnemer", "toevoegen", "--naam", "Kees Voorbeeldsma"): {"deelnemer"},
    ("deelnemer", "lijst"): {"deelnemers"},
    ("deelnemer", "tonen", "Sanne"): {"id", "naam", "plaatsing", "werkprocessen", "waarnemingen"},
    ("plaatsing", "starten", "--deelnemer", "Sanne", "--kwalificatie", "25740", "--toch"): {
        "plaatsing",
        "crebo",
        "editie",
        "werkprocessen",
    },
    ("plaatsing", "kiezen", "--deelnemer", "Sanne", "--werkprocessen", "B1-K1-W1"): {
        "feit",
        "werkprocessen",
    },
    ("plaatsing", "pauzeren", "--deelnemer", "Sanne"): {"feit", "datum"},
    ("plaatsing", "pauzeren", "--deelnemer", "Sanne", "--beller", "Marga"): {
        *("feit", "datum", "retourticket"),
    },
    ("plaatsing", "beeindigen", "--deelnemer", "Sanne"): {"feit", "datum"},
    ("kwalificaties", "zoeken", "logistiek"): {"treffers", "meer"},
    ("kwalificaties", "tonen", CREBO): {
        *("crebo", "naam", "soort", "niveau", "dossier", "geldig", "hoort_bij", "plaatsingen"),
        *("edities", "kerntaken", "certificaten", "opvolger", "bronnen", "waarschuwing", "bericht"),
    },
    ("kwalificaties", "tonen", CREBO, "B1-K1-W1"): {
        *("crebo", "code", "titel", "kerntaak", "status", "uitvoerbaar", "bron", "alineas"),
        "bericht",
    },
    ("kwalificaties", "vergelijken", CREBO, "--met", "25740"): {
        *("van", "naar", "verschillen", "gelijk"),
    },
    ("vastleggen", "--deelnemer", "Sanne", "--werkproces", "B1-K1-W1", "--oordeel", "samen"): {
        "feit",
        "deelnemer",
        "code",
        "oordeel",
        "gezien_op",
        "telt_mee",
        "bewijs",
    },
    ("status",): {
        "map",
        "leerbedrijf",
        "verzegeld_tot",
        "personen",
        "deelnemers",
        "lopend",
        "pauze",
        "verklaringen",
        "kwalificaties",
        "feiten",
        "niet_verstuurd",
        "scholen",
    },
    ("herbouwen",): {"feiten"},
    ("herstelcode",): {"herstelcode", "eerdere_vervallen"},
    ("sleutel", "vernieuwen"): {"persoon"},
    ("status", "--help"): {"uitleg"},
}


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """This parser and those of all commands below it."""
    yield parser
    for handeling in parser._actions:
        if isinstance(handeling, argparse._SubParsersAction):
            for onder in handeling.choices.values():
                yield from parsers(onder)


@pytest.mark.parametrize("geval", VERKEERD)
def test_wrong_use_is_explained_in_dutch(nieuw: Regel, geval: str) -> None:
    woorden, zin = VERKEERD[geval]
    uitkomst = nieuw.kaal(*woorden)
    assert uitkomst.code == 2
    assert zin in uitkomst.fout
    assert "--help." in uitkomst.fout
    assert uitkomst.uit == ""
    assert not ENGELS.search(uitkomst.fout.replace("--help", ""))


def test_wrong_use_is_one_json_object_too(nieuw: Regel) -> None:
    uitkomst = nieuw.kaal("status", "--json", "--snel")
    assert uitkomst.code == 2
    assert uitkomst.json["reden"] == "gebruik"
    assert uitkomst.fout == ""


def test_a_message_that_nobody_translated_is_not_shown_in_english() -> None:
    assert gebruik("something new", "werkplek status").tekst == (
        "Werkplek begrijpt deze opdracht niet. Zo zie je hoe het wel kan: werkplek status --help."
    )


def test_help_is_dutch_and_explains_every_option() -> None:
    alle = list(parsers(maak_parser()))
    assert len(alle) > 28
    for parser in alle:
        uitleg = parser.format_help()
        assert uitleg.startswith("gebruik: werkplek")
        kaal = re.sub(r"--\w+|%\(|\w+/\w+", "", uitleg)
        assert not ENGELS.search(kaal), (parser.prog, ENGELS.search(kaal))
        assert not [handeling.dest for handeling in parser._actions if not handeling.help] or (
            parser._subparsers is not None
        )


def test_help_is_an_answer(nieuw: Regel) -> None:
    uitkomst = nieuw.kaal("--help")
    assert uitkomst.code == 0
    for woord in ("beginnen", "vastleggen", "verklaring", "4  Een fout in"):
        assert woord in uitkomst.uit


@pytest.mark.parametrize("woorden", VORMEN, ids=" ".join)
def test_every_command_answers_with_one_json_object(
    met_sanne: Regel, woorden: tuple[str, ...]
) -> None:
    gelezen = met_sanne.gelukt(*woorden)
    assert gelezen["gelukt"] is True
    assert gelezen.keys() - {"gelukt"} == VORMEN[woorden]


def test_the_rest_answers_with_json_as_well(nieuw: Regel) -> None:
    assert nieuw.gelukt("beginnen", *BEGIN).keys() == {"gelukt", "map", "persoon"}
    nieuw.gelukt(*SANNE)
    feit = nieuw.leg_vast()
    assert nieuw.gelukt("herroepen", feit, "--reden", "anders").keys() == {
        "gelukt",
        "feit",
        "herroept",
    }
    wie = ("--deelnemer", "Sanne")
    nieuw.zie_vaak_genoeg()
    nieuw.gelukt("plaatsing", "pauzeren", *wie, "--datum", dag(1))
    assert nieuw.gelukt("plaatsing", "hervatten", *wie).keys() == {"gelukt", "feit", "datum"}
    gegevens = ("--voornamen", "Sanne", "--achternaam", "Testers", "--geboortedatum", "5-3-2001")
    opgemaakt = nieuw.gelukt(
        *("verklaring", "opmaken", *wie, *gegevens, "--geboorteplaats", "Oosterveen"),
        *("--aantonen", "alles"),
    )
    getoond = nieuw.gelukt("verklaring", "tonen", *wie)
    assert {"verklaring", "nummer", "staat", "werkprocessen", "pdf"} <= opgemaakt.keys()
    assert opgemaakt.keys() - getoond.keys() == {"nu_aangetoond", "titels_nagekeken"}
    assert getoond.keys() - opgemaakt.keys() == {"andere", *SINDS_HET_OORDEEL}
    assert "2001" not in str(opgemaakt) + str(getoond)


def test_options_for_all_stand_before_or_after_or_between(met_sanne: Regel) -> None:
    map_, zin = str(met_sanne.map), str(met_sanne.wachtzin_bestand)
    overal = ("--map", map_, "--wachtzin-bestand", zin, "--als", "Marga", "--json")
    ervoor = met_sanne.kaal(*overal, "deelnemer", "lijst")
    ertussen = met_sanne.kaal("deelnemer", *overal, "lijst")
    erna = met_sanne.kaal("deelnemer", "lijst", *overal)
    assert (ervoor.code, ervoor.json) == (0, erna.json)
    assert ertussen.json == erna.json


def test_what_stands_closest_to_the_command_wins(met_sanne: Regel, tmp_path: Path) -> None:
    erna = met_sanne.kaal(
        *("--map", str(tmp_path / "weg"), "status", "--map", str(met_sanne.map)),
        *("--wachtzin-bestand", str(met_sanne.wachtzin_bestand)),
    )
    assert erna.code == 0


def test_the_environment_names_the_file_and_the_option_goes_before_it(
    met_sanne: Regel, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WERKPLEK_WACHTZIN_BESTAND", str(met_sanne.wachtzin_bestand))
    assert met_sanne.kaal("status", "--map", str(met_sanne.map)).code == 0
    monkeypatch.setenv("WERKPLEK_WACHTZIN_BESTAND", str(tmp_path / "weg"))
    assert met_sanne.kaal("status", "--map", str(met_sanne.map)).code == 2
    assert met_sanne("status").code == 0
