"""The deelnemer's own side as a fold: what is practised now, how it went, and the way back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from werkplek.domain.deelnemersfeiten import (
    EigenOordeelGegeven,
    OefenenGekozen,
    RetourticketAfgesproken,
)
from werkplek.domain.feiten import Feit, PlaatsingBeeindigd, PlaatsingHervat
from werkplek.domain.kenmerk import FeitId, PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.waarneming import herroepen
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing


@dataclass(frozen=True, slots=True)
class EigenOordeel:
    """How the deelnemer thought it went: a step of the scale, and the day."""

    feit: FeitId
    stap: str
    gezien_op: date


@dataclass(frozen=True, slots=True)
class EigenKijk:
    """What the deelnemer says of one plaatsing.

    `retourticket` is the last that was agreed since the last return; `tickets` are all since then.
    """

    oefent: tuple[WerkprocesVerwijzing, ...] = ()
    oordelen: Mapping[WerkprocesCode, EigenOordeel] = field(default_factory=dict)
    retourticket: RetourticketAfgesproken | None = None
    tickets: tuple[FeitId, ...] = ()


def eigen_kijk(plaatsing: PlaatsingId, feiten: Iterable[Feit]) -> EigenKijk:
    """Fold the feiten of one deelnemer; in any order they give the same."""
    alle = tuple(feiten)
    weg = herroepen(alle)
    kijk = EigenKijk()
    oordelen: dict[WerkprocesCode, EigenOordeel] = {}
    tickets: dict[FeitId, RetourticketAfgesproken] = {}
    for feit in sorted(alle, key=lambda f: f.id):
        if feit.id in weg or getattr(feit.inhoud, "plaatsing", None) != plaatsing:
            continue
        match feit.inhoud:
            case OefenenGekozen(werkprocessen=werk):
                kijk = EigenKijk(werk)
            case EigenOordeelGegeven(werkproces=werkproces, stap=stap):
                oordelen[werkproces.code] = EigenOordeel(feit.id, stap, feit.gezien_op)
            case RetourticketAfgesproken():
                tickets[feit.id] = feit.inhoud
            case PlaatsingHervat() | PlaatsingBeeindigd():
                tickets.clear()
    ticket = list(tickets.values())[-1] if tickets else None
    return EigenKijk(kijk.oefent, oordelen, ticket, tuple(tickets))
