"""The pages of the shared tablet, with the longest they must show."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from werkplek.application.beelden.deelnemerstand import DeelnemerstandBeeld, KanGroep, KanRij
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import PincodeGeweigerd, PincodeOnjuist
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Persoon, Rol
from werkplek.ui.pages.deelnemerstand import DeelnemerstandPage
from werkplek.ui.pages.herstelcode import Code, HerstelcodePage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.pincode import PincodePage
from werkplek.ui.pages.vergeten import VergetenPage
from werkplek.ui.pages.wie import WiePage
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import herstelcode as woorden_herstel
from werkplek.woorden import pincode as woorden

NAAM: Final = "Maximiliaan-Alexander Voorbeelden"


def pincode() -> PincodePage:
    """Somebody with a long name, who typed three digits."""
    page = PincodePage()
    page.toon(NAAM, woorden.ONTGRENDEL, ander=True)
    for cijfer in "123":
        page.pad.tik(cijfer)
    return page


def pincode_onjuist() -> PincodePage:
    """Not their pincode."""
    page = pincode()
    page.opnieuw()
    page.toon_boodschap(leg_uit(PincodeOnjuist(2)))
    return page


def pincode_wacht() -> PincodePage:
    """Too many tries."""
    page = pincode()
    page.wacht(30)
    return page


def pincode_op_slot() -> PincodePage:
    """Locked."""
    page = pincode()
    page.opnieuw()
    page.toon_op_slot()
    return page


def pincode_kiezen() -> PincodePage:
    """A new one, that was refused."""
    page = pincode()
    page.kies(woorden.KIES)
    page.toon_boodschap(leg_uit(PincodeGeweigerd("te_makkelijk")))
    return page


CODE: Final = Code("7H3KM-2PQR9-0XWVT-4BCDE-FG6JN", datetime(2026, 3, 2, 8, 0, tzinfo=UTC))


def herstelcode() -> HerstelcodePage:
    """The code, just printed."""
    page = HerstelcodePage()
    page.toon(CODE)
    page.toon_boodschap(woorden_herstel.AFGEDRUKT, MeldingSoort.GOED)
    return page


def herstelcode_uitleg() -> HerstelcodePage:
    """Why there is one, and what becomes of the one before."""
    page = HerstelcodePage()
    page.toon_uitleg(nieuw=True)
    return page


def herstelcode_groep() -> HerstelcodePage:
    """A group that was typed wrong."""
    page = HerstelcodePage()
    page.vraag_groep(3)
    page.velden["groep"].toon_fout(woorden_herstel.ANDERS)
    return page


def deelnemerstand() -> DeelnemerstandPage:
    """A deelnemer with work in every stage."""
    rijen = tuple(
        KanRij(
            code=WerkprocesCode(f"B1-K1-W{nummer}"),
            titel="Verzamelt (retour)goederen, emballage en andere verpakkingsmaterialen",
            detail="Zelf, met controle · 3 keer gezien · laatst woensdag 25 februari",
            aangetoond=nummer == 1,
            rang=nummer % 5,
        )
        for nummer in range(1, 6)
    )
    groepen = (KanGroep("Dit kan ik", rijen[:1]), KanGroep("Dit leer ik nu", rijen[1:]))
    page = DeelnemerstandPage()
    page.toon(DeelnemerstandBeeld("Dit is van jou, Maximiliaan", "Assistent logistiek", groepen))
    return page


def wie_voegt_toe() -> WiePage:
    """Somebody wants to be added."""
    page = WiePage()
    namen = ("Marga Proefstra", "Henk Voorbeeld", "Fatma Demirci-Test", "Joris Proefman")
    page.toon([Persoon(PersoonId(naam), naam, Rol.PRAKTIJKOPLEIDER) for naam in namen])
    page.toon_boodschap(woorden.WIE_VOEGT_TOE, MeldingSoort.VRAAG)
    return page


PAGINAS: Final[dict[str, Callable[[], Page]]] = {
    "deelnemerstand": deelnemerstand,
    "herstelcode": herstelcode,
    "herstelcode groep": herstelcode_groep,
    "herstelcode uitleg": herstelcode_uitleg,
    "wie voegt toe": wie_voegt_toe,
    "pincode": pincode,
    "pincode kiezen": pincode_kiezen,
    "pincode onjuist": pincode_onjuist,
    "pincode op slot": pincode_op_slot,
    "pincode wacht": pincode_wacht,
    "pincode vergeten": VergetenPage,
}
