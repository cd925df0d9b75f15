"""Take bodies out of the school's log: each feit keeps the digest that its header promised.

With them go what waits, the words of decisions, and the files that no other feit of the school
names. The row in `inhoud` is all that held the body; `feit`, `zegel` and `emmer` stay.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from werkplek.domain.bewaren import NOOIT_GEWIST
from werkplek.hub.bijlagen import MET_BESTAND, genoemde_som, merk_gewist
from werkplek.hub.tables import aangehouden, besluit, feit, inhoud
from werkplek.hub.tables_mensen import bijlage_feit

_PER_KEER: Final = 500


@dataclass(frozen=True, slots=True)
class Weggenomen:
    """Which feiten have no body any more, and how many files nothing names."""

    ids: frozenset[str]
    bestanden: int


def neem_inhoud(
    verbinding: sa.Connection,
    school_nr: int,
    hier: sa.ColumnElement[bool],
    wacht: sa.ColumnElement[bool],
) -> Weggenomen:
    """Bodies in the log and what waits, with the words of decisions about them, and files."""
    alle = list(verbinding.execute(sa.select(feit.c.id, feit.c.nr, feit.c.soort).where(hier)))
    rijen = [rij for rij in alle if rij.soort not in NOOIT_GEWIST]
    sommen = _bestanden_van(verbinding, school_nr, [rij.id for rij in rijen])
    for begin in range(0, len(rijen), _PER_KEER):
        _leeg(verbinding, school_nr, [rij.nr for rij in rijen[begin : begin + _PER_KEER]])
    wachtend = verbinding.execute(
        sa.delete(aangehouden)
        .where(wacht)
        .returning(aangehouden.c.id, aangehouden.c.soort, aangehouden.c.bytes)
    ).all()
    sommen |= {som for w in wachtend if (som := genoemde_som(w.soort, bytes(w.bytes)))}
    ids = frozenset([*(rij.id for rij in rijen), *(rij.id for rij in wachtend)])
    for begin in range(0, len(ids), _PER_KEER):
        deel = sorted(ids)[begin : begin + _PER_KEER]
        over = sa.and_(besluit.c.school == school_nr, besluit.c.feit.in_(deel))
        verbinding.execute(sa.update(besluit).where(over).values(reden=""))
    return Weggenomen(ids, _neem_bestanden(verbinding, school_nr, sommen))


def _leeg(verbinding: sa.Connection, school_nr: int, nrs: list[int]) -> None:
    """Keep what each header promised, then take the bodies."""
    waar = sa.and_(inhoud.c.school == school_nr, inhoud.c.nr.in_(nrs))
    sommen = [
        {"b_nr": rij.nr, "b_som": hashlib.sha256(bytes(rij.zout) + bytes(rij.bytes)).digest()}
        for rij in verbinding.execute(sa.select(inhoud).where(waar))
    ]
    if sommen:
        deze = sa.and_(feit.c.school == school_nr, feit.c.nr == sa.bindparam("b_nr"))
        verbinding.execute(sa.update(feit).where(deze).values(som=sa.bindparam("b_som")), sommen)
        verbinding.execute(sa.delete(inhoud).where(waar))


def _bestanden_van(verbinding: sa.Connection, school_nr: int, ids: list[str]) -> set[str]:
    """Forget which files these feiten name; gives their digests."""
    sommen: set[str] = set()
    for begin in range(0, len(ids), _PER_KEER):
        deel = ids[begin : begin + _PER_KEER]
        weg = sa.delete(bijlage_feit).where(
            bijlage_feit.c.school == school_nr, bijlage_feit.c.feit.in_(deel)
        )
        sommen |= set(verbinding.scalars(weg.returning(bijlage_feit.c.sha256)))
    return sommen


def _neem_bestanden(verbinding: sa.Connection, school_nr: int, sommen: set[str]) -> int:
    """Take the files that nothing at this school names any more; gives how many."""
    if not sommen:
        return 0
    nog = set(
        verbinding.scalars(
            sa.select(bijlage_feit.c.sha256).where(
                bijlage_feit.c.school == school_nr, bijlage_feit.c.sha256.in_(sorted(sommen))
            )
        )
    )
    wachtend: Iterable[Any] = verbinding.execute(
        sa.select(aangehouden.c.soort, aangehouden.c.bytes).where(
            aangehouden.c.school == school_nr, aangehouden.c.soort.in_(sorted(MET_BESTAND))
        )
    )
    nog |= {som for w in wachtend if (som := genoemde_som(w.soort, bytes(w.bytes)))}
    merk_gewist(verbinding, school_nr, sommen - nog)
    return len(sommen - nog)
