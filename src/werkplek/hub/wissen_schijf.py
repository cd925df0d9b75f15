"""After an erasure: let the database's files forget what its rows no longer say.

A row that was deleted leaves its bytes in the file. SQLite overwrites them (`secure_delete`) and
empties its journal here. PostgreSQL forgets only what it rewrites, and keeps its journal (WAL)
until that is overwritten: with `wal_recycle=off` a switch and a checkpoint take it away. What was
copied or archived before stays there until that copy is thrown away.
"""

from typing import Final

from werkplek.hub.database import Database
from werkplek.hub.tables import aangehouden, apart, besluit, inhoud
from werkplek.hub.tables_beheer import inlezing_regel, kenmerk
from werkplek.hub.tables_mensen import deelnemer, plaatsing

MET_WOORDEN: Final = (
    inhoud,
    aangehouden,
    apart,
    besluit,
    deelnemer,
    plaatsing,
    kenmerk,
    inlezing_regel,
)
"""The tables in which something about a deelnemer can be read."""


def maak_schoon(database: Database) -> bool:
    """Rewrite what held bodies or names; False when somebody reads just now: do it again later.

    On PostgreSQL it takes as long as writing these tables anew, pushes wait for it, and it must be
    asked by the owner of the tables.
    """
    if not database.is_postgres:
        return _leeg_journaal(database)
    opties = {"isolation_level": "AUTOCOMMIT"}
    with database.engine.connect().execution_options(**opties) as verbinding:
        verbinding.exec_driver_sql("set statement_timeout = 0")
        for tabel in MET_WOORDEN:
            verbinding.exec_driver_sql(f"vacuum (full, analyze) {tabel.name}")
        verbinding.exec_driver_sql("reset statement_timeout")
    return True


def _leeg_journaal(database: Database) -> bool:
    ruw = database.engine.raw_connection()
    try:
        bezet, *_ = ruw.cursor().execute("pragma wal_checkpoint(truncate)").fetchone()
        return not bezet
    finally:
        ruw.close()
