"""Words of guidance: who speaks, where, what a jobcoach did, and what became of an agreement."""

from collections.abc import Mapping
from typing import Final

from werkplek.domain.begeleidingsfeiten import Afloop, Gesprekplek, Gespreksrol, Steunsoort

ROL: Final[Mapping[Gespreksrol, str]] = {
    Gespreksrol.DEELNEMER: "deelnemer",
    Gespreksrol.LEERBEDRIJF: "leerbedrijf",
    Gespreksrol.SCHOOL: "school",
    Gespreksrol.JOBCOACH: "jobcoach",
}

PLEK: Final[Mapping[Gesprekplek, str]] = {
    Gesprekplek.WERKPLEK: "op de werkplek",
    Gesprekplek.SCHOOL: "op school",
    Gesprekplek.AFSTAND: "op afstand",
}

STEUN: Final[Mapping[Steunsoort, str]] = {
    Steunsoort.MEEGEWERKT: "Meegewerkt",
    Steunsoort.VOORGEDAAN: "Voorgedaan",
    Steunsoort.BESPROKEN: "Erover gepraat",
    Steunsoort.GEREGELD: "Iets geregeld",
    Steunsoort.GEBELD: "Gebeld",
}

AFLOOP: Final[Mapping[Afloop, str]] = {
    Afloop.GEDAAN: "gedaan",
    Afloop.NIET_MEER_NODIG: "niet meer nodig",
}
