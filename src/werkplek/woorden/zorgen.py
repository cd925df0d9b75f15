"""The one calm line above every page: what deserves care now, and what one can do about it."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

ZORG: Final = {
    "vol": Boodschap(
        "De schijf is vol. Wat je typt, staat nog in dit venster.",
        "Maak ruimte en bewaar het daarna.",
        "Wat eerder is vastgelegd, is bewaard.",
    ),
    "stuk": Boodschap(
        "De schijf gaat misschien stuk. Maak nu een kopie.",
        "Vraag daarna hulp. Wat is vastgelegd, is bewaard.",
    ),
    "bijna_vol": Boodschap(
        "De schijf is bijna vol. Maak ruimte.", "Wat je vastlegt, wordt nog bewaard."
    ),
    "sleutelbos": Boodschap(
        "De sleutel staat niet in de sleutelbos.", "Zet hem terug. Dan hoef je niets te typen."
    ),
    "geen_herstelcode": Boodschap(
        "Er is nog geen herstelcode.", "Daarmee kom je altijd weer bij je gegevens."
    ),
    "niet_op_papier": Boodschap(
        "De herstelcode staat nog niet op papier.",
        "Schrijf hem over. Dan kom je altijd bij je gegevens.",
    ),
    "kopie_oud": Boodschap(
        "De laatste kopie is ouder dan een week.", "Een nieuwe maken duurt kort."
    ),
    "wolk": Boodschap(
        "De map staat in een map die steeds wordt gekopieerd.",
        "Vraag hulp om de map ergens anders te zetten.",
    ),
}
"""By name; the order is that of urgency."""

KNOP: Final = {
    "vol": "Opnieuw kijken",
    "stuk": "Op een usb-stick",
    "sleutelbos": "Zet terug",
    "geen_herstelcode": "Maken",
    "niet_op_papier": "Code zien",
    "kopie_oud": "Kopie maken",
}

WEGLEGGEN: Final = "Niet vandaag"
SLEUTELBOS_GOED: Final = "De sleutel staat weer in de sleutelbos."
