"""The feiten of guidance beside the work: support, visits, and the talk in the triangle.

They rest (`rust_op`) on each other: a talk on the visit it took place in, an agreement on its
talk, a signature on the talk and on every agreement that was read out with it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from werkplek.domain.kenmerk import PlaatsingId


class Gespreksrol(StrEnum):
    """As whom somebody speaks, promises and signs."""

    DEELNEMER = "deelnemer"
    LEERBEDRIJF = "leerbedrijf"
    SCHOOL = "school"
    JOBCOACH = "jobcoach"


DRIEHOEK: Final = (Gespreksrol.DEELNEMER, Gespreksrol.LEERBEDRIJF, Gespreksrol.SCHOOL)
"""Whose voices a talk holds (domain research §4.3, voortgangsgesprek)."""


class Gesprekplek(StrEnum):
    """Where people talked; on the floor it counts as a visit."""

    WERKPLEK = "werkplek"
    SCHOOL = "school"
    AFSTAND = "afstand"


class Steunsoort(StrEnum):
    """What a jobcoach did; what it was about stays out of it."""

    MEEGEWERKT = "meegewerkt"
    VOORGEDAAN = "voorgedaan"
    BESPROKEN = "besproken"
    GEREGELD = "geregeld"
    GEBELD = "gebeld"


class Afloop(StrEnum):
    """What became of an agreement; neither is a shortage."""

    GEDAAN = "gedaan"
    NIET_MEER_NODIG = "niet_meer_nodig"


@dataclass(frozen=True, slots=True)
class Stem:
    """What one of those present said, in their own words."""

    rol: Gespreksrol
    naam: str
    tekst: str = ""


@dataclass(frozen=True, slots=True)
class SteunGegeven:
    """A jobcoach gave support on `gezien_op`; kring *ondersteuning*."""

    plaatsing: PlaatsingId
    steun: Steunsoort
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class BezoekGepland:
    """The bpv-begeleider comes on `op`; a moved visit corrects (`corrigeert`) the earlier one.

    `tijd` is HH:MM, or empty.
    """

    plaatsing: PlaatsingId
    op: date
    tijd: str = ""


@dataclass(frozen=True, slots=True)
class GesprekVastgelegd:
    """The talk in the triangle on `gezien_op`, with a voice for everyone who was there."""

    plaatsing: PlaatsingId
    plek: Gesprekplek
    stemmen: tuple[Stem, ...]


@dataclass(frozen=True, slots=True)
class AfspraakGemaakt:
    """Somebody will do something, by a day or without one."""

    plaatsing: PlaatsingId
    wie: Gespreksrol
    tekst: str
    voor: date | None = None


@dataclass(frozen=True, slots=True)
class AfspraakAfgerond:
    """The agreement that it answers (`antwoordt`) is done, or not needed any more."""

    plaatsing: PlaatsingId
    afloop: Afloop


Lijn = tuple[tuple[int, int], ...]
"""One stroke of a pen: points of 0 to 1000 across and down the place to sign."""


@dataclass(frozen=True, slots=True)
class GesprekOndertekend:
    """Somebody who was there signs what it rests on; drawn, or with a typed name alone."""

    plaatsing: PlaatsingId
    rol: Gespreksrol
    naam: str
    lijnen: tuple[Lijn, ...] = ()


Begeleidingsinhoud = (
    SteunGegeven
    | BezoekGepland
    | GesprekVastgelegd
    | AfspraakGemaakt
    | AfspraakAfgerond
    | GesprekOndertekend
)

BEGELEIDINGSSOORTEN: Final[dict[str, type[Begeleidingsinhoud]]] = {
    "steun_gegeven": SteunGegeven,
    "bezoek_gepland": BezoekGepland,
    "gesprek_vastgelegd": GesprekVastgelegd,
    "afspraak_gemaakt": AfspraakGemaakt,
    "afspraak_afgerond": AfspraakAfgerond,
    "gesprek_ondertekend": GesprekOndertekend,
}
"""The name of each kind as it stands in the header (`soort`)."""
