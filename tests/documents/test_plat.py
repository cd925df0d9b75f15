"""What is drawn in the fields of a signed paper is part of the page in the copy for a screen."""

import io

import pikepdf
import pypdfium2

from tests.controle.wereld import wereld
from tests.documents.voorbeeld import vastgesteld, verklaring
from werkplek.documents.laat import PdfOnDemand
from werkplek.documents.plat import plat

PNG = b"\x89PNG"


def zwart(pdf: bytes) -> int:
    """How much is black on the first page where no fields are drawn."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pagina = document[0].render(may_draw_forms=False, grayscale=True).to_pil()
        return sum(pagina.histogram()[:64])
    finally:
        document.close()


def test_the_code_is_there_where_fields_are_left_out() -> None:
    pdf = wereld().verzegel(vastgesteld(1))
    assert zwart(plat(pdf)) > 1.4 * zwart(pdf)


def test_nothing_is_left_to_mistake_for_the_document() -> None:
    with pikepdf.open(io.BytesIO(plat(wereld().verzegel(vastgesteld(1))))) as kopie:
        assert "/AcroForm" not in kopie.Root or not len(kopie.Root.AcroForm.Fields)


def test_a_paper_without_fields_and_what_is_no_paper_stay_as_they_are() -> None:
    for pdf in (PdfOnDemand().praktijkverklaring(verklaring(1)), PNG):
        assert plat(pdf) == pdf
