"""The words of the herstelcode: what it is for, how to keep it, and the paper it is printed on."""

from datetime import date
from typing import Final

from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.datums import datum

KOP: Final = "Een sleutel op papier"
UITLEG: Final = (
    "Is deze computer stuk of de pincode vergeten? Met de herstelcode kom je altijd weer bij de "
    "gegevens. Bewaar de code op papier, niet in deze computer."
)
UITLEG_NIEUW: Final = "Je krijgt een nieuwe code. De code op het oude papier werkt dan niet meer."
TOON: Final = "Laat de code zien"
MAKEN: Final = "Code maken…"
KOP_CODE: Final = "Dit is de herstelcode"
RAAD: Final = "Schrijf hem over of druk hem af. Bewaar het papier goed."
OPGESCHREVEN: Final = "Ik heb hem op papier"
KLAAR: Final = "Klaar"
LATER: Final = "Later"
KOP_BEWIJS: Final = "Staat de code op papier?"
WEER_ZIEN: Final = "Code weer zien"
PINCODE: Final = "Tik je pincode. Dan laten we de herstelcode zien."
AFGEDRUKT: Final = Boodschap("De code is afgedrukt.", "Pak het papier en kijk of alles erop staat.")
GEEN_PRINTER: Final = Boodschap("Er is geen printer gevonden.", "Schrijf de code over op papier.")
ANDERS: Final = "Dit is niet wat er staat. Kijk nog een keer op je papier."
GELUKT: Final = "De herstelcode staat op papier. Bewaar hem goed."

TITEL: Final = "Herstelcode van Werkplek"
OP_PAPIER: Final = (
    "Met deze code opent Werkplek de gegevens van dit leerbedrijf.",
    "Leg dit papier op een veilige plek. Wie het heeft, kan bij alle gegevens.",
    "Kies in Werkplek Pincode vergeten, of Herstelcode bij het openen. Typ de code over.",
)
JOB: Final = "Werkplek herstelcode"

_TELWOORD: Final = ("eerste", "tweede", "derde", "vierde", "vijfde")


def vraag_groep(plek: int) -> str:
    """Which group to type, counted from 0."""
    return f"Wat is de {_TELWOORD[plek]} groep?"


def gemaakt(op: date) -> str:
    """The day it was made, for who finds an older paper too."""
    return f"Gemaakt op {datum(op)}. Een ouder papier werkt niet meer."
