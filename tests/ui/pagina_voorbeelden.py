"""The pages of the window, each filled with the longest and oddest it must be able to show."""

from collections.abc import Callable
from datetime import date
from typing import Final

from tests.ui import (
    kwalificatie_voorbeelden,
    werkplek_voorbeelden,
    wissen_voorbeelden,
)
from tests.ui.bewijs_voorbeelden import RIJEN
from tests.ui.werkplek_voorbeelden import STAPPEN
from werkplek.application.beelden.deelnemer import DeelnemerBeeld, KerntaakGroep, WerkprocesRij
from werkplek.application.beelden.leerstappen import LeerstappenBeeld
from werkplek.application.beelden.tijdlijn import TijdlijnBeeld, TijdlijnDag, TijdlijnRij
from werkplek.application.beelden.vandaag import DeelnemerTegel, VandaagBeeld
from werkplek.application.beelden.vastleggen import StapTegel, VastleggenBeeld, WerkprocesTegel
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.personen import Naam, Persoon, Rol
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.schaal import STANDAARD
from werkplek.domain.voortgang import Stand
from werkplek.ui.pages.beginnen import BeginnenPage
from werkplek.ui.pages.deelnemer import DeelnemerPage
from werkplek.ui.pages.moment import MomentPage
from werkplek.ui.pages.naam import NaamPage
from werkplek.ui.pages.notitie import NotitiePage
from werkplek.ui.pages.openen import OpenenPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.periode import PeriodePage
from werkplek.ui.pages.persoon import PersoonPage
from werkplek.ui.pages.stap import StapPage
from werkplek.ui.pages.tijdlijn import TijdlijnPage
from werkplek.ui.pages.vandaag import VandaagPage
from werkplek.ui.pages.vastleggen import VastleggenPage
from werkplek.ui.pages.wachtzin import WachtzinPage
from werkplek.ui.pages.wie import WiePage
from werkplek.woorden.standen import NIET_OP_DEZE_WERKPLEK

VANDAAG: Final = date(2026, 3, 3)
SANNE: Final = DeelnemerId("deelnemer-1")
LANG: Final = "Verzamelt (retour)goederen, producten, emballage en andere verpakkingsmaterialen"
TITELS: Final = (
    "Bereidt assisterende werkzaamheden voor",
    "Voert assisterende werkzaamheden uit",
    "Meldt zich ter afsluiting van zijn assisterende werkzaamheden af",
    "Ontvangt goederen en/of producten",
    LANG,
)
CODES: Final = tuple(WerkprocesCode(f"B1-K1-W{nummer}") for nummer in range(1, 15))
STANDEN: Final = tuple(Stand)


def _tegel(nummer: int, naam: str) -> DeelnemerTegel:
    return DeelnemerTegel(
        deelnemer=DeelnemerId(f"deelnemer-{nummer}"),
        naam=naam,
        kwalificatie="Assistent logistiek",
        stand=f"{nummer % 9} van 9 gezien",
        laatst="laatst woensdag 25 februari",
        pauze=nummer % 5 == 0,
    )


def vandaag(*, aantal: int = 15, mag_toevoegen: bool = True) -> VandaagPage:
    """The list of a praktijkopleider."""
    namen = ("Sanne", "Yusuf", "Agnieszka", "Maximiliaan-Alexander", "Li")
    tegels = tuple(_tegel(n, f"{namen[n % 5]} {n}") for n in range(1, aantal + 1))
    page = VandaagPage()
    page.toon(VandaagBeeld(tegels, tegels[:0], mag_toevoegen=mag_toevoegen))
    return page


def vastleggen_beeld(aantal: int = 14) -> VastleggenBeeld:
    """As many werkprocessen as there are tiles for."""
    tegels = tuple(
        WerkprocesTegel(code, TITELS[n % 5], "Zelf, met controle", STANDEN[n % 4], n % 5)
        for n, code in enumerate(CODES[:aantal])
    )
    stappen = tuple(
        StapTegel(stap.code, stap.naam, stap.uitleg, rang)
        for rang, stap in enumerate(STANDAARD.stappen, start=1)
    )
    return VastleggenBeeld(
        deelnemer=SANNE,
        roepnaam="Maximiliaan",
        crebo=Crebo("25743"),
        kwalificatie="Assistent logistiek",
        vraag="Wat heb je Maximiliaan zien doen?",
        werkprocessen=tegels,
        niet_hier=tuple(
            WerkprocesTegel(code, titel, f"Nog niet gedaan, {NIET_OP_DEZE_WERKPLEK}", STANDEN[0])
            for code, titel in zip(CODES[aantal:], TITELS, strict=False)
        ),
        buiten=(),
        stappen=stappen,
        vandaag=VANDAAG,
    )


def vastleggen() -> VastleggenPage:
    """Fourteen werkprocessen, two recorded just now."""
    page = VastleggenPage()
    page.toon(vastleggen_beeld(), None, frozenset(CODES[:2]))
    return page


def vastleggen_niet_hier() -> VastleggenPage:
    """Three werkprocessen that can be done here, with the rest asked for."""
    page = VastleggenPage()
    page.toon(vastleggen_beeld(3), None, frozenset())
    page.toon_ander_werk()
    return page


def vastleggen_zonder_plaatsing() -> VastleggenPage:
    """Nothing to record on yet."""
    page = VastleggenPage()
    page.toon_zonder_plaatsing()
    return page


LEERSTAPPEN: Final = LeerstappenBeeld(f"Werkproces B1-K1-W3: {LANG}", STAPPEN, mag_wijzigen=True)


def stap() -> StapPage:
    """The ladder."""
    page = StapPage()
    page.toon(vastleggen_beeld(), f"B1-K1-W3 {LANG}", "Maximiliaan, woensdag 25 februari")
    page.toon_leerstappen(LEERSTAPPEN)
    return page


def stap_met_vraag() -> StapPage:
    """The ladder, with a question about the day."""
    page = stap()
    page.toon_vraag(
        "Deze dag ligt voor het begin van de plaatsing.",
        "Klopt de dag?",
        "Ja, bewaar deze dag",
        "Andere dag kiezen",
    )
    return page


def deelnemer() -> DeelnemerPage:
    """Two kerntaken of five werkprocessen, in a pause."""
    rijen = tuple(
        WerkprocesRij(
            code=code,
            titel=TITELS[n % 5],
            stand=STANDEN[n % 4],
            woord="Zelf, met controle",
            detail="3 keer gezien · laatst woensdag 25 februari door Marga Proefstra",
            rang=n % 5,
        )
        for n, code in enumerate(CODES[:10])
    )
    page = DeelnemerPage()
    page.toon(
        DeelnemerBeeld(
            deelnemer=SANNE,
            naam="Maximiliaan-Alexander van den Voorbeeldenberg",
            roepnaam="Maximiliaan",
            opleiding="Assistent metaal-, elektro- en installatietechniek · mbo-niveau 1",
            periode="Even gestopt, sinds gisteren. Wat je kunt, blijft staan.",
            staat=PlaatsingStaat.PAUZE,
            groepen=(
                KerntaakGroep("B1-K1 Werkt als assistent in een arbeidsorganisatie", rijen[:5]),
                KerntaakGroep("P1-K1 Assisteert bij het verwerken van goederen", rijen[5:]),
            ),
            mag_plaatsen=True,
            mag_oordelen=True,
        )
    )
    return page


def _moment(nummer: int) -> TijdlijnRij:
    return TijdlijnRij(
        feit=FeitId(f"feit-{nummer}"),
        tekst=f"B1-K1-W{nummer} {TITELS[nummer % 5]}",
        detail="Zelf, met controle · door Marga Proefstra",
        notitie="Pakte de kar zonder dat ik het vroeg." if nummer % 2 else "",
        label="teruggedraaid: ging anders" if nummer % 3 == 0 else "",
        doorgestreept=nummer % 3 == 0,
        keten=(FeitId(f"feit-{nummer}"),),
        aan_te_vullen=True,
        bewijs=RIJEN[nummer % 4 :][: nummer // 2],
    )


def tijdlijn() -> TijdlijnPage:
    """Two days, one row withdrawn."""
    page = TijdlijnPage()
    rijen = tuple(_moment(nummer) for nummer in range(1, 7))
    dagen = (TijdlijnDag("Vandaag", rijen[:3]), TijdlijnDag("Maandag 2 maart", rijen[3:]))
    page.toon(TijdlijnBeeld(SANNE, "Sanne Testers", dagen))
    return page


def tijdlijn_leeg() -> TijdlijnPage:
    """Nothing yet."""
    page = TijdlijnPage()
    page.toon(TijdlijnBeeld(SANNE, "Sanne Testers", ()))
    return page


def moment() -> MomentPage:
    """One row, about to be turned back."""
    page = MomentPage()
    page.toon(_moment(4), VANDAAG, VANDAAG)
    page.vraag_reden()
    return page


def notitie() -> NotitiePage:
    """A note, with a question about it."""
    page = NotitiePage()
    page.toon(f"B1-K1-W3 {LANG}")
    page.velden["notitie"].zet_tekst("Pakte de kar zonder dat ik het vroeg. " * 20)
    return page


def wie() -> WiePage:
    """Four people."""
    page = WiePage()
    namen = ("Marga Proefstra", "Henk Voorbeeld", "Fatma Demirci-Test", "Joris Proefman")
    page.toon([Persoon(PersoonId(naam), naam, Rol.PRAKTIJKOPLEIDER) for naam in namen])
    return page


def persoon() -> PersoonPage:
    """Who comes after the first."""
    page = PersoonPage()
    page.over_collega()
    return page


def wachtzin() -> WachtzinPage:
    """Typed twice, not the same."""
    page = WachtzinPage()
    page.velden["weer"].toon_fout("De twee wachtzinnen zijn niet gelijk.")
    return page


def naam() -> NaamPage:
    """With something to mend."""
    page = NaamPage()
    page.toon(Naam("", "Testers"))
    page.velden["roepnaam"].toon_fout("Het vak roepnaam is nog leeg. Vul roepnaam in.")
    return page


def periode() -> PeriodePage:
    """From today."""
    page = PeriodePage()
    page.toon(VANDAAG)
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    **kwalificatie_voorbeelden.PAGINAS,
    "beginnen": BeginnenPage,
    "deelnemer": deelnemer,
    "moment": moment,
    "naam": naam,
    "notitie": notitie,
    "openen": OpenenPage,
    "periode": periode,
    "persoon": persoon,
    "wachtzin": wachtzin,
    "stap": stap,
    "stap met vraag": stap_met_vraag,
    "tijdlijn": tijdlijn,
    "tijdlijn leeg": tijdlijn_leeg,
    "vandaag": vandaag,
    "vandaag leeg": lambda: vandaag(aantal=0),
    "vastleggen": vastleggen,
    "vastleggen niet hier": vastleggen_niet_hier,
    "vastleggen zonder plaatsing": vastleggen_zonder_plaatsing,
    "wie": wie,
    **werkplek_voorbeelden.PAGINAS,
    **wissen_voorbeelden.PAGINAS,
}
