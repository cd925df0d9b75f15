"""What is said about a file that was read: where, what, and what to do."""

import pytest

from tests.fakes.b1 import bezwaren
from werkplek.domain.leesverslag import Leesregel, Reden, Vorm
from werkplek.woorden.inlezen import VORM, bron_geweigerd, plek, reden_zin, regel_zin

SOORTEN = ("pdf", "doc", "docx", "rtf", "xls", "ods", "zip", "html", "afbeelding", "tekst")


@pytest.mark.parametrize("reden", Reden)
@pytest.mark.parametrize(("kolom", "waarde"), [("", ""), ("crebo", ""), ("crebo", "257")])
def test_every_reason_has_plain_words(reden: Reden, kolom: str, waarde: str) -> None:
    zin = reden_zin(Leesregel(12, reden, kolom, waarde))
    assert zin.wat[0].isupper()
    assert zin.tekst.endswith((".", "”."))
    assert "{" not in zin.tekst
    assert not bezwaren(zin.tekst)


@pytest.mark.parametrize("soort", SOORTEN)
def test_another_kind_of_file_says_what_to_do_with_it(soort: str) -> None:
    onbekend = reden_zin(Leesregel(0, Reden.VORM_ONBEKEND, waarde="onbekend"))
    zin = reden_zin(Leesregel(0, Reden.VORM_ONBEKEND, waarde=soort))
    assert zin != onbekend
    assert zin.doe
    assert not bezwaren(zin.tekst)


def test_every_form_has_its_words() -> None:
    assert set(VORM) == set(Vorm)
    assert not [bezwaar for tekst in VORM.values() for bezwaar in bezwaren(tekst)]


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        (
            Leesregel(12, Reden.CODE_ONLEESBAAR, "werkproces_code", "B1K"),
            (
                "lijst.csv, regel 12, kolom werkproces_code: dit is geen code van een kerntaak of "
                "werkproces. Er staat: “B1K”. Een code ziet er zo uit: B1-K1-W1."
            ),
        ),
        (
            Leesregel(3, Reden.NUMMER_ONTBREEKT, "werkproces_code", "B1-K1-W2"),
            (
                "lijst.csv, regel 3, kolom werkproces_code: hiervoor is een nummer "
                "overgeslagen. Dit ontbreekt: B1-K1-W2. Kijk het na."
            ),
        ),
        (
            Leesregel(1, Reden.KOLOM_ONBEKEND, "kleur"),
            "lijst.csv, regel 1: de kolom kleur kent Werkplek niet. Hij is overgeslagen.",
        ),
        (
            Leesregel(7, Reden.AANTAL_VELDEN, waarde="13"),
            "lijst.csv, regel 7: hier staan niet evenveel cellen als in de kop. Het zijn er 13.",
        ),
        (
            Leesregel(0, Reden.TEGENSPRAAK, "crebo", "29901 SBB 1"),
            (
                "lijst.csv, kolom crebo: een eerdere regel zegt iets anders. "
                "Er staat: “29901 SBB 1”. De eerste telt."
            ),
        ),
    ],
)
def test_a_remark_says_where_it_is_about(regel: Leesregel, zin: str) -> None:
    assert regel_zin(regel, "lijst.csv") == zin


def test_in_xml_it_is_an_element_and_in_a_workbook_a_sheet() -> None:
    regel = Leesregel(40, Reden.ZONDER_CODE, "werkproces")
    assert plek(regel, "sbb.xml", Vorm.SBB_XML) == "sbb.xml, regel 40, element werkproces"
    regel = Leesregel(4, Reden.CREBO_ONLEESBAAR, "Naam", blad="Vervallen")
    assert plek(regel, "lijst.xlsx") == "lijst.xlsx, blad Vervallen, regel 4, kolom Naam"


@pytest.mark.parametrize("vreemd", ["{}", "{0.__class__}", "%s", "{"])
def test_what_stands_in_the_file_is_repeated_as_it_stands(vreemd: str) -> None:
    assert vreemd in regel_zin(Leesregel(1, Reden.KOLOM_ONBEKEND, vreemd), vreemd)
    assert vreemd in regel_zin(Leesregel(1, Reden.CREBO_ONLEESBAAR, vreemd, vreemd), "lijst.csv")


def test_a_parser_is_not_quoted_to_a_person() -> None:
    regel = Leesregel(9, Reden.XML_GEBROKEN, waarde="Premature end of data in tag sbb")
    assert bron_geweigerd(regel, "sbb.xml").tekst == (
        "In sbb.xml, regel 9: de XML is hier stuk of afgebroken. Haal het bestand opnieuw op. "
        "Er is niets overgenomen."
    )


def test_a_workbook_with_a_password_says_so() -> None:
    zin = reden_zin(Leesregel(0, Reden.XLSX_GEBROKEN, waarde="wachtwoord"))
    assert zin.wat == "Op dit Excel-bestand zit een wachtwoord."
