"""The words of `werkplek groep`."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

HULP: Final = "je groep: wie hoe ver is, en naar wie je vandaag kijkt"
HULP_PDF: Final = "bewaar de groep als PDF, om te printen"


def regel(naam: str, laatst: str) -> str:
    """One deelnemer."""
    return f"{naam}, laatst gezien: {laatst}"


def cel(code: str, woord: str) -> str:
    """One werkproces of a deelnemer."""
    return f"  {code}  {woord}"


def niet_geschreven(naam: str) -> Boodschap:
    """The PDF could not be written."""
    return Boodschap(
        f"Het bestand {naam} kan daar niet worden geschreven.", "Kies een andere plek."
    )
