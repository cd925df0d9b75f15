"""The words around a remark about somebody's work."""

from typing import Final

MAAK: Final = "Opmerking maken"
ANTWOORD: Final = "Wat wil je antwoorden?"
BEWAARD: Final = "Opmerking bewaard."


_ROL: Final = {
    "praktijkopleider": "praktijkopleider",
    "jobcoach": "jobcoach",
    "bpv-begeleider": "bpv-begeleider",
    "coordinator": "coördinator van de school",
    "examencommissie": "examencommissie",
}


def door(naam: str, rol: str) -> str:
    """Who says it, and what they are to the deelnemer."""
    woord = _ROL.get(rol, rol)
    return f"door {naam}, {woord}" if woord else f"door {naam}"


def over(naam: str) -> str:
    """About whom."""
    return f"Wat wil je zeggen over {naam}?"
