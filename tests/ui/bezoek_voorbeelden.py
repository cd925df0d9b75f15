"""Every page of the bpv-begeleider on the road, with the longest that it may have to show."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from tests.documents.gesprek_voorbeeld import DAG, GESPREK, LANG, NAAM, STEMMEN, verslag_van
from werkplek.application.beelden.bezoek import BezoekBeeld
from werkplek.application.beelden.bezoeken import BezoekenBeeld, Bezoekgroep, BezoekRij
from werkplek.application.beelden.deelnemer import WerkprocesRij
from werkplek.application.beelden.gesprekken import (
    AfspraakRij,
    GesprekkenBeeld,
    GesprekRij,
    TekenenBeeld,
)
from werkplek.application.gesprekken import AfspraakOpgave
from werkplek.documents.laat import PdfOnDemand
from werkplek.domain.begeleidingsfeiten import (
    DRIEHOEK,
    BezoekGepland,
    Gesprekplek,
    Gespreksrol,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.voortgang import Stand
from werkplek.ui.icons import Icon
from werkplek.ui.pages.afspraak import WatPage, WiePage, dagen
from werkplek.ui.pages.afspraak_klaar import AfspraakKlaarPage
from werkplek.ui.pages.afspraken import AfsprakenPage
from werkplek.ui.pages.bezoek_page import BezoekPage
from werkplek.ui.pages.bezoekdag import BezoekdagPage
from werkplek.ui.pages.bezoeken import BezoekenPage
from werkplek.ui.pages.gesprek import GesprekPage
from werkplek.ui.pages.gesprek_lezen import GesprekLezenPage
from werkplek.ui.pages.gesprek_tekenen_page import GesprekTekenenPage
from werkplek.ui.pages.gesprekken import GesprekkenPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.papier_page import PapierBeeld, PapierPage
from werkplek.ui.pages.stem import StemPage
from werkplek.ui.pages.wanneer import ANDERE, WanneerPage
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import gesprek as woorden

ROEPNAAM: Final = "Maximiliaan"
WIE: Final = DeelnemerId("deelnemer-1")
DETAIL: Final = "Het leerbedrijf · voor maandag 14 december"
TEKENEN: Final = TekenenBeeld(GESPREK, ROEPNAAM)


def pagina_bezoeken() -> BezoekenPage:
    """Some of every group."""
    page = BezoekenPage()
    page.toon(
        BezoekenBeeld(
            tuple(
                BezoekRij(groep, DeelnemerId(f"deelnemer-{groep}-{n}"), NAAM, DETAIL)
                for groep in Bezoekgroep
                for n in range(2)
            )
        )
    )
    return page


def pagina_bezoeken_leeg() -> BezoekenPage:
    """Nobody has a plaatsing."""
    page = BezoekenPage()
    page.toon(BezoekenBeeld())
    return page


def pagina_bezoekdag() -> BezoekdagPage:
    """A visit that is moved."""
    page = BezoekdagPage()
    page.toon(ROEPNAAM, DAG, BezoekGepland(PlaatsingId("p"), date(2026, 12, 5), "13:45"))
    return page


def pagina_bezoekdag_kalender() -> BezoekdagPage:
    """Another day."""
    page = BezoekdagPage()
    page.toon(ROEPNAAM, DAG, None)
    page._kies(ANDERE)
    return page


def pagina_bezoek() -> BezoekPage:
    """A full file."""
    kan = tuple(
        WerkprocesRij(
            WerkprocesCode(f"B1-K1-W{n}"), LANG, Stand.AANGETOOND, "Aangetoond", "3 keer gezien", 4
        )
        for n in range(1, 8)
    )
    page = BezoekPage()
    page.toon(
        BezoekBeeld(
            WIE,
            NAAM,
            ROEPNAAM,
            "Assistent logistiek",
            "Sinds 2 maart 2026, tot en met 31 januari 2027",
            kan,
            (LANG, "Meldt zich af"),
            (AfspraakRij(FeitId("a-1"), LANG, DETAIL, open=True),),
            GesprekRij(
                FeitId("gesprek-1"),
                woorden.gesprekregel(GESPREK, DAG),
                woorden.tekenregel(GESPREK),
                open=True,
            ),
            ((FeitId("b-1"), "Dinsdag 24 november om 13:45"),),
            "Nog 1 bezoek plannen",
            bezig=True,
        )
    )
    return page


def pagina_gesprek() -> GesprekPage:
    """Where one talks."""
    page = GesprekPage()
    page.toon(Gesprekplek.AFSTAND)
    return page


def pagina_stem(rol: Gespreksrol, *, weg: bool = False) -> StemPage:
    """One voice."""
    page = StemPage(rol)
    stem = next(stem for stem in STEMMEN if stem.rol is rol)
    page.toon(ROEPNAAM, stem, woorden.ZINNEN[rol], weg=weg)
    return page


def pagina_afspraken() -> AfsprakenPage:
    """As many as there may be."""
    page = AfsprakenPage()
    page.toon([Rij(n, LANG, DETAIL, icoon=Icon.VINK) for n in range(7)])
    return page


def pagina_afspraken_leeg() -> AfsprakenPage:
    """Nothing yet."""
    page = AfsprakenPage()
    page.toon([])
    return page


def pagina_afspraak_wie() -> WiePage:
    """One that is changed."""
    page = WiePage()
    page.toon(ROEPNAAM, AfspraakOpgave(Gespreksrol.SCHOOL, LANG))
    return page


def pagina_afspraak_wat() -> WatPage:
    """In own words."""
    page = WatPage()
    rol = Gespreksrol.LEERBEDRIJF
    page.toon(woorden.wat_doet(rol, ROEPNAAM), woorden.AFSPRAKEN[rol], LANG)
    return page


def pagina_afspraak_wanneer() -> WanneerPage:
    """Days to tap."""
    page = WanneerPage()
    page.toon(DAG, dagen(DAG), date(2026, 12, 5))
    return page


def pagina_lezen() -> GesprekLezenPage:
    """The whole talk."""
    page = GesprekLezenPage()
    page.toon(
        [
            Rij(n, woorden.met_naam(stem.rol, stem.naam), "", stem.tekst, icoon=Icon.PERSOON)
            for n, stem in enumerate(STEMMEN)
        ]
    )
    return page


def pagina_tekenen() -> GesprekTekenenPage:
    """The deelnemer reads."""
    page = GesprekTekenenPage()
    page.toon(TEKENEN, STEMMEN[0])
    return page


def pagina_tekenen_vel() -> GesprekTekenenPage:
    """The sheet."""
    page = pagina_tekenen()
    _knop(page, "knop_verder").click()
    return page


def pagina_tekenen_typen() -> GesprekTekenenPage:
    """A name instead."""
    page = pagina_tekenen_vel()
    next(knop for knop in page.findChildren(Knop) if knop.text() == "Liever typen").click()
    return page


def pagina_tekenen_klaar() -> GesprekTekenenPage:
    """The tablet went round."""
    page = GesprekTekenenPage()
    page.toon_klaar(TEKENEN)
    return page


def pagina_gesprekken() -> GesprekkenPage:
    """Everything at once, with a question."""
    page = GesprekkenPage()
    page.toon(
        GesprekkenBeeld(
            ROEPNAAM,
            tuple(AfspraakRij(FeitId(f"a-{n}"), LANG, DETAIL, open=True) for n in range(3)),
            (AfspraakRij(FeitId("a-9"), LANG, f"{DETAIL} · niet meer nodig", open=False),),
            (
                GesprekRij(
                    FeitId("gesprek-1"),
                    woorden.gesprekregel(GESPREK, DAG),
                    woorden.tekenregel(GESPREK),
                    open=True,
                ),
            ),
            ("Dinsdag 24 november om 13:45",),
            mag_begeleiden=True,
        )
    )
    return page


def pagina_afspraak_klaar() -> AfspraakKlaarPage:
    """Whether one is done."""
    page = AfspraakKlaarPage()
    page.toon(LANG)
    return page


def pagina_gesprekken_leeg() -> GesprekkenPage:
    """Nothing yet."""
    page = GesprekkenPage()
    page.toon(GesprekkenBeeld(ROEPNAAM))
    return page


def pagina_papier() -> PapierPage:
    """The minutes on paper; two printers."""
    page = PapierPage()
    pdf = PdfOnDemand().gespreksverslag(verslag_van())
    page.toon(PapierBeeld(woorden.VERSLAG, woorden.bestandsnaam(DAG), pdf))
    page.toon_printers(("Balie", "Magazijn_achter"), "Magazijn_achter")
    return page


def pagina_papier_printers() -> PapierPage:
    """On which one?"""
    page = pagina_papier()
    page.vraag_printer(("Balie", "Magazijn_achter", "Kantoor_van_de_werkleiding_boven"))
    return page


def _knop(page: Page, naam: str) -> Knop:
    knop = page.findChild(Knop, naam)
    if knop is None:
        raise LookupError(naam)
    return knop


def _stemmen() -> dict[str, Callable[[], Page]]:
    return {f"stem {rol}": partial(pagina_stem, rol) for rol in DRIEHOEK}


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "bezoeken": pagina_bezoeken,
    "bezoeken leeg": pagina_bezoeken_leeg,
    "bezoekdag": pagina_bezoekdag,
    "bezoekdag kalender": pagina_bezoekdag_kalender,
    "bezoek": pagina_bezoek,
    "gesprek": pagina_gesprek,
    **_stemmen(),
    "stem niet erbij": lambda: pagina_stem(Gespreksrol.LEERBEDRIJF, weg=True),
    "afspraken": pagina_afspraken,
    "afspraken leeg": pagina_afspraken_leeg,
    "afspraak wie": pagina_afspraak_wie,
    "afspraak wat": pagina_afspraak_wat,
    "afspraak wanneer": pagina_afspraak_wanneer,
    "gesprek lezen": pagina_lezen,
    "gesprek tekenen": pagina_tekenen,
    "gesprek tekenen vel": pagina_tekenen_vel,
    "gesprek tekenen typen": pagina_tekenen_typen,
    "gesprek tekenen klaar": pagina_tekenen_klaar,
    "gesprekken": pagina_gesprekken,
    "afspraak klaar": pagina_afspraak_klaar,
    "gesprekken leeg": pagina_gesprekken_leeg,
    "papier": pagina_papier,
    "papier printers": pagina_papier_printers,
}
