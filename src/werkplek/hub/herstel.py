"""After a copy of the database was put back: say so, and do again what the copy does not know.

Run while no process of the hub runs. Devices see the new tijdvak, offer their runs and bring what
is lacking; numbers are given anew, and receipts from before still prove what the school had.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from werkplek.hub import wislijst
from werkplek.hub.database import Database
from werkplek.hub.opzetten import nieuw_tijdvak
from werkplek.hub.spoor import noteer
from werkplek.hub.tables import school
from werkplek.hub.tables_mensen import uitnodiging


@dataclass(frozen=True, slots=True)
class Hersteld:
    """The new tijdvak, what was done again, and how many open codes were closed."""

    tijdvak: int
    wissingen: int
    intrekkingen: int
    codes: int


def meld_hersteld(
    database: Database, bijlagen: Path | None, *, door: str, nu: datetime
) -> Hersteld:
    """All in one transaction. Raises OSError and `msgspec.MsgspecError` of the list."""
    regels = wislijst.lees(bijlagen / wislijst.NAAM) if bijlagen else ()
    with database.beheer() as verbinding:
        tijdvak = nieuw_tijdvak(verbinding)
        herhaald = wislijst.pas_toe(verbinding, regels, nu)
        # A code that was used after the copy was made must not work a second time.
        codes = verbinding.execute(
            sa.update(uitnodiging)
            .where(uitnodiging.c.gebruikt_op.is_(None))
            .values(gebruikt_op=nu.isoformat())
        ).rowcount
        for nr in verbinding.scalars(sa.select(school.c.nr).order_by(school.c.nr)).all():
            noteer(verbinding, nr, door, "hersteld", waarover=str(tijdvak), nu=nu)
    return Hersteld(tijdvak, herhaald.wissingen, herhaald.intrekkingen, codes)
