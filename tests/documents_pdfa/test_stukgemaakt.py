"""The judge is awake: each thing that makes the file accessible or lasting is missed when gone."""

import io
import re
from collections.abc import Callable, Mapping
from functools import cache

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Object

from tests.documents.voorbeeld import vastgesteld
from tests.fakes.verapdf import MET_VERAPDF, Keuring, bezwaren, keur_bytes
from werkplek.documents.papiermaker import PdfPapiermaker
from werkplek.domain.vaststelling import Vorm

Ingreep = Callable[[pikepdf.Pdf], object]


def weg(eigenaar: Callable[[pikepdf.Pdf], Object], sleutel: str) -> Ingreep:
    """Take one key away from one dictionary."""

    def neem_weg(pdf: pikepdf.Pdf) -> None:
        del eigenaar(pdf)[sleutel]

    return neem_weg


def catalogus(pdf: pikepdf.Pdf) -> Object:
    return pdf.Root


def bladzijde(pdf: pikepdf.Pdf) -> Object:
    return pdf.pages[0].obj


def veld(pdf: pikepdf.Pdf) -> Object:
    return pdf.Root.AcroForm.Fields[0]


def letter(pdf: pikepdf.Pdf) -> Object:
    return next(iter(pdf.pages[0].Resources.Font.as_dict().values()))


def met_tag(pdf: pikepdf.Pdf, tag: str) -> Object:
    """The first structure element with this tag."""
    return next(
        voorwerp
        for voorwerp in pdf.objects
        if isinstance(voorwerp, Dictionary) and voorwerp.get("/S") == Name(f"/{tag}")
    )


def hernoem(tag: str, anders: str) -> Ingreep:
    def doe(pdf: pikepdf.Pdf) -> None:
        met_tag(pdf, tag).S = Name(f"/{anders}")

    return doe


def xmp_zonder(patroon: bytes) -> Ingreep:
    def doe(pdf: pikepdf.Pdf) -> None:
        oud = pdf.Root.Metadata.read_bytes()
        nieuw = re.sub(patroon, b"", oud, flags=re.DOTALL)
        assert nieuw != oud
        pdf.Root.Metadata.write(nieuw)

    return doe


def teken_erbij(operatoren: bytes) -> Ingreep:
    def doe(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(operatoren)

    return doe


def niet_afdrukken(pdf: pikepdf.Pdf) -> None:
    veld(pdf).F = 0


def script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert('x')")


def onbekende_tag(pdf: pikepdf.Pdf) -> None:
    met_tag(pdf, "L").S = Name.Opsomming


STUK: Mapping[str, Ingreep] = {
    "no language": weg(catalogus, "/Lang"),
    "not marked as tagged": weg(catalogus, "/MarkInfo"),
    "no tree": weg(catalogus, "/StructTreeRoot"),
    "no way back to the tree": weg(lambda pdf: pdf.Root.StructTreeRoot, "/ParentTree"),
    "no title in the window": weg(catalogus, "/ViewerPreferences"),
    "no metadata": weg(catalogus, "/Metadata"),
    "no output intent": weg(catalogus, "/OutputIntents"),
    "the record is tied to nothing": weg(catalogus, "/AF"),
    "the record says not what it is to the page": weg(
        lambda pdf: pdf.Root.AF[0], "/AFRelationship"
    ),
    "the record has no kind": weg(lambda pdf: pdf.Root.AF[0].EF.F, "/Subtype"),
    "fields in no order": weg(bladzijde, "/Tabs"),
    "a field without a description": weg(veld, "/TU"),
    "a field outside the tree": weg(veld, "/StructParent"),
    "a field without an appearance": weg(veld, "/AP"),
    "a field that does not print": niet_afdrukken,
    "a field tagged as text": hernoem("Form", "P"),
    "letters without their meaning": weg(letter, "/ToUnicode"),
    "letters that are not in the file": weg(lambda pdf: letter(pdf).FontDescriptor, "/FontFile2"),
    "a head of a row without a scope": weg(lambda pdf: met_tag(pdf, "TH"), "/A"),
    "a skipped heading": hernoem("H2", "H4"),
    "a tag that nobody knows": onbekende_tag,
    "a list item outside a list": hernoem("L", "P"),
    "a cell outside a row": hernoem("TR", "P"),
    "untagged text": teken_erbij(b"BT 10 10 Td (x) Tj ET"),
    "an untagged line": teken_erbij(b"0 0 m 10 10 l S"),
    "a script": script,
    "not called PDF/A": xmp_zonder(rb"<pdfaid:part>.*?</pdfaid:part>"),
    "not called level A": xmp_zonder(rb"<pdfaid:conformance>.*?</pdfaid:conformance>"),
    "not called PDF/UA": xmp_zonder(rb"<pdfuaid:part>.*?</pdfuaid:part>"),
    "no title in the metadata": xmp_zonder(rb"<dc:title>.*?</dc:title>"),
    "its own schema is not described": xmp_zonder(rb"<pdfaExtension:.*</pdfaExtension:schemas>"),
}


@cache
def keuringen() -> Mapping[str, tuple[Keuring, ...]]:
    """What the judge says of each broken file, and of the whole one."""
    heel = PdfPapiermaker().maak(vastgesteld(3, Vorm.DIGITAAL))
    kapot = {naam: maak_stuk(heel, ingreep) for naam, ingreep in STUK.items()}
    return keur_bytes({"heel": heel, "alleen herschreven": maak_stuk(heel, None), **kapot})


def maak_stuk(pdf: bytes, ingreep: Ingreep | None) -> bytes:
    """The file with one thing broken."""
    uit = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as geopend:
        if ingreep is not None:
            ingreep(geopend)
        geopend.save(uit, force_version="1.7")
    return uit.getvalue()


@MET_VERAPDF
@pytest.mark.parametrize("naam", STUK)
def test_what_was_broken_is_found(naam: str) -> None:
    assert bezwaren(keuringen()[naam])


@MET_VERAPDF
@pytest.mark.parametrize("naam", ["heel", "alleen herschreven"])
def test_nothing_else_is(naam: str) -> None:
    assert not bezwaren(keuringen()[naam])
