"""What the hub's command line says about erasing, about a copy put back, and about sealed files."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.datums import datum

WISSEN: Final = "wis alles over een deelnemer, of zie welke apparaten nog niet hebben gewist"
WIE: Final = "de deelnemer: een naam, een nummer of een kenmerk"
GROND: Final = "waarom: verzoek, bewaartermijn of vergissing"
FEIT: Final = "wis alleen dit (mag vaker)"
STAND: Final = "laat zien welke apparaten nog niet hebben gewist"
BEVESTIG: Final = "wis het echt"
BIJLAGEN: Final = "de map met bestanden van de hub"
SCHOON: Final = "schrijf ook de bestanden van de database opnieuw (bij PostgreSQL duurt dat even)"
BESTAND: Final = "bij innemen: het bestand van het apparaat"

NOG_NIET: Final = "Er is nog niets gewist. Wissen doe je met --bevestig."
SCHOONGEMAAKT: Final = "Ook in de bestanden van de database staat het niet meer."
NOG_NIET_SCHOON: Final = (
    "De database zelf kan oude stukjes nog even vasthouden. Die gaan weg met --schoon."
)
KOPIEEN: Final = "Kopieën die je eerder maakte, houden het vast tot je ze weggooit."
IEDEREEN_WISTE: Final = "Elk apparaat heeft gewist wat het moest wissen."

UITKOMST: Final[Mapping[str, str]] = {
    "bewaard": "nieuw opgeslagen",
    "bekend": "had de school al",
    "aangehouden": "wacht op een besluit",
    "apart_gezet": "apart gezet: het klopt niet",
    "andere_inhoud": "had de school al, met een andere inhoud",
    "gewist": "is bij de school gewist",
}
"""What became of feiten, by code."""

_NIETS: Final = "Er is niets veranderd."
ONBRUIKBAAR: Final[Mapping[str, Boodschap]] = {
    "geen_bestand": Boodschap(
        "Dit is geen bestand van Werkplek voor een school, of het is niet heel.",
        "Kopieer het opnieuw van het apparaat.",
        _NIETS,
    ),
    "andere_school_of_gewijzigd": Boodschap(
        "Dit bestand is voor een andere school, of er is iets aan veranderd.",
        "Kijk de school na, of kopieer het opnieuw van het apparaat.",
        _NIETS,
    ),
    "te_groot": Boodschap("Dit bestand is te groot.", "Vraag hulp.", _NIETS),
}
"""Why a sealed file is not taken in, by code."""

NIETS_IN_BESTAND: Final = "Er stond niets in het bestand."
START_DE_HUB: Final = "Start nu de hub. De apparaten vullen aan wat in deze kopie ontbreekt."


def te_wissen(naam: str, feiten: int) -> str:
    """What an erasure would take."""
    return f"Van {naam} bewaart de school {feiten} {'regel' if feiten == 1 else 'regels'}."


def gewist(feiten: int, bestanden: int, apparaten: int) -> str:
    """What it took."""
    return f"Gewist: {feiten} regels, {bestanden} bestanden. {apparaten} apparaten horen het."


def nog_niet_gewist(apparaat: str, sinds: date, gehoord: date | None, *, weg: bool) -> str:
    """A device that did not answer an erasure."""
    laatst = f"laatst gehoord {datum(gehoord)}" if gehoord else "nooit gehoord"
    slot = ", afgemeld" if weg else ""
    return f"{apparaat}: nog niet gewist sinds {datum(sinds)} ({laatst}{slot})"


def hersteld(wissingen: int, intrekkingen: int, codes: int) -> tuple[str, ...]:
    """What was done again after a copy was put back."""
    return (
        "De hub weet dat dit een kopie is.",
        f"Opnieuw gewist: {wissingen}. Opnieuw afgemeld: {intrekkingen} apparaten.",
        f"Codes die niet meer werken: {codes}.",
        START_DE_HUB,
    )


def ingenomen(uitkomst: str, aantal: int) -> str:
    """One outcome of a file."""
    return f"{aantal}: {UITKOMST.get(uitkomst, uitkomst)}"
