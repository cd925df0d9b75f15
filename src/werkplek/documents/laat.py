"""What makes, signs and judges papers, loaded when first used: the app starts without it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from werkplek.application.ports_verklaring import PdfSleutel, Streek
from werkplek.domain.controle import Controleverslag
from werkplek.domain.vaststelling import Handtekeningrol, Papier


@dataclass(frozen=True, slots=True)
class LatePapiermaker:
    """Fulfils `Papiermaker`; reportlab is loaded with the first paper."""

    def maak(self, papier: Papier) -> bytes:
        from werkplek.documents.papiermaker import PdfPapiermaker  # noqa: PLC0415  see the class

        return PdfPapiermaker().maak(papier)


@dataclass(frozen=True, slots=True)
class LateTekenaar:
    """Fulfils `Tekenaar`; pyHanko is loaded with the first signature."""

    def teken(
        self, pdf: bytes, rol: Handtekeningrol, sleutel: PdfSleutel, streek: Streek, nu: datetime
    ) -> bytes:
        from werkplek.documents.tekenen.tekenaar import PadesTekenaar  # noqa: PLC0415

        return PadesTekenaar().teken(pdf, rol, sleutel, streek, nu)


@dataclass(frozen=True, slots=True)
class LateControleur:
    """Fulfils `Controleur` with the lists that are here when it is asked, in its own process."""

    lijsten: Callable[[], Sequence[bytes]]

    def controleer(self, inhoud: bytes) -> Controleverslag:
        from werkplek.documents.controle.bewaakt import BewaakteControleur  # noqa: PLC0415

        return BewaakteControleur(self.lijsten()).controleer(inhoud)


def nieuwste_sjabloon() -> str:
    """The kenmerk of the layout in which papers are made now."""
    from werkplek.documents.praktijkverklaring import KENMERK  # noqa: PLC0415  see above

    return KENMERK
