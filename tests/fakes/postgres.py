"""A real PostgreSQL for tests: a private cluster in a folder of its own, gone afterwards.

One cluster for each process of pytest, started when a test first asks for it (about a second). As
root it runs under another account, as PostgreSQL demands. A watcher stops it and takes its folder
away as soon as the pipe to the tests breaks: at the end, after Ctrl-C, and when a worker is killed.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import quote

import psutil
import psycopg
import pytest

OLDEST = 15
START_SECONDS = 40.0
BEHEER, APP, SUPERUSER = "hub_beheer", "hub_app", "postgres"
"""Who owns the tables and migrates them; who serves, under row-level security; who may all."""

FAST = {"fsync": "off", "full_page_writes": "off"}
SETTINGS = {
    "dynamic_shared_memory_type": "mmap",  # inside the folder, so that a kill leaves nothing
    "listen_addresses": "",
    "shared_buffers": "64MB",
    "max_connections": "100",
    "timezone": "UTC",
}
WATCH = 'cat >/dev/null; "$0" stop -s -w -m immediate -D "$1/data" 2>/dev/null; rm -rf "$1"'


def server_programs(folders: Iterable[Path]) -> Path | None:
    """The first folder that holds a PostgreSQL that is new enough."""
    for folder in folders:
        if all((folder / name).exists() for name in ("initdb", "pg_ctl", "postgres")):
            command = [str(folder / "postgres"), "--version"]
            told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            version = re.search(r"\d+", told)
            if version and int(version[0]) >= OLDEST:
                return folder
    return None


def usual_folders() -> Iterator[Path]:
    """Where a PostgreSQL is looked for; packaging/setup.sh looks in the same places."""
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def absent(*, setup_brings_it: bool) -> NoReturn:
    """Skip, or fail where `make setup` could have brought the programs."""
    if setup_brings_it:
        pytest.fail("PostgreSQL is missing although `make setup` installs it here: run that")
    pytest.skip(f"no server programs of PostgreSQL {OLDEST} or newer; `make setup` says how")


def _account() -> dict[str, Any]:
    """What makes a program run under an account that PostgreSQL accepts."""
    if os.geteuid() != 0:
        return {}
    import pwd  # only POSIX has it, and every test imports this module

    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = names.get("postgres") or names["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def alive(process: psutil.Process) -> bool:
    """Whether it still runs; one that its parent has yet to bury does not."""
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


class Server:
    """The processes of one cluster and the folder in which it lives."""

    def __init__(self, programs: Path, settings: dict[str, str]) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="werkplek-pg-"))
        self._programs = programs
        self._settings = settings
        self._run = {**_account(), "cwd": self.folder, "start_new_session": True}
        self._run["env"] = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}
        if "user" in self._run:
            os.chown(self.folder, self._run["user"], self._run["group"])
        watch = ["sh", "-c", WATCH, str(programs / "pg_ctl"), str(self.folder)]
        self._watcher = subprocess.Popen(watch, stdin=subprocess.PIPE, **self._run)
        self._postmaster: subprocess.Popen[bytes] | None = None

    def make(self) -> None:
        """Lay down the empty cluster."""
        options = ["--no-sync", "--no-instructions", "--locale=C.UTF-8", "-E", "UTF8"]
        who = ["-A", "trust", "-U", SUPERUSER, "-D", str(self.folder / "data")]
        command = [str(self._programs / "initdb"), *options, *who]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **self._run)

    def start(self) -> None:
        """Start, and wait until it lets someone in."""
        told = [part for item in self._settings.items() for part in ("-c", "=".join(item))]
        command = [str(self._programs / "postgres"), "-D", str(self.folder / "data")]
        with (self.folder / "log").open("ab") as log:
            self._postmaster = postmaster = subprocess.Popen(
                [*command, "-k", str(self.folder), *told], stderr=log, **self._run
            )
        limit = time.monotonic() + START_SECONDS
        while not self._lets_in():
            if postmaster.poll() is not None or time.monotonic() > limit:
                tail = (self.folder / "log").read_text(encoding="utf-8", errors="replace")[-2000:]
                raise RuntimeError(f"PostgreSQL did not start:\n{tail}")
            time.sleep(0.02)

    @property
    def pid(self) -> int:
        """The process above all others of it."""
        assert self._postmaster is not None
        return self._postmaster.pid

    def kill(self) -> None:
        """Kill every process at once: nothing that was still in memory reaches the disk."""
        assert self._postmaster is not None
        self._postmaster.send_signal(signal.SIGSTOP)  # so that it forks none beside these
        children = psutil.Process(self._postmaster.pid).children(recursive=True)
        self._postmaster.kill()
        for child in children:
            try:
                child.kill()
            except psutil.NoSuchProcess:
                continue  # it saw the postmaster go
        self._postmaster.wait()
        while any(map(alive, children)):
            time.sleep(0.005)

    def stop(self) -> None:
        """Stop in good order; who is still connected is sent away."""
        assert self._postmaster is not None
        self._postmaster.send_signal(signal.SIGINT)  # its word for a fast shutdown
        self._postmaster.wait()

    def remove(self) -> None:
        """Let the watcher do its work, as it would have done without being asked."""
        assert self._watcher.stdin is not None
        self._watcher.stdin.close()
        self._watcher.wait()
        if self._postmaster is not None:
            self._postmaster.kill()  # only one that would not listen is still there
            self._postmaster.wait()

    def connect(self) -> psycopg.Connection:
        """Come in as the superuser, in no transaction."""
        return self.connect_to("postgres")

    def connect_to(self, database: str) -> psycopg.Connection:
        """The same, in one of its databases."""
        return psycopg.connect(
            host=str(self.folder), user=SUPERUSER, dbname=database, autocommit=True
        )

    def _lets_in(self) -> bool:
        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running PostgreSQL: its databases, its roles, its restarts."""

    server: Server
    _numbers: Iterator[int] = field(default_factory=count, repr=False)

    def url(self, database: str, rol: str = BEHEER) -> str:
        """Where a database is, for SQLAlchemy, and as whom one comes in."""
        return f"postgresql+psycopg://{rol}@/{database}?host={quote(str(self.server.folder), '')}"

    def als(self, url: str, rol: str) -> str:
        """Give the same database, entered as another role."""
        return re.sub(r"//\w+@", f"//{rol}@", url, count=1)

    def nieuwe_database(self) -> str:
        """Give a new empty database of hub_beheer."""
        name = f"proef_{next(self._numbers)}"
        # Copying files would begin with a checkpoint, which is slower after a test that wrote much.
        self.beheer(f"create database {name} owner {BEHEER} template template0 strategy wal_log")
        return self.url(name)

    def weg(self, database: str) -> None:
        """Drop a database (its name or its URL), also when someone is still connected."""
        name = database.partition("?")[0].rpartition("/")[2]
        self.beheer(f"drop database {name} with (force)")

    def maak_rol(self, rol: str, *, bypass_rls: bool = False) -> None:
        """Make one more role that may log in; never a superuser."""
        self.beheer(f"create role {rol} login {'bypassrls' if bypass_rls else 'nobypassrls'}")

    def herstart(self, *, hard: bool = True) -> None:
        """Kill it as a power cut would (or stop it in good order), and start it again."""
        if hard:
            self.server.kill()
        else:
            self.server.stop()
        self.server.start()

    def beheer(self, statement: str) -> None:
        """Run one statement as the superuser, in no transaction."""
        with self.server.connect() as connection:
            connection.execute(statement.encode())


@contextmanager
def cluster(*, durable: bool = False, **settings: str) -> Iterator[Postgres]:
    """Start a cluster of one's own; durable: what is committed is on the disk, as at a school."""
    programs = server_programs(usual_folders())
    if programs is None:
        root = sys.platform == "linux" and os.geteuid() == 0
        absent(setup_brings_it=root and shutil.which("apt-get") is not None)
    server = Server(programs, {**SETTINGS, **({} if durable else FAST), **settings})
    try:
        server.make()
        server.start()
        made = Postgres(server)
        for rol in (BEHEER, APP):
            made.maak_rol(rol)
        yield made
    finally:
        server.remove()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The PostgreSQL of this process of pytest; quick, for it syncs nothing to the disk."""
    with cluster() as running:
        yield running


@pytest.fixture(scope="session")
def postgres_durable() -> Iterator[Postgres]:
    """One that syncs to the disk, for tests that kill it or measure it."""
    with cluster(durable=True) as running:
        yield running


@pytest.fixture
def pg_url(postgres: Postgres) -> Iterator[str]:
    """The URL of a new empty database, as hub_beheer; dropped after the test."""
    url = postgres.nieuwe_database()
    yield url
    postgres.weg(url)
