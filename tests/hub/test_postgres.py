"""The PostgreSQL that the other tests stand on: real, apart, durable when asked, and gone after."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.pool import NullPool

from tests.fakes.postgres import APP, OLDEST, Postgres, absent, alive, cluster, server_programs

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 30
LIVES = """
import time
from tests.fakes.postgres import cluster
with cluster() as running:
    print(running.server.folder, flush=True)
    time.sleep(600)
"""


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


def run(url: str, *statements: str) -> None:
    with connected(url) as connection:
        for statement in statements:
            connection.execute(text(statement))
        connection.commit()


def rows(url: str) -> list[str]:
    with connected(url) as connection:
        return list(connection.scalars(text("select wat from kast order by wat")))


def test_it_is_a_postgresql_that_is_new_enough(pg_url: str) -> None:
    with connected(pg_url) as connection:
        version = connection.scalar(text("show server_version_num"))
    assert int(version) >= OLDEST * 10000


def test_two_databases_do_not_see_each_other(postgres: Postgres, pg_url: str) -> None:
    run(pg_url, "create table kast (wat text)", "insert into kast values ('hier')")
    other = postgres.nieuwe_database()
    with pytest.raises(ProgrammingError, match="does not exist"):
        rows(other)
    postgres.weg(other)
    assert rows(pg_url) == ["hier"]


@pytest.mark.parametrize("hard", [True, False])
def test_what_was_committed_survives_a_restart(postgres_durable: Postgres, hard: bool) -> None:
    url = postgres_durable.nieuwe_database()
    run(url, "create table kast (wat text)", "insert into kast values ('vast')")
    engine = create_engine(url, poolclass=NullPool)
    halfway = engine.raw_connection()
    halfway.cursor().execute("insert into kast values ('half')")
    postgres_durable.herstart(hard=hard)
    halfway.invalidate()
    assert rows(url) == ["vast"]
    postgres_durable.weg(url)


def test_a_restart_tells_a_server_that_commits_too_soon() -> None:
    """The planted fault: a server that says committed before its log is on the disk."""
    with cluster(durable=True, synchronous_commit="off", wal_writer_delay="10s") as careless:
        url = careless.nieuwe_database()
        run(url, "set synchronous_commit = on", "create table kast (wat text)")
        run(url, "insert into kast values ('weg')")
        careless.herstart(hard=True)
        assert rows(url) == []


def test_the_serving_role_sees_only_what_a_policy_lets_through(
    postgres: Postgres, pg_url: str
) -> None:
    run(
        pg_url,
        "create table kast (wat text)",
        "insert into kast values ('eigen'), ('vreemd')",
        "alter table kast enable row level security",
        "create policy eigen on kast using (wat = 'eigen')",
        "grant select on kast to public",
    )
    assert rows(postgres.als(pg_url, APP)) == ["eigen"]

    postgres.maak_rol("proef_alziend", bypass_rls=True)
    assert rows(postgres.als(pg_url, "proef_alziend")) == ["eigen", "vreemd"]


@pytest.mark.parametrize("ends", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_is_left_however_the_tests_end(postgres: Postgres, ends: signal.Signals) -> None:
    command = [sys.executable, "-c", LIVES]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    ) as tests:
        assert tests.stdout is not None
        folder = Path(tests.stdout.readline().strip())
        pid = int((folder / "data" / "postmaster.pid").read_text().partition("\n")[0])
        server = psutil.Process(pid)
        assert server.is_running()
        os.killpg(tests.pid, ends)
    limit = time.monotonic() + PATIENCE_SECONDS
    while (folder.exists() or alive(server)) and time.monotonic() < limit:
        time.sleep(0.05)
    assert not folder.exists()
    assert not alive(server)


def test_no_programs_is_a_skip_but_a_failure_where_setup_brings_them(tmp_path: Path) -> None:
    for name in ("initdb", "pg_ctl", "postgres"):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {OLDEST - 1}.9'\n")
        program.chmod(0o700)
    assert server_programs([tmp_path / "leeg", tmp_path]) is None
    with pytest.raises(pytest.skip.Exception):
        absent(setup_brings_it=False)
    with pytest.raises(pytest.fail.Exception):
        absent(setup_brings_it=True)
