"""What the window asks when a school is linked: the words of its key, and who is who."""

from collections.abc import Sequence
from typing import Final

from werkplek.woorden.boodschap import Boodschap

PINCODE: Final = "Een school koppelen vraagt je pincode."
BEZIG: Final = "De school wordt gezocht…"
KLOPT_NIET: Final = Boodschap(
    "Er is niets gekoppeld.",
    "Bel de school. Gebruik het nummer dat je al kent, en vraag om een nieuwe code.",
    "Er is niets naar iemand gestuurd.",
)
VERGELIJK: Final = (
    "Bel de school, of kijk op de brief. Zijn het dezelfde vier woorden, in dezelfde volgorde?"
    " Dan praat je echt met de school."
)
ZELFDE_UITLEG: Final = (
    "Is dit dezelfde persoon? Dan gaat wat je al vastlegde mee naar de school."
    " Er verandert niets aan."
)
VRAAG_ZELFDE: Final = "Is dit dezelfde persoon?"
VRAAG_WIE_HIER: Final = "Wie van jullie staat ook bij de school?"
EVEN_KIJKEN: Final = "Even kijken wie op wie lijkt…"
LIJST_KOMT: Final = "De lijst komt van de school."
LIJST_WACHT: Final = "Dat kan even duren. Je kunt gewoon doorwerken en later hier terugkomen."
LIJST_NOG_NIET: Final = "De school heeft nog geen deelnemers laten zien."
LIJST_LATER: Final = "Kijk later nog eens, of vraag het de school."
KLAAR: Final = "Je bent klaar met vergelijken."
NAAR_VANDAAG: Final = "Naar Vandaag"
ZELF_KIEZEN: Final = "Zelf iemand kiezen"
HIER: Final = "Bij jullie"


def gekoppeld(school: str) -> str:
    """The school is linked."""
    return f"{school} is gekoppeld."


def woorden_van(school: str) -> str:
    """Above the four words."""
    return f"De woorden van {school}:"


def woorden_apparaat(woorden: Sequence[str]) -> str:
    """The other way around: what the school sees of this device."""
    return f"De school ziet van dit apparaat: {' · '.join(woorden)}"


def bij(school: str) -> str:
    """Where somebody is known."""
    return f"Bij {school}"


def nog(aantal: int) -> str:
    """How many look alike, this one too."""
    return f"Nog {aantal} keer kijken."


def vraag_wie_daar(naam: str) -> str:
    """Who of the school somebody of here is."""
    return f"Wie is {naam} bij de school?"


def alleen_hier(namen: Sequence[str]) -> str:
    """Who was tied to nobody of a school."""
    if not namen:
        return "Iedereen is bekend bij een school."
    rest = f" en nog {len(namen) - 5}" if len(namen) > 5 else ""  # noqa: PLR2004  what fits
    return f"Alleen bij jullie bekend: {', '.join(namen[:5])}{rest}."


def zelfde(naam: str) -> str:
    """Somebody was tied to whom the school knows."""
    return f"{naam} is nu ook bekend bij de school."
