"""The feiten of the deelnemer's own side: what is practised, how it went, and the way back.

Their author is who handed over the tablet: who gives it out of hand answers for whose hand it is.
None of them is ever printed on a praktijkverklaring.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing

MEESTE_OEFENEN: Final = 3
"""Werkprocessen that one practises at a time (domain research §4.3: practise until it is right)."""


@dataclass(frozen=True, slots=True)
class OefenenGekozen:
    """What the deelnemer practises now, at most `MEESTE_OEFENEN`; a later choice replaces it."""

    plaatsing: PlaatsingId
    werkprocessen: tuple[WerkprocesVerwijzing, ...]


@dataclass(frozen=True, slots=True)
class EigenOordeelGegeven:
    """How the deelnemer thinks it went on `gezien_op`; `stap` is of the plaatsing's scale."""

    plaatsing: PlaatsingId
    werkproces: WerkprocesVerwijzing
    stap: str


@dataclass(frozen=True, slots=True)
class VaardigheidGezien:
    """A werknemersvaardigheid as it was seen on `gezien_op`.

    `vaardigheid` is a code of the list of this version, `stap` of its scale.
    """

    plaatsing: PlaatsingId
    vaardigheid: str
    stap: str
    lijst: int = 1
    notitie: str = ""


@dataclass(frozen=True, slots=True)
class RetourticketAfgesproken:
    """The way back from a pause: who calls whom, when, and when one hopes to go on.

    A later one replaces it. `naam` is of who calls.
    """

    plaatsing: PlaatsingId
    belt: Gespreksrol
    naam: str
    bel_op: date | None = None
    terug_op: date | None = None
    tekst: str = ""


Deelnemersinhoud = (
    OefenenGekozen | EigenOordeelGegeven | VaardigheidGezien | RetourticketAfgesproken
)

DEELNEMERSSOORTEN: Final[dict[str, type[Deelnemersinhoud]]] = {
    "oefenen_gekozen": OefenenGekozen,
    "eigen_oordeel_gegeven": EigenOordeelGegeven,
    "vaardigheid_gezien": VaardigheidGezien,
    "retourticket_afgesproken": RetourticketAfgesproken,
}
"""The name of each kind as it stands in the header (`soort`)."""
