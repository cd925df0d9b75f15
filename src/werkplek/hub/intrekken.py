"""Close a device: what it sends waits for a person, it gets nothing more, and signs nothing."""

from datetime import datetime

import sqlalchemy as sa

from werkplek.hub.fouten import NietGevonden
from werkplek.hub.logboek import neem_slot
from werkplek.hub.spoor import noteer
from werkplek.hub.tables_mensen import apparaat
from werkplek.hub.tables_waarmerk import certificaat
from werkplek.hub.waarmerk.standen import trek_certificaten_in

KLOON = "kloon"


def trek_in(
    verbinding: sa.Connection, school: int, apparaat_: str, reden: str, *, door: str, nu: datetime
) -> None:
    """Revoke a device; a second time changes nothing. Raises `NietGevonden`."""
    neem_slot(verbinding, school)
    bij = verbinding.execute(
        sa.update(apparaat)
        .where(
            apparaat.c.school == school,
            apparaat.c.id == apparaat_,
            apparaat.c.ingetrokken_op.is_(None),
        )
        .values(ingetrokken_op=nu.isoformat(), reden=reden)
    )
    if bij.rowcount:
        van_dit = certificaat.c.apparaat == apparaat_
        trek_certificaten_in(verbinding, school, van_dit, reden, nu)
        noteer(verbinding, school, door, f"ingetrokken_{reden}", waarover=apparaat_, nu=nu)
    elif not verbinding.execute(
        sa.select(apparaat.c.id).where(apparaat.c.school == school, apparaat.c.id == apparaat_)
    ).first():
        raise NietGevonden("apparaat")


def sluit_kloon(verbinding: sa.Connection, school: int, apparaat_: str, nu: datetime) -> None:
    """Two devices seal in one name: what both sent is kept, both must enrol anew."""
    trek_in(verbinding, school, apparaat_, KLOON, door="hub", nu=nu)
