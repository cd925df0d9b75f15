"""The words of every question that is asked before something odd is kept."""

from dataclasses import dataclass
from typing import Final

from werkplek.domain.navraag import Navraag


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question with its two answers; `ja` keeps it, `nee` goes back to the form."""

    wat: str
    doe: str
    ja: str
    nee: str


_VRAGEN: Final = {
    Navraag.DATUM_IN_TOEKOMST: Vraag(
        "Deze dag is nog niet geweest.", "Klopt de dag?", "Ja, bewaar deze dag", "Andere dag kiezen"
    ),
    Navraag.DATUM_VOOR_PLAATSING: Vraag(
        "Deze dag ligt voor het begin van de plaatsing.",
        "Klopt de dag?",
        "Ja, bewaar deze dag",
        "Andere dag kiezen",
    ),
    Navraag.DATUM_NA_PLAATSING: Vraag(
        "Deze dag ligt na het einde van de plaatsing.",
        "Klopt de dag?",
        "Ja, bewaar deze dag",
        "Andere dag kiezen",
    ),
    Navraag.DATUM_IN_PAUZE: Vraag(
        "Op deze dag was er een pauze.", "Klopt de dag?", "Ja, bewaar deze dag", "Andere dag kiezen"
    ),
    Navraag.LOOPT_AL_EEN_PLAATSING: Vraag(
        "Er loopt al een plaatsing, en die is nog niet klaar.",
        "Komt deze plaatsing erbij?",
        "Ja, start deze erbij",
        "Niet starten",
    ),
    Navraag.LIJKT_OP_BSN: Vraag(
        "Hier staat een getal dat lijkt op een burgerservicenummer.",
        "Dat mag hier niet staan. Is het iets anders?",
        "Het is iets anders, bewaar",
        "Tekst aanpassen",
    ),
    Navraag.OPGEVOLGD: Vraag(
        "Voor deze kwalificatie is er een opvolger.",
        "Begin je toch met deze?",
        "Ja, begin met deze",
        "Andere kwalificatie kiezen",
    ),
    Navraag.OUDERE_EDITIE: Vraag(
        "In het bestand staat een editie die ouder is dan die in de map.",
        "Bewaar je die erbij?",
        "Ja, bewaar die erbij",
        "Niets overnemen",
    ),
    Navraag.EDITIE_VERVANGEN: Vraag(
        "Het bestand heeft andere inhoud voor een editie die er al is.",
        "Vervang je die editie?",
        "Ja, vervang die editie",
        "Niets overnemen",
    ),
    Navraag.EDITIE_IN_GEBRUIK: Vraag(
        "Een editie is in gebruik en blijft zoals die is.",
        "Neem je de rest over?",
        "Ja, neem de rest over",
        "Niets overnemen",
    ),
    Navraag.REGELS_NIET_GEBRUIKT: Vraag(
        "Een deel van het bestand is niet te gebruiken.",
        "Neem je de rest over?",
        "Ja, neem de rest over",
        "Niets overnemen",
    ),
    Navraag.VERSCHILLEN: Vraag(
        "Een nieuwe editie is anders dan die in de map.",
        "Heb je de verschillen bekeken?",
        "Ja, bewaar de nieuwe editie",
        "Niets overnemen",
    ),
    Navraag.WISSEN: Vraag(
        "Wat je wist, komt niet terug. Ook niet uit een kopie.",
        "Wis je dit dossier?",
        "Ja, wis dit dossier",
        "Niet wissen",
    ),
    Navraag.SCAN_ZONDER_CODE: Vraag(
        "Op deze scan is geen QR-code te lezen.",
        "Hoort deze scan bij deze verklaring?",
        "Ja, bewaar de scan hier",
        "Andere scan kiezen",
    ),
    Navraag.SCAN_VAN_ANDERE: Vraag(
        "De QR-code op deze scan is van een andere verklaring.",
        "Bewaar je de scan bij die andere verklaring?",
        "Ja, bewaar bij die andere",
        "Andere scan kiezen",
    ),
    Navraag.SCAN_WIJKT_AF: Vraag(
        "De QR-code op deze scan past niet bij wat de school heeft vastgesteld.",
        "Bewaar je de scan toch?",
        "Ja, bewaar de scan",
        "Andere scan kiezen",
    ),
}


def vraag(navraag: Navraag) -> Vraag:
    """The words of one question."""
    return _VRAGEN[navraag]
