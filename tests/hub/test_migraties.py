"""The migrations make what the program expects: each column, index and policy, on both databases.

What somebody adds to the tables and not to a migration is noticed here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory
from sqlalchemy.exc import ProgrammingError

from tests.fakes.postgres import Postgres
from werkplek.hub import rls
from werkplek.hub.database import Database
from werkplek.hub.fouten import DatabaseOud
from werkplek.hub.migrations import hek_0001
from werkplek.hub.opzetten import VERSIE, eis_versie, zet_op
from werkplek.hub.tables import metadata

HEK = (
    "select tablename, policyname, cmd, qual, with_check from pg_policies order by 1, 2",
    """select relname, relrowsecurity, relforcerowsecurity from pg_class c
    join pg_namespace n on n.oid = relnamespace and nspname = 'public'
    where relkind = 'r' and relname <> 'alembic_version' order by 1""",
    """select proname, prosrc, provolatile, prosecdef from pg_proc
    where starts_with(proname, 'werkplek') order by 1""",
)


@contextmanager
def database(url: str) -> Iterator[Database]:
    open_ = Database(url)
    yield open_
    open_.sluit()


@pytest.fixture(params=["sqlite", "postgresql"])
def twee(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Database, Database]]:
    """A database that was migrated, and one made from the tables of the program."""
    postgres: Postgres | None = None
    if request.param == "sqlite":
        urls = [f"sqlite:///{(tmp_path / n).as_posix()}.db" for n in ("een", "twee")]
    else:
        postgres = request.getfixturevalue("postgres")
        assert postgres is not None
        urls = [postgres.nieuwe_database() for _ in range(2)]
    with database(urls[0]) as een, database(urls[1]) as ander:
        zet_op(een)
        with ander.beheer() as verbinding:
            metadata.create_all(verbinding)
            if ander.is_postgres:
                for opdracht in rls.opdrachten():
                    verbinding.exec_driver_sql(opdracht)
        yield een, ander
    if postgres is not None:
        for url in urls:
            postgres.weg(url)


def beschrijf(database_: Database) -> dict[str, Any]:
    """All that the database knows of its tables."""
    with database_.beheer() as verbinding:
        kijk = sa.inspect(verbinding)
        return {
            tabel: {
                "kolommen": [
                    {**kolom, "type": str(kolom["type"])} for kolom in kijk.get_columns(tabel)
                ],
                "sleutel": kijk.get_pk_constraint(tabel),
                "uniek": sorted(map(str, kijk.get_unique_constraints(tabel))),
                "indexen": sorted(map(_index, kijk.get_indexes(tabel))),
            }
            for tabel in kijk.get_table_names()
            if tabel != "alembic_version"
        }


def _index(index: Any) -> str:  # noqa: ANN401  as SQLAlchemy reflects it
    opties = {naam: str(waarde) for naam, waarde in index.get("dialect_options", {}).items()}
    return str({**index, "dialect_options": opties})


def test_they_make_what_the_tables_say(twee: tuple[Database, Database]) -> None:
    gemigreerd, gemaakt = map(beschrijf, twee)
    assert gemigreerd.keys() == gemaakt.keys()
    for tabel, verwacht in gemaakt.items():
        assert gemigreerd[tabel] == verwacht


def test_they_put_up_the_fence_that_the_program_describes(
    twee: tuple[Database, Database],
) -> None:
    if not twee[0].is_postgres:
        pytest.skip("SQLite has no fence")
    for vraag in HEK:
        antwoorden = []
        for een in twee:
            with een.beheer() as verbinding:
                antwoorden.append([tuple(rij) for rij in verbinding.exec_driver_sql(vraag)])
        assert antwoorden[0] == antwoorden[1]
        assert antwoorden[0]


def test_a_second_time_changes_nothing(twee: tuple[Database, Database]) -> None:
    eerst = beschrijf(twee[0])
    zet_op(twee[0])
    assert beschrijf(twee[0]) == eerst
    eis_versie(twee[0])


def test_a_program_wants_a_database_of_its_own_version(twee: tuple[Database, Database]) -> None:
    with pytest.raises(DatabaseOud, match="leeg"):
        eis_versie(twee[1])
    with twee[0].beheer() as verbinding:
        verbinding.exec_driver_sql("update alembic_version set version_num = '9999'")
    with pytest.raises(DatabaseOud, match="9999"):
        eis_versie(twee[0])


def test_all_or_nothing(pg_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stuk = (*hek_0001.opdrachten(), "alter table bestaat_niet enable row level security")
    monkeypatch.setattr(hek_0001, "opdrachten", lambda: stuk)
    with database(pg_url) as leeg:
        with pytest.raises(ProgrammingError, match="bestaat_niet"):
            zet_op(leeg)
        assert beschrijf(leeg) == {}


def test_the_newest_is_the_version_of_the_program() -> None:
    assert ScriptDirectory("src/werkplek/hub/migrations").get_current_head() == VERSIE
