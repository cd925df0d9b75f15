"""What SBB's export says of a dossier, as a kwalificatie of Werkplek has it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.structuur.sbb_voorbeelden import DOSSIER, GEHEEL, KLEIN, KOP, VOET, lees
from werkplek.domain.kwalificatie import DossierEditie, Geldigheid, Herkomst, Kwalificatie
from werkplek.domain.leesverslag import Leesregel, Reden


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    return tmp_path / "export.xml"


def van(pad: Path, inhoud: str) -> dict[str, Kwalificatie]:
    return {k.crebo: k for deel in lees(pad, inhoud) for k in deel.kwalificaties}


def bij(pad: Path, inhoud: str) -> list[tuple[Reden, str, str]]:
    regels = [regel for deel in lees(pad, inhoud) for regel in deel.regels]
    assert all(regel.regel > 0 for regel in regels)
    return [(regel.reden, regel.kolom, regel.waarde) for regel in regels]


def test_every_profiel_is_a_kwalificatie_under_each_of_its_crebos(pad: Path) -> None:
    gelezen = van(pad, GEHEEL)
    assert [(k.crebo, k.naam, k.niveau) for k in gelezen.values()] == [
        ("29012", "Lantaarnwachter", 1),
        ("29011", "Lantaarnopsteker", 2),
        ("29021", "Lantaarnopsteker", 2),
    ]
    assert bij(pad, GEHEEL) == []


def test_the_edition_is_the_dossier_of_the_same_ministerie(pad: Path) -> None:
    gelezen = van(pad, GEHEEL)
    editie = ("Lantaarnbeheer", "SBB 9001 (Gewijzigd 2031)")
    assert gelezen["29011"].dossier == DossierEditie(gelezen["29012"].dossier.crebo, *editie)
    assert gelezen["29011"].dossier.crebo == "29001"
    assert gelezen["29021"].dossier.crebo == "29002"


def test_a_date_that_a_kwalificatie_does_not_say_is_that_of_its_dossier(pad: Path) -> None:
    gelezen = van(pad, GEHEEL)
    assert gelezen["29012"].geldig == Geldigheid(date(2031, 8, 1), None, None)
    assert gelezen["29011"].geldig == Geldigheid(date(2032, 8, 1), date(2036, 7, 31), None)
    assert gelezen["29021"].geldig == Geldigheid(date(2032, 8, 1), None, date(2039, 7, 31))


def test_codes_are_composed_and_stand_in_number_order(pad: Path) -> None:
    gelezen = van(pad, GEHEEL)
    basis = [f"B1-K1-W{nummer}" for nummer in range(1, 11)]
    assert [w.code for w in gelezen["29012"].werkprocessen] == basis
    assert [w.code for w in gelezen["29011"].werkprocessen] == [*basis, "P1-K1-W1"]
    assert [k.code for k in gelezen["29011"].kerntaken] == ["B1-K1", "P1-K1"]


def test_a_werkproces_has_its_title_texts_and_competenties(pad: Path) -> None:
    werkproces = van(pad, GEHEEL)["29012"].werkprocessen[0]
    assert (werkproces.titel, werkproces.herkomst) == ("Steekt de lantaarn aan", Herkomst.OFFICIEEL)
    assert werkproces.bron == "SBB-dossier 9001 (Gewijzigd 2031)"
    assert werkproces.tekst.omschrijving == "De lantaarnopsteker klimt omhoog. \nZij kijkt om."
    assert werkproces.tekst.resultaat == "De lantaarn brandt na één keer."
    assert werkproces.tekst.gedrag.endswith("\n- kijkt & blijft < 5 minuten.")
    assert werkproces.tekst.competenties == ("T", "A")


def test_what_is_asked_besides_goes_to_the_profiel_that_is_named(pad: Path) -> None:
    wachter, opsteker = van(pad, GEHEEL)["29012"], van(pad, GEHEEL)["29011"]
    assert opsteker.werkprocessen[0].tekst.omschrijving_profiel == "Ook bij storm."
    assert opsteker.werkprocessen[0].tekst.competenties == ("T", "A", "D")
    assert opsteker.kerntaken[0].tekst.complexiteit_profiel == "En donker."
    assert opsteker.kerntaken[0].tekst.complexiteit == "Het werk is hoog."
    assert wachter.werkprocessen[0].tekst.omschrijving_profiel == ""
    assert wachter.kerntaken[0].tekst.complexiteit_profiel == ""


def test_a_namespace_makes_no_difference(pad: Path) -> None:
    anders = GEHEEL.replace("<sbb>", '<sbb xmlns="urn:verzonnen">')
    assert lees(pad, anders) == lees(pad, GEHEEL)


def test_utf_16_makes_no_difference(pad: Path) -> None:
    anders = GEHEEL.replace('encoding="utf-8"', 'encoding="utf-16"').encode("utf-16")
    assert [d.kwalificaties for d in lees(pad, anders)] == [
        d.kwalificaties for d in lees(pad, GEHEEL)
    ]


BASIS = '<werkproces titel="Slijpt het mes" hoofdstuk="1"/>'
KERNTAAK = '<kerntaak titel="Snijdt" hoofdstuk="1">'
CREBO = "<crebo>29101</crebo>"


@pytest.mark.parametrize(
    ("oud", "nieuw", "opmerkingen"),
    [
        (BASIS, "", [(Reden.KERNTAAK_LEEG, "werkproces_code", "B1-K1")]),
        (BASIS, BASIS + BASIS, [(Reden.CODE_DUBBEL, "werkproces_code", "B1-K1-W1")]),
        (
            BASIS,
            BASIS.replace('"1"', '"2"'),
            [(Reden.NUMMER_ONTBREEKT, "werkproces_code", "B1-K1-W1")],
        ),
        (
            BASIS,
            BASIS + '<werkproces titel="Boort" hoofdstuk=""/>',
            [(Reden.ZONDER_CODE, "werkproces", "Boort")],
        ),
        (
            BASIS,
            BASIS + '<werkproces titel="Boort" hoofdstuk="100"/>',
            [(Reden.ZONDER_CODE, "werkproces", "Boort")],
        ),
        ('"01-08-2031"', '"31-02-2031"', [(Reden.DATUM_ONLEESBAAR, "geldig_vanaf", "31-02-2031")]),
        ('"01-08-2031"', '"2031-08-01T00:00:00"', []),
        (BASIS, BASIS + "<lont/><lont/>", [(Reden.ELEMENT_ONBEKEND, "lont", "2")]),
        (
            BASIS,
            BASIS[:-2] + '><werkprocescompetenties><competentie referentie="9"/>'
            "</werkprocescompetenties></werkproces>",
            [(Reden.VERWIJZING_ONBEKEND, "competentie", "9")],
        ),
        (
            BASIS,
            BASIS[:-2] + "><werkprocesgedrag>Ja<werkprocesgedragperprofiel><aanvullend>"
            '<profiel referentie="8"/><omschrijving>Nee</omschrijving></aanvullend>'
            "</werkprocesgedragperprofiel></werkprocesgedrag></werkproces>",
            [(Reden.VERWIJZING_ONBEKEND, "profiel", "8")],
        ),
        (
            BASIS,
            BASIS[:-2] + "><werkprocesgedrag>stil\u202eom</werkprocesgedrag></werkproces>",
            [(Reden.ONLEESBAAR, "werkprocesgedrag", "stil\u202eom")],
        ),
        (
            '<dossiercrebo Geldig_vanaf="01-08-2031">29100</dossiercrebo>',
            "",
            [(Reden.ZONDER_CODE, "dossier", "Klompen")],
        ),
    ],
)
def test_what_is_odd_is_remarked_and_the_rest_is_used(
    pad: Path, oud: str, nieuw: str, opmerkingen: list[Any]
) -> None:
    inhoud = KLEIN.replace(oud, nieuw)
    assert "29101" in van(pad, inhoud)
    assert bij(pad, inhoud) == opmerkingen


@pytest.mark.parametrize(
    ("oud", "nieuw", "opmerking"),
    [
        (CREBO, "", (Reden.ZONDER_CODE, "profiel", "Klompenmaker")),
        (CREBO, "<crebo/>", (Reden.LEEG, "crebo", "")),
        (CREBO, "<crebo>2910</crebo>", (Reden.CREBO_ONLEESBAAR, "crebo", "2910")),
        ('titel="Klompenmaker"', "", (Reden.LEEG, "profiel titel", "")),
        ('nr="9002"', "", (Reden.ZONDER_CODE, "dossier", "Klompen")),
        ('titel="Klompen"', f'titel="{"k" * 301}"', (Reden.TE_LANG, "dossier titel", "k" * 80)),
    ],
)
def test_without_its_name_or_number_it_is_not_used(
    pad: Path, oud: str, nieuw: str, opmerking: tuple[Reden, str, str]
) -> None:
    inhoud = KLEIN.replace(oud, nieuw)
    assert van(pad, inhoud) == {}
    weg = (Reden.KWALIFICATIE_WEG, "", "" if "profiel titel" in opmerking else "Klompenmaker")
    gemeld = [deel for deel in bij(pad, inhoud) if deel != weg]
    assert gemeld == [opmerking, (Reden.NIETS_GEVONDEN, "", "")]
    assert (weg in bij(pad, inhoud)) is ("dossier" not in opmerking[1])


def test_the_same_edition_twice_counts_once(pad: Path) -> None:
    dubbel = KOP + DOSSIER + DOSSIER + VOET
    assert van(pad, dubbel) == van(pad, GEHEEL)
    assert bij(pad, dubbel) == [
        (Reden.CODE_DUBBEL, "crebo", crebo) for crebo in ("29012", "29011", "29021")
    ]


def test_editions_of_one_dossier_stand_side_by_side(pad: Path) -> None:
    later = DOSSIER.replace('nr="9001"', 'nr="9003"')
    delen = lees(pad, KOP + DOSSIER + later + VOET)
    assert [len(deel.kwalificaties) for deel in delen] == [3, 3, 0]
    assert {k.editie for deel in delen for k in deel.kwalificaties} == {
        "SBB 9001 (Gewijzigd 2031)",
        "SBB 9003 (Gewijzigd 2031)",
    }
    assert delen[-1].gedaan == 1.0


@pytest.mark.parametrize("leeg", [0, 70_000])
def test_a_remark_has_the_line_of_its_element(pad: Path, leeg: int) -> None:
    """libxml2 by itself counts no further than 65,535."""
    inhoud = KLEIN.replace("<dossiers>\n", "<dossiers>" + "\n" * (leeg + 1))
    inhoud = inhoud.replace('<werkproces titel="Slijpt het mes" hoofdstuk="1"/>', "<werkproces/>")
    inhoud = inhoud.replace(' niveau="2"', "").replace("29101<", "1<")
    verwacht = {
        Reden.ZONDER_CODE: "<werkproces/>",
        Reden.NIVEAU_ONBEKEND: "<profiel ",
        Reden.KWALIFICATIE_WEG: "<profiel ",
        Reden.CREBO_ONLEESBAAR: "<crebo>",
    }
    regels = inhoud.split("\n")
    for regel in [r for d in lees(pad, inhoud) for r in d.regels if not r.reden.fataal]:
        assert verwacht[regel.reden] in regels[regel.regel - 1]


KEUZEDEEL = """<keuzedelen><keuzedeel nr="77" titel="Klompen dansen" code="K9067">
<keuzedeelkerntaken><kerntaak titel="Danst" hoofdstuk="1"><werkprocessen>
<werkproces titel="Stampt" hoofdstuk="1"/></werkprocessen></kerntaak></keuzedeelkerntaken>
</keuzedeel><keuzedeel referentie="78"/></keuzedelen>"""
CERTIFICAAT = """<certificaten><certificaat titel="Slijpen" hoofdstuk="1">
<crebo Geldig_vanaf="01-08-2033">C9163</crebo>
<kerntaken><kerntaak titel="Slijpt" hoofdstuk="1"><werkprocessen>
<werkproces referentie="5" hoofdstuk="1"/><werkproces referentie="6" titel="Poetst" hoofdstuk="2"/>
</werkprocessen></kerntaak></kerntaken></certificaat></certificaten>"""


@pytest.mark.parametrize("waar", ["<dossiers>", "<basis>"])
def test_a_keuzedeel_is_read_where_it_stands(pad: Path, waar: str) -> None:
    inhoud = KLEIN.replace(waar, KEUZEDEEL + waar)
    keuzedeel = van(pad, inhoud)["K9067"]
    assert keuzedeel.dossier == DossierEditie(keuzedeel.crebo, "Klompen dansen", "SBB 77")
    assert [(w.code, w.titel, w.bron) for w in keuzedeel.werkprocessen] == [
        ("D1-K1-W1", "Stampt", "SBB-keuzedeel 77")
    ]
    assert bij(pad, inhoud) == []


def test_a_certificaat_belongs_to_its_kwalificatie_and_says_what_equals_what(pad: Path) -> None:
    inhoud = KLEIN.replace("<creboinformatie>", CERTIFICAAT + "<creboinformatie>")
    inhoud = inhoud.replace('<werkproces titel="Slijpt', '<werkproces nr="5" titel="Slijpt')
    certificaat = van(pad, inhoud)["C9163"]
    assert certificaat.hoort_bij == "29101"
    assert certificaat.editie == "SBB 9002"
    assert certificaat.geldig.vanaf == date(2033, 8, 1)
    assert [(w.code, w.titel, w.gelijk_aan) for w in certificaat.werkprocessen] == [
        ("C1-K1-W1", "Slijpt het mes", "B1-K1-W1"),
        ("C1-K1-W2", "Poetst", ""),
    ]
    assert bij(pad, inhoud) == [(Reden.VERWIJZING_ONBEKEND, "werkproces", "6")]


def test_what_stands_outside_dossiers_and_is_not_known_is_counted(pad: Path) -> None:
    inhoud = KLEIN.replace("<domeinen>", "<crossovers><x/></crossovers>\n<domeinen>")
    inhoud = inhoud.replace("</dossiers>", "<crossover/><crossover/></dossiers>")
    regel = inhoud.partition("<crossover/>")[0].count("\n") + 1
    assert lees(pad, inhoud)[-1].regels == (
        Leesregel(3, Reden.ELEMENT_ONBEKEND, "crossovers", "1"),
        Leesregel(regel, Reden.ELEMENT_ONBEKEND, "crossover", "2"),
    )


@pytest.mark.parametrize(
    ("status", "herkomst", "redenen"),
    [
        ("", Herkomst.OFFICIEEL, []),
        ("Vastgesteld", Herkomst.OFFICIEEL, []),
        ("Concept", Herkomst.ENKELE_BRON, [(Reden.NIET_VASTGESTELD, "status", "Concept")]),
    ],
)
def test_a_concept_attests_no_title(
    pad: Path, status: str, herkomst: Herkomst, redenen: list[tuple[Reden, str, str]]
) -> None:
    inhoud = KLEIN.replace('versie=""', f'versie="" status="{status}"')
    assert {deel.herkomst for deel in van(pad, inhoud)["29101"].delen} == {herkomst}
    assert bij(pad, inhoud) == redenen


@pytest.mark.parametrize(("niveau", "gelezen"), [("2", 2), ("Niveau 3", 3), ("hoog", None)])
def test_a_profiel_without_a_niveau_is_not_used(
    pad: Path, niveau: str, gelezen: int | None
) -> None:
    inhoud = KLEIN.replace('niveau="2"', f'niveau="{niveau}"')
    gevonden = van(pad, inhoud)
    assert [k.niveau for k in gevonden.values()] == ([gelezen] if gelezen else [])
    verwacht = [] if gelezen else [(Reden.NIVEAU_ONBEKEND, "niveau", niveau)]
    assert [opmerking for opmerking in bij(pad, inhoud) if opmerking[1] == "niveau"] == verwacht
