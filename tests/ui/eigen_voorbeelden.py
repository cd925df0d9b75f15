"""The deelnemer's own pages with the longest they must show, in Dutch alone and beside others."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtGui import QImage

from werkplek.application.beelden.deelnemerstand import DeelnemerstandBeeld, KanGroep, KanRij
from werkplek.application.beelden.eigen_werk import EigenWerkBeeld, IkTegel
from werkplek.application.beelden.oefenen import OefenenBeeld, OefenRij
from werkplek.application.beelden.thuisblad import Thuisblad, Thuisregel
from werkplek.documents.laat import voor_thuis
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.schaal import STANDAARD
from werkplek.ui.pages.deelnemerrijen import Deel
from werkplek.ui.pages.deelnemerstand import DeelnemerstandPage
from werkplek.ui.pages.eigen import EigenPage
from werkplek.ui.pages.eigen_taal import EigenTaalPage
from werkplek.ui.pages.eigen_werk import EigenWerkPage
from werkplek.ui.pages.oefenen import OefenenPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.papier_page import PapierBeeld
from werkplek.ui.pages.thuis import ThuisPage
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import deelnemerstand as woorden
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.talen import taal_van
from werkplek.woorden.talen.taal import Taal
from werkplek.woorden.talen.zinnen import NEDERLANDS

TITEL: Final = "Verzamelt (retour)goederen, emballage en andere verpakkingsmaterialen"
CODES: Final = tuple(WerkprocesCode(f"B1-K1-W{nummer}") for nummer in range(1, 6))


def _foto() -> QImage:
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill("darkslateblue")
    return image


def _rij(nummer: int, taal: Taal | None) -> KanRij:
    stap = STANDAARD.stappen[nummer % 4]
    zinnen = taal.zinnen if taal else None
    return KanRij(
        code=CODES[nummer],
        titel=TITEL,
        detail=f"{stap.naam} · 3 keer gezien · laatst woensdag 25 februari",
        aangetoond=nummer == 0,
        rang=nummer % 5,
        zag=stap.naam,
        ander=woorden.ladderwoord(stap, zinnen) if zinnen else "",
        ik=woorden.ik_woord(stap),
        ander_ik=woorden.ik_woord(stap, zinnen) if zinnen else "",
        ik_rang=nummer % 4 + 1,
    )


def beeld(taal: Taal | None) -> DeelnemerstandBeeld:
    """Work in every stage."""
    rijen = tuple(_rij(nummer, taal) for nummer in range(5))
    kan, leer = ("dit_kan_ik", rijen[:1]), ("dit_leer_ik", rijen[1:])
    groepen = tuple(
        KanGroep(getattr(NEDERLANDS, zin), groep, str(getattr(taal.zinnen, zin)) if taal else "")
        for zin, groep in (kan, leer)
    )
    kop = woorden.kop("Maximiliaan")
    return DeelnemerstandBeeld(kop, "Assistent logistiek", groepen, rijen[:3], rijen, taal)


def _hoorbaar(page: EigenPage, *, loopt: bool = False) -> None:
    page.lezen.show()
    page.lezen.toon_loopt(loopt=loopt)


def stand(deel: Deel, code: str = "", *, leeg: bool = False) -> DeelnemerstandPage:
    """One of the three things to look at, with a voice."""
    page = DeelnemerstandPage()
    _hoorbaar(page)
    getoond = beeld(taal_van(code))
    if leeg:
        getoond = replace(getoond, groepen=(), oefent=(), ging=())
    page.toon(getoond, {CODES[1]: _foto()})
    page.toon_deel(deel)
    return page


def werk(code: str = "") -> EigenWerkPage:
    """One piece of work, read aloud, with an own word."""
    taal = taal_van(code)
    page = EigenWerkPage()
    tegels = tuple(
        IkTegel(
            stap.code,
            woorden.ik_woord(stap),
            woorden.ik_woord(stap, taal.zinnen) if taal else "",
            rang,
            gekozen=rang == 3,
        )
        for rang, stap in enumerate(STANDAARD.stappen, start=1)
    )
    ander = f"{taal.zinnen.begeleider_zag}: {taal.zinnen.met_controle}" if taal else ""
    zag = woorden.begeleider_zag("Zelf, met controle")
    foto = _foto() if code else None
    page.toon(EigenWerkBeeld(CODES[0], TITEL, tegels, zag, ander, 3, taal=taal), foto)
    _hoorbaar(page, loopt=bool(code))
    return page


def taal(code: str = "") -> EigenTaalPage:
    """The choice of a language."""
    page = EigenTaalPage()
    _hoorbaar(page)
    page.toon(taal_van(code))
    return page


def oefenen(code: str = "", *, zelf: bool = True) -> OefenenPage:
    """A fourth was tapped."""
    page = OefenenPage()
    rijen = tuple(OefenRij(een, TITEL, "Aan het oefenen", een in CODES[:3]) for een in CODES)
    vraag = woorden.wat_oefent("Maximiliaan")
    page.toon(OefenenBeeld(vraag, rijen, vol=True, taal=taal_van(code)), zelf=zelf)
    page.toon_boodschap(Boodschap(NEDERLANDS.drie_is_genoeg), MeldingSoort.LET_OP)
    return page


def thuis() -> ThuisPage:
    """The paper, with a printer."""
    regel = Thuisregel(TITEL, "Zelf, met controle", 12, NEDERLANDS.ik_doe_het_zelf)
    dag = date(2026, 3, 2)
    blad = Thuisblad(
        "Maximiliaan-Alexander Voorbeelden",
        "Werkbedrijf De Voorbeeldhof",
        "Assistent logistiek",
        *(dag, dag, (regel,) * 3, (regel,), (regel,) * 2),
    )
    page = ThuisPage()
    page.toon(PapierBeeld(woorden.THUIS, "", voor_thuis(blad)))
    page.toon_printers(("Balie begane grond naast de kantine", "Kantoor"), "Balie")
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "dit kan ik": partial(stand, Deel.KAN),
    "dit kan ik, Oekraïens": partial(stand, Deel.KAN, "uk"),
    "dit oefen ik, Arabisch": partial(stand, Deel.OEFEN, "ar"),
    "hoe ging het, Pools": partial(stand, Deel.GING, "pl"),
    "nog niets, Tigrinya": partial(stand, Deel.GING, "ti", leeg=True),
    "eigen werk": werk,
    "eigen werk, Arabisch": partial(werk, "ar"),
    "eigen werk, Tigrinya": partial(werk, "ti"),
    "andere taal": taal,
    "andere taal, Turks": partial(taal, "tr"),
    "oefenen": oefenen,
    "oefenen, samen": partial(oefenen, zelf=False),
    "oefenen, Engels": partial(oefenen, "en"),
    "voor thuis": thuis,
}
