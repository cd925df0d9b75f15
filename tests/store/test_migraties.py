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
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapNieuwer
from werkplek.domain.kwalificatie import ZONDER_TEKST
from werkplek.store import tables_bedrijf
from werkplek.store.bijlagen import Bijlagen
from werkplek.store.engine import maak_engine, schrijvend, zonder_transactie
from werkplek.store.folder import open_store
from werkplek.store.generatie import BEDRIJF
from werkplek.store.lezer import StoreLezer
from werkplek.store.schema import KENMERK, MIGRATIES, VERSIE, breng_bij, migreer
from werkplek.store.tables import metadata
from werkplek.store.tables_structuur import VIRTUEEL

NOG_EEN = '''
"""Two operations and a change of rows between them."""

import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "{volgende}"
down_revision = "{laatste}"


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


def _bekend(naam: str | None, *_: object) -> bool:
    return not str(naam).startswith(tuple(VIRTUEEL))


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
        context = MigrationContext.configure(verbinding, opts={"include_name": _bekend})
        assert compare_metadata(context, metadata) == []
        assert verbinding.exec_driver_sql("pragma user_version").scalar_one() == VERSIE
    gemigreerd.dispose()
    gemaakt.dispose()


def test_versions_are_one_line_named_by_hand() -> None:
    versies = ScriptDirectory(str(files("werkplek.store") / "migrations"))
    namen = [Path(v.path).stem for v in reversed(list(versies.walk_revisions()))]
    assert [naam.split("_")[0] for naam in namen] == [f"{n:04}" for n in range(1, VERSIE + 1)]
    assert namen[0] == "0001_begin"


@pytest.fixture
def nog_een(tmp_path: Path) -> Path:
    """The migrations and one more."""
    plek = tmp_path / "migrations"
    made = shutil.ignore_patterns("__pycache__")
    shutil.copytree(str(files("werkplek.store") / "migrations"), plek, ignore=made)
    nummers = {"laatste": f"{VERSIE:04}", "volgende": f"{VERSIE + 1:04}"}
    proef = plek / "versions" / f"{nummers['volgende']}_proef.py"
    proef.write_text(NOG_EEN.format(**nummers), encoding="utf-8")
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
    folder: Path, sleutel: bytes, nog_een: Path
) -> None:
    store = open_store(folder, sleutel, buiten())
    wie = Schrijver()
    leg_vast(store, *wie.begin())
    store.sluit()
    engine = maak_engine(folder / BEDRIJF, sleutel)
    voor = schema(engine)
    engine.dispose()

    dood(folder, sleutel, nog_een, "met")

    store = open_store(folder, sleutel, buiten())
    assert schema(store._engine) == voor
    with store.lees() as lezer:
        assert (lezer.overzicht()[0].roepnaam, lezer.aantal_feiten()) == ("Sanne", 3)
    store.sluit()
    engine = maak_engine(folder / BEDRIJF, sleutel)
    migreer(engine, str(nog_een))
    assert "proef" in dict(schema(engine))
    engine.dispose()
    with pytest.raises(MapNieuwer):
        open_store(folder, sleutel, buiten())


def test_a_migration_outside_a_transaction_would_leave_half(
    folder: Path, sleutel: bytes, nog_een: Path
) -> None:
    """The planted fault of the test above."""
    dood(folder, sleutel, nog_een, "zonder")
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


def eerste_versie(pad: Path, sleutel: bytes) -> None:
    """A file as the first Werkplek left it, with a kwalificatie in two editions."""
    engine = maak_engine(leeg_bestand(pad), sleutel)
    with schrijvend(engine).begin() as verbinding:
        config = Config(attributes={"verbinding": verbinding})
        config.set_main_option("script_location", MIGRATIES)
        command.upgrade(config, "0001")
        for editie in ("cohort 2025", "2026"):
            for opdracht in (
                "insert into kwalificatie values (?, ?, '23301', 'Entree', 'Assistent', 1, 'x')",
                "insert into kerntaak values (?, ?, 'B1-K1', 'Taak', 'bevestigd', 'School')",
                "insert into werkproces select ?, ?, 'B1-K1-W1', 'B1-K1', 'Meet', 'betwist', 1, 1",
            ):
                verbinding.exec_driver_sql(opdracht, ("25740", editie))
        verbinding.exec_driver_sql(
            "insert into titel_bevestiging values ('25740', 'B1-K1-W1', 'Zo', 'marga', 'toen')"
        )
        verbinding.exec_driver_sql(f"pragma application_id={KENMERK}")
        verbinding.exec_driver_sql("pragma user_version=1")
    engine.dispose()


def test_the_kwalificaties_of_the_first_version_are_all_there(
    tmp_path: Path, sleutel: bytes
) -> None:
    pad = tmp_path / "oud.db"
    eerste_versie(pad, sleutel)
    engine = maak_engine(pad, sleutel)
    breng_bij(engine)
    with engine.connect() as verbinding, verbinding.begin():
        lezer = StoreLezer("apparaat", Bijlagen(tmp_path), verbinding)
        kop = lezer.koppen()[0]
        assert (kop.crebo, kop.dossier.editie, kop.werkprocessen) == ("25740", "2026", 1)
        assert [k.dossier.editie for k in lezer.edities(kop.crebo)] == ["2026", "cohort 2025"]
        kwalificatie = lezer.kwalificatie(kop.crebo, "cohort 2025")
        assert kwalificatie is not None
        werkproces = kwalificatie.werkprocessen[0]
        assert (werkproces.titel, werkproces.herkomst) == ("Meet", "betwist")
        assert werkproces.tekst == ZONDER_TEKST
        assert lezer.bevestigde_titels(kop.crebo) == {("B1-K1-W1", "Zo")}
        assert [t.code for t in lezer.zoek_kwalificaties("meet")] == ["B1-K1-W1"]
    engine.dispose()
