"""What is said of the leerbedrijf's own steps, and of a file that cannot be their photo."""

from typing import Final

from werkplek.woorden.boodschap import Boodschap

OM_TE_OEFENEN: Final = "Om mee te oefenen. Op papier komt alleen de titel."
NOG_GEEN: Final = "Nog geen stappen"

_STAP_BLIJFT: Final = "De stap zelf blijft staan."
FOTO: Final = {
    "te_groot": Boodschap(
        "Deze foto is te groot.", "Kies een kleinere foto, of maak een nieuwe.", _STAP_BLIJFT
    ),
    "geen_foto": Boodschap(
        "Dit bestand kan niet als foto worden gelezen.",
        "Kies een foto als JPG of PNG.",
        _STAP_BLIJFT,
    ),
}
"""By why a file is not taken."""


def zo_veel(aantal: int) -> str:
    """`Nog geen stappen`, `1 stap`, `4 stappen`."""
    if not aantal:
        return NOG_GEEN
    return "1 stap" if aantal == 1 else f"{aantal} stappen"
