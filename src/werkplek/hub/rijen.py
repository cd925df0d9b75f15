"""Rows of the log for one holder: what is asked of the database for a page, and no more.

The rows, then their bodies, then their seals: each seal and each body comes once. The statements
say which index to walk, for a table that just grew has no statistics to choose by.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from werkplek.hub.database import Lezer
from werkplek.hub.ineens import als_lijst, is_een_van
from werkplek.hub.rechten import leesbaar
from werkplek.hub.tables import feit, inhoud, zegel

_VAST: Final = 32


@dataclass(frozen=True, slots=True)
class Uitsnede:
    """Feiten of these dossiers after one number, up to and including another.

    `eigen`: also those of the device that asks; `apart`: dossier by dossier, as few of many.
    Whether the holder may read the dossiers is for who asks.
    """

    dossiers: Sequence[str]
    na: int
    tot: int
    eigen: bool = False
    apart: bool = False


class Rij(msgspec.Struct, frozen=True, gc=False):
    """One feit of the log with its body, if that is there."""

    nr: int
    dossier: str
    zegel: int
    plaats: int
    deel: bytes
    som: bytes | None
    zout: bytes | None = None
    inhoud: bytes | None = None

    @property
    def maat(self) -> int:
        """About how many bytes it takes."""
        return len(self.deel) + len(self.inhoud or b"") + _VAST


def lees_rijen(
    verbinding: sa.Connection, lezer: Lezer, apparaat: str, deel: Uitsnede, hoogstens: int
) -> list[Rij]:
    """In the order of their numbers."""
    vraag = _vraag(verbinding, lezer, apparaat, deel).order_by(feit.c.nr).limit(hoogstens)
    if deel.apart and verbinding.dialect.name == "postgresql":
        vraag = _per_dossier(verbinding, lezer, apparaat, deel, hoogstens)
    gevonden = verbinding.execute(vraag).all()
    inhouden = _inhouden(verbinding, lezer, [rij.nr for rij in gevonden])
    return [Rij(*rij, *inhouden.get(rij.nr, ())) for rij in gevonden]


def lees_zegels(
    verbinding: sa.Connection, lezer: Lezer, rijen: Iterable[Rij]
) -> Mapping[int, sa.Row[Any]]:
    """The seals of these rows, by number."""
    nummers = {rij.zegel for rij in rijen}
    if not nummers:
        return {}
    vraag = sa.select(zegel).where(
        zegel.c.school == lezer.school, is_een_van(verbinding, zegel.c.nr, nummers)
    )
    return {rij.nr: rij for rij in verbinding.execute(vraag)}


def _vraag(
    verbinding: sa.Connection,
    lezer: Lezer,
    apparaat: str,
    deel: Uitsnede,
    dossier: sa.ColumnElement[str] | None = None,
) -> sa.Select[Any]:
    vraag = sa.select(
        feit.c.nr, feit.c.dossier, feit.c.zegel, feit.c.plaats, feit.c.deel, feit.c.som
    ).where(
        feit.c.school == lezer.school,
        is_een_van(verbinding, feit.c.dossier, deel.dossiers)
        if dossier is None
        else feit.c.dossier == dossier,
        feit.c.nr > deel.na,
        feit.c.nr <= deel.tot,
        leesbaar(lezer),
    )
    if deel.eigen:
        return vraag
    zelfde = sa.and_(zegel.c.school == feit.c.school, zegel.c.nr == feit.c.zegel)
    return vraag.join(zegel, zelfde).where(zegel.c.apparaat != apparaat)


def _per_dossier(
    verbinding: sa.Connection, lezer: Lezer, apparaat: str, deel: Uitsnede, hoogstens: int
) -> sa.Select[Any]:
    lijst = sa.func.unnest(als_lijst(deel.dossiers)).table_valued("dossier").render_derived()
    vraag = _vraag(verbinding, lezer, apparaat, deel, lijst.c.dossier)
    een = vraag.order_by(feit.c.nr).limit(hoogstens).lateral("een")
    bron = lijst.join(een, sa.true())
    return sa.select(een).select_from(bron).order_by(een.c.nr).limit(hoogstens)


def _inhouden(
    verbinding: sa.Connection, lezer: Lezer, nrs: Sequence[int]
) -> dict[int, tuple[bytes, bytes]]:
    if not nrs:
        return {}
    vraag = sa.select(inhoud.c.nr, inhoud.c.zout, inhoud.c.bytes).where(
        inhoud.c.school == lezer.school, is_een_van(verbinding, inhoud.c.nr, nrs)
    )
    return {rij.nr: (rij.zout, rij.bytes) for rij in verbinding.execute(vraag)}
