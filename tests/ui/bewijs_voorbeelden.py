"""What is kept with a waarneming: photos, papers and sound, with the longest they must show."""

from collections.abc import Callable
from typing import Final

from tests.ui.werkplek_voorbeelden import LANG, als_bestand, plaat
from werkplek.application.beelden.bewijs import BewijsBeeld, BewijsRij, BijlageBeeld
from werkplek.application.ports_veilig import Bewijssoort
from werkplek.documents.laat import PdfOnDemand
from werkplek.domain.kenmerk import FeitId
from werkplek.ui.pages.bewijs import BewijsPage
from werkplek.ui.pages.bijlage import BijlagePage
from werkplek.ui.pages.page import Page
from werkplek.woorden import bewijs as woorden

KOP: Final = f"B1-K1-W3 {LANG}"
BIJSCHRIFT: Final = "De pallet staat recht en de folie zit er strak omheen."


def rij(nummer: int, soort: Bewijssoort, naam: str, bijschrift: str = "") -> BewijsRij:
    """One piece; a photo has a small picture, wide and high in turn."""
    maten = ((320, 240), (180, 320))
    beeld = als_bestand(plaat(*maten[nummer % 2])) if soort is Bewijssoort.FOTO else b""
    return BewijsRij(
        FeitId(f"stuk-{nummer}"), naam, soort, bijschrift, "door Fatma Demirci-Test", beeld
    )


RIJEN: Final = (
    rij(1, Bewijssoort.FOTO, "Foto van 25 februari", BIJSCHRIFT),
    rij(2, Bewijssoort.FOTO, "Foto van 25 februari"),
    rij(3, Bewijssoort.PDF, "PDF van 25 februari", BIJSCHRIFT * 3),
    rij(4, Bewijssoort.GELUID_M4A, "Geluidsopname van 25 februari"),
)


def bewijs(*rijen: BewijsRij, mag_erbij: bool = True) -> BewijsPage:
    """Everything with one waarneming."""
    page = BewijsPage()
    page.toon(BewijsBeeld(FeitId("gezien"), KOP, "Woensdag 25 februari", rijen, mag_erbij))
    return page


def bewijs_bezig() -> BewijsPage:
    """One more is made fit."""
    page = bewijs(*RIJEN[:1])
    page.bezig.toon(woorden.WORDT_KLEINER)
    return page


def bijlage(soort: Bewijssoort, naam: str, inhoud: bytes, *, weg: bool = False) -> BijlagePage:
    """One piece in large."""
    page = BijlagePage()
    detail = "door Fatma Demirci-Test"
    beeld = BijlageBeeld(
        FeitId("stuk"), naam, KOP, BIJSCHRIFT, detail, "0" * 64, soort, weg, not weg
    )
    page.toon(beeld)
    page.toon_inhoud(beeld, inhoud)
    return page


def bijlage_pdf() -> BijlagePage:
    """A paper."""
    from tests.documents.voorbeeld import verklaring

    pdf = PdfOnDemand().praktijkverklaring(verklaring())
    return bijlage(Bewijssoort.PDF, "PDF van 25 februari", pdf)


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "bewijs": lambda: bewijs(*RIJEN),
    "bewijs bezig": bewijs_bezig,
    "bewijs leeg": bewijs,
    "bewijs van een ander": lambda: bewijs(*RIJEN[:1], mag_erbij=False),
    "bijlage": lambda: bijlage(
        Bewijssoort.FOTO, "Foto van 25 februari", als_bestand(plaat(2048, 1536))
    ),
    "bijlage hoog": lambda: bijlage(
        Bewijssoort.FOTO, "Foto van 25 februari", als_bestand(plaat(900, 1600)), weg=True
    ),
    "bijlage geluid": lambda: bijlage(
        Bewijssoort.GELUID_M4A, "Geluidsopname van 25 februari", b"geluid"
    ),
    "bijlage onleesbaar": lambda: bijlage(Bewijssoort.FOTO, "Foto van 25 februari", b"stuk"),
    "bijlage pdf": bijlage_pdf,
}
