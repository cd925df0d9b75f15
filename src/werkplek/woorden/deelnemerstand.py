"""The words a deelnemer reads about themselves: short, and about what they can do."""

from typing import Final

from werkplek.domain.voortgang import Stand

GROEPEN: Final = {
    Stand.AANGETOOND: "Dit kan ik",
    Stand.GEZIEN: "Dit deed ik zelf",
    Stand.IN_OEFENING: "Dit leer ik nu",
    Stand.NOG_NIET_GEDAAN: "Dit kan nog komen",
}
"""In the order of the page: what somebody can do comes first."""

NOG_NIETS: Final = "Hier komt te staan wat je hebt gedaan."
BEDANKT: Final = "Geef de tablet terug aan je begeleider."


def kop(roepnaam: str) -> str:
    """Whose page it is."""
    return f"Dit is van jou, {roepnaam}"


def laat_zien(roepnaam: str) -> str:
    """What the button says to who hands the tablet over."""
    return f"Laat aan {roepnaam} zien"


def gezien(stap: str, aantal: int, dag: str) -> str:
    """How it went last, how often, and on which day."""
    keer = "1 keer" if aantal == 1 else f"{aantal} keer"
    return f"{stap} · {keer} gezien · laatst {dag}"
