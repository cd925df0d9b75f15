"""The trail of what was done at a school: a chain, so that what is edited or cut is noticed."""

import hashlib
import json
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from werkplek.hub.tables import school as t_school
from werkplek.hub.tables_mensen import spoor

_BEGIN: Final = bytes(32)


def noteer(
    verbinding: sa.Connection,
    school: int,
    door: str,
    wat: str,
    *,
    nu: datetime,
    waarover: str = "",
) -> None:
    """Add a line; `door`, `wat` and `waarover` are ids and codes, never names."""
    slot = sa.select(t_school.c.nr).where(t_school.c.nr == school).with_for_update()
    verbinding.execute(slot)
    vorige = verbinding.execute(
        sa.select(spoor.c.nr, spoor.c.som)
        .where(spoor.c.school == school)
        .order_by(spoor.c.nr.desc())
        .limit(1)
    ).first()
    rij = {
        "school": school,
        "nr": vorige.nr + 1 if vorige else 1,
        "op": nu.isoformat(),
        "door": door,
        "wat": wat,
        "waarover": waarover,
    }
    rij["som"] = som_van(bytes(vorige.som) if vorige else _BEGIN, rij)
    verbinding.execute(sa.insert(spoor), rij)


def som_van(vorige: bytes, rij: dict[str, object]) -> bytes:
    """The digest of a line and of all before it."""
    velden = [rij[naam] for naam in ("nr", "op", "door", "wat", "waarover")]
    return hashlib.sha256(vorige + json.dumps(velden).encode()).digest()


def breuk_in(verbinding: sa.Connection, school: int) -> int | None:
    """The number of the first line that does not follow from those before; None when all do."""
    vorige, verwacht = _BEGIN, 1
    rijen = verbinding.execute(
        sa.select(spoor).where(spoor.c.school == school).order_by(spoor.c.nr)
    )
    for rij in rijen:
        som = som_van(vorige, dict(rij._mapping))  # noqa: SLF001  the documented way to a mapping
        if rij.nr != verwacht or som != bytes(rij.som):
            return int(rij.nr)
        vorige, verwacht = som, verwacht + 1
    return None
