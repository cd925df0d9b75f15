"""That a generation was put back, and its pincodes were not made to fit yet.

It is a setting inside the store: a file beside it could be laid there by somebody who wants more
tries. A copy may hold it too; putting that back asks for the same.
"""

from typing import Final

import sqlalchemy as sa

from werkplek.store.tables import instelling

TERUGGEZET: Final = "teruggezet"
_HIER: Final = instelling.c.naam == TERUGGEZET


def merk(verbinding: sa.Connection) -> None:
    """Remember it."""
    neem_merk_weg(verbinding)
    verbinding.execute(sa.insert(instelling), {"naam": TERUGGEZET, "waarde": "ja"})


def heeft_merk(verbinding: sa.Connection) -> bool:
    """Whether something is still to be done."""
    return verbinding.execute(sa.select(instelling).where(_HIER)).first() is not None


def neem_merk_weg(verbinding: sa.Connection) -> None:
    """All of it is done."""
    verbinding.execute(sa.delete(instelling).where(_HIER))
