"""Which verklaring is meant, and how it stands at the school."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import Voortgang
from werkplek.hub.database import als_id
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.herlezen import Genoemd, gang_van, genoemd, herlees
from werkplek.hub.register import VOLGT, rij_van
from werkplek.hub.tables import feit
from werkplek.hub.tables_waarmerk import register

AANGEBODEN: Final = "verklaring_aangeboden"
_ANTWOORDEN: Final = frozenset({"verklaring_teruggegeven", "verklaring_vastgesteld"})


@dataclass(frozen=True, slots=True)
class Gevonden:
    """A verklaring with its dossier, and its row of the register once it was established."""

    dossier: str
    stand: VerklaringStand
    gang: Voortgang
    rij: Any = None


def vind(verbinding: sa.Connection, school: int, gezocht: str) -> Gevonden:
    """By its number, or by the id of the feit that drew it up. Raises `NietGevonden`."""
    nummer = gezocht.strip().upper()
    for dossier in _dossiers(verbinding, school, nummer):
        for een in in_dossier(verbinding, school, dossier):
            if nummer in {een.stand.verklaring.nummer, een.stand.id.upper()}:
                return een
    raise NietGevonden("verklaring")


def in_dossier(verbinding: sa.Connection, school: int, dossier: str) -> Iterator[Gevonden]:
    """Every verklaring of a deelnemer."""
    voortgang = gang_van(herlees(verbinding, school, dossier))
    for gang in voortgang.plaatsingen:
        for stand in gang.verklaringen:
            yield Gevonden(dossier, stand, voortgang, rij_van(verbinding, school, stand.id))


def aangeboden(verbinding: sa.Connection, school: int) -> tuple[Genoemd, ...]:
    """The offers that the school did not answer."""
    alle = genoemd(verbinding, school, AANGEBODEN, *_ANTWOORDEN)
    beantwoord = {ander for deel in alle if deel.soort in _ANTWOORDEN for ander in deel.rust_op}
    return tuple(deel for deel in alle if deel.soort == AANGEBODEN and deel.id not in beantwoord)


def stappen(verbinding: sa.Connection, school: int) -> dict[str, frozenset[str]]:
    """Which kinds of feiten rest on which feit, of those that the register follows."""
    gevonden: dict[str, set[str]] = defaultdict(set)
    for deel in genoemd(verbinding, school, *VOLGT):
        for ander in deel.rust_op:
            gevonden[ander].add(deel.soort)
    return {id_: frozenset(soorten) for id_, soorten in gevonden.items()}


def _dossiers(verbinding: sa.Connection, school: int, nummer: str) -> Iterator[str]:
    """Where it may be: where the register or the log says, else in every dossier with an offer."""
    id_ = als_id(nummer)
    vast = sa.select(register.c.dossier).where(
        register.c.school == school,
        sa.or_(register.c.nummer == nummer, register.c.verklaring == id_),
    )
    los = sa.select(feit.c.dossier).where(feit.c.school == school, feit.c.id == id_)
    gezien: set[str] = set()
    for vraag in (vast, los):
        hier = set(verbinding.scalars(vraag)) - gezien
        gezien |= hier
        yield from sorted(hier)
    yield from sorted({deel.dossier for deel in genoemd(verbinding, school, AANGEBODEN)} - gezien)
