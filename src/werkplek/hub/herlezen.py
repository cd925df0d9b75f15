"""Whole feiten of a dossier, read back from the log as the folds of the domain take them.

What has no body any more, and what a newer Werkplek wrote, is left out.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from werkplek.domain.feiten import SOORTEN, VERSIES, Feit, Klok, Kring, Relatie, Verwijzing
from werkplek.domain.kenmerk import DeelnemerId, FeitId, OrganisatieId, PersoonId
from werkplek.domain.school import met_een_plaatsing
from werkplek.domain.voortgang import Voortgang, voortgang
from werkplek.hub.tables import feit, inhoud, zegel
from werkplek.protocol.fouten import NietCanoniek
from werkplek.protocol.kop import lees_canoniek
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.reeks import Kopdeel

_DEEL: Final = msgspec.msgpack.Decoder(Kopdeel)


@dataclass(frozen=True, slots=True)
class Herlezen:
    """A feit with its number in the log, and the device that sealed it."""

    nr: int
    apparaat: str
    feit: Feit


@dataclass(frozen=True, slots=True)
class Genoemd:
    """What the header of a feit tells without its body."""

    nr: int
    id: str
    soort: str
    dossier: str
    rust_op: tuple[str, ...]


def herlees(
    verbinding: sa.Connection,
    school: int,
    dossier: str,
    *,
    soorten: Collection[str] = (),
    tot: int | None = None,
) -> tuple[Herlezen, ...]:
    """The feiten of a dossier by number, of these kinds or of all, up to and including `tot`."""
    vraag = (
        sa.select(
            feit.c.nr,
            feit.c.soort,
            feit.c.deel,
            inhoud.c.bytes,
            zegel.c.apparaat,
            zegel.c.organisatie,
            zegel.c.auteur,
        )
        .join(inhoud, sa.and_(inhoud.c.school == feit.c.school, inhoud.c.nr == feit.c.nr))
        .join(zegel, sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel))
        .where(feit.c.school == school, feit.c.dossier == dossier)
        .order_by(feit.c.nr)
    )
    if soorten:
        vraag = vraag.where(feit.c.soort.in_(sorted(soorten)))
    if tot is not None:
        vraag = vraag.where(feit.c.nr <= tot)
    return tuple(_lees(verbinding.execute(vraag)))


def gang_van(feiten: Collection[Herlezen]) -> Voortgang:
    """What follows from them, with the names of a plaatsing that was matched made one."""
    return voortgang(met_een_plaatsing(deel.feit for deel in feiten))


def genoemd(verbinding: sa.Connection, school: int, *soorten: str) -> tuple[Genoemd, ...]:
    """The headers of all feiten of these kinds at a school, by number."""
    vraag = (
        sa.select(feit.c.nr, feit.c.id, feit.c.soort, feit.c.dossier, feit.c.deel)
        .where(feit.c.school == school, feit.c.soort.in_(sorted(soorten)))
        .order_by(feit.c.nr)
    )
    return tuple(
        Genoemd(rij.nr, rij.id, rij.soort, rij.dossier, _rust_op(_DEEL.decode(rij.deel)))
        for rij in verbinding.execute(vraag)
    )


def _rust_op(deel: Kopdeel) -> tuple[str, ...]:
    return tuple(naam_uit(wat) for relatie, wat in deel.verwijst if relatie == Relatie.RUST_OP)


def _lees(rijen: sa.CursorResult[Any]) -> Iterator[Herlezen]:
    for rij in rijen:
        deel = _DEEL.decode(rij.deel)
        if VERSIES.get(rij.soort) != deel.soort_v:
            continue
        try:
            lichaam = lees_canoniek(bytes(rij.bytes), SOORTEN[rij.soort])
        except NietCanoniek:
            continue
        een = Feit(
            id=FeitId(naam_uit(deel.id)),
            organisatie=OrganisatieId(rij.organisatie),
            deelnemer=DeelnemerId(naam_uit(deel.deelnemer)),
            auteur=PersoonId(rij.auteur),
            vastgelegd_op=datetime.fromtimestamp(deel.moment / 1000, UTC),
            klok=Klok(deel.klok),
            gezien_op=date.fromisoformat(deel.gezien_op),
            inhoud=lichaam,
            verwijst=tuple(
                Verwijzing(Relatie(relatie), FeitId(naam_uit(wat)))
                for relatie, wat in deel.verwijst
            ),
            kring=Kring(deel.kring),
        )
        yield Herlezen(rij.nr, rij.apparaat, een)
