"""The words for where something stands; never a shortage, never a percentage."""

from typing import Final

from werkplek.domain.personen import Rol
from werkplek.domain.voortgang import Stand

STAND: Final = {
    Stand.NOG_NIET_GEDAAN: "Nog niet gedaan",
    Stand.IN_OEFENING: "Aan het oefenen",
    Stand.GEZIEN: "Zelfstandig gezien",
    Stand.AANGETOOND: "Aangetoond",
}

ROL: Final = {
    Rol.PRAKTIJKOPLEIDER: "Praktijkopleider",
    Rol.JOBCOACH: "Jobcoach",
    Rol.BPV_BEGELEIDER: "Bpv-begeleider",
}

TELT_NOG_NIET_MEE: Final = "telt nog niet mee"
NIET_OP_DEZE_WERKPLEK: Final = "niet op deze werkplek"
NOG_TE_CONTROLEREN: Final = "titel nog te controleren"


def keer(aantal: int) -> str:
    """`nog niet gezien`, `1 keer gezien`, `3 keer gezien`."""
    return "nog niet gezien" if aantal == 0 else f"{aantal} keer gezien"


def van(gezien: int, gekozen: int) -> str:
    """`3 van 8 gezien`: a count of werkprocessen, never a share."""
    return f"{gezien} van {gekozen} gezien"
