"""What an attacker changes in a later revision of a file."""

from collections.abc import Callable
from contextlib import closing
from io import BytesIO

import pypdfium2
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    StreamObject,
    pdf_name,
    pdf_string,
)

from werkplek.documents.tekenen.vervolg import Vervolg

Wijziging = Callable[[Vervolg], None]


def bladzijde(schrijver: Vervolg) -> DictionaryObject:
    """The first page, to change."""
    plek, _ = schrijver.find_page_for_modification(0)  # type: ignore[no-untyped-call]
    blad = plek.get_object()
    assert isinstance(blad, DictionaryObject)
    schrijver.mark_update(plek)
    return blad


def tekst_erover(schrijver: Vervolg) -> None:
    """Another word over the page."""
    blad = bladzijde(schrijver)
    oud = blad.raw_get("/Contents")
    nieuw = schrijver.add_object(StreamObject(stream_data=b"q 0 0 200 200 re f Q"))
    eerder = oud.get_object() if isinstance(oud.get_object(), ArrayObject) else ArrayObject([oud])
    blad[pdf_name("/Contents")] = ArrayObject([*list.__iter__(eerder), nieuw])


def zelfde_stroom(schrijver: Vervolg) -> None:
    """The content of the page under its own number."""
    blad = bladzijde(schrijver)
    plek = blad.raw_get("/Contents")
    if isinstance(plek.get_object(), ArrayObject):
        plek = plek.get_object().raw_get(0)
    assert isinstance(plek, IndirectObject)
    nieuw = StreamObject(stream_data=b"q 0 0 200 200 re f Q")
    schrijver.objects[plek.generation, plek.idnum] = nieuw


def andere_bladzijde(schrijver: Vervolg) -> None:
    """Another page in the place of the first."""
    blad = bladzijde(schrijver)
    kopie = schrijver.add_object(DictionaryObject(blad))
    ouder = blad.raw_get("/Parent")
    kinderen = ouder.get_object()["/Kids"]
    kinderen[0] = kopie
    schrijver.mark_update(ouder)


def annotatie(schrijver: Vervolg) -> None:
    """A note over the table."""
    vak = ArrayObject(map(FloatObject, (50, 400, 300, 500)))
    velden = {"/Type": pdf_name("/Annot"), "/Subtype": pdf_name("/FreeText"), "/Rect": vak}
    velden["/Contents"] = pdf_string("cum laude")
    noot = schrijver.add_object(
        DictionaryObject({pdf_name(naam): waarde for naam, waarde in velden.items()})
    )
    _erbij(schrijver, noot)


def _erbij(schrijver: Vervolg, noot: IndirectObject) -> None:
    blad = bladzijde(schrijver)
    eerder = blad["/Annots"] if "/Annots" in blad else ArrayObject()
    blad[pdf_name("/Annots")] = ArrayObject([*list.__iter__(eerder), noot])


def tekstveld(schrijver: Vervolg) -> None:
    """A form field with text over the table."""
    vak = ArrayObject(map(FloatObject, (50, 400, 300, 500)))
    velden = {"/Type": pdf_name("/Annot"), "/Subtype": pdf_name("/Widget"), "/Rect": vak}
    velden |= {"/FT": pdf_name("/Tx"), "/T": pdf_string("extra"), "/V": pdf_string("niveau 4")}
    veld = schrijver.add_object(
        DictionaryObject({pdf_name(naam): waarde for naam, waarde in velden.items()})
    )
    _erbij(schrijver, veld)
    form = schrijver.root["/AcroForm"]
    form["/Fields"].append(veld)
    schrijver.update_container(form["/Fields"])
    schrijver.update_container(form)


def lettertype(schrijver: Vervolg) -> None:
    """Another font behind the same letters."""
    fonts = bladzijde(schrijver)["/Resources"]["/Font"]
    naam = next(iter(fonts))
    plek = fonts.raw_get(naam)
    font = DictionaryObject(plek.get_object())
    font[pdf_name("/BaseFont")] = pdf_name("/AAAAAA+Courier")
    schrijver.objects[plek.generation, plek.idnum] = font


def script(schrijver: Vervolg) -> None:
    """JavaScript that runs when the file is opened."""
    schrijver.root[pdf_name("/OpenAction")] = DictionaryObject(
        {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): pdf_string("app.alert(1)")}
    )
    schrijver.update_root()  # type: ignore[no-untyped-call]


def streek_van(rol: str) -> Wijziging:
    """Another picture in the field of somebody who signed."""

    def wijzig(schrijver: Vervolg) -> None:
        velden = schrijver.root["/AcroForm"]["/Fields"]
        for nummer in range(len(velden)):
            if velden[nummer]["/T"] == rol:
                plek = velden[nummer]["/AP"].raw_get("/N")
                nieuw = StreamObject(
                    dict_data=DictionaryObject(plek.get_object()), stream_data=b"0 0 99 99 re f"
                )
                for sleutel in ("/Filter", "/Length"):
                    nieuw.pop(sleutel, None)
                schrijver.objects[plek.generation, plek.idnum] = nieuw

    return wijzig


def ander_verslag(inhoud: bytes) -> Wijziging:
    """Another record under the same name."""

    def wijzig(schrijver: Vervolg) -> None:
        namen = schrijver.root["/Names"]["/EmbeddedFiles"]["/Names"]
        deel = namen[1]["/EF"]
        deel[pdf_name("/F")] = schrijver.add_object(StreamObject(stream_data=inhoud))
        schrijver.update_container(deel)

    return wijzig


def xmp(schrijver: Vervolg) -> None:
    """Another title in the metadata."""
    plek = schrijver.root.raw_get("/Metadata")
    oud = plek.get_object()
    nieuw = StreamObject(stream_data=oud.data.replace(b"Praktijkverklaring", b"Prijkverklaringtak"))
    for sleutel in ("/Type", "/Subtype"):
        nieuw[pdf_name(sleutel)] = oud[sleutel]
    schrijver.objects[plek.generation, plek.idnum] = nieuw


def info(schrijver: Vervolg) -> None:
    """Another title in the document information."""
    schrijver.set_info(
        schrijver.add_object(DictionaryObject({pdf_name("/Title"): pdf_string("Diploma")}))
    )


def alternatief(schrijver: Vervolg) -> None:
    """Another text for who listens to the page: any element of the structure."""
    boom = schrijver.root["/StructTreeRoot"]
    boom[pdf_name("/RoleMap")] = DictionaryObject({pdf_name("/Xx"): pdf_name("/P")})
    schrijver.update_container(boom)


def catalogus(schrijver: Vervolg) -> None:
    """Another language of the whole document, and a mark."""
    schrijver.root[pdf_name("/MarkInfo")] = DictionaryObject()
    schrijver.update_root()  # type: ignore[no-untyped-call]


def wees(schrijver: Vervolg) -> None:
    """An object that nothing points at."""
    schrijver.add_object(StreamObject(stream_data=b"verstopt"))


def leeg_veld(schrijver: Vervolg) -> None:
    """An invisible field for a signature that nobody asked for."""
    velden = {"/FT": pdf_name("/Sig"), "/T": pdf_string("extra")}
    veld = schrijver.add_object(
        DictionaryObject({pdf_name(naam): waarde for naam, waarde in velden.items()})
    )
    lijst = schrijver.root["/AcroForm"]["/Fields"]
    lijst.append(veld)
    schrijver.update_container(lijst)


def niets(schrijver: Vervolg) -> None:
    """Only say that there is a revision."""
    schrijver.update_root()  # type: ignore[no-untyped-call]


def afgedrukt(pdf: bytes) -> bytes:
    """The first page as a picture in a new PDF, as a scanner makes it."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        document.init_forms()
        beeld = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    uit = BytesIO()
    beeld.save(uit, format="PDF", resolution=200)
    return uit.getvalue()
