import io
import re
from dataclasses import replace
from itertools import pairwise
from typing import cast

import pypdf
import pytest
from pypdf.generic import BooleanObject, DictionaryObject
from reportlab.pdfgen.canvas import Canvas

from tests.documents.lezen import fonts, lines, not_embedded, solid, text, texts
from tests.documents.test_fonts import LATIN, only_atkinson
from tests.documents.voorbeeld import OORDEEL, regel, vastgesteld, verklaring
from werkplek.application.ports import TekenOntbreekt
from werkplek.documents.controlecode import canonical_record, controlecode
from werkplek.documents.fonts import paper_fonts
from werkplek.documents.praktijkverklaring import Praktijkverklaring
from werkplek.documents.strips import Rule
from werkplek.documents.tekenvakken import PEN
from werkplek.domain.personen import Persoonsgegevens
from werkplek.domain.vaststelling import Papier, Vorm
from werkplek.domain.verklaring import Ondertekenaar, Verklaring, VerklaringBedrijf

MM = 72 / 25.4
FACE = (
    "oordeel van de praktijkopleider, voor de mbo-verklaring van Voorbeeldcollege; "
    "nog niet vastgesteld door de school"
)


def draw(waarde: Verklaring) -> bytes:
    return Praktijkverklaring(paper_fonts())(Papier(waarde))


def drawn_lines(waarde: Verklaring) -> list[list[str]]:
    """The lines of each page, as values: what the PDF is written from."""
    layout = Praktijkverklaring(paper_fonts())
    return [lines(page) for page in layout.pages(Papier(waarde), "code")]


def test_it_reads_from_top_to_bottom() -> None:
    waarde = verklaring(8, oordeel=OORDEEL)
    expected = [
        "Praktijkverklaring",
        "Voor de mbo-verklaring van Voorbeeldcollege",
        FACE,
        "Sanne Elif Voorbeeld",
        "Geboren 29 februari 2004 in Gouda",
        "Leerbedrijf Groenwerk De Verzonnen Tuin",
        "Kasweg 12, Waddinxveen, leerbedrijf-ID 100999999",
        "Periode 2 februari 2026 tot en met 10 juli 2026",
        "Kwalificatie Assistent plant, dier of (groene) leefomgeving, crebo 25746, mbo-niveau 1",
        "Dossier Entree, crebo 23301, editie 2026",
        "verklaart dat Sanne Elif Voorbeeld deze werkprocessen kan uitvoeren:",
    ]
    kerntaak = ""
    for rij in waarde.regels:
        if rij.kerntaak != kerntaak:
            kerntaak = rij.kerntaak
            expected.append(f"{rij.kerntaak} {rij.kerntaak_titel}")
        expected += [f"{rij.code} {rij.titel}", "gezien op", rij.toelichting]
    expected += [
        "Oordeel over 8 werkprocessen van Sanne Elif Voorbeeld, gegeven op 10 juli 2026",
        "Plaats",
        "Datum",
        "Joris Fictief",
        "praktijkopleider groen",
        "Uitleg bij deze praktijkverklaring",
    ]
    read = text(draw(waarde))
    at = 0
    for piece in expected:
        at = read.index(piece, at) + len(piece)


def test_the_dates_behind_a_line_stand_under_it() -> None:
    assert "B1-K1-W1 Bereidt assisterende werkzaamheden voor gezien op 3 maart, 17 april 2026" in (
        text(draw(verklaring(1)))
    )


def test_the_sheet_behind_it_holds_days_and_short_ids() -> None:
    sheet = " ".join(texts(draw(verklaring(2)))[-1].split())
    assert "B1-K1-W2 gezien op 4 maart, 18 april 2026 · waarnemingen 0001aaaa, 0001bbbb" in sheet


def test_eight_werkprocessen_without_toelichting_fit_one_page_and_its_sheet() -> None:
    kort = tuple(regel(nummer, toelichting="") for nummer in range(8))
    assert len(texts(draw(verklaring(8, oordeel=OORDEEL, regels=kort)))) == 2


@pytest.mark.parametrize("vorm", Vorm)
def test_five_of_an_established_one_fit_one_page_with_seal_and_signatures(vorm: Vorm) -> None:
    kort = tuple(regel(nummer, toelichting="") for nummer in range(5))
    papier = vastgesteld(5, vorm, regels=kort)
    first, sheet = texts(Praktijkverklaring(paper_fonts())(papier))
    assert "Ondertekening" in first
    assert "Mila Verzonnen" in first
    assert "Uitleg bij deze praktijkverklaring" in sheet


def test_the_pages_are_a4() -> None:
    for page in pypdf.PdfReader(io.BytesIO(draw(verklaring(40)))).pages:
        assert float(page.mediabox.width) == pytest.approx(210 * MM, abs=0.1)
        assert float(page.mediabox.height) == pytest.approx(297 * MM, abs=0.1)


def test_the_file_says_what_it_is_and_not_about_whom() -> None:
    reader = pypdf.PdfReader(io.BytesIO(draw(verklaring())))
    properties = {str(key): str(value) for key, value in (reader.metadata or {}).items()}
    assert properties["/Title"] == "Praktijkverklaring WP-2026-7QF2-0XKD"
    assert properties["/Author"] == "Groenwerk De Verzonnen Tuin"
    assert properties["/Producer"] == "Werkplek praktijkverklaring-a4/2"
    assert properties["/CreationDate"] == "D:20260708000000Z"
    assert not re.search(r"Sanne|Elif|Voorbeeld\b", " ".join(properties.values()))
    assert str(reader.root_object["/Lang"]) == "nl-NL"
    preferences = cast("DictionaryObject", reader.root_object["/ViewerPreferences"])
    assert preferences["/DisplayDocTitle"] == BooleanObject(value=True)


def test_all_fonts_are_embedded_subsets() -> None:
    deelnemer = replace(verklaring().deelnemer, achternaam="Meŧin Жω")
    pdf = draw(verklaring(8, deelnemer=deelnemer))
    assert not not_embedded(pdf)
    names = {str(font["/BaseFont"]).partition("+")[2] for font in fonts(pdf)}
    assert names == {
        "AtkinsonHyperlegibleNext-Regular",
        "AtkinsonHyperlegibleNext-Bold",
        "NotoSans-Regular",
        "NotoSans-Bold",
    }


def test_an_unembedded_font_is_found() -> None:
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.drawString(100, 100, "planted")
    canvas.save()
    assert not_embedded(target.getvalue()) == {"/Helvetica"}


def test_every_page_has_its_foot() -> None:
    waarde = verklaring(40)
    code = controlecode(canonical_record(Papier(waarde)))
    pages = texts(draw(waarde))
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        foot = " ".join(page.split()[-25:])
        assert f"Praktijkverklaring {waarde.nummer} · controlecode {code}" in foot
        assert f"pagina {number} van {len(pages)}" in foot
        assert "Kwalificatiedossier Entree, crebo 23301, editie 2026" in foot


def test_a_concept_says_so_on_every_page() -> None:
    pdf = draw(verklaring(8))
    assert all("CONCEPT" in page for page in texts(pdf))
    assert FACE not in text(pdf)
    assert "Nog niet tekenen: dit is een concept." in text(pdf)


def test_after_the_oordeel_the_watermark_is_gone_and_the_face_says_what_it_is() -> None:
    pdf = draw(verklaring(8, oordeel=OORDEEL))
    assert not any("concept" in page.lower() for page in texts(pdf))
    assert FACE in " ".join(texts(pdf)[0].split())


def test_without_a_school_no_school_is_named() -> None:
    read = text(draw(verklaring(1, school="", oordeel=OORDEEL)))
    assert "Voor een mbo-verklaring; de school stelt die vast" in read
    assert (
        "oordeel van de praktijkopleider, voor een mbo-verklaring; "
        "nog niet vastgesteld door een school" in read
    )


def test_a_title_that_nobody_confirmed_is_marked_in_words() -> None:
    marked = draw(verklaring(2, regels=(regel(0), regel(1, titel_bevestigd=False))))
    read = text(marked)
    assert "B1-K1-W2 Voert assisterende werkzaamheden uit [titel nog te controleren]" in read
    assert read.count("[titel nog te controleren]") == 1
    assert "titel nog te controleren" not in text(draw(verklaring(2)))


def test_every_letter_of_latin_1_and_latin_extended_a_prints_in_a_name() -> None:
    for at in range(0, len(LATIN), 90):
        naam = "".join(LATIN[at : at + 90])
        deelnemer = replace(verklaring().deelnemer, achternaam=naam)
        assert solid(naam) in solid(text(draw(verklaring(1, deelnemer=deelnemer))))


def test_a_character_without_a_glyph_is_an_error_that_names_it() -> None:
    waarde = verklaring(2, school="平 College", regels=(regel(0), regel(1, toelichting="☃")))
    with pytest.raises(TekenOntbreekt) as caught:
        draw(waarde)
    assert caught.value.tekens == "☃平"


def test_without_the_fallback_the_same_name_is_an_error() -> None:
    deelnemer = replace(verklaring().deelnemer, achternaam="Meŧin")
    with pytest.raises(TekenOntbreekt):
        Praktijkverklaring(only_atkinson())(Papier(verklaring(1, deelnemer=deelnemer)))
    assert "Meŧin" in text(draw(verklaring(1, deelnemer=deelnemer)))


def test_a_control_character_is_never_printed() -> None:
    with pytest.raises(TekenOntbreekt):
        draw(verklaring(1, school="A\x00B"))


def test_markup_in_a_text_is_text() -> None:
    kop = '<b>R&D</b> & "Zn." <br/>'
    assert kop in text(draw(verklaring(1, kwalificatie=kop)))


def test_a_concept_without_anything_is_a_page_and_its_sheet() -> None:
    leeg = verklaring(
        0,
        nummer="",
        deelnemer=Persoonsgegevens("", "", verklaring().deelnemer.geboortedatum, ""),
        bedrijf=VerklaringBedrijf("", ""),
        praktijkopleider=Ondertekenaar("", ""),
        kwalificatie="",
        school="",
        eind=None,
    )
    read = text(draw(leeg))
    assert "In deze verklaring staan nog geen werkprocessen." in read
    assert "vanaf 2 februari 2026, loopt nog" in read
    assert len(texts(draw(leeg))) == 2


def test_long_names_and_a_long_toelichting_are_printed_whole() -> None:
    lang = "Nieuwenhuizen-van-der-Zeer-" * 8
    woord = "x" * 200
    notitie = ("Werkt netjes. " * 300)[:3990] + "\n\nEinde."
    waarde = verklaring(
        2,
        deelnemer=Persoonsgegevens(lang[:200], woord, verklaring().deelnemer.geboortedatum, woord),
        school=woord,
        regels=(regel(0, toelichting=notitie), regel(1, titel=woord, toelichting="y" * 4000)),
        oordeel=OORDEEL,
    )
    pages = drawn_lines(waarde)
    read = solid("".join(line for page in pages for line in page[:-3]))
    for piece in (lang[:200], woord, notitie, "y" * 4000):
        assert solid(piece) in read


@pytest.mark.parametrize("aantal", range(1, 41))
def test_a_kerntaak_is_never_announced_at_the_foot_of_a_page(aantal: int) -> None:
    waarde = verklaring(aantal)
    codes = {str(rij.code) for rij in waarde.regels}
    for page in drawn_lines(waarde):
        for line, following in pairwise([line for line in page if re.match(r"[BP]\d-K", line)]):
            if line not in codes:
                assert following.startswith(f"{line}-W")
        announced = [line for line in page if re.fullmatch(r"[BP]\d-K\d", line)]
        seen = [line for line in page if line in codes]
        assert not announced or announced[-1] == seen[-1].rpartition("-")[0]


@pytest.mark.parametrize("aantal", range(1, 41))
def test_the_signature_stands_whole_under_the_end_of_what_is_signed(aantal: int) -> None:
    waarde = verklaring(aantal, oordeel=OORDEEL)
    (page,) = [page for page in drawn_lines(waarde) if "Plaats" in page]
    for line in (str(waarde.regels[-1].code), "Datum", "Joris Fictief", "praktijkopleider groen"):
        assert line in page


def test_there_is_room_for_a_large_hand() -> None:
    papier = Papier(verklaring(1, oordeel=OORDEEL))
    pages = Praktijkverklaring(paper_fonts()).pages(papier, "code")
    strips = [placed.strip for _, stack in pages[0].stacks for placed in stack]
    (line,) = [
        mark
        for strip in strips
        for mark in strip.marks
        if isinstance(mark, Rule) and mark.x > 70 * MM
    ]
    assert line.y == PEN >= 20 * MM
    assert line.width >= 80 * MM
