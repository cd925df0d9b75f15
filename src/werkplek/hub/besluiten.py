"""What was decided about feiten that waited: numbered, so that their device hears each of them."""

from datetime import datetime

import sqlalchemy as sa

from werkplek.hub.kandidaat import Kandidaat
from werkplek.hub.tables import besluit, school
from werkplek.protocol.uitwisseling import Uitkomst

HUB = "hub"
"""Who decided when no person did: what lacked came."""


def meld(
    verbinding: sa.Connection,
    school_nr: int,
    feit: Kandidaat,
    uitkomst: Uitkomst,
    *,
    nu: datetime,
    nr: int = 0,
    reden: str = "",
    door: str = HUB,
) -> None:
    """Tell the device of a feit what became of it."""
    volgend = verbinding.execute(
        sa.update(school)
        .where(school.c.nr == school_nr)
        .values(besluiten=school.c.besluiten + 1)
        .returning(school.c.besluiten)
    ).scalar_one()
    rij = {
        "school": school_nr,
        "nr": volgend,
        "apparaat": feit.apparaat,
        "feit": feit.id,
        "uitkomst": uitkomst.value,
        "plek": nr,
        "reden": reden,
        "door": door,
        "op": nu.isoformat(),
    }
    verbinding.execute(sa.insert(besluit), rij)
