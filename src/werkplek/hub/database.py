"""The hub's database: PostgreSQL, or an embedded SQLite file for a try-out on loopback.

Every transaction says for which school and what it is for; on PostgreSQL the policies of `rls` read
that. A transaction that says nothing sees nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite

from werkplek.domain.school import HouderSoort
from werkplek.hub.ineens import in_kolommen, stel_in, zet

_STATEMENT_MS: Final = 5_000
_LOCK_MS: Final = 2_000
_SQLITE_SECONDS: Final = 15.0  # one writes at a time, and a slow disk is no reason to refuse
_POOL: Final = 8


class Doel(StrEnum):
    """What a transaction is for: keeping the server, taking in, or giving out to one holder."""

    BEHEER = "beheer"
    INNAME = "inname"
    LEZEN = "lezen"


@dataclass(frozen=True, slots=True)
class Lezer:
    """For whom something is read, and on which day that is judged."""

    school: int
    houder_soort: HouderSoort
    houder: str
    op: date


class Database:
    """Transactions on the hub's database; safe to share between threads."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self.is_postgres = self.engine.dialect.name == "postgresql"
        # What is given out is of one moment: SQLite's transactions are so by themselves.
        self._vast = (
            self.engine.execution_options(isolation_level="REPEATABLE READ")
            if self.is_postgres
            else self.engine
        )

    @contextmanager
    def beheer(self) -> Iterator[sa.Connection]:
        """For who keeps the server, and for requests that do not say yet whose they are."""
        with self.engine.begin() as verbinding:
            self._zeg(verbinding, doel=Doel.BEHEER)
            yield verbinding

    @contextmanager
    def inname(self, school: int) -> Iterator[sa.Connection]:
        """To take something in for a school."""
        with self.engine.begin() as verbinding:
            self._zeg(verbinding, doel=Doel.INNAME, school=school)
            yield verbinding

    @contextmanager
    def lees(self, lezer: Lezer) -> Iterator[sa.Connection]:
        """To give something out to one holder."""
        with self._vast.begin() as verbinding:
            self._plan_opnieuw(verbinding)
            self._zeg(
                verbinding,
                doel=Doel.LEZEN,
                school=lezer.school,
                houder_soort=lezer.houder_soort,
                houder=lezer.houder,
                vandaag=lezer.op.isoformat(),
            )
            yield verbinding

    def sluit(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    def _plan_opnieuw(self, verbinding: sa.Connection) -> None:
        """Plan with the values at hand: how much a holder may read differs a thousandfold."""
        if self.is_postgres:
            verbinding.exec_driver_sql("set local plan_cache_mode = force_custom_plan")

    def _zeg(self, verbinding: sa.Connection, **waarden: object) -> None:
        if self.is_postgres:
            delen = (sa.func.set_config(f"werkplek.{n}", str(w), True) for n, w in waarden.items())
            verbinding.execute(sa.select(*delen))


def voeg_in(verbinding: sa.Connection, tabel: sa.Table, rijen: Sequence[dict[str, Any]]) -> None:
    """Insert rows at once: as arrays on PostgreSQL, which halves what a row costs."""
    if not rijen:
        return
    if verbinding.dialect.name != "postgresql":
        verbinding.execute(sa.insert(tabel), rijen)
        return
    zet(verbinding, tabel, in_kolommen(rijen))


def als_id(tekst: str) -> str:
    """A text that may be no UUID as one that finds nothing."""
    try:
        return str(UUID(tekst))
    except ValueError:
        return str(UUID(int=0))


def invoeging(verbinding: sa.Connection, tabel: sa.Table) -> postgresql.Insert | sqlite.Insert:
    """An insert that may meet what is there, as this database says it."""
    if verbinding.dialect.name == "postgresql":
        return postgresql.insert(tabel)
    return sqlite.insert(tabel)


def voeg_bij(verbinding: sa.Connection, tabel: sa.Table, rijen: Sequence[dict[str, Any]]) -> int:
    """Insert those that are not there yet; gives how many were new."""
    if not rijen:
        return 0
    if verbinding.dialect.name == "postgresql":
        return zet(verbinding, tabel, in_kolommen(rijen), bij_botsing=" on conflict do nothing")
    return verbinding.execute(invoeging(verbinding, tabel).on_conflict_do_nothing(), rijen).rowcount


def _engine(url: str) -> sa.Engine:
    adres = sa.make_url(url)
    if adres.get_backend_name() == "sqlite":
        return _sqlite(adres)
    opties = f"-c statement_timeout={_STATEMENT_MS} -c lock_timeout={_LOCK_MS}"
    engine = sa.create_engine(
        adres.set(drivername="postgresql+psycopg"),
        pool_size=_POOL,
        max_overflow=0,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={"options": opties},
    )
    event.listen(engine, "connect", stel_in)
    return engine


def _sqlite(adres: sa.URL) -> sa.Engine:
    engine = sa.create_engine(
        adres,
        hide_parameters=True,
        connect_args={"timeout": _SQLITE_SECONDS, "isolation_level": None},
    )
    event.listen(engine, "connect", _stel_in)
    event.listen(engine, "begin", _begin_meteen)
    event.listen(engine, "commit", _commit)
    event.listen(engine, "rollback", _rollback)
    return engine


def _stel_in(dbapi: Any, _: object) -> None:  # noqa: ANN401  a connection of any driver
    for pragma in ("journal_mode=wal", "synchronous=full", "secure_delete=on", "foreign_keys=on"):
        dbapi.execute(f"pragma {pragma}").close()


def _begin_meteen(verbinding: sa.Connection) -> None:
    verbinding.exec_driver_sql("begin immediate")


def _commit(verbinding: sa.Connection) -> None:
    verbinding.exec_driver_sql("commit")


def _rollback(verbinding: sa.Connection) -> None:
    dbapi = verbinding.connection.dbapi_connection
    if dbapi is not None and dbapi.in_transaction:  # none began while another one was writing
        verbinding.exec_driver_sql("rollback")
