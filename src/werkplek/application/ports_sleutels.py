"""The keys with which people sign a PDF, where this folder keeps them, and as whom one is known."""

from dataclasses import dataclass
from typing import Protocol

from werkplek.application.ports_verklaring import PdfSleutel
from werkplek.domain.kenmerk import OrganisatieId, PersoonId, VerklaringId
from werkplek.domain.school import HouderSoort, Schoolrol
from werkplek.domain.vaststelling import Handtekeningrol


@dataclass(frozen=True, slots=True)
class Schoolhouder:
    """As whom a school knows this folder: the name of the school, and what its holder is there."""

    school: OrganisatieId
    naam: str
    soort: HouderSoort
    rollen: frozenset[Schoolrol] = frozenset()

    @property
    def stelt_vast(self) -> bool:
        """Whether somebody of the examencommissie works here; a shared tablet never is theirs."""
        return self.soort is HouderSoort.PERSOON and Schoolrol.EXAMENCOMMISSIE in self.rollen


@dataclass(frozen=True, slots=True)
class Sleutelnaam:
    """Whose a PDF key is: a praktijkopleider's at a school, or a deelnemer's for one verklaring."""

    school: OrganisatieId
    rol: Handtekeningrol
    persoon: PersoonId | None = None
    verklaring: VerklaringId | None = None


class SleutelLezer(Protocol):
    """What a look at the store says about signing."""

    def schoolhouder(self, school: OrganisatieId) -> Schoolhouder | None:
        """As whom that school knows this folder; None while it is not linked."""
        ...

    def pdf_sleutel(self, naam: Sleutelnaam) -> PdfSleutel | None:
        """The key with its certificates; None while the school gave none."""
        ...


class SleutelSchrijver(Protocol):
    """What a transaction does with PDF keys."""

    def vergeet_pdf_sleutel(self, naam: Sleutelnaam) -> None:
        """Take the key away: what it was for is done."""
        ...
