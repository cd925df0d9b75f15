"""The scale on which a waarneming is stated: ordered steps with their own words, as data."""

from dataclasses import dataclass
from typing import Final

from werkplek.domain.fouten import StapOnbekend


@dataclass(frozen=True, slots=True)
class Stap:
    """One step of the ladder; `uitleg` defines it in one line."""

    code: str
    naam: str
    uitleg: str
    telt_als_aangetoond: bool = False


@dataclass(frozen=True, slots=True)
class Schaal:
    """An ordered, versioned scale; a dossier keeps the version it started with. Never averaged."""

    id: str
    versie: int
    stappen: tuple[Stap, ...]

    def stap(self, genoemd: str) -> Stap:
        """The step with this code or name (in any case), or `StapOnbekend`."""
        gezocht = genoemd.strip().casefold()
        for stap in self.stappen:
            if gezocht in {stap.code, stap.naam.casefold()}:
                return stap
        raise StapOnbekend(genoemd)

    def rang(self, code: str) -> int:
        """The place of a step on the ladder, counted from 1."""
        return self.stappen.index(self.stap(code)) + 1


@dataclass(frozen=True, slots=True)
class Aantoonregel:
    """How many counting waarnemingen, on how many different days, aangetoond rests on."""

    waarnemingen: int = 2
    dagen: int = 2


STANDAARD: Final = Schaal(
    id="zelfstandigheid",
    versie=1,
    stappen=(
        Stap("uitleg", "Uitleg gehad", "Weet hoe het moet. Heeft het nog niet zelf gedaan."),
        Stap("samen", "Geoefend, samen", "Doet het samen met iemand."),
        Stap("controle", "Zelf, met controle", "Doet het zelf. Iemand kijkt het na."),
        Stap(
            "zelfstandig",
            "Zelfstandig",
            "Doet het zelf en goed, zonder hulp.",
            telt_als_aangetoond=True,
        ),
    ),
)
"""Default ladder (domain research §1.6): independence is the language of the dossiers."""

SCHALEN: Final = {(STANDAARD.id, STANDAARD.versie): STANDAARD}
"""Every scale and version this program knows."""
