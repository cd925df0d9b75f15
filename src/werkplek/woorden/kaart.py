"""The words about a card that signs, at the command line."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

OPDRACHT: Final = "een certificaat vragen voor de sleutel op een kaart"
KAART: Final = "het programma van de kaart (PKCS #11), een bestand op deze computer"
KAARTNAAM: Final = "hoe de kaart heet"
SLEUTELNAAM: Final = "hoe de sleutel op de kaart heet"
KETEN: Final = "het bestand met de certificaten van de kaart (PEM)"
PIN_BESTAND: Final = "een bestand met de pincode van de kaart; anders wordt die gevraagd"
WELKE_SCHOOL: Final = "de naam van de school, als er meer zijn"
VRAAG_PIN: Final = "Pincode van de kaart: "

_NIETS: Final = "Er is niets ondertekend."

ONVOLLEDIG: Final = Boodschap(
    "Bij een kaart horen vier dingen.",
    "Geef --kaart, --kaartnaam, --sleutelnaam en --keten.",
    _NIETS,
)
ALLEEN_PRAKTIJKOPLEIDER: Final = Boodschap(
    "Met een kaart tekent alleen de praktijkopleider.", "Laat --kaart weg.", _NIETS
)
NIET_HIER: Final = Boodschap(
    "Deze Werkplek kan niet met een kaart ondertekenen.", "Vraag hulp bij het installeren.", _NIETS
)
ONLEESBAAR: Final = Boodschap(
    "In het bestand bij --keten staan geen certificaten.",
    "Maak het met: werkplek verklaring kaart.",
    _NIETS,
)
PAST_NIET: Final = Boodschap(
    "Deze certificaten horen niet bij de sleutel op de kaart.",
    "Maak ze opnieuw met: werkplek verklaring kaart.",
    _NIETS,
)
NIET_BEWAARD: Final = Boodschap(
    "Het bestand met certificaten kan hier niet worden bewaard.", "Noem een andere plek.", ""
)
PIN_ONLEESBAAR: Final = Boodschap(
    "Het bestand met de pincode van de kaart is niet te lezen.", "Kijk het bestand na.", _NIETS
)
PIN_NODIG: Final = Boodschap(
    "De pincode van de kaart ontbreekt.", "Noem een bestand bij --kaart-pincode-bestand.", _NIETS
)
GEEN_SCHOOL: Final = Boodschap(
    "Zeg bij welke school de kaart hoort.", "Geef --school met de naam van een school.", ""
)


def gekregen(school: str, bestand: str) -> str:
    """The certificates are there."""
    return f"{school} gaf een certificaat voor de sleutel op je kaart. Het staat in {bestand}."
