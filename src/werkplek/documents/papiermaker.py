"""Makes the file of a paper with the layout that the paper itself names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from werkplek.application.verklaringfouten import SjabloonOnbekend
from werkplek.documents.praktijkverklaring import KENMERK
from werkplek.documents.sjablonen import Sjabloon, sjablonen
from werkplek.domain.vaststelling import Papier


@dataclass(frozen=True, slots=True)
class PdfPapiermaker:
    """Fulfils `application.ports_verklaring.Papiermaker`."""

    layouts: Mapping[str, Sjabloon] = field(default_factory=sjablonen)

    def maak(self, papier: Papier) -> bytes:
        """The final bytes before any signature; the same paper gives the same bytes.

        Raises `TekenOntbreekt`, and `SjabloonOnbekend` for a layout that is not known here.
        """
        vaststelling = papier.vaststelling
        return self.volgens(papier, KENMERK if vaststelling is None else vaststelling.sjabloon)

    def volgens(self, papier: Papier, kenmerk: str) -> bytes:
        """The same with a layout to choose. Raises as `maak` does."""
        if kenmerk not in self.layouts:
            raise SjabloonOnbekend(kenmerk)
        return self.layouts[kenmerk](papier)
