"""Empty signature fields, there from the first byte: no later revision touches the tree."""

from collections.abc import Mapping, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from werkplek.documents.markering import Handtekeningveld
from werkplek.domain.vaststelling import Handtekeningrol

_AFDRUKKEN_EN_VAST = 132
_ER_ZIJN_HANDTEKENINGEN = 1
_NIETS_MEER = 1


def maak_velden(
    pdf: pikepdf.Pdf, velden: Sequence[Handtekeningveld]
) -> Mapping[Handtekeningveld, Object]:
    """A widget for each, on its page, with an empty appearance and what signing it locks."""
    widgets: dict[Handtekeningveld, Object] = {}
    for veld in velden:
        pagina = pdf.pages[veld.pagina].obj
        widgets[veld] = pdf.make_indirect(_widget(pdf, veld, pagina))
        if "/Annots" not in pagina:
            pagina.Annots = Array([])
        pagina.Annots.append(widgets[veld])
    if widgets:
        pdf.Root.AcroForm = pdf.make_indirect(
            Dictionary(Fields=Array(list(widgets.values())), SigFlags=_ER_ZIJN_HANDTEKENINGEN)
        )
    return widgets


def _widget(pdf: pikepdf.Pdf, veld: Handtekeningveld, pagina: Object) -> Dictionary:
    links, onder, rechts, boven = (round(getal, 3) for getal in veld.plek)
    leeg = pdf.make_stream(
        b"",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, round(rechts - links, 3), round(boven - onder, 3)]),
        Resources=Dictionary(),
    )
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Sig,
        T=String(veld.naam),
        TU=String(veld.hint),
        Rect=Array([links, onder, rechts, boven]),
        F=_AFDRUKKEN_EN_VAST,
        P=pagina,
        AP=Dictionary(N=leeg),
        Lock=pdf.make_indirect(_slot(veld.naam)),
    )


def _slot(naam: str) -> Dictionary:
    """The seal of the school locks everything; the others lock what they sign with."""
    if naam == Handtekeningrol.SCHOOL:
        return Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=_NIETS_MEER)
    return Dictionary(Type=Name.SigFieldLock, Action=Name.Include, Fields=Array([String(naam)]))
