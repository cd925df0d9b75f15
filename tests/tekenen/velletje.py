"""A sheet with the fields of a form and nothing else: the least that can be signed."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from werkplek.domain.vaststelling import VOLGORDE, Handtekeningrol, Vorm


def velletje(vorm: Vorm = Vorm.DIGITAAL) -> bytes:
    """One page of A4, its fields one above the other, with a title in Info and XMP."""
    pdf = pikepdf.new()
    pagina = pdf.add_blank_page(page_size=(595, 842)).obj
    velden = [
        pdf.make_indirect(_veld(pdf, pagina, rol, 200 + 180 * plek))
        for plek, rol in enumerate(VOLGORDE[vorm])
    ]
    pagina.Annots = Array(velden)
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(velden), SigFlags=1))
    pdf.docinfo[Name.Title] = "Praktijkverklaring"
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "Praktijkverklaring"
    uit = BytesIO()
    pdf.save(uit, force_version="1.7", deterministic_id=True)
    return uit.getvalue()


def _veld(pdf: pikepdf.Pdf, pagina: pikepdf.Object, rol: Handtekeningrol, onder: int) -> Dictionary:
    leeg = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 150, 133]))
    slot = Dictionary(Type=Name.SigFieldLock, Action=Name.Include, Fields=Array([String(rol)]))
    if rol is Handtekeningrol.SCHOOL:
        slot = Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1)
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=String(rol),
        TU=String(rol),
        Rect=Array([100, onder, 250, onder + 133]),
        F=132,
        P=pagina,
        AP=Dictionary(N=leeg),
        Lock=pdf.make_indirect(slot),
    )
