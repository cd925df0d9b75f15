"""What makes, signs and judges papers, loaded when first used: the app starts without it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from werkplek.application.beelden.groep import GroepBeeld
from werkplek.application.beelden.thuisblad import Thuisblad
from werkplek.application.ports_dossier import Dossier
from werkplek.application.ports_gesprek import Gespreksverslag
from werkplek.application.ports_verklaring import PdfSleutel, Streek
from werkplek.application.ports_wissen import Wisbewijs
from werkplek.domain.controle import Controleverslag
from werkplek.domain.vaststelling import Handtekeningrol, Papier
from werkplek.domain.verklaring import Verklaring


@dataclass(frozen=True, slots=True)
class PdfOnDemand:
    """Fulfils `Renderer`; reportlab is loaded with the first paper, not with the program."""

    def praktijkverklaring(self, verklaring: Verklaring) -> bytes:
        from werkplek.documents.praktijkverklaring import KENMERK  # noqa: PLC0415  see the class
        from werkplek.documents.sjablonen import PdfRenderer, sjablonen  # noqa: PLC0415

        return PdfRenderer(sjablonen()[KENMERK]).praktijkverklaring(verklaring)

    def wisbewijs(self, bewijs: Wisbewijs) -> bytes:
        from werkplek.documents import fonts, wisbewijs  # noqa: PLC0415  see the class

        return wisbewijs.wisbewijs(fonts.paper_fonts(), bewijs)

    def dossier(self, dossier: Dossier) -> bytes:
        from werkplek.documents import dossier as papier  # noqa: PLC0415  see the class
        from werkplek.documents import fonts  # noqa: PLC0415  see the class

        return papier.dossier_pdf(fonts.paper_fonts(), dossier)

    def gespreksverslag(self, verslag: Gespreksverslag) -> bytes:
        from werkplek.documents import fonts, gespreksverslag  # noqa: PLC0415  see the class

        return gespreksverslag.gespreksverslag(fonts.paper_fonts(), verslag)


@dataclass(frozen=True, slots=True)
class LatePapiermaker:
    """Fulfils `Papiermaker`; reportlab is loaded with the first paper."""

    def maak(self, papier: Papier) -> bytes:
        from werkplek.documents.papiermaker import PdfPapiermaker  # noqa: PLC0415  see the class

        return PdfPapiermaker().maak(papier)


@dataclass(frozen=True, slots=True)
class LateMeeneemmaker:
    """Fulfils `Meeneemmaker`; what signs badges is loaded with the first folder."""

    def maak(self, papier: Papier, pdf: bytes, bewijs: str = "") -> Mapping[str, bytes]:
        from werkplek.documents.meenemen.map import Meeneemmap  # noqa: PLC0415  see the class

        return Meeneemmap().maak(papier, pdf, bewijs)


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


def voor_scherm(pdf: bytes) -> bytes:
    """A copy for a screen or a printer that leaves signature fields out."""
    from werkplek.documents.plat import plat  # noqa: PLC0415  see above

    return plat(pdf)


def nieuwste_sjabloon() -> str:
    """The kenmerk of the layout in which papers are made now."""
    from werkplek.documents.praktijkverklaring import KENMERK  # noqa: PLC0415  see above

    return KENMERK


def voor_thuis(blad: Thuisblad) -> bytes:
    """The paper that a deelnemer takes home; reportlab is loaded with it."""
    from werkplek.documents import fonts, watikkan  # noqa: PLC0415  see above

    return watikkan.voor_thuis(fonts.paper_fonts(), blad)


def herstelblad(code: str, bedrijf: str, op: date) -> bytes:
    """The herstelcode on paper; reportlab is loaded with it."""
    from werkplek.documents import fonts  # noqa: PLC0415  see above
    from werkplek.documents import herstelblad as blad  # noqa: PLC0415  see above

    return blad.herstelblad(fonts.paper_fonts(), code, bedrijf, op)


def groepsblad(beeld: GroepBeeld) -> bytes:
    """A group on paper; reportlab is loaded with it."""
    from werkplek.documents import fonts  # noqa: PLC0415  see above
    from werkplek.documents import groepsblad as blad  # noqa: PLC0415  see above

    return blad.groepsblad(fonts.paper_fonts(), beeld)
