"""Databases that have the hub's tables: migrated once, then copied or used again after emptying."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest
import sqlalchemy as sa

from tests.fakes.postgres import Postgres
from werkplek.hub.database import Database
from werkplek.hub.opzetten import zet_op
from werkplek.hub.tables import hub, metadata

WEG_ERMEE = (
    "select pg_terminate_backend(pid) from pg_stat_activity"
    " where datname = current_database() and pid <> pg_backend_pid()"
)
"""Who is still connected would hold on to rows."""

VORM = """select md5(string_agg(wat, ',' order by wat)) from (
  select format('%s %s %s %s %s', relname, relrowsecurity, relforcerowsecurity, relnatts, relacl)
  from pg_class where relnamespace = 'public'::regnamespace
  union all select p::text from pg_policies p
  union all select version_num from alembic_version
  union all select format('%s %s %s', proname, provolatile, prosrc)
  from pg_proc where pronamespace = 'public'::regnamespace
) as deel(wat)"""
"""Tells a database whose tables, policies or functions a test changed."""


@dataclass(frozen=True, slots=True)
class Voorraad:
    """Databases of one PostgreSQL that have the hub's tables and no rows."""

    postgres: Postgres
    vrij: list[tuple[str, str]] = field(default_factory=list)

    @contextmanager
    def leen(self) -> Iterator[str]:
        """The URL of one, as hub_beheer; emptied afterwards."""
        url, vorm = self.vrij.pop() if self.vrij else self._nieuw()
        yield url
        if self._leeg(url) == vorm:
            self.vrij.append((url, vorm))
        else:
            self.postgres.weg(url)

    def _nieuw(self) -> tuple[str, str]:
        url = self.postgres.nieuwe_database()
        database = Database(url)
        zet_op(database)
        database.sluit()
        return url, self._leeg(url)

    def _leeg(self, url: str) -> str:
        """Take every row out, and make it another hub; gives the shape of its tables."""
        tabellen = reversed(metadata.sorted_tables)
        rijen = [f"delete from {tabel.name}" for tabel in tabellen]  # noqa: S608  names of ours
        ander = f"insert into hub (id, tijdvak) values ('{uuid4()}', 1)"  # noqa: S608  same
        with self.postgres.server.connect_to(str(sa.make_url(url).database)) as verbinding:
            verbinding.execute(WEG_ERMEE)
            verbinding.execute(";".join((*rijen, ander)).encode())
            (vorm,) = verbinding.execute(VORM).fetchone() or ("",)
        return str(vorm)


@pytest.fixture(scope="session")
def voorraad(postgres: Postgres) -> Voorraad:
    """The databases of this process of pytest."""
    return Voorraad(postgres)


@pytest.fixture
def pg_hub(voorraad: Voorraad) -> Iterator[str]:
    """The URL of a database on PostgreSQL that has the tables and no school."""
    with voorraad.leen() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without a school, on each of the two that a hub runs on."""
    if request.param == "sqlite":
        return f"sqlite:///{(tmp_path / 'hub.db').as_posix()}"
    return str(request.getfixturevalue("pg_hub"))


def open_met_tabellen(url: str) -> Database:
    """Open a database; it is given the tables when it has none."""
    adres = sa.make_url(url)
    bestand = Path(adres.database or "")
    kopie = adres.get_backend_name() == "sqlite" and not bestand.exists()
    if kopie:
        bestand.write_bytes(_gemigreerd())
    database = Database(url)
    with database.beheer() as verbinding:
        klaar = sa.inspect(verbinding).has_table(hub.name)
        if kopie:
            verbinding.execute(sa.update(hub).values(id=str(uuid4())))
    if not klaar:
        zet_op(database)
    return database


@cache
def _gemigreerd() -> bytes:
    """An embedded database that has the tables, as a file."""
    with TemporaryDirectory() as map_:
        bestand = Path(map_) / "hub.db"
        database = Database(f"sqlite:///{bestand.as_posix()}")
        zet_op(database)
        database.sluit()
        return bestand.read_bytes()
