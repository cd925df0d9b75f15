"""The words around linking a school: what was typed, what came back, and who is whom."""

from typing import Final

from werkplek.domain import fouten
from werkplek.woorden.boodschap import Boodschap

_NIETS: Final = "Er is niets gekoppeld."

_GEWEIGERD: Final = {
    "link": Boodschap(
        "Deze link is niet heel.", "Scan de code opnieuw, of vraag de school om een nieuwe.", _NIETS
    ),
    "adres": Boodschap(
        "Dit adres van de school klopt niet.", "Kijk het na op de brief van de school.", _NIETS
    ),
    "onveilig": Boodschap(
        "Dit adres is niet veilig.", "Het adres begint met https. Vraag het de school.", _NIETS
    ),
    "code": Boodschap(
        "Deze code klopt niet.",
        "Een code heeft 8 tekens: cijfers en letters, zonder klinkers. Kijk hem na.",
        _NIETS,
    ),
    "vinger": Boodschap(
        "Dit is een andere school dan in de link staat.",
        "Vraag de school om een nieuwe code.",
        _NIETS,
    ),
    "andere_sleutel": Boodschap(
        "Deze school heeft een andere sleutel dan eerst.",
        "Bel de school en vraag of dat klopt.",
        _NIETS,
    ),
}


def koppeling_geweigerd(fout: fouten.KoppelingGeweigerd) -> Boodschap:
    """Why no school is linked with what was given."""
    return _GEWEIGERD[fout.reden]


def school_regelt(_: fouten.SchoolRegelt) -> Boodschap:
    """Why plaatsing and choice cannot be changed here."""
    return Boodschap("De school regelt dit voor deze deelnemer.", "Vraag het aan de school.")
