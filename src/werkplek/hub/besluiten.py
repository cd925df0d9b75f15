"""What was decided about feiten that waited: numbered, so that their device hears each of them."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from werkplek.hub.database import voeg_in
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
    meld_alle(verbinding, school_nr, [(feit, nr)], uitkomst, nu=nu, reden=reden, door=door)


def meld_alle(
    verbinding: sa.Connection,
    school_nr: int,
    feiten: Sequence[tuple[Kandidaat, int]],
    uitkomst: Uitkomst,
    *,
    nu: datetime,
    reden: str = "",
    door: str = HUB,
) -> None:
    """Tell the devices of these feiten, each with its number, what became of them."""
    if not feiten:
        return
    laatste: int = verbinding.execute(
        sa.update(school)
        .where(school.c.nr == school_nr)
        .values(besluiten=school.c.besluiten + len(feiten))
        .returning(school.c.besluiten)
    ).scalar_one()
    rijen = [
        {
            "school": school_nr,
            "nr": laatste - len(feiten) + n,
            "apparaat": feit.apparaat,
            "feit": feit.id,
            "uitkomst": uitkomst.value,
            "plek": nr,
            "reden": reden,
            "door": door,
            "op": nu.isoformat(),
        }
        for n, (feit, nr) in enumerate(feiten, start=1)
    ]
    voeg_in(verbinding, besluit, rijen)
