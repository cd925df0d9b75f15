"""Bad input: each has its exit code and its sentence, and nothing is lost or half kept."""

from pathlib import Path

import pytest

from tests.cli.regel import CREBO, Regel, dag

LEG_VAST = ("vastleggen", "--deelnemer", "Sanne")
ZO = ("--werkproces", f"{CREBO}/B1-K1-W1", "--oordeel", "zelfstandig")
VOEG_TOE = ("deelnemer", "toevoegen")
OPMAKEN = (
    *("verklaring", "opmaken", "--deelnemer", "Sanne", "--voornamen", "Sanne"),
    *("--achternaam", "Testers", "--geboortedatum", "5-3-2001", "--geboorteplaats", "Oosterveen"),
)
ALLES = ("--aantonen", "alles")
BSN = "111222333"
MORGEN = dag(-2)

GEWEIGERD = {
    "onbekende crebo": (
        (*LEG_VAST, "--werkproces", "99999/B1-K1-W1", "--oordeel", "zelfstandig"),
        "crebo_onbekend",
        "Deze crebo is hier niet bekend: 99999.",
    ),
    "werkproces van een andere kwalificatie": (
        (*LEG_VAST, "--werkproces", "25740/B1-K1-W1", "--oordeel", "zelfstandig"),
        "werkproces_onbekend",
        "Dit werkproces hoort niet bij deze kwalificatie: 25740/B1-K1-W1.",
    ),
    "onbekende code": (
        (*LEG_VAST, "--werkproces", f"{CREBO}/B9-K9-W9", "--oordeel", "zelfstandig"),
        "werkproces_onbekend",
        "Dit werkproces hoort niet bij deze kwalificatie: 25743/B9-K9-W9.",
    ),
    "onbekende stap": (
        (*LEG_VAST, "--werkproces", f"{CREBO}/B1-K1-W1", "--oordeel", "uitstekend"),
        "stap_onbekend",
        "Dit is geen stap van de schaal: uitstekend.",
    ),
    "dag voor de plaatsing": (
        (*LEG_VAST, *ZO, "--datum", dag(61)),
        "bevestiging_nodig",
        "Deze dag ligt voor het begin van de plaatsing.",
    ),
    "dag in de toekomst": (
        (*LEG_VAST, *ZO, "--datum", MORGEN),
        "bevestiging_nodig",
        "Deze dag is nog niet geweest.",
    ),
    "notitie met een bsn": (
        (*LEG_VAST, *ZO, "--notitie", f"Nummer {BSN}."),
        "bevestiging_nodig",
        "Hier staat een getal dat lijkt op een burgerservicenummer.",
    ),
    "naam met een bsn": (
        (*VOEG_TOE, "--naam", f"Sanne {BSN}"),
        "bevestiging_nodig",
        "Hier staat een getal dat lijkt op een burgerservicenummer.",
    ),
    "notitie van 20.000 tekens": (
        (*LEG_VAST, *ZO, "--notitie", "a" * 20_000),
        "tekst_geweigerd",
        "De tekst bij de notitie is te lang: 20.000 tekens.",
    ),
    "notitie met NUL": (
        (*LEG_VAST, *ZO, "--notitie", "voor\0na"),
        "tekst_geweigerd",
        "In de notitie staan tekens die je niet kunt zien.",
    ),
    "notitie met omgekeerde leesrichting": (
        (*LEG_VAST, *ZO, "--notitie", "voor\u202ena"),
        "tekst_geweigerd",
        "In de notitie staan tekens die je niet kunt zien.",
    ),
    "notitie die geen utf-8 was": (
        (*LEG_VAST, *ZO, "--notitie", "voor\udcffna"),
        "tekst_geweigerd",
        "In de notitie staan tekens die je niet kunt zien.",
    ),
    "lege naam": (
        (*VOEG_TOE, "--naam", " "),
        "tekst_geweigerd",
        "Het vak roepnaam is nog leeg.",
    ),
    "onbekende deelnemer": (
        ("vastleggen", "--deelnemer", "Niemand", *ZO),
        "deelnemer_onbekend",
        "Geen deelnemer met de naam Niemand.",
    ),
    "onbekende persoon": (
        (*LEG_VAST, *ZO, "--als", "Niemand"),
        "persoon_onbekend",
        "Deze persoon is hier niet bekend: Niemand.",
    ),
    "onbekend feit": (
        ("herroepen", "00000000-0000-7000-8000-000000000000", "--reden", "anders"),
        "feit_onbekend",
        "Dit staat niet in de map",
    ),
    "onbekend einde van een feit": (
        ("herroepen", "00000000", "--reden", "anders"),
        "feit_onbekend",
        "Dit staat niet in de map",
    ),
    "te kort einde van een feit": (
        ("herroepen", "0", "--reden", "anders"),
        "feit_onbekend",
        "Dit staat niet in de map",
    ),
    "einde voor begin": (
        (*VOEG_TOE, "--naam", "Kees", "--kwalificatie", CREBO, "--begin", dag(1), "--eind", dag(2)),
        "datum_geweigerd",
        "De laatste dag ligt voor de eerste dag.",
    ),
    "hervatten zonder pauze": (
        ("plaatsing", "hervatten", "--deelnemer", "Sanne"),
        "al_gedaan",
        "Deze plaatsing heeft nu geen pauze.",
    ),
    "tweede keer beginnen": (
        ("beginnen", "--leerbedrijf", "Ander", "--plaats", "Ergens", "--persoon", "Iemand"),
        "al_gedaan",
        "Dit bedrijf is al ingericht.",
    ),
    "onbekende verklaring": (
        ("verklaring", "tonen", "--nummer", "WP-2026-AAAA-AAAA"),
        "verklaring_onbekend",
        "Deze verklaring staat niet in de map: WP-2026-AAAA-AAAA.",
    ),
    "geen verklaring": (
        ("verklaring", "tonen", "--deelnemer", "Sanne"),
        "verklaring_onbekend",
        "Deze verklaring staat niet in de map: Sanne.",
    ),
    "onbekende kwalificatie": (
        ("kwalificaties", "tonen", "99999"),
        "crebo_onbekend",
        "Deze crebo is hier niet bekend: 99999.",
    ),
    "nog niet vaak genoeg gezien": (
        (*OPMAKEN, "--aantonen", "B1-K1-W1,B1-K1-W2"),
        "nog_niet_genoeg_gezien",
        "Nog niet vaak genoeg gezien: B1-K1-W1, B1-K1-W2.",
    ),
    "aantonen buiten de keuze": (
        (*OPMAKEN, "--aantonen", "P1-K1-W1"),
        "werkproces_onbekend",
        "Dit werkproces hoort niet bij deze kwalificatie: 25743/P1-K1-W1.",
    ),
    "oordeel over niets": (
        (*OPMAKEN, "--oordeel"),
        "verklaring_onvolledig",
        "Er is nog geen werkproces aangetoond.",
    ),
    "voornamen met een regel erin": (
        (*OPMAKEN, "--voornamen", "San\nne"),
        "tekst_geweigerd",
        "In de voornamen staan tekens die je niet kunt zien.",
    ),
}
ONLEESBAAR = {
    "geen code": (
        (*LEG_VAST, "--werkproces", f"{CREBO}/B1-X1", "--oordeel", "zelfstandig"),
        "code_onleesbaar",
        "Dit is geen code van een werkproces: B1-X1.",
    ),
    "code van een kerntaak": (
        (*LEG_VAST, "--werkproces", f"{CREBO}/B1-K1", "--oordeel", "zelfstandig"),
        "code_onleesbaar",
        "Dit is geen code van een werkproces: B1-K1.",
    ),
    "geen crebo": (
        (*LEG_VAST, "--werkproces", "257/B1-K1-W1", "--oordeel", "zelfstandig"),
        "crebo_onbekend",
        "Deze crebo is hier niet bekend: 257.",
    ),
    "geen datum": (
        (*LEG_VAST, *ZO, "--datum", "gisteren"),
        "datum_onleesbaar",
        "Dit is geen datum: gisteren.",
    ),
    "dag die er niet is": (
        (*LEG_VAST, *ZO, "--datum", "30-2-2026"),
        "datum_onleesbaar",
        "Dit is geen datum: 30-2-2026.",
    ),
    "onbekende rol": (
        ("persoon", "toevoegen", "--naam", "Iemand", "--rol", "baas"),
        "rol_onbekend",
        "Deze rol is er niet: baas.",
    ),
    "geen naam": (VOEG_TOE, "gebruik", "Dit ontbreekt nog: de naam."),
    "naam op twee manieren": (
        (*VOEG_TOE, "--naam", "Kees", "--roepnaam", "Kees"),
        "gebruik",
        "De naam staat er twee keer.",
    ),
    "periode zonder kwalificatie": (
        (*VOEG_TOE, "--naam", "Kees", "--begin", dag(1)),
        "gebruik",
        "Dit hoort bij een kwalificatie, en die staat er niet bij.",
    ),
    "tonen van niemand": (("deelnemer", "tonen"), "gebruik", "Dit ontbreekt nog"),
    "plaats zonder oordeel": (
        (*OPMAKEN, "--plaats", "Oosterveen"),
        "gebruik",
        "De plaats hoort bij je oordeel.",
    ),
    "pdf in een map die er niet is": (
        (*OPMAKEN, "--pdf", "bestaat/niet.pdf"),
        "geen_bestand",
        "Hier kan geen bestand staan: bestaat/niet.pdf.",
    ),
}


@pytest.mark.parametrize("geval", GEWEIGERD)
def test_a_refusal_says_why_and_keeps_nothing(met_sanne: Regel, geval: str) -> None:
    woorden, reden, zin = GEWEIGERD[geval]
    ervoor = met_sanne.feiten()
    gezegd, velden = met_sanne(*woorden), met_sanne(*woorden, "--json")
    assert (gezegd.code, velden.code) == (1, 1)
    assert zin in gezegd.uit
    assert gezegd.fout == ""
    assert velden.json["gelukt"] is False
    assert velden.json["reden"] == reden
    assert velden.json["wat"] in gezegd.uit
    assert {"doe", "gegevens"} <= velden.json.keys()
    assert met_sanne.feiten() == ervoor


@pytest.mark.parametrize("geval", ONLEESBAAR)
def test_what_cannot_be_read_is_said_and_keeps_nothing(met_sanne: Regel, geval: str) -> None:
    woorden, reden, zin = ONLEESBAAR[geval]
    ervoor = met_sanne.feiten()
    gezegd, velden = met_sanne(*woorden), met_sanne(*woorden, "--json")
    assert (gezegd.code, velden.code) == (2, 2)
    assert zin in gezegd.fout
    assert gezegd.uit == ""
    assert velden.json["reden"] == reden
    assert met_sanne.feiten() == ervoor


@pytest.mark.parametrize(
    "vreemd",
    [("--datum", MORGEN), ("--datum", dag(61)), ("--notitie", f"Nummer {BSN}.")],
    ids=["toekomst", "voor de plaatsing", "bsn"],
)
def test_something_odd_is_asked_about_and_kept_with_toch(
    met_sanne: Regel, vreemd: tuple[str, str]
) -> None:
    ervoor = met_sanne.feiten()
    gevraagd = met_sanne(*LEG_VAST, *ZO, *vreemd)
    assert (gevraagd.code, met_sanne.feiten()) == (1, ervoor)
    assert "Er is nog niets bewaard. Zo bewaar je het toch" in gevraagd.uit
    assert met_sanne(*LEG_VAST, *ZO, *vreemd, "--toch").code == 0
    assert met_sanne.feiten() == ervoor + 1


def test_questions_are_named_in_json(met_sanne: Regel) -> None:
    uitkomst = met_sanne(*LEG_VAST, *ZO, "--datum", MORGEN, "--notitie", BSN, "--json")
    assert uitkomst.json["vragen"] == ["datum_in_toekomst", "lijkt_op_bsn"]


def test_a_name_may_hold_every_letter_of_latin(werkplek: Regel) -> None:
    letters = "".join(teken for code in range(0xC0, 0x180) if (teken := chr(code)).isalpha())
    naam = f"Zoë {letters[:90]}-{letters[90:]}"
    id_ = werkplek.gelukt("deelnemer", "toevoegen", "--naam", naam)["deelnemer"]
    (regel,) = werkplek.gelukt("deelnemer", "lijst")["deelnemers"]
    assert (regel["id"], regel["naam"]) == (id_, naam)
    assert naam in werkplek("deelnemer", "lijst").uit


def test_two_deelnemers_with_one_name_are_told_apart(met_sanne: Regel) -> None:
    met_sanne.gelukt(*VOEG_TOE, "--naam", "Sanne Voorbeeld")
    uitkomst = met_sanne(*LEG_VAST, *ZO)
    assert uitkomst.code == 1
    assert "Er zijn 2 deelnemers met deze naam. Noem ook de achternaam." in " ".join(
        uitkomst.uit.splitlines()
    )
    assert met_sanne("vastleggen", "--deelnemer", "sanne  testers", *ZO).code == 0


def test_who_you_are_must_be_said_when_there_are_more(met_sanne: Regel) -> None:
    met_sanne.gelukt("persoon", "toevoegen", "--naam", "Joris Proefman", "--rol", "jobcoach")
    ervoor = met_sanne.feiten()
    uitkomst = met_sanne(*LEG_VAST, *ZO)
    assert uitkomst.code == 2
    assert "Zeg wie je bent: --als NAAM." in uitkomst.fout
    assert met_sanne.feiten() == ervoor


def test_a_jobcoach_may_record_but_not_place_or_judge(met_sanne: Regel) -> None:
    met_sanne.gelukt("persoon", "toevoegen", "--naam", "Joris Proefman", "--rol", "jobcoach")
    joris = ("--als", "Joris")
    assert met_sanne(*LEG_VAST, *ZO, *joris).code == 0
    ervoor = met_sanne.feiten()
    for woorden in (
        (*VOEG_TOE, "--naam", "Kees"),
        ("plaatsing", "pauzeren", "--deelnemer", "Sanne"),
        (*OPMAKEN, "--aantonen", "alles"),
        OPMAKEN,
    ):
        assert met_sanne(*woorden, *joris, "--json").json["reden"] == "niet_bevoegd"
    assert met_sanne.feiten() == ervoor


def test_a_pdf_never_lands_on_another_file(met_sanne: Regel, tmp_path: Path) -> None:
    bestand = tmp_path / "al.pdf"
    bestand.write_bytes(b"van iemand anders")
    met_sanne.zie_vaak_genoeg()
    ervoor = met_sanne.feiten()
    uitkomst = met_sanne(*OPMAKEN, *ALLES, "--pdf", str(bestand))
    assert uitkomst.code == 1
    assert "bestaat al." in uitkomst.uit
    assert bestand.read_bytes() == b"van iemand anders"
    assert met_sanne.feiten() == ervoor

    assert met_sanne(*OPMAKEN, *ALLES, "--pdf", str(bestand), "--overschrijven").code == 0
    assert bestand.read_bytes().startswith(b"%PDF-")
    assert [pad.name for pad in tmp_path.glob("*.nieuw")] == []


def test_all_or_none_of_the_werkprocessen_are_stated(met_sanne: Regel) -> None:
    met_sanne.zie_vaak_genoeg()
    ervoor = met_sanne.feiten()
    uitkomst = met_sanne(*OPMAKEN, "--aantonen", "B1-K1-W1,B1-K1-W2", "--json")
    assert uitkomst.json["werkprocessen"] == ["B1-K1-W2"]
    assert met_sanne.feiten() == ervoor


def test_a_title_that_few_sources_attest_stops_the_judgement(werkplek: Regel) -> None:
    crebo, code = _twijfel(werkplek)
    werkplek.gelukt(
        *(*VOEG_TOE, "--naam", "Sanne Testers", "--kwalificatie", crebo),
        *("--begin", dag(60), "--werkprocessen", code),
    )
    for terug in (9, 2):
        wat = ("--werkproces", code, "--oordeel", "zelfstandig", "--datum", dag(terug))
        werkplek.gelukt(*LEG_VAST, *wat)
    ervoor = werkplek.feiten()
    uitkomst = werkplek(*OPMAKEN, *ALLES, "--oordeel")
    assert uitkomst.code == 1
    assert f"De titels zijn nog niet gecontroleerd bij {code}." in uitkomst.uit
    assert "geef dezelfde opdracht met --titels-nagekeken." in uitkomst.uit.casefold()
    assert "Er is niets bewaard." in uitkomst.uit
    velden = werkplek(*OPMAKEN, *ALLES, "--oordeel", "--json").json
    assert (velden["ontbreekt"], velden["werkprocessen"]) == (["titels_bevestigd"], [code])
    assert werkplek.feiten() == ervoor, "aangetoond was stated for a paper that was refused"
    (regel,) = werkplek.gelukt("deelnemer", "lijst")["deelnemers"]
    assert (regel["verklaringen"], regel["aangetoond"]) == (0, 0)

    gedaan = werkplek(*OPMAKEN, *ALLES, "--titels-nagekeken", "--oordeel")
    assert gedaan.code == 0
    assert f"Titel nagekeken: {code} " in gedaan.uit


@pytest.mark.parametrize(
    ("wat", "reden"),
    [
        (("--voornamen", BSN), "bevestiging_nodig"),
        (("--voornamen", "Sanne 鼠"), "teken_ontbreekt"),
        (("--geboortedatum", MORGEN), "tekst_geweigerd"),
        (("--oordeel", "--plaats", BSN), "bevestiging_nodig"),
        (("--oordeel", "--plaats", "鼠"), "teken_ontbreekt"),
    ],
    ids=[
        "naam als bsn",
        "naam zonder teken",
        "geboren morgen",
        "plaats als bsn",
        "plaats zonder teken",
    ],
)
def test_nothing_is_stated_for_a_paper_that_is_refused(
    met_sanne: Regel, wat: tuple[str, ...], reden: str
) -> None:
    met_sanne.zie_vaak_genoeg()
    ervoor = met_sanne.feiten()
    for woorden in ((*OPMAKEN, *ALLES, *wat), (*OPMAKEN, *ALLES, "--titels-nagekeken", *wat)):
        assert met_sanne(*woorden, "--json").json["reden"] == reden
        assert met_sanne.feiten() == ervoor
    (regel,) = met_sanne.gelukt("deelnemer", "lijst")["deelnemers"]
    assert regel["aangetoond"] == 0


def test_a_day_to_come_is_no_evidence(met_sanne: Regel) -> None:
    met_sanne.leg_vast()
    met_sanne.leg_vast("B1-K1-W1", "--toch", terug=-2)
    ervoor = met_sanne.feiten()
    uitkomst = met_sanne(*OPMAKEN, "--aantonen", "B1-K1-W1", "--json")
    assert uitkomst.json["reden"] == "nog_niet_genoeg_gezien"
    assert met_sanne.feiten() == ervoor


def test_who_is_named_is_known_also_where_nobody_is_needed(met_sanne: Regel) -> None:
    for woorden in (("status",), ("deelnemer", "lijst"), ("persoon", "lijst")):
        assert met_sanne(*woorden, "--als", "Marga").code == 0
        uitkomst = met_sanne(*woorden, "--als", "Niemand")
        assert uitkomst.code == 1
        assert "Deze persoon is hier niet bekend: Niemand." in uitkomst.uit


def test_a_name_that_two_have_is_said_in_full(met_sanne: Regel) -> None:
    alleen = met_sanne("plaatsing", "pauzeren", "--deelnemer", "Sanne").uit
    met_sanne.gelukt(*VOEG_TOE, "--naam", "Sanne Voorbeeld")
    samen = met_sanne("plaatsing", "hervatten", "--deelnemer", "Sanne Testers").uit
    assert alleen.startswith("Sanne stopt even")
    assert samen.startswith("Sanne Testers begint weer")


def test_a_plaatsing_that_is_odd_is_asked_about_and_started_with_toch(met_sanne: Regel) -> None:
    starten = ("plaatsing", "starten", "--deelnemer", "Sanne", "--kwalificatie", CREBO)
    gevraagd = met_sanne(*starten, "--begin", MORGEN, "--json")
    assert gevraagd.json["vragen"] == ["datum_in_toekomst", "loopt_al_een_plaatsing"]
    assert met_sanne(*starten, "--begin", MORGEN, "--toch").code == 0
    nieuw = (*VOEG_TOE, "--naam", "Kees", "--kwalificatie", CREBO, "--begin", MORGEN)
    assert met_sanne(*nieuw, "--json").json["vragen"] == ["datum_in_toekomst"]
    assert met_sanne(*nieuw, "--toch").code == 0


def _twijfel(werkplek: Regel) -> tuple[str, str]:
    """Some werkproces of the start data whose title is still to be checked."""
    treffers = werkplek.gelukt("kwalificaties", "zoeken", "a")["treffers"]
    for crebo in sorted({treffer["crebo"] for treffer in treffers}):
        for kerntaak in werkplek.gelukt("kwalificaties", "tonen", crebo)["kerntaken"]:
            for werkproces in kerntaak["werkprocessen"]:
                if werkproces["herkomst"] in {"enkele_bron", "betwist"}:
                    return crebo, werkproces["code"]
    raise AssertionError("every title of the start data is attested")
