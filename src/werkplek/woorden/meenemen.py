"""The sentences of what a deelnemer takes along: the folder and the page to read in it."""

from typing import Final

from werkplek.domain.verklaring import Staat, Verklaring
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.verklaring import TITEL, volledige_naam

HULP: Final = "een map maken die de deelnemer meeneemt"
HULP_UIT: Final = "waar de map komt; eindigt de naam op .zip, dan wordt het een zip-bestand"

LEESMIJ: Final = "Lees mij.txt"
BLADZIJDE: Final = "praktijkverklaring.html"
PAPIER: Final = "praktijkverklaring.pdf"
GEGEVENS: Final = "praktijkverklaring.json"
BEWIJS: Final = "praktijkverklaring.jwt"

WERKPROCESSEN: Final = "Werkprocessen"
KOLOMMEN: Final = ("Code", "Werkproces", "Gezien op")
TOELICHTING: Final = "Toelichting"
NIET_HET_PAPIER: Final = (
    "Dit is een bladzijde om te lezen. Het papier zelf is het bestand praktijkverklaring.pdf: "
    "daarin zit het zegel van de school."
)
GAAT_NIET_MEE: Final = {
    Staat.CONCEPT: Boodschap("Dit is een concept.", "De praktijkopleider geeft eerst een oordeel."),
    Staat.INGETROKKEN: Boodschap(
        "De school trok deze verklaring in.", "Zij gaat niet meer mee naar een ander."
    ),
}


def titel(verklaring: Verklaring) -> str:
    """The title of the page."""
    return f"{TITEL} van {volledige_naam(verklaring.deelnemer)}"


def leesmij(verklaring: Verklaring, *, bewijs: bool) -> str:
    """What is in the folder, and what to do with it."""
    jwt = (
        f"- {BEWIJS}: dezelfde gegevens met een handtekening van de school. Voor een programma "
        "dat Open Badges 3.0 leest, zoals een badge-rugzak.\n"
        if bewijs
        else ""
    )
    return (
        f"{titel(verklaring)}\n\n"
        "In deze map zit:\n"
        f"- {PAPIER}: de praktijkverklaring zelf. Geef dit bestand aan wie ernaar vraagt.\n"
        f"- {BLADZIJDE}: dezelfde tekst, om te lezen of te laten voorlezen.\n"
        f"- {GEGEVENS}: dezelfde gegevens, voor een computer.\n"
        f"{jwt}\n"
        "Bewaar deze map goed. Verander niets in de bestanden: dan klopt het zegel niet meer.\n"
        "Raakt u de map kwijt? Vraag de school dan om een nieuwe.\n"
    )


def geschreven(pad: str) -> str:
    """Where the folder is now."""
    return f"De map staat klaar: {pad}"
