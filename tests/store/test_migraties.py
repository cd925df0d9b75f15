"""Migrations: from nothing to the tables of the program, whole or not at all, from the package."""

import os
import shutil
import signal
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapNieuwer
from werkplek.store import tables_bedrijf
from werkplek.store.engine import maak_engine, schrijvend, zonder_transactie
from werkplek.store.folder import BEDRIJF, open_store
from werkplek.store.schema import VERSIE, migreer
from werkplek.store.tables import metadata

TWEEDE = '''
"""Two operations and a change of rows between them."""

import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.add_column("persoon", sa.Column("proef", sa.Text))
    op.execute("update overzicht set roepnaam = 'Anders'")
    if "DOOD" in os.environ:
        os.kill(os.getpid(), signal.SIGKILL)
    op.create_table("proef", sa.Column("id", sa.Text, primary_key=True))
'''

MIGREER = """
import sys
from pathlib import Path
from werkplek.store.engine import maak_engine
from werkplek.store.schema import migreer
from werkplek.store import schema

if sys.argv[4] == "zonder":
    from werkplek.store.engine import zonder_transactie
    schema.schrijvend = zonder_transactie
migreer(maak_engine(Path(sys.argv[1]), bytes.fromhex(sys.argv[2])), sys.argv[3])
"""


def schema(engine: sa.Engine) -> list[tuple[str, str]]:
    with engine.connect() as verbinding:
        rijen = verbinding.exec_driver_sql("select name, coalesce(sql, '') from sqlite_master")
        return sorted((naam, " ".join(sql.split())) for naam, sql in rijen)


def leeg_bestand(pad: Path) -> Path:
    pad.touch(mode=0o600)
    return pad


def test_upgrading_from_nothing_equals_the_tables(tmp_path: Path, sleutel: bytes) -> None:
    gemigreerd = maak_engine(leeg_bestand(tmp_path / "a.db"), sleutel)
    gemaakt = maak_engine(leeg_bestand(tmp_path / "b.db"), sleutel)
    migreer(gemigreerd)
    with schrijvend(gemaakt).begin() as verbinding:
        metadata.create_all(verbinding)
    met_alembic = [rij for rij in schema(gemigreerd) if "alembic_version" not in "".join(rij)]
    assert met_alembic == schema(gemaakt)
    assert tables_bedrijf.persoon.metadata is metadata
    with gemigreerd.connect() as verbinding:
        assert compare_metadata(MigrationContext.configure(verbinding), metadata) == []
        assert verbinding.exec_driver_sql("pragma user_version").scalar_one() == VERSIE
    gemigreerd.dispose()
    gemaakt.dispose()


def test_versions_are_one_line_named_by_hand() -> None:
    versies = ScriptDirectory(str(files("werkplek.store") / "migrations"))
    namen = [Path(v.path).stem for v in reversed(list(versies.walk_revisions()))]
    assert [naam.split("_")[0] for naam in namen] == [f"{n:04}" for n in range(1, VERSIE + 1)]
    assert namen[0] == "0001_begin"


@pytest.fixture
def tweede(tmp_path: Path) -> Path:
    """The migrations and one more."""
    plek = tmp_path / "migrations"
    made = shutil.ignore_patterns("__pycache__")
    shutil.copytree(str(files("werkplek.store") / "migrations"), plek, ignore=made)
    (plek / "versions" / "0002_proef.py").write_text(TWEEDE, encoding="utf-8")
    return plek


def dood(folder: Path, sleutel: bytes, plek: Path, transactie: str) -> None:
    """Migrate in a process that is killed between two operations."""
    pad = str(folder / BEDRIJF)
    gedaan = subprocess.run(
        [sys.executable, "-c", MIGREER, pad, sleutel.hex(), str(plek), transactie],
        env=os.environ | {"DOOD": "1"},
        check=False,
    )
    assert gedaan.returncode == -signal.SIGKILL


def test_a_migration_killed_half_way_left_nothing(
    folder: Path, sleutel: bytes, tweede: Path
) -> None:
    store = open_store(folder, sleutel, buiten())
    wie = Schrijver()
    leg_vast(store, *wie.begin())
    store.sluit()
    engine = maak_engine(folder / BEDRIJF, sleutel)
    voor = schema(engine)
    engine.dispose()

    dood(folder, sleutel, tweede, "met")

    store = open_store(folder, sleutel, buiten())
    assert schema(store._engine) == voor
    with store.lees() as lezer:
        assert (lezer.overzicht()[0].roepnaam, lezer.aantal_feiten()) == ("Sanne", 3)
    store.sluit()
    engine = maak_engine(folder / BEDRIJF, sleutel)
    migreer(engine, str(tweede))
    assert "proef" in dict(schema(engine))
    engine.dispose()
    with pytest.raises(MapNieuwer):
        open_store(folder, sleutel, buiten())


def test_a_migration_outside_a_transaction_would_leave_half(
    folder: Path, sleutel: bytes, tweede: Path
) -> None:
    """The planted fault of the test above."""
    dood(folder, sleutel, tweede, "zonder")
    engine = maak_engine(folder / BEDRIJF, sleutel)
    assert "proef TEXT" in dict(schema(engine))["persoon"]
    engine.dispose()


def test_an_older_folder_is_brought_up_to_date(folder: Path, sleutel: bytes) -> None:
    engine = maak_engine(folder / BEDRIJF, sleutel)
    with zonder_transactie(engine).connect() as verbinding:
        verbinding.exec_driver_sql("pragma user_version=0")
    engine.dispose()
    store = open_store(folder, sleutel, buiten())
    with store._engine.connect() as verbinding:
        assert verbinding.exec_driver_sql("pragma user_version").scalar_one() == VERSIE
    store.sluit()
