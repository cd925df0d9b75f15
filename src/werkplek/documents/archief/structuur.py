"""The structure tree: what was drawn as what, for a screen reader (PDF 1.7 §14.7)."""

from collections.abc import Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from werkplek.documents.markering import Handtekeningveld, Stuk, Tekening
from werkplek.documents.strips import Element


def bouw_structuur(
    pdf: pikepdf.Pdf, tekening: Tekening, velden: Mapping[Handtekeningveld, Object]
) -> None:
    """Write the tree, the way back from each page to it, and that the file has them."""
    bouwer = _Bouwer(pdf, tekening, velden)
    wortel = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    wortel.K = bouwer.bouw(None, wortel)
    wortel.ParentTree, wortel.ParentTreeNextKey = bouwer.terugweg()
    pdf.Root.StructTreeRoot = wortel
    pdf.Root.MarkInfo = Dictionary(Marked=True)


class _Bouwer:
    """Builds elements from the root down, and remembers to whom each mark belongs."""

    def __init__(
        self, pdf: pikepdf.Pdf, tekening: Tekening, velden: Mapping[Handtekeningveld, Object]
    ) -> None:
        self._pdf = pdf
        self._kinderen = tekening.kinderen
        self._velden = velden
        self._paginas = [page.obj for page in pdf.pages]
        self._van_pagina: list[dict[int, Object]] = [{} for _ in self._paginas]
        self._van_veld: list[tuple[Object, Object]] = []

    def bouw(self, element: Element | None, boven: Object) -> Object:
        """The object of this element with everything below it; the root is the Document."""
        tag = "Document" if element is None else element.tag
        object_ = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{tag}"), P=boven)
        )
        if element is not None and element.attributes:
            object_.A = Dictionary(
                {f"/{naam}": Name(f"/{waarde}") for naam, waarde in element.attributes}
            )
        # pyHanko knows a tagged field only as /K /Obj: one child stands there by itself.
        kinderen = [self._kind(kind, object_) for kind in self._kinderen[element]]
        object_.K = kinderen[0] if len(kinderen) == 1 else Array(kinderen)
        return object_

    def _kind(self, kind: Element | Stuk | Handtekeningveld, boven: Object) -> Object:
        if isinstance(kind, Element):
            return self.bouw(kind, boven)
        pagina = self._paginas[kind.pagina]
        if isinstance(kind, Stuk):
            self._van_pagina[kind.pagina][kind.nummer] = boven
            return Dictionary(Type=Name.MCR, Pg=pagina, MCID=kind.nummer)
        veld = self._velden[kind]
        self._van_veld.append((veld, boven))
        return Dictionary(Type=Name.OBJR, Obj=veld, Pg=pagina)

    def terugweg(self) -> tuple[Object, int]:
        """From each page and each field back to its elements, and the first number not used."""
        nummers: list[object] = []
        for nummer, (pagina, stukken) in enumerate(
            zip(self._paginas, self._van_pagina, strict=True)
        ):
            pagina.StructParents, pagina.Tabs = nummer, Name.S
            op_nummer = Array([stukken[stuk] for stuk in range(len(stukken))])
            nummers += [nummer, self._pdf.make_indirect(op_nummer)]
        volgende = len(self._paginas)
        for nummer, (veld, element) in enumerate(self._van_veld, volgende):
            veld.StructParent = nummer
            nummers += [nummer, element]
        boom = self._pdf.make_indirect(Dictionary(Nums=Array(nummers)))
        return boom, volgende + len(self._van_veld)
