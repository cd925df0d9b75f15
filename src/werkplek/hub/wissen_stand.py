"""Who carried out the erasures that a school ordered, and what to do with who does not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa

from werkplek.hub.intrekken import trek_in
from werkplek.hub.tables import wissing
from werkplek.hub.tables_mensen import apparaat, wissing_apparaat

ZWIJGT: Final = timedelta(days=90)
"""After so long without carrying out an erasure a device loses its key (sync reference §6.9)."""

NIET_GEWIST: Final = "niet_gewist"


@dataclass(frozen=True, slots=True)
class NogNietGewist:
    """A device that did not say yet that it erased something."""

    nr: int
    dossier: str
    feit: str | None
    sinds: datetime
    apparaat: str
    naam: str
    gehoord_op: datetime | None
    ingetrokken: bool

    def zwijgt(self, nu: datetime) -> bool:
        """Whether that takes too long."""
        return nu - self.sinds >= ZWIJGT


def nog_niet_gewist(verbinding: sa.Connection, school: int) -> Sequence[NogNietGewist]:
    """All of them, oldest order first; also devices that were revoked since."""
    rijen = verbinding.execute(
        sa.select(
            wissing.c.nr,
            wissing.c.dossier,
            wissing.c.feit,
            wissing.c.op,
            apparaat.c.id,
            apparaat.c.naam,
            apparaat.c.gehoord_op,
            apparaat.c.ingetrokken_op,
        )
        .join(
            wissing_apparaat,
            sa.and_(
                wissing_apparaat.c.school == wissing.c.school,
                wissing_apparaat.c.nr == wissing.c.nr,
            ),
        )
        .join(
            apparaat,
            sa.and_(
                apparaat.c.school == wissing.c.school,
                apparaat.c.id == wissing_apparaat.c.apparaat,
            ),
        )
        .where(wissing.c.school == school, apparaat.c.gewist_tot < wissing.c.nr)
        .order_by(wissing.c.nr, apparaat.c.id)
    )
    return [
        NogNietGewist(
            nr=rij.nr,
            dossier=rij.dossier,
            feit=rij.feit,
            sinds=datetime.fromisoformat(rij.op),
            apparaat=rij.id,
            naam=rij.naam,
            gehoord_op=datetime.fromisoformat(rij.gehoord_op) if rij.gehoord_op else None,
            ingetrokken=rij.ingetrokken_op is not None,
        )
        for rij in rijen
    ]


def sluit_zwijgers(verbinding: sa.Connection, school: int, nu: datetime) -> tuple[str, ...]:
    """Revoke the devices that took too long; for a daily job. Gives which."""
    zwijgers = sorted(
        {
            een.apparaat
            for een in nog_niet_gewist(verbinding, school)
            if een.zwijgt(nu) and not een.ingetrokken
        }
    )
    for wie in zwijgers:
        trek_in(verbinding, school, wie, NIET_GEWIST, door="hub", nu=nu)
    return tuple(zwijgers)
