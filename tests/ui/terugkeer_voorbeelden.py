"""Skills at work, and a break with its way back, with the longest they must show."""

from collections.abc import Callable
from datetime import date
from typing import Final

from werkplek.application.beelden.terugkeer import TerugkeerBeeld
from werkplek.application.beelden.vaardigheden import VaardighedenBeeld, VaardigheidRij
from werkplek.application.terugkeer import over_weken
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.vaardigheden import VAARDIGHEDEN, VAARDIGHEIDSSCHAAL
from werkplek.ui.pages.even_stoppen import EvenStoppenPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.retourticket_page import Ingevuld, RetourticketPage
from werkplek.ui.pages.vaardigheden import VaardighedenPage
from werkplek.ui.pages.vaardigheid import VaardigheidPage
from werkplek.ui.pages.welkom_terug import WelkomTerugPage
from werkplek.woorden import terugkeer as woorden
from werkplek.woorden import vaardigheden as skillwoorden

VANDAAG: Final = date(2026, 11, 20)
LANG: Final = "Verzamelt (retour)goederen, producten, emballage en andere verpakkingsmaterialen"
TITELS: Final = ("Bereidt assisterende werkzaamheden voor", LANG, "Ontvangt goederen")


def rij(plek: int) -> VaardigheidRij:
    """Every third was not seen yet."""
    if plek % 3 == 0:
        return VaardigheidRij(VAARDIGHEDEN[plek], skillwoorden.NOG_NIET)
    stap = VAARDIGHEIDSSCHAAL.stappen[plek % 4]
    detail = skillwoorden.laatst(stap.naam, "maandag 2 november", "Marga Proefstra")
    notitie = "Bij de ochtendploeg gaat het altijd goed." if plek % 2 else ""
    return VaardigheidRij(VAARDIGHEDEN[plek], detail, notitie, plek % 4 + 1, FeitId(str(plek)))


def vaardigheden() -> VaardighedenPage:
    """Ten, some of them seen."""
    page = VaardighedenPage()
    rijen = tuple(rij(plek) for plek in range(len(VAARDIGHEDEN)))
    page.toon(VaardighedenBeeld("Sanne", skillwoorden.kop("Sanne"), rijen))
    return page


def vaardigheid() -> VaardigheidPage:
    """One that was seen, with a note."""
    page = VaardigheidPage()
    page.toon(rij(7), "Sanne")
    return page


def vaardigheid_nieuw() -> VaardigheidPage:
    """One that was not."""
    page = VaardigheidPage()
    page.toon(rij(0), "Sanne")
    return page


def beeld(*, kan: tuple[str, ...] = (*TITELS, woorden.en_nog(4))) -> TerugkeerBeeld:
    """Somebody who can do much."""
    return TerugkeerBeeld(
        roepnaam="Sanne",
        staat=PlaatsingStaat.LOOPT,
        kop=woorden.kan("Sanne", iets=bool(kan)),
        kan=kan,
        staat_er=tuple((titel, "Zelfstandig") for titel in TITELS * 4),
        oefende=TITELS,
        mag_plaatsen=True,
        school_regelt=False,
        ticket=None,
        tickets=(),
        ticketregel="",
        bellers={Gespreksrol.LEERBEDRIJF: "Marga Proefstra", Gespreksrol.SCHOOL: ""},
    )


def even_stoppen() -> EvenStoppenPage:
    """With a way back."""
    page = EvenStoppenPage()
    page.begin(VANDAAG)
    page.toon(beeld(), "Marga Proefstra belt op vrijdag 4 december. Hopelijk terug op 4-1-2027.")
    return page


def even_stoppen_kaal() -> EvenStoppenPage:
    """Nothing was seen yet, nothing is agreed."""
    page = EvenStoppenPage()
    page.begin(VANDAAG)
    page.toon(beeld(kan=()), "")
    return page


def retourticket() -> RetourticketPage:
    """Who works here calls in two weeks."""
    page = RetourticketPage()
    later = over_weken(VANDAAG, 2)
    page.toon(Ingevuld(Gespreksrol.LEERBEDRIJF, "Marga Proefstra", later), beeld().bellers, VANDAAG)
    page.toon_uitleg(woorden.SCHOOL_REGELT, er_is_een=True)
    return page


def welkom_terug() -> WelkomTerugPage:
    """All that stands."""
    page = WelkomTerugPage()
    page.toon(beeld())
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "vaardigheden": vaardigheden,
    "vaardigheid": vaardigheid,
    "vaardigheid nieuw": vaardigheid_nieuw,
    "even stoppen": even_stoppen,
    "even stoppen kaal": even_stoppen_kaal,
    "retourticket": retourticket,
    "welkom terug": welkom_terug,
}
