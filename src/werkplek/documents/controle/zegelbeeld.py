"""What stands in the box of the seal, read from its picture as a scanner would read the paper."""

from typing import Final

import pypdfium2
from pyhanko.pdf_utils.generic import ArrayObject, IndirectObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from werkplek.documents.papiercode.code import BEGIN
from werkplek.documents.papiercode.lezen import lees_qr

_SCHAAL: Final = 4.0
"""Dots a point: the smallest module of a seal is then more than five dots wide."""
_GROOTST: Final = 600.0
"""Points of the longest side that is drawn; a seal has less than a quarter of that."""


def zegelteksten(
    inhoud: bytes, lezer: PdfFileReader, zegel: EmbeddedPdfSignature
) -> tuple[str, ...]:
    """The texts of all our codes in the box of this signature."""
    links, onder, rechts, boven = (float(getal) for getal in zegel.sig_field["/Rect"])
    bladzijde = _bladzijde_van(lezer, zegel)
    if bladzijde is None or not 0 < rechts - links < _GROOTST or not 0 < boven - onder < _GROOTST:
        return ()
    document = pypdfium2.PdfDocument(inhoud)
    try:
        document.init_forms()
        pagina = document[bladzijde]
        breed, hoog = pagina.get_size()
        kader = (links, onder, breed - rechts, hoog - boven)
        beeld = pagina.render(scale=_SCHAAL, crop=kader, may_draw_forms=True, grayscale=True)
        vondsten = lees_qr(beeld.to_pil())
    finally:
        document.close()
    return tuple(een.tekst for een in vondsten if een.tekst.startswith(BEGIN))


def _bladzijde_van(lezer: PdfFileReader, zegel: EmbeddedPdfSignature) -> int | None:
    """The page on which the field stands."""
    plek = zegel.sig_field.container_ref
    for nummer in range(int(lezer.root["/Pages"]["/Count"])):
        bladzijde = lezer.find_page_for_modification(nummer)[0].get_object()
        annots = bladzijde["/Annots"] if "/Annots" in bladzijde else ArrayObject()
        velden = {een.reference for een in annots if isinstance(een, IndirectObject)}
        if plek in velden:
            return nummer
    return None
