"""The pages from *Verklaring* to the paper, each filled with the longest it must show."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from tests.documents.voorbeeld import OORDEEL, verklaring
from werkplek.application.beelden.daden import Beller, daden, hierna
from werkplek.application.beelden.verklaring import (
    OpgemaakteVerklaring,
    Stap,
    VerklaringBeeld,
    VerklaringRij,
)
from werkplek.application.beelden.voorbeeld import OordeelBeeld, VoorbeeldBeeld
from werkplek.documents.laat import PdfOnDemand
from werkplek.domain.fouten import VerklaringOnvolledig
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId, VerklaringId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Naam
from werkplek.domain.verklaring import Verklaring
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.ui.pages.aantonen import AantonenPage
from werkplek.ui.pages.gegevens import GegevensPage
from werkplek.ui.pages.oordeel import OordeelPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.verklaring import VerklaringPage
from werkplek.ui.pages.voorbeeld_page import VoorbeeldPage
from werkplek.woorden.verklaringstaten import staat
from werkplek.woorden.weigering import weigering

LANG: Final = "Verzamelt (retour)goederen, producten, emballage en andere verpakkingsmaterialen"
TITELS: Final = (
    "Bereidt assisterende werkzaamheden voor",
    "Meldt zich ter afsluiting van zijn assisterende werkzaamheden af",
    LANG,
)
DETAIL: Final = "Zelfstandig gezien op 3 maart, 17 april en 2 juni."
KERNTAAK: Final = "P4-K1 Assisteert bij het verwerken en verzamelen van goederen en producten"
UITLEG: Final = (
    "Zag je dit? Tik nog een keer en leg het vast. "
    "Aangetoond kan na 2 keer zelfstandig, op 2 dagen."
)
STAPPEN: Final = (Stap.KLAAR, Stap.AANTONEN, Stap.TITEL_NAKIJKEN, Stap.EERST_ZIEN)


def rij(nummer: int, stap: Stap) -> VerklaringRij:
    """One line."""
    return VerklaringRij(
        code=WerkprocesCode(f"P4-K1-W{nummer}"),
        titel=TITELS[nummer % 3],
        kerntaak=KERNTAAK,
        detail="Nog niet zelfstandig gezien." if stap is Stap.EERST_ZIEN else DETAIL,
        stap=stap,
        rang=nummer % 5,
        uitleg=UITLEG if stap is Stap.EERST_ZIEN else "",
        toelichting="Zet zelf de machines klaar." if stap is Stap.KLAAR else "",
    )


BEELD: Final = VerklaringBeeld(
    deelnemer=DeelnemerId("deelnemer-1"),
    naam="Maximiliaan van den Voorbeeldenberg",
    roepnaam="Maximiliaan",
    voornamen="Maximiliaan",
    achternaam="van den Voorbeeldenberg",
    opleiding="Assistent logistiek · crebo 25743",
    dossier="Entree, crebo 23301",
    rijen=tuple(rij(nummer, STAPPEN[nummer % 4]) for nummer in range(1, 10)),
    opgemaakt=(
        OpgemaakteVerklaring(
            VerklaringId("verklaring-2"),
            "WP-2026-7QF2-0XKD",
            "Oordeel gegeven op 10 juli 2026, met scan",
            oordeel_gegeven=True,
            scans=1,
        ),
        OpgemaakteVerklaring(
            VerklaringId("verklaring-1"),
            "WP-2026-2BD1-QK4C",
            "Concept van 1 juli 2026",
            oordeel_gegeven=False,
            scans=0,
        ),
    ),
    mag_oordelen=True,
    wie_wel="Marga Proefstra",
)

OPLEIDER: Final = Beller(opleider=True, commissie=False, school=False)
CONCEPT: Final = verklaring(6)
GEOORDEELD: Final = replace(CONCEPT, oordeel=OORDEEL)


def papier(**anders: object) -> VoorbeeldBeeld:
    """A concept that the person at work may judge; its bytes are a real PDF."""
    verklaring = anders.get("verklaring", CONCEPT)
    assert isinstance(verklaring, Verklaring)
    stand = VerklaringStand(VerklaringId("verklaring-1"), PlaatsingId("plaatsing-1"), verklaring)
    velden: dict[str, object] = {
        "id": stand.id,
        "verklaring": verklaring,
        "pdf": PdfOnDemand().praktijkverklaring(verklaring),
        "staat": staat(stand),
        "hierna": hierna(stand, OPLEIDER),
        "daden": daden(stand, OPLEIDER),
    }
    return VoorbeeldBeeld(**{**velden, **anders})  # type: ignore[arg-type]


def pagina_verklaring() -> VerklaringPage:
    """Nine werkprocessen at every stand, and two papers from before."""
    page = VerklaringPage()
    page.toon(BEELD)
    return page


def pagina_verklaring_uitleg() -> VerklaringPage:
    """A row that has no next step yet explains itself."""
    page = VerklaringPage()
    eerst = [rij for rij in BEELD.rijen if rij.stap is Stap.EERST_ZIEN]
    page.toon(replace(BEELD, rijen=tuple(eerst)), eerst[0].code)
    return page


def pagina_verklaring_ander() -> VerklaringPage:
    """Somebody else judges."""
    page = VerklaringPage()
    page.toon(replace(BEELD, mag_oordelen=False))
    return page


def pagina_verklaring_leeg() -> VerklaringPage:
    """Nothing was chosen."""
    page = VerklaringPage()
    page.toon(replace(BEELD, rijen=(), opgemaakt=()))
    return page


def pagina_aantonen() -> AantonenPage:
    """A statement with the longest title."""
    page = AantonenPage()
    page.toon(BEELD, rij(5, Stap.AANTONEN))
    return page


def pagina_aantonen_titel() -> AantonenPage:
    """Two titles to compare."""
    page = AantonenPage()
    page.toon(BEELD, rij(2, Stap.TITEL_NAKIJKEN))
    return page


def pagina_gegevens() -> GegevensPage:
    """With a date to mend."""
    page = GegevensPage()
    page.toon(Naam("Maximiliaan", "van den Voorbeeldenberg"))
    page.velden["geboortedatum"].toon_fout(
        "Dit past niet bij geboortedatum. Schrijf de datum als dag-maand-jaar, zoals 5-3-2001."
    )
    return page


def pagina_voorbeeld() -> VoorbeeldPage:
    """A concept, with one printer."""
    page = VoorbeeldPage()
    page.toon(papier())
    page.toon_printers(["Balie"], "Balie")
    return page


def pagina_voorbeeld_klaar() -> VoorbeeldPage:
    """The final paper, with scans and more printers than one."""
    page = VoorbeeldPage()
    scans = (FeitId("scan-1"), FeitId("scan-2"))
    page.toon(papier(verklaring=GEOORDEELD, scans=scans))
    page.toon_printers(["Balie", "Magazijn_boven"], "Magazijn_boven")
    page.toon_gelukt("Afgedrukt op Magazijn boven, 2 pagina's.")
    return page


def pagina_voorbeeld_veranderd() -> VoorbeeldPage:
    """A concept that does not show everything any more."""
    page = VoorbeeldPage()
    page.toon(papier(veranderd=True))
    return page


def pagina_voorbeeld_printers() -> VoorbeeldPage:
    """Which printer?"""
    page = VoorbeeldPage()
    page.toon(papier(verklaring=GEOORDEELD))
    page.toon_printers(["Balie", "Magazijn_boven", "Kantoor"], None)
    page.vraag_printer(["Balie", "Magazijn_boven", "Kantoor"])
    return page


def pagina_oordeel() -> OordeelPage:
    """With a requirement that is not met."""
    page = OordeelPage()
    page.toon(
        OordeelBeeld("Maximiliaan-Jan van den Voorbeeldenberg: 6 werkprocessen", "Oosterveen")
    )
    boodschap = weigering(VerklaringOnvolledig(("titels_bevestigd",)))
    page.toon_onvolledig(boodschap, "verklaring", "Naar de titels")
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "verklaring": pagina_verklaring,
    "verklaring uitleg": pagina_verklaring_uitleg,
    "verklaring ander": pagina_verklaring_ander,
    "verklaring leeg": pagina_verklaring_leeg,
    "aantonen": pagina_aantonen,
    "aantonen titel": pagina_aantonen_titel,
    "gegevens": pagina_gegevens,
    "voorbeeld": pagina_voorbeeld,
    "voorbeeld klaar": pagina_voorbeeld_klaar,
    "voorbeeld veranderd": pagina_voorbeeld_veranderd,
    "voorbeeld printers": pagina_voorbeeld_printers,
    "oordeel": pagina_oordeel,
}
