"""Read back from the log what was stated about a dossier, for who decides what follows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import msgspec
import sqlalchemy as sa

from werkplek.domain.feiten import SOORTEN, FeitHerroepen, Inhoud
from werkplek.hub.tables import feit, inhoud, zegel
from werkplek.protocol.kop import lees_canoniek
from werkplek.protocol.naam import naam_uit
from werkplek.protocol.reeks import Kopdeel

_DEEL: Final = msgspec.msgpack.Decoder(Kopdeel)


@dataclass(frozen=True, slots=True)
class Gesteld:
    """A feit of the log with its body."""

    nr: int
    id: str
    apparaat: str
    inhoud: Inhoud


def gesteld(
    verbinding: sa.Connection, school: int, dossier: str, *soorten: str
) -> tuple[Gesteld, ...]:
    """What stands in a dossier, of these kinds, in its order, without what was withdrawn."""
    rijen = list(_rijen(verbinding, school, dossier, {*soorten, "feit_herroepen"}))
    weg = {ander for _, namen in rijen for ander in namen}
    return tuple(
        deel
        for deel, _ in rijen
        if deel.id not in weg and not isinstance(deel.inhoud, FeitHerroepen)
    )


def _rijen(
    verbinding: sa.Connection, school: int, dossier: str, soorten: set[str]
) -> Iterator[tuple[Gesteld, tuple[str, ...]]]:
    """Each with the feiten that it withdraws."""
    vraag = (
        sa.select(feit.c.nr, feit.c.id, feit.c.soort, feit.c.deel, inhoud.c.bytes, zegel.c.apparaat)
        .join(inhoud, sa.and_(inhoud.c.school == feit.c.school, inhoud.c.nr == feit.c.nr))
        .join(zegel, sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel))
        .where(
            feit.c.school == school,
            feit.c.dossier == dossier,
            feit.c.soort.in_(sorted(soorten & SOORTEN.keys())),
        )
        .order_by(feit.c.nr)
    )
    for rij in verbinding.execute(vraag):
        lichaam = lees_canoniek(bytes(rij.bytes), SOORTEN[rij.soort])
        namen = (
            tuple(naam_uit(ander) for _, ander in _DEEL.decode(rij.deel).verwijst)
            if isinstance(lichaam, FeitHerroepen)
            else ()
        )
        yield Gesteld(rij.nr, rij.id, rij.apparaat, lichaam), namen
