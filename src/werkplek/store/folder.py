"""The folder of Werkplek: made once, opened by one process, never made where one was expected."""

import logging
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd, MapBestaatAl, MapIsNieuw, MapOnbereikbaar
from werkplek.store import lijsten, projections, tables, zoekindex
from werkplek.store.apparaat import Apparaat, Outside, lees_apparaat, maak_apparaat
from werkplek.store.engine import (
    maak_engine,
    schrijvend,
    toets_bestand,
    toets_sleutel,
    zonder_transactie,
)
from werkplek.store.fouten import disk
from werkplek.store.lane import WriterLane
from werkplek.store.lezer import StoreLezer
from werkplek.store.lock import FolderLock
from werkplek.store.nakijken import Bevinding, kijk_na
from werkplek.store.schema import breng_bij, migreer
from werkplek.store.unit_of_work import StoreUnitOfWork
from werkplek.store.zegels import verzegel_open

BEDRIJF: Final = "bedrijf.db"
SLEUTELS: Final = "sleutels.json"
_NIEUW: Final = "bedrijf.db.nieuw"


_logger = logging.getLogger(__name__)


@contextmanager
def put_off(what: str) -> Iterator[None]:
    """Work that a full disk puts off to the next time; nothing that was promised depends on it."""
    try:
        yield
    except MapOnbereikbaar as fout:
        _logger.warning("%s put off: %s", what, fout.detail)


class FolderStore:
    """Implements the port `Store`; made by `open_store` and `maak_store` only."""

    def __init__(self, engine: sa.Engine, apparaat: Apparaat, lock: FolderLock) -> None:
        self._engine = engine
        self._apparaat = apparaat
        self._lock = lock
        self._lane = WriterLane()
        self._gesloten = False

    @contextmanager
    def lees(self) -> Iterator[StoreLezer]:
        with self._levend().connect() as verbinding, verbinding.begin():
            yield StoreLezer(self._apparaat.id, verbinding)

    def unit_of_work(self) -> StoreUnitOfWork:
        return StoreUnitOfWork(schrijvend(self._levend()), self._lane, self._apparaat)

    def sluit_reeks(self) -> int:
        with self._schrijf() as verbinding:
            gemaakt = verzegel_open(verbinding, self._apparaat.id, self._apparaat.signer)
        self._checkpoint("passive")
        return gemaakt

    def laatste_feit(self) -> str | None:
        """The largest id in the log, whoever made it; None in an empty one."""
        with self._levend().connect() as verbinding, verbinding.begin():
            laatste: str | None = verbinding.scalar(sa.select(sa.func.max(tables.feit.c.id)))
        return laatste

    def herbouw(self) -> int:
        with self._schrijf() as verbinding:
            zoekindex.herbouw(verbinding)
            return projections.herbouw(verbinding)

    def kijk_na(self) -> tuple[Bevinding, ...]:
        """Verify every feit, chain and seal of the log; empty when all of it holds."""
        with self._levend().connect() as verbinding, verbinding.begin():
            return kijk_na(verbinding, self._apparaat)

    def sluit(self) -> None:
        if self._gesloten:
            return
        try:
            with put_off("seal"):
                self.sluit_reeks()
            with put_off("photos"), self._schrijf() as verbinding:
                lijsten.ruim_fotos_op(verbinding)
            self._checkpoint("truncate")
        finally:
            self._gesloten = True
            self._engine.dispose()
            self._lock.geef_vrij()

    def _levend(self) -> sa.Engine:
        if self._gesloten:
            raise RuntimeError("the store was closed")
        return self._engine

    @contextmanager
    def _schrijf(self) -> Iterator[sa.Connection]:
        engine = schrijvend(self._levend())
        self._lane.enter()
        try:
            with engine.begin() as verbinding:
                yield verbinding
        finally:
            self._lane.leave()

    def _checkpoint(self, soort: str) -> None:
        with put_off("checkpoint"), zonder_transactie(self._levend()).connect() as verbinding:
            verbinding.exec_driver_sql(f"pragma wal_checkpoint({soort})")


def maak_store(folder: Path, sleutel: bytes, outside: Outside) -> FolderStore:
    """Make a folder with an empty store and open it; `sleutel` is 48 bytes.

    The file gets its name when it is whole. Raises `MapBestaatAl` or another `Unavailable`.
    """
    toets_sleutel(sleutel)
    with disk():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    with ExitStack() as stapel:
        lock = FolderLock(folder)
        stapel.callback(lock.geef_vrij)
        if any((folder / f"{BEDRIJF}{deel}").exists() for deel in ("", "-wal")):
            raise MapBestaatAl(BEDRIJF)
        _schrijf_leeg(folder, sleutel, outside)
        store = _open(folder, sleutel, outside, lock)
        stapel.pop_all()
    return store


def open_store(folder: Path, sleutel: bytes, outside: Outside) -> FolderStore:
    """Open the store of this folder, sealing a run that was left open; `sleutel` is 48 bytes.

    Raises `MapIsNieuw`, `MapInGebruik`, `MapNieuwer`, `SleutelPastNiet`, `MapBeschadigd` or
    `MapOnbereikbaar`; nothing in the folder has changed then.
    """
    if not (folder / BEDRIJF).exists():
        verwacht = (folder / SLEUTELS).exists()
        raise MapBeschadigd(BEDRIJF) if verwacht else MapIsNieuw(BEDRIJF)
    with ExitStack() as stapel:
        lock = FolderLock(folder)
        stapel.callback(lock.geef_vrij)
        store = _open(folder, sleutel, outside, lock)
        stapel.pop_all()
    return store


def _open(folder: Path, sleutel: bytes, outside: Outside, lock: FolderLock) -> FolderStore:
    toets_bestand(folder / BEDRIJF, sleutel)
    with ExitStack() as stapel:
        engine = maak_engine(folder / BEDRIJF, sleutel)
        stapel.callback(engine.dispose)
        breng_bij(engine)
        with engine.connect() as verbinding:
            apparaat = lees_apparaat(verbinding, outside)
        store = FolderStore(engine, apparaat, lock)
        with put_off("seal"):
            store.sluit_reeks()
        stapel.pop_all()
    return store


def _schrijf_leeg(folder: Path, sleutel: bytes, outside: Outside) -> None:
    nieuw = folder / _NIEUW
    with disk():
        for rest in folder.glob(f"{_NIEUW}*"):
            rest.unlink()
        os.close(os.open(nieuw, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    engine = maak_engine(nieuw, sleutel)
    try:
        migreer(engine)
        with schrijvend(engine).begin() as verbinding:
            maak_apparaat(verbinding, outside)
    finally:
        engine.dispose()
    with disk():
        nieuw.replace(folder / BEDRIJF)
        _sync(folder)
        _sync(folder.parent)


def _sync(folder: Path) -> None:
    """Make the names in a folder durable; Windows does so by itself and cannot open a folder."""
    if os.name == "nt":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
