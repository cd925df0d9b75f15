"""Examples for the audit: a school that is linked, what waits there, and who is who."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from tests.ui.pagina_voorbeelden import vandaag
from werkplek.application.beelden.koppelen import Kant, Paar
from werkplek.application.beelden.uitwisselen import (
    Cijfer,
    Schoolbeeld,
    UitwisselBeeld,
    WachtRij,
)
from werkplek.application.hubfouten import HubOnbereikbaar, HubWeigert
from werkplek.application.koppelen import Gekoppeld
from werkplek.application.uitleg import leg_uit
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId
from werkplek.domain.school import HouderSoort, School
from werkplek.ui.pages.afsluiten import AfsluitenPage
from werkplek.ui.pages.koppelen import KoppelenPage
from werkplek.ui.pages.opmerking import OpmerkingPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.uitwisselen import UitwisselenPage
from werkplek.ui.pages.vandaag import VandaagPage
from werkplek.ui.pages.vingerwoorden import VingerwoordenPage
from werkplek.ui.pages.zelfde import ZelfdePage
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import koppelvragen, opmerken
from werkplek.woorden import uitwisselen as woorden
from werkplek.woorden.vingerwoorden import lijst

NU: Final = datetime(2026, 11, 22, 16, 5, tzinfo=UTC)
WERK: Final = "B1-K1-W3 Meldt zich ter afsluiting van zijn assisterende werkzaamheden af"
ROC: Final = School(
    id=OrganisatieId("school-1"),
    naam="Roc De Verzonnen Stad, mbo-college Techniek en Logistiek",
    adres="https://hub.example.nl",
    hub="hub-1",
    tijdvak=1,
    sleutel=bytes(32),
    noodsleutel=bytes(32),
    houder="leerbedrijf-1",
    houder_soort=HouderSoort.LEERBEDRIJF,
)
REDENEN: Final = ("geen_recht", "auteur_onbekend", "dossier_onbekend", "nieuwer")


def _rij(nummer: int, reden: str) -> WachtRij:
    return WachtRij(
        FeitId(f"feit-{nummer}"),
        DeelnemerId("sanne"),
        WERK,
        "Maximiliaan-Alexander",
        *woorden.waarom("aangehouden", reden),
    )


def _school(naam: str, *getallen: int, rijen: tuple[WachtRij, ...] = ()) -> Schoolbeeld:
    regels = [woorden.gelukt_op(NU - timedelta(days=1, hours=2), NU)]
    if getallen[0]:
        regels.append(woorden.oudste(NU - timedelta(hours=3), NU))
    return Schoolbeeld(
        id=OrganisatieId(naam),
        naam=naam,
        cijfers=tuple(
            map(Cijfer, map(woorden.getal, getallen), woorden.cijferwoorden(getallen[3]))
        ),
        regels=tuple(regels),
        rijen=rijen,
        wacht=getallen[0],
    )


def uitwisselen(*, bezig: bool = False) -> UitwisselenPage:
    """Two schools; at one something waits."""
    page = UitwisselenPage()
    rijen = tuple(_rij(nummer, reden) for nummer, reden in enumerate(REDENEN))
    scholen = (
        _school(ROC.naam, 1203, 45_012, 4, 12, rijen=rijen),
        _school("Praktijkschool Het Voorbeeld", 0, 318, 0, 0),
    )
    page.toon(UitwisselBeeld(woorden.kop(1203), scholen))
    if bezig:
        page.toon_bezig(woorden.vordering("versturen", 340, 1203))
    return page


def uitwisselen_rustig() -> UitwisselenPage:
    """All is there."""
    page = UitwisselenPage()
    page.toon(UitwisselBeeld(woorden.kop(0), (_school(ROC.naam, 0, 318, 0, 0),)))
    return page


def uitwisselen_terug() -> UitwisselenPage:
    """One came back, with the reason of the school."""
    page = UitwisselenPage()
    waarom = woorden.waarom(woorden.TERUGGEGEVEN, "Dit was niet Sanne, maar een ander.")
    rij = WachtRij(FeitId("feit-1"), DeelnemerId("sanne"), WERK, "Sanne", *waarom)
    school = _school(ROC.naam, 0, 318, 0, 0, rijen=(rij,))
    page.toon(UitwisselBeeld(woorden.kop(0, terug=1), (school,)))
    return page


def uitwisselen_zonder_lijn() -> UitwisselenPage:
    """Offline is normal; somebody left meanwhile."""
    school = _school(ROC.naam, 3, 318, 0, 1)
    geen_lijn = leg_uit(HubOnbereikbaar("geen_verbinding")).tekst
    page = UitwisselenPage()
    page.toon(
        UitwisselBeeld(
            woorden.kop(3),
            (
                Schoolbeeld(
                    school.id,
                    school.naam,
                    school.cijfers,
                    (*school.regels, geen_lijn, woorden.nieuwer(2)),
                    wacht=3,
                ),
            ),
            afscheid=(woorden.afscheid("Yusuf Demir", ROC.naam),),
        )
    )
    return page


def uitwisselen_afgemeld() -> UitwisselenPage:
    """The school revoked this device."""
    page = UitwisselenPage()
    melding = leg_uit(HubWeigert("ingetrokken"))
    page.toon(UitwisselBeeld(woorden.kop(3), (_school(ROC.naam, 3, 318, 0, 1),), melding=melding))
    return page


def uitwisselen_leeg() -> UitwisselenPage:
    """No school yet."""
    page = UitwisselenPage()
    page.toon(UitwisselBeeld(woorden.GEEN_SCHOOL, ()))
    return page


def koppelen() -> KoppelenPage:
    """With something to mend."""
    page = KoppelenPage()
    page.velden["adres"].zet_tekst("werkplek.roc-verzonnen-stad.example.nl")
    page.velden["code"].zet_tekst("b2c3d4f")
    page.velden["code"].toon_fout("Deze code klopt niet. Een code heeft 8 tekens.")
    return page


def koppelen_klopt_niet() -> KoppelenPage:
    """The words were others."""
    page = KoppelenPage()
    page.toon_boodschap(koppelvragen.KLOPT_NIET)
    return page


def vingerwoorden() -> VingerwoordenPage:
    """The longest words."""
    lang = sorted(lijst(), key=len)
    page = VingerwoordenPage()
    page.toon(Gekoppeld(ROC, tuple(lang[-4:]), tuple(lang[-8:-4]), bytes(32)))
    return page


def _kant(nummer: int, *, hier: bool) -> Kant:
    waar = koppelvragen.HIER if hier else koppelvragen.bij(ROC.naam)
    stand = "3 van 9 gezien · laatst woensdag 25 februari" if hier else ""
    naam = f"Maximiliaan-Alexander van den Voorbeeldenberg {nummer}"
    opleiding = "Assistent metaal-, elektro- en installatietechniek"
    return Kant(DeelnemerId(f"{hier}-{nummer}"), waar, naam, opleiding, stand)


def zelfde() -> ZelfdePage:
    """Two with one name."""
    page = ZelfdePage()
    page.toon_paar(Paar(_kant(1, hier=True), _kant(1, hier=False)), 3)
    return page


def zelfde_kiezen() -> ZelfdePage:
    """Choose somebody oneself."""
    page = ZelfdePage()
    page.toon_keuze(
        koppelvragen.vraag_wie_daar("Sanne"), [_kant(n, hier=False) for n in range(1, 5)]
    )
    return page


def zelfde_klaar() -> ZelfdePage:
    """Nothing to ask any more."""
    page = ZelfdePage()
    namen = [f"Sanne {nummer}" for nummer in range(8)]
    page.toon_leeg(koppelvragen.KLAAR, koppelvragen.alleen_hier(namen), zelf=True)
    return page


def opmerking() -> OpmerkingPage:
    """An answer."""
    page = OpmerkingPage()
    page.toon(opmerken.ANTWOORD, f"{WERK} · Zelf, met controle · door Marga Proefstra")
    page.velden["opmerking"].zet_tekst("Knap, zo zelfstandig al. " * 20)
    return page


def afsluiten() -> AfsluitenPage:
    """Much waits, and it did not go."""
    page = AfsluitenPage()
    page.toon(1203)
    page.toon_boodschap(leg_uit(HubOnbereikbaar("geen_verbinding")), MeldingSoort.VRAAG)
    return page


def vandaag_met_school(**som: int) -> VandaagPage:
    """With a school that lacks or holds something."""
    page = vandaag()
    page.toon_uitwisseling(woorden.stand(som.pop("wacht", 0), NU, NU, **som))
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "uitwisselen": uitwisselen,
    "uitwisselen bezig": lambda: uitwisselen(bezig=True),
    "uitwisselen rustig": uitwisselen_rustig,
    "uitwisselen terug": uitwisselen_terug,
    "uitwisselen zonder lijn": uitwisselen_zonder_lijn,
    "uitwisselen afgemeld": uitwisselen_afgemeld,
    "uitwisselen leeg": uitwisselen_leeg,
    "koppelen": koppelen,
    "koppelen klopt niet": koppelen_klopt_niet,
    "vingerwoorden": vingerwoorden,
    "zelfde": zelfde,
    "zelfde kiezen": zelfde_kiezen,
    "zelfde klaar": zelfde_klaar,
    "opmerking": opmerking,
    "afsluiten": afsluiten,
    "vandaag met school": lambda: vandaag_met_school(wacht=1203),
    "vandaag met wachtend": lambda: vandaag_met_school(besluit=45),
}
