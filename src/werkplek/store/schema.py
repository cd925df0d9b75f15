"""The version of a file: checked at every open, brought up to date as a whole or not at all."""

from collections.abc import Callable
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd, MapNieuwer
from werkplek.store import zoekindex
from werkplek.store.engine import schrijf_log_in, schrijvend
from werkplek.store.projections import herbouw

VERSIE: Final = 5
"""The number of the newest migration; a file carries it as its `user_version`."""

KENMERK: Final = 0x57504B4C
"""`application_id` of a file of Werkplek: the letters WPKL."""

MIGRATIES: Final = "werkplek.store:migrations"


ANDER_BESTAND: Final = "ander_bestand"
"""What a `MapBeschadigd` begins with when a file opens, but is no store of Werkplek."""


def eis_ons(kenmerk: int, versie: int) -> None:
    """Demand a store that this program may write. Raises `MapBeschadigd` or `MapNieuwer`."""
    if kenmerk != KENMERK:
        raise MapBeschadigd(f"{ANDER_BESTAND}: application_id")
    if versie > VERSIE:
        raise MapNieuwer(f"{versie} > {VERSIE}")


def niets() -> None:
    """Nothing first."""


def breng_bij(engine: sa.Engine, eerst: Callable[[], None] = niets) -> None:
    """Migrate an older file, all or nothing; `eerst` is done before that, and may refuse it.

    Raises `MapNieuwer`, `MapBeschadigd`, or what `eerst` raises; then the file is what it was.
    """
    with engine.connect() as verbinding:
        kenmerk = verbinding.exec_driver_sql("pragma application_id").scalar_one()
        versie = verbinding.exec_driver_sql("pragma user_version").scalar_one()
    eis_ons(kenmerk, versie)
    if versie < VERSIE:
        schrijf_log_in(engine)
        eerst()
        migreer(engine)


def migreer(engine: sa.Engine, plek: str = MIGRATIES) -> None:
    """Run the migrations at `plek` that this file has not had, all in one transaction.

    The projections are folded anew in it, and the index of what can be found is made anew: a
    migration changes tables, never feiten.
    """
    from alembic import command  # noqa: PLC0415  a fifth of a second that almost no start needs
    from alembic.config import Config  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    with schrijvend(engine).begin() as verbinding:
        config = Config(attributes={"verbinding": verbinding})
        config.set_main_option("script_location", plek)
        command.upgrade(config, "head")
        herbouw(verbinding)
        zoekindex.herbouw(verbinding)
        hoofd = ScriptDirectory.from_config(config).get_current_head() or "0"
        verbinding.exec_driver_sql(f"pragma application_id={KENMERK}")
        verbinding.exec_driver_sql(f"pragma user_version={int(hoofd)}")
