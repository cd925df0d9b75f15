"""The people and the leerbedrijf around a deelnemer, with as little about them as the work asks."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from werkplek.domain.kenmerk import OrganisatieId, PersoonId


class Rol(StrEnum):
    """What someone is to the deelnemers; *praktijkbegeleider* is ambiguous and never used."""

    PRAKTIJKOPLEIDER = "praktijkopleider"
    JOBCOACH = "jobcoach"
    BPV_BEGELEIDER = "bpv-begeleider"


@dataclass(frozen=True, slots=True)
class Leerbedrijf:
    """The company that trains; `leerbedrijf_id` is SBB's number, `woord` its word for deelnemer."""

    id: OrganisatieId
    naam: str
    plaats: str
    adres: str = ""
    leerbedrijf_id: str = ""
    woord: str = "deelnemer"


@dataclass(frozen=True, slots=True)
class Persoon:
    """Someone who records; `functie` is what stands under a signature."""

    id: PersoonId
    naam: str
    rol: Rol
    functie: str = ""


@dataclass(frozen=True, slots=True)
class Naam:
    """How a deelnemer is called on the floor and in full."""

    roepnaam: str
    achternaam: str = ""

    @property
    def volledig(self) -> str:
        """Roepnaam and achternaam in one line."""
        return f"{self.roepnaam} {self.achternaam}".strip()


@dataclass(frozen=True, slots=True)
class Persoonsgegevens:
    """What identifies the person on the praktijkverklaring: entered for it, shown nowhere else.

    The fields follow the filling rules of the diploma models (Regeling modellen, bijlage 4).
    """

    voornamen: str
    achternaam: str
    geboortedatum: date
    geboorteplaats: str
