"""What was withdrawn of everything that a school's CA and root issued; and how that is done."""

from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.hub.tables_waarmerk import certificaat, waarmerk
from werkplek.hub.waarmerk.bos import OCSP, TSA, UITGEVER, ZEGEL
from werkplek.hub.waarmerk.intrekken import Ingetrokken, Standen

_VAN_UITGEVER: Final = (ZEGEL, OCSP)
_VAN_WORTEL: Final = (UITGEVER, TSA)


def standen_van_uitgever(
    verbinding: sa.Connection, school: int, series: list[int] | None = None
) -> Standen:
    """Of what the CA issued; of these serial numbers, else of all."""
    mensen = sa.select(
        certificaat.c.serie, certificaat.c.ingetrokken_op, certificaat.c.reden
    ).where(certificaat.c.school == school)
    eigen = _eigen(school, _VAN_UITGEVER)
    if series is not None:
        genoemd = [f"{serie:x}" for serie in series]
        mensen = mensen.where(certificaat.c.serie.in_(genoemd))
        eigen = eigen.where(waarmerk.c.serie.in_(genoemd))
    return _lees(verbinding, sa.union_all(mensen, eigen))


def standen_van_wortel(verbinding: sa.Connection, school: int) -> Standen:
    """Of what the root issued."""
    return _lees(verbinding, _eigen(school, _VAN_WORTEL))


def trek_certificaten_in(
    verbinding: sa.Connection, school: int, wie: sa.ColumnElement[bool], reden: str, nu: datetime
) -> int:
    """Withdraw certificates of people that still run; gives how many."""
    hier = sa.and_(
        certificaat.c.school == school,
        certificaat.c.ingetrokken_op.is_(None),
        certificaat.c.tot > nu.isoformat(),
    )
    bij = sa.update(certificaat).where(hier, wie)
    return verbinding.execute(bij.values(ingetrokken_op=nu.isoformat(), reden=reden)).rowcount


def trek_sleutels_in(
    verbinding: sa.Connection, school: int, soort: str, reden: str, nu: datetime
) -> int:
    """Withdraw the school's own keys of a kind; gives how many."""
    hier = sa.and_(
        waarmerk.c.school == school,
        waarmerk.c.soort == soort,
        waarmerk.c.ingetrokken_op.is_(None),
    )
    bij = sa.update(waarmerk).where(hier)
    return verbinding.execute(bij.values(ingetrokken_op=nu.isoformat(), reden=reden)).rowcount


def _eigen(school: int, soorten: tuple[str, ...]) -> sa.Select[tuple[str, str | None, str]]:
    return sa.select(waarmerk.c.serie, waarmerk.c.ingetrokken_op, waarmerk.c.reden).where(
        waarmerk.c.school == school, waarmerk.c.soort.in_(soorten), waarmerk.c.sleutel.is_not(None)
    )


def _lees(
    verbinding: sa.Connection,
    vraag: sa.Select[tuple[str, str | None, str]] | sa.CompoundSelect[tuple[str, str | None, str]],
) -> Standen:
    return {
        int(rij.serie, 16): Ingetrokken(datetime.fromisoformat(rij.ingetrokken_op), rij.reden)
        if rij.ingetrokken_op
        else None
        for rij in verbinding.execute(vraag)
    }
