"""The words of a jobcoach: support that was given, and notes that stay one's own."""

from typing import Final

STEUNZINNEN: Final = (
    "Het ging goed.",
    "We spraken af hoe het verder gaat.",
    "Volgende keer weer samen.",
    "De werkplek pakt dit nu zelf op.",
)
"""Sentences that one tap writes."""

ERBIJ_BEWAARD: Final = "Bewaard bij de steun."
EIGEN_BEWAARD: Final = "Notitie bewaard. Alleen jij ziet hem."
GEDEELD: Final = "Gedeeld. Iedereen die meekijkt, leest het nu."
WEGGEHAALD: Final = "Notitie weggehaald."


def wat_deed_je(roepnaam: str) -> str:
    """The question of *Steun*."""
    return f"Wat deed je voor {roepnaam}?"


def steun_bewaard(roepnaam: str, steun: str, wanneer: str) -> str:
    """Said after the commit."""
    return f"Steun bewaard: {roepnaam}, {steun.lower()}, {wanneer}."


def wat_erbij(steun: str) -> str:
    """The question after the tap."""
    return f"{steun}. Wil je er iets bij zetten?"


def laatste_steun(steun: str, wanneer: str) -> str:
    """The one before."""
    return f"De vorige keer: {steun.lower()}, {wanneer}."


def jouw_notities(roepnaam: str) -> str:
    """The head of *Eigen notitie*."""
    return f"Jouw notities over {roepnaam}"


def alleen_jij(roepnaam: str) -> str:
    """Who reads it, and when it does come out (AVG art. 15)."""
    return f"Alleen jij ziet dit. Vraagt {roepnaam} alles op, dan staat het erbij."
