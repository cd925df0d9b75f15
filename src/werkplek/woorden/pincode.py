"""The words of the pincode pad: whose, what for, how long to wait, and the ways on."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

KIES: Final = "Kies een pincode van 6 cijfers. Alleen jij kent hem."
WEER: Final = "Tik dezelfde pincode nog een keer."
ONTGRENDEL: Final = "Tik je pincode."
OORDEEL: Final = "Tik je pincode. Dan weten we dat dit jouw oordeel is."
OP_SLOT: Final = Boodschap(
    "Na 10 foute pincodes zit jouw naam op slot.",
    "Met de herstelcode of de wachtzin kies je een nieuwe pincode. Anderen kunnen gewoon door.",
)
WACHT: Final = Boodschap("Er waren te veel foute pincodes.", "Wacht even. Anderen kunnen door.")
WIE_VOEGT_TOE: Final = Boodschap(
    "Wie voegt iemand toe?", "Tik op je eigen naam. Daarna vul je de naam van je collega in."
)
GEEN_WEG: Final = Boodschap(
    "Er is nog geen herstelcode en geen wachtzin.",
    "Vraag hulp: met de opdracht werkplek herstelcode maak je er een. Kom daarna hier terug.",
    "Anderen kunnen gewoon door. Er is niets veranderd.",
)
HERSTEL_KLOPT_NIET: Final = "Deze herstelcode of wachtzin klopt niet."
EVEN_KIJKEN: Final = "Even kijken…"
WEER_PROBEREN: Final = "Je kunt het weer proberen."

_MINUUT: Final = 60


def nog(seconden: int) -> str:
    """How long there is to wait still."""
    if seconden == 1:
        return "Nog 1 seconde"
    if seconden < _MINUUT:
        return f"Nog {seconden} seconden"
    minuten = -(-seconden // _MINUUT)
    return "Nog 1 minuut" if minuten == 1 else f"Nog {minuten} minuten"


def nieuwe_pincode_voor(naam: str) -> str:
    """Whose pincode is chosen anew."""
    return f"Een nieuwe pincode voor {naam}"
