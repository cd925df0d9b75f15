"""The folder of Werkplek: made once, opened by one process, never made where one was expected."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import sqlalchemy as sa

from werkplek.application.ports import MapBeschadigd, MapBestaatAl, MapOnbereikbaar
from werkplek.application.ports_veilig import Schijfstand
from werkplek.store import lijsten, projections, tables, zoekindex
from werkplek.store.apparaat import Apparaat, Outside, lees_apparaat
from werkplek.store.ballast import Ballast
from werkplek.store.bijlagen import Bijlagen
from werkplek.store.empty import write_empty
from werkplek.store.engine import (
    maak_engine,
    schrijf_log_in,
    schrijvend,
    toets_sleutel,
    zonder_transactie,
)
from werkplek.store.fouten import VOL, disk
from werkplek.store.generatie import BEDRIJF, BIJLAGEN, Generatie, eis_huidige, huidige, is_map
from werkplek.store.kopieren import Bron
from werkplek.store.lane import WriterLane
from werkplek.store.lezer import StoreLezer
from werkplek.store.lock import FolderLock
from werkplek.store.nakijken import Bevinding, kijk_na
from werkplek.store.nalezen import Sleutelbestand
from werkplek.store.openen import eis_bestand, maak_gereed
from werkplek.store.schema import breng_bij, niets
from werkplek.store.sluis import Sluis
from werkplek.store.uitwisselmap import StoreUitwisselmap
from werkplek.store.unit_of_work import StoreUnitOfWork
from werkplek.store.wisgang import Wisgang
from werkplek.store.zegels import verzegel_open

KopieerEerst = Callable[[Generatie], None]
"""Makes a copy of a generation before it changes; raises an `Unavailable` when it cannot."""

_logger = logging.getLogger(__name__)


@contextmanager
def put_off(what: str) -> Iterator[None]:
    """Work that a full disk puts off to the next time; nothing that was promised depends on it."""
    try:
        yield
    except MapOnbereikbaar as fout:
        _logger.warning("%s put off: %s", what, fout.detail)


def seal_or_later(store: "FolderStore") -> None:
    """Before a copy, which is made of a damaged log as well: what can be read must not be lost."""
    try:
        store.sluit_reeks()
    except (MapOnbereikbaar, MapBeschadigd) as fout:
        _logger.warning("seal put off: %s", fout.detail)


def zonder_kopie(_generatie: Generatie) -> None:
    """No copy before a migration: for who has none to make."""


class FolderStore:
    """Implements the port `Store`; made by `open_store` and `maak_store` only."""

    def __init__(
        self,
        engine: sa.Engine,
        apparaat: Apparaat,
        lock: FolderLock,
        generatie: Generatie,
        *,
        sluis: Sluis,
        ballast: Ballast,
    ) -> None:
        self._generatie = generatie.map
        self._sluis = sluis
        self._ballast = ballast
        self._ballast.leg_neer()
        self._bijlagen = Bijlagen(generatie.map / BIJLAGEN)
        self._engine = engine
        self._apparaat = apparaat
        self._lock = lock
        self._lane = WriterLane()
        self.wisser = Wisgang(self._levend, self._lane, apparaat, self._bijlagen, lock.map)
        self.uitwisselmap = StoreUitwisselmap(self.kijk, self.schrijf, apparaat)
        self._gesloten = False

    @contextmanager
    def lees(self) -> Iterator[StoreLezer]:
        with self._levend().connect() as verbinding, verbinding.begin():
            yield StoreLezer(self._apparaat.id, self._bijlagen, verbinding)

    @property
    def generatie(self) -> Generatie:
        """The generation that is open, with the key that fits now. Raises `MapOnbereikbaar`."""
        return Generatie(self._generatie, self._sluis.neem_sleutel())

    def unit_of_work(self) -> StoreUnitOfWork:
        return StoreUnitOfWork(
            schrijvend(self._levend()),
            self._lane,
            self._apparaat,
            self._bijlagen,
            ballast=self._ballast,
        )

    def sluit_reeks(self) -> int:
        with self.schrijf() as verbinding:
            gemaakt = verzegel_open(verbinding, self._apparaat.id, self._apparaat.signer)
        self._checkpoint("passive")
        return gemaakt

    @contextmanager
    def kijk(self) -> Iterator[sa.Connection]:
        """A consistent look at the tables themselves, for the store's own modules."""
        with self._levend().connect() as verbinding, verbinding.begin():
            yield verbinding

    @contextmanager
    def los(self) -> Iterator[sa.Connection]:
        """A connection without a transaction, for pragmas."""
        with zonder_transactie(self._levend()).connect() as verbinding:
            yield verbinding

    def laatste_feit(self) -> str | None:
        """The largest id in the log, whoever made it; None in an empty one."""
        with self.kijk() as verbinding:
            laatste: str | None = verbinding.scalar(sa.select(sa.func.max(tables.feit.c.id)))
        return laatste

    def herbouw(self) -> int:
        with self.schrijf() as verbinding:
            zoekindex.herbouw(verbinding)
            return projections.herbouw(verbinding)

    def kijk_na(self) -> tuple[Bevinding, ...]:
        """Verify every feit, chain and seal of the log; empty when all of it holds."""
        with self.kijk() as verbinding:
            return kijk_na(verbinding, self._apparaat)

    def ruim_bijlagen_op(self) -> int:
        """Take away files that no feit names (a power cut leaves those); gives how many."""
        with self.schrijf() as verbinding:
            return self._bijlagen.ruim_op(verbinding)

    def bron(self, sleutels: Sleutelbestand) -> Bron:
        """What a copy is made of, as it is open now."""
        return Bron(self.generatie, self._levend(), sleutels, partial(seal_or_later, self))

    def schijf(self) -> Schijfstand:
        return self._ballast.stand()

    def maak_ruimte(self) -> bool:
        """For who writes beside the store and found the disk full; whether there is room now."""
        self._ballast.merk(MapOnbereikbaar(VOL))
        return self._ballast.geef_vrij()

    def herversleutel(self, oud: bytes, nieuw: bytes) -> bytes:
        """Give the file another key while nobody reads or writes; gives the one that opens it.

        A change that was cut off is not begun again. Raises `MapInGebruik` or `MapOnbereikbaar`;
        then the key is what it was.
        """
        generatie = self.generatie
        if generatie.sleutel != oud:
            return generatie.sleutel
        engine = self._levend()
        self._lane.enter()
        try:
            with self._sluis.alleen():
                engine.dispose()
                self._sluis.wissel(generatie, nieuw)
        finally:
            self._lane.leave()
        return nieuw

    def sluit(self) -> None:
        if self._gesloten:
            return
        try:
            with put_off("seal"):
                self.sluit_reeks()
            with put_off("photos"), self.schrijf() as verbinding:
                lijsten.ruim_fotos_op(verbinding)
            self._checkpoint("truncate")
            with put_off("files"):
                self.ruim_bijlagen_op()
        finally:
            self._gesloten = True
            self._engine.dispose()
            self._lock.geef_vrij()

    def _levend(self) -> sa.Engine:
        if self._gesloten:
            raise RuntimeError("the store was closed")
        return self._engine

    @contextmanager
    def schrijf(self) -> Iterator[sa.Connection]:
        """A transaction in the writer lane, for what is no feit."""
        engine = schrijvend(self._levend())
        self._lane.enter()
        try:
            with engine.begin() as verbinding:
                yield verbinding
        finally:
            self._lane.leave()

    def _checkpoint(self, soort: str) -> None:
        with put_off("checkpoint"), self.los() as verbinding:
            verbinding.exec_driver_sql(f"pragma wal_checkpoint({soort})")


def maak_store(map_: Path, sleutel: bytes, outside: Outside) -> FolderStore:
    """Make a folder with an empty store and open it; `sleutel` is 48 bytes.

    The file gets its name when it is whole. Raises `MapBestaatAl` or another `Unavailable`.
    """
    toets_sleutel(sleutel)
    with disk():
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        map_.chmod(0o700)
    with ExitStack() as stapel:
        lock = FolderLock(map_)
        stapel.callback(lock.geef_vrij)
        if is_map(map_) or (map_ / f"{BEDRIJF}-wal").exists():
            raise MapBestaatAl(BEDRIJF)
        write_empty(map_, sleutel, outside)
        store = _open(Generatie(map_, sleutel), outside, lock, Ballast(map_))
        stapel.pop_all()
    return store


def open_store(
    map_: Path,
    sleutel: bytes,
    outside: Outside,
    *,
    ook: Sequence[bytes] = (),
    van: Path | None = None,
    kopieer_eerst: KopieerEerst = zonder_kopie,
) -> FolderStore:
    """Open the store of this folder, sealing a run that was left open.

    `sleutel` is 48 bytes; `ook` are other candidates in order, and `FolderStore.generatie` tells
    which one fits; `van` is the generation that they are of. `kopieer_eerst` is called before an
    older store is migrated. What does not fit on the disk is tried without the ballast. Raises
    `MapIsNieuw`, `MapInGebruik`, `MapNieuwer`, `SleutelPastNiet`, `MapBeschadigd` or
    `MapOnbereikbaar`; nothing that was in the folder has changed then.
    """
    eis_bestand(map_, huidige(map_))
    with ExitStack() as stapel:
        lock = FolderLock(map_)
        stapel.callback(lock.geef_vrij)
        generatie = eis_huidige(map_, van)
        ballast = Ballast(map_)

        def probeer() -> FolderStore:
            past = Generatie(generatie, maak_gereed(map_, generatie, (sleutel, *ook)))
            return _open(past, outside, lock, ballast, partial(kopieer_eerst, past))

        store = ballast.desnoods_zonder(probeer)
        stapel.pop_all()
    return store


def _open(
    generatie: Generatie,
    outside: Outside,
    lock: FolderLock,
    ballast: Ballast,
    eerst: Callable[[], None] = niets,
) -> FolderStore:
    with ExitStack() as stapel:
        sluis = Sluis(generatie.sleutel)
        engine = maak_engine(generatie.bestand, sluis.neem_sleutel)
        sluis.bewaak(engine)
        stapel.callback(engine.dispose)
        with put_off("log"):  # of an end that was not clean
            schrijf_log_in(engine)
        breng_bij(engine, eerst)
        with engine.connect() as verbinding:
            apparaat = lees_apparaat(verbinding, outside)
        store = FolderStore(engine, apparaat, lock, generatie, sluis=sluis, ballast=ballast)
        with put_off("erasure"):
            store.wisser.maak_af(outside.ids)
        with put_off("seal"):
            store.sluit_reeks()
        stapel.pop_all()
    return store
