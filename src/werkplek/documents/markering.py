"""Marked content: brackets in the page around each mark, saying what it is (PDF 1.7 §14.6)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

from reportlab.pdfgen.canvas import Canvas

from werkplek.documents.strips import Box, Element


class Soort(StrEnum):
    """What is on a page but not read aloud."""

    OPMAAK = "/Artifact <</Type /Layout>> BDC"
    PAGINERING = "/Artifact <</Type /Pagination>> BDC"
    WATERMERK = "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC"


class Markering(Protocol):
    """Hears what is about to be drawn."""

    def pagina(self, pdf: Canvas) -> None:
        """A new page begins."""
        ...

    def klaar(self) -> None:
        """Everything on this page is drawn."""
        ...

    def inhoud(self, element: Element) -> None:
        """What follows is text of this element."""
        ...

    def versiering(self, soort: Soort) -> None:
        """What follows is read by nobody."""
        ...

    def veld(self, vak: Box, hoek: tuple[float, float]) -> None:
        """Here is an empty signature field; its lower left corner in points of the page."""
        ...


class Stil:
    """A file without tags."""

    def pagina(self, pdf: Canvas) -> None: ...

    def klaar(self) -> None: ...

    def inhoud(self, element: Element) -> None: ...

    def versiering(self, soort: Soort) -> None: ...

    def veld(self, vak: Box, hoek: tuple[float, float]) -> None: ...


@dataclass(frozen=True, slots=True)
class Stuk:
    """Marked content: its number on its page; pages count from zero."""

    pagina: int
    nummer: int


@dataclass(frozen=True, slots=True)
class Handtekeningveld:
    """An empty signature field and its rectangle: left, bottom, right, top."""

    pagina: int
    naam: str
    hint: str
    plek: tuple[float, float, float, float]


Kind: TypeAlias = Element | Stuk | Handtekeningveld


class Tekening:
    """Fulfils `Markering`; afterwards it holds the tree, in the order of drawing."""

    def __init__(self) -> None:
        self.kinderen: dict[Element | None, list[Kind]] = {None: []}
        self.velden: list[Handtekeningveld] = []
        self._paginas = 0
        self._nummer = 0
        self._open: Element | Soort | None = None
        self._pdf: Canvas | None = None

    def pagina(self, pdf: Canvas) -> None:
        self._pdf = pdf
        self._paginas += 1
        self._nummer = 0

    def klaar(self) -> None:
        self._sluit()

    def inhoud(self, element: Element) -> None:
        if element is self._open:
            return
        self._sluit()
        self._hang(element).append(Stuk(self._paginas - 1, self._nummer))
        self._schrijf(f"/{element.tag} <</MCID {self._nummer}>> BDC")
        self._nummer += 1
        self._open = element

    def versiering(self, soort: Soort) -> None:
        if soort is not self._open:
            self._sluit()
            self._schrijf(soort)
            self._open = soort

    def veld(self, vak: Box, hoek: tuple[float, float]) -> None:
        x, y = hoek
        plek = (x, y, x + vak.width, y + vak.height)
        veld = Handtekeningveld(self._paginas - 1, vak.name, vak.hint, plek)
        self.velden.append(veld)
        self._hang(vak.element or Element("Form")).append(veld)

    def _hang(self, element: Element) -> list[Kind]:
        """The children of this element, which now hangs in the tree."""
        if element not in self.kinderen:
            self.kinderen[element] = []
            boven = self.kinderen[None] if element.parent is None else self._hang(element.parent)
            boven.append(element)
        return self.kinderen[element]

    def _sluit(self) -> None:
        if self._open is not None:
            self._schrijf("EMC")
            self._open = None

    def _schrijf(self, operator: str) -> None:
        if self._pdf is not None:
            self._pdf.addLiteral(operator)
