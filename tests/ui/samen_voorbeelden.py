"""*Ook voor…* with many names, with ticks, with a question, and with nobody."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from tests.ui.pagina_voorbeelden import vastleggen
from werkplek.application.beelden.samen import SamenBeeld, SamenTegel
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.samen import SamenPage
from werkplek.ui.pages.vastleggen import VastleggenPage

NAMEN: Final = (
    *("Agnieszka", "Bo", "Li", "Lotte", "Maximiliaan-Alexander", "Noah"),
    *("Yusuf Aydin", "Yusuf Tweede", "Piet", "Zoë"),
)
TEGELS: Final = tuple(
    SamenTegel(
        DeelnemerId(f"deelnemer-{nummer}"),
        naam,
        "Assistent dienstverlening" if nummer % 4 == 3 else "",
        telt_mee=nummer < len(NAMEN) - 2,
        pauze=nummer == len(NAMEN) - 1,
    )
    for nummer, naam in enumerate(NAMEN)
)
BEELD: Final = SamenBeeld(
    eerste="Sanne",
    feit=FeitId("feit-1"),
    code=WerkprocesCode("P1-K1-W3"),
    titel="Verzamelt (retour)goederen, producten, emballage en andere verpakkingsmaterialen",
    stap="controle",
    stapnaam="Zelf, met controle",
    gezien_op=date(2026, 3, 3),
    tegels=TEGELS,
)


def samen(*aan: int, beeld: SamenBeeld = BEELD) -> SamenPage:
    """With these ticked."""
    page = SamenPage()
    wat = f"{beeld.code} {beeld.titel} · {beeld.stapnaam} · vandaag"
    page.toon(beeld, wat, frozenset(beeld.tegels[plek].deelnemer for plek in aan))
    return page


def samen_gevraagd() -> SamenPage:
    """A day that is odd for one of them."""
    page = samen(1, 3, 9)
    page.toon_vraag(
        "Deze dag valt in een tijd waarin iemand even gestopt was.",
        "Klopt de dag?",
        "De dag klopt",
        "Terug",
    )
    return page


def samen_niets() -> SamenPage:
    """Nobody was tapped."""
    page = samen(beeld=replace(BEELD, tegels=TEGELS[:2]))
    page.vraag_keuze()
    return page


def samen_niemand() -> SamenPage:
    """There is nobody any more."""
    page = SamenPage()
    page.toon_niemand()
    return page


def vastleggen_samen() -> VastleggenPage:
    """Recorded just now, with the way to others who did the same."""
    page = vastleggen()
    page.toon_samen(mogelijk=True)
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "samen": lambda: samen(0, 1, 4),
    "samen iedereen": lambda: samen(*range(len(NAMEN))),
    "samen gevraagd": samen_gevraagd,
    "samen niets gekozen": samen_niets,
    "samen niemand": samen_niemand,
    "vastleggen samen": vastleggen_samen,
}
