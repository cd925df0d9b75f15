"""What the file carries besides its pages: the fields, the record, its colours, its tree."""

import io
import json

import pikepdf
import pytest
from pikepdf import Name
from reportlab.pdfgen.canvas import Canvas

from tests.documents.voorbeeld import A4, GROOT, OORDEEL, vastgesteld, verklaring
from werkplek.documents.archief.archiveren import LetterNietIngesloten, eis_letters
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.documents.velden import MATEN, SCHOOL
from werkplek.documents.verslag import BESTANDSNAAM, lees_verslag
from werkplek.domain.vaststelling import VOLGORDE, Handtekeningrol, Papier, Vorm
from werkplek.woorden.papier import HINTS

MM = 72 / 25.4
LAYOUTS = pytest.mark.parametrize("sjabloon", [A4, GROOT])
VORMEN = pytest.mark.parametrize("vorm", Vorm)


def geopend(papier: Papier) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(PdfPapiermaker().maak(papier)))


@LAYOUTS
@VORMEN
def test_there_is_one_empty_field_for_each_signature_and_no_other(
    vorm: Vorm, sjabloon: str
) -> None:
    with geopend(vastgesteld(8, vorm, sjabloon)) as pdf:
        velden = {str(veld.T): veld for veld in pdf.Root.AcroForm.Fields}
        assert set(velden) == {rol.value for rol in VOLGORDE[vorm]}
        for naam, veld in velden.items():
            links, onder, rechts, boven = map(float, veld.Rect)
            assert (rechts - links, boven - onder) == pytest.approx(
                MATEN[Handtekeningrol(naam)], abs=0.01
            )
            assert str(veld.TU) == HINTS[Handtekeningrol(naam)]
            assert str(veld.FT) == "/Sig"
            assert "/V" not in veld
            assert 0 < links < rechts < 210 * MM
            assert 0 < onder < boven < 297 * MM


@LAYOUTS
def test_the_seal_stands_on_the_first_page_and_is_47_mm_square(sjabloon: str) -> None:
    assert pytest.approx(47 * MM) == SCHOOL
    for vorm in Vorm:
        with geopend(vastgesteld(40, vorm, sjabloon)) as pdf:
            (school,) = [veld for veld in pdf.Root.AcroForm.Fields if str(veld.T) == "school"]
            assert school.P.objgen == pdf.pages[0].obj.objgen


@VORMEN
def test_the_seal_locks_everything_and_a_person_only_that_signature(vorm: Vorm) -> None:
    with geopend(vastgesteld(8, vorm)) as pdf:
        for veld in pdf.Root.AcroForm.Fields:
            if str(veld.T) == "school":
                assert veld.Lock.Action == Name.All
                assert int(veld.Lock.P) == 1
            else:
                assert veld.Lock.Action == Name.Include
                assert [str(naam) for naam in veld.Lock.Fields] == [str(veld.T)]


@VORMEN
def test_a_field_is_the_only_child_of_its_form_so_that_signing_it_is_no_surprise(
    vorm: Vorm,
) -> None:
    """A second signature looks suspicious to pyHanko unless the path ends in /K /Obj."""
    with geopend(vastgesteld(8, vorm)) as pdf:
        formulieren = [
            element
            for element in pdf.objects
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == Name.Form
        ]
        assert len(formulieren) == len(VOLGORDE[vorm])
        for element in formulieren:
            assert element.K.Type == Name.OBJR
            assert str(element.K.Obj.FT) == "/Sig"


@pytest.mark.parametrize("oordeel", [None, OORDEEL])
def test_before_the_school_established_it_there_is_nothing_to_sign_in(oordeel: None) -> None:
    with geopend(Papier(verklaring(8, oordeel=oordeel))) as pdf:
        assert "/AcroForm" not in pdf.Root


@LAYOUTS
def test_the_record_travels_in_the_file_and_is_that_of_the_page(sjabloon: str) -> None:
    papier = vastgesteld(5, sjabloon=sjabloon)
    with geopend(papier) as pdf:
        (bijlage,) = pdf.Root.AF
        assert list(pdf.attachments) == [BESTANDSNAAM]
        assert bijlage.AFRelationship == Name.Source
        inhoud = bijlage.EF.F.read_bytes()
    assert lees_verslag(inhoud) == (papier, sjabloon)
    assert json.loads(inhoud)["werkplek"]["kenmerk"] == sjabloon


def test_the_file_says_of_itself_what_it_is_and_not_about_whom() -> None:
    with geopend(vastgesteld(5)) as pdf:
        xmp = pdf.Root.Metadata.read_bytes().decode()
    for deel in (
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Praktijkverklaring WP-2026-7QF2-0XKD",
        "<rdf:li>Voorbeeldcollege</rdf:li>",
        "<xmp:CreateDate>2026-07-08T00:00:00Z</xmp:CreateDate>",
    ):
        assert deel in xmp
    assert "Sanne" not in xmp


def test_the_colours_are_srgb_made_on_no_day_at_all() -> None:
    with geopend(vastgesteld(1)) as pdf:
        profiel = pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes()
    assert profiel[16:20] == b"RGB "
    assert profiel[24:36] == bytes.fromhex("07d000010001000000000000")


def test_a_letter_that_is_not_in_the_file_is_found() -> None:
    doel = io.BytesIO()
    canvas = Canvas(doel)
    canvas.drawString(100, 100, "planted")
    canvas.save()
    with (
        pikepdf.open(io.BytesIO(doel.getvalue())) as pdf,
        pytest.raises(LetterNietIngesloten, match="Helvetica"),
    ):
        eis_letters(pdf)
