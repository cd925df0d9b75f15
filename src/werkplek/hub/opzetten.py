"""Make or bring up to date the hub's database; a hub runs only on a database of its own version."""

from typing import Final
from uuid import uuid4

import sqlalchemy as sa

from werkplek.hub import rls
from werkplek.hub import tables_beheer as _beheer  # noqa: F401  fills metadata
from werkplek.hub import tables_mensen as _mensen  # noqa: F401  same
from werkplek.hub import tables_waarmerk as _waarmerk  # noqa: F401  same
from werkplek.hub.database import Database
from werkplek.hub.fouten import DatabaseOud
from werkplek.hub.tables import hub, metadata

VERSIE: Final = "0002"
"""The newest migration."""

APP_ROL: Final = "hub_app"
"""The role on PostgreSQL that serves: it owns nothing, and no policy lets it pass."""

_PLEK: Final = "werkplek.hub:migrations"


def zet_op(database: Database) -> None:
    """Run the migrations that this database has not had, all in one transaction."""
    with database.beheer() as verbinding:
        if _versie(verbinding) != VERSIE:
            _migreer(verbinding)
        if verbinding.execute(sa.select(hub.c.id)).first() is None:
            verbinding.execute(sa.insert(hub), {"id": str(uuid4()), "tijdvak": 1})
        if database.is_postgres:
            _geef_toegang(verbinding)


def eis_versie(database: Database) -> None:
    """Demand a database of this version. Raises `DatabaseOud`."""
    with database.beheer() as verbinding:
        versie = _versie(verbinding)
    if versie != VERSIE:
        raise DatabaseOud(versie)


def nieuw_tijdvak(verbinding: sa.Connection) -> int:
    """Say that this database was restored from a copy: devices then offer what it lacks."""
    nummer: int = verbinding.execute(
        sa.update(hub).values(tijdvak=hub.c.tijdvak + 1).returning(hub.c.tijdvak)
    ).scalar_one()
    return nummer


def _versie(verbinding: sa.Connection) -> str:
    if not sa.inspect(verbinding).has_table("alembic_version"):
        return "leeg"
    return str(verbinding.exec_driver_sql("select version_num from alembic_version").scalar())


def _migreer(verbinding: sa.Connection) -> None:
    from alembic import command  # noqa: PLC0415  a fifth of a second that a start need not take
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"verbinding": verbinding})
    config.set_main_option("script_location", _PLEK)
    command.upgrade(config, "head")


def _geef_toegang(verbinding: sa.Connection) -> None:
    """Let the serving role in where there is one; who keeps the server makes it beforehand."""
    rol = sa.text("select 1 from pg_roles where rolname = :rol")
    if verbinding.execute(rol, {"rol": APP_ROL}).first():
        for opdracht in rls.toegang(APP_ROL, metadata.tables):
            verbinding.exec_driver_sql(opdracht)
