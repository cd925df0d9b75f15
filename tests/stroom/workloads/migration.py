"""Migration: a folder of the first Werkplek, brought up to date while the power fails."""

from pathlib import Path
from typing import Final

import sqlalchemy as sa

from tests.store.histories import Schrijver, buiten
from tests.stroom.recorder import mark
from tests.stroom.workloads.workload import (
    BROKEN,
    KEY,
    NEVER_SYNCED,
    BrokenPromise,
    Kind,
    Workload,
    check_goes_on,
    check_store,
    die,
    opened,
    plant,
    save,
)
from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store import schema
from werkplek.store.apparaat import lees_apparaat, maak_apparaat
from werkplek.store.engine import maak_engine, schrijvend, zonder_transactie
from werkplek.store.folder import open_store
from werkplek.store.generatie import BEDRIJF
from werkplek.store.log import Toevoeging
from werkplek.store.schema import KENMERK, MIGRATIES, VERSIE

FEITEN: Final = 60
OLD: Final = 1


class _Toen(Toevoeging):
    """Writes as it was before there were schools: everybody has one name."""

    def _naam(self, verbinding: sa.Connection, feit: Feit) -> DeelnemerId:  # noqa: ARG002  the port of now
        return feit.deelnemer


def prepare(root: Path) -> None:
    """Version 1, with its feiten in the log; a migration folds what can be seen from them."""
    from alembic import command
    from alembic.config import Config

    root.mkdir(mode=0o700)
    pad = root / BEDRIJF
    pad.touch(mode=0o600)
    engine = maak_engine(pad, KEY)
    with schrijvend(engine).begin() as verbinding:
        config = Config(attributes={"verbinding": verbinding})
        config.set_main_option("script_location", MIGRATIES)
        command.upgrade(config, f"{OLD:04}")
        maak_apparaat(verbinding, buiten())
        toevoeging = _Toen(lees_apparaat(verbinding, buiten()).id)
        wie = Schrijver()
        begin = wie.begin()
        for feit in (*begin, *(wie.gezien(begin[1]) for _ in range(FEITEN - len(begin)))):
            toevoeging.neem(verbinding, feit)
        toevoeging.schrijf(verbinding)
        verbinding.exec_driver_sql(f"pragma application_id={KENMERK}")
        verbinding.exec_driver_sql(f"pragma user_version={OLD}")
    engine.dispose()


def work(root: Path) -> None:
    """Open it, which migrates it, and go on."""
    mark("migrating")
    store = open_store(root, KEY, buiten())
    mark("migrated")
    wie = Schrijver()
    begin = wie.begin()
    save(store, *begin)
    for _ in range(3):
        save(store, wie.gezien(begin[1]))
    store.sluit_reeks()
    save(store, wie.gezien(begin[1]))
    die()


def check(root: Path, marks: list[str]) -> None:
    """The old feiten are there, the tables are those of now, and what came after stays."""
    with opened(root) as store:
        check_store(store, marks)
        with store.lees() as lezer:
            if lezer.aantal_feiten() < FEITEN or lezer.overzicht()[0].gezien < 1:
                raise BrokenPromise(Kind.LOST, "feiten of the older folder")
            versie = lezer._hier.exec_driver_sql("pragma user_version").scalar_one()
        if versie != VERSIE:
            raise BrokenPromise(Kind.HALF, f"version {versie}")
        check_goes_on(store)


def without_transaction() -> None:
    """The planted fault: each step of a migration commits by itself."""
    plant(schema, "schrijvend", zonder_transactie)


MIGRATION: Final = Workload(
    prepare,
    work,
    check,
    window=("migrating", "migrated"),
    faults={
        **NEVER_SYNCED,
        "without_transaction": (without_transaction, BROKEN),
    },
)
