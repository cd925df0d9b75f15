"""The words of badges: what to hold where, and what a scan did."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

UITLEG: Final = "Houd de badge nu voor de lezer."
HEEFT_ER_EEN: Final = "Er hoort al een badge bij. Een nieuwe komt daarvoor in de plaats."
WAAROM: Final = "Daarna opent de badge deze deelnemer, op elke pagina."
VERGETEN: Final = "De badge is weggehaald."

KAN_NIET: Final = Boodschap(
    "Deze badge kunnen we niet gebruiken.",
    "Neem een andere badge. Een burgerservicenummer mag niet.",
    "Er is niets bewaard.",
)
ONBEKEND: Final = "Deze badge kennen we nog niet. Koppel hem op de pagina van de deelnemer."


def badge_van(roepnaam: str) -> str:
    """`Badge van Sanne`."""
    return f"Badge van {roepnaam}"


def gekoppeld(roepnaam: str) -> str:
    """What is said once a badge opens somebody."""
    return f"De badge hoort nu bij {roepnaam}."
