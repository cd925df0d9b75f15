"""The layouts to choose from, and the renderer that the use cases see."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from werkplek.application.ports_dossier import Dossier
from werkplek.application.ports_gesprek import Gespreksverslag
from werkplek.application.ports_wissen import Wisbewijs
from werkplek.documents.dossier import dossier_pdf
from werkplek.documents.fonts import paper_fonts
from werkplek.documents.gespreksverslag import gespreksverslag
from werkplek.documents.praktijkverklaring import Praktijkverklaring, large_print
from werkplek.documents.wisbewijs import wisbewijs
from werkplek.domain.vaststelling import Papier
from werkplek.domain.verklaring import Verklaring


class Sjabloon(Protocol):
    """A layout of the praktijkverklaring."""

    @property
    def kenmerk(self) -> str:
        """The layout and its version, as it stands in the file: `praktijkverklaring-a4/2`."""
        ...

    def __call__(self, papier: Papier) -> bytes:
        """A PDF; the same paper gives the same bytes. Raises `TekenOntbreekt`."""
        ...


def sjablonen() -> Mapping[str, Sjabloon]:
    """Every layout by its kenmerk; an older one stays as long as its papers must be checked."""
    fonts = paper_fonts()
    layouts: tuple[Sjabloon, ...] = (Praktijkverklaring(fonts), large_print(fonts))
    return MappingProxyType({layout.kenmerk: layout for layout in layouts})


@dataclass(frozen=True, slots=True)
class PdfRenderer:
    """Fulfils `application.ports.Renderer` with one layout."""

    sjabloon: Sjabloon

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        """A PDF; the same verklaring gives the same bytes. Raises `TekenOntbreekt`."""
        return self.sjabloon(Papier(verklaring))

    def wisbewijs(self, bewijs: Wisbewijs) -> bytes:
        """The proof page of an erasure; the same bytes each time. Raises `TekenOntbreekt`."""
        return wisbewijs(paper_fonts(), bewijs)

    def dossier(self, dossier: Dossier) -> bytes:
        """Everything about one deelnemer to read; the same bytes each time."""
        return dossier_pdf(paper_fonts(), dossier)

    def gespreksverslag(self, verslag: Gespreksverslag) -> bytes:
        """The minutes of a talk; the same bytes each time."""
        return gespreksverslag(paper_fonts(), verslag)
