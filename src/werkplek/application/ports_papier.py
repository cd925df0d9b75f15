"""What draws the papers of a leerbedrijf."""

from typing import Protocol

from werkplek.application.ports_dossier import Dossier
from werkplek.application.ports_gesprek import Gespreksverslag
from werkplek.application.ports_wissen import Wisbewijs
from werkplek.domain.verklaring import Verklaring


class Renderer(Protocol):
    """Makes the paper."""

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        """A PDF; the same verklaring gives the same bytes. Raises `TekenOntbreekt`."""
        ...

    def wisbewijs(self, bewijs: Wisbewijs) -> bytes:
        """The proof page of an erasure, the same way."""
        ...

    def dossier(self, dossier: Dossier) -> bytes:
        """Everything about one deelnemer to read, the same way."""
        ...

    def gespreksverslag(self, verslag: Gespreksverslag) -> bytes:
        """The minutes of a talk, the same way."""
        ...
