"""The pages about all of somebody's data, with the longest they must show."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from werkplek.application.beelden.wissen import (
    BewaardRij,
    DossierBeeld,
    gewist_delen,
    gewist_kop,
    wissen_beeld,
)
from werkplek.application.genoemd import Genoemd
from werkplek.application.ports_veilig import Bewaarplek
from werkplek.application.ports_wissen import KopieElders, Wisbewijs, Wistelling
from werkplek.application.wissen import Wisvoorstel
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam
from werkplek.ui.pages.bewaard import BewaardPage
from werkplek.ui.pages.dossier import DossierPage
from werkplek.ui.pages.gewist import GewistPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.wissen import WissenPage
from werkplek.ui.pages.zeker_wissen import ZekerWissenPage
from werkplek.woorden import bewaard as woorden_bewaard
from werkplek.woorden import inzage
from werkplek.woorden import wissen as woorden

NAAM: Final = "Maximiliaan-Alexander"
ID: Final = DeelnemerId("01990000-0000-7000-8000-00000000000a")
TOT: Final = date(2031, 8, 1)


def dossier() -> DossierPage:
    """May be erased; there are others who are kept; something was saved."""
    page = DossierPage()
    wissen = woorden.haal_weg(NAAM)
    beeld = DossierBeeld(ID, NAAM, "x.zip", wissen, mag_wissen=True, mag_beeindigen=False)
    page.toon(beeld, zijn_er_bewaarde=True)
    page.toon_gelukt(inzage.opgeslagen(Path(f"/home/Documenten/Dossier {NAAM}.zip")))
    return page


def dossier_loopt() -> DossierPage:
    """The plaatsing runs."""
    page = DossierPage()
    wissen = woorden.LOOPT_NOG
    beeld = DossierBeeld(ID, NAAM, "x.zip", wissen, mag_wissen=False, mag_beeindigen=True)
    page.toon(beeld, zijn_er_bewaarde=False)
    return page


def wissen() -> WissenPage:
    """A stick, a name that stands elsewhere, a subsidy to ask about."""
    page = WissenPage()
    op = datetime(2026, 3, 2, tzinfo=UTC)
    page.toon(
        wissen_beeld(
            Wisvoorstel(
                deelnemer=ID,
                naam=Naam(NAAM, "Voorbeelden"),
                alles=Wistelling(131, 2, 14, 1, gezien=112, plaatsingen=2),
                nu=Wistelling(14, 0, 14, 1),
                loopt=False,
                rvo_tot=TOT,
                bewaard=None,
                kopieen=3,
                plekken=(Bewaarplek("Stick van Joris", Path("/x"), op),),
                genoemd=(Genoemd("Fatma", 2),),
            )
        )
    )
    return page


def zeker_wissen() -> ZekerWissenPage:
    """Another name was typed."""
    page = ZekerWissenPage()
    page.toon(NAAM, woorden.rvo_ja(TOT))
    page.velden["naam"].toon_fout(woorden.andere_naam(NAAM).tekst)
    return page


def gewist() -> GewistPage:
    """Something is kept, and a stick was away."""
    page = GewistPage()
    bewijs = Wisbewijs(
        *("WB-2026-0ABC-1DEF", TOT, ID, "verzoek", "Marga", "Hal", "Ginds"),
        Wistelling(14, 0, 14, 1),
        klasse="rvo",
        behouden_tot=TOT,
        elders=(KopieElders("Stick van Joris", TOT),),
    )
    page.toon(gewist_kop(bewijs), gewist_delen(bewijs))
    return page


def bewaard() -> BewaardPage:
    """Three people."""
    page = BewaardPage()
    tot = woorden_bewaard.tot(TOT)
    page.toon(
        tuple(BewaardRij(DeelnemerId(wie), f"{NAAM} {wie}", tot) for wie in ("Een", "Twee", "Drie"))
    )
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "bewaard": bewaard,
    "dossier": dossier,
    "dossier loopt": dossier_loopt,
    "gewist": gewist,
    "wissen": wissen,
    "zeker wissen": zeker_wissen,
}
