"""One encrypted file as an engine: SQLCipher under SQLAlchemy, every connection set up the same."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from werkplek.application.ports import MapBeschadigd, MapOnbereikbaar
from werkplek.store.fouten import ANDERS, from_sqlite, op_schijf

PAGINA: Final = 4096
"""Bytes of a page, SQLCipher's default."""

SLEUTEL_LENGTE: Final = 48
"""Bytes of a raw key: 32 of key, 16 of salt. SQLCipher takes another length for a passphrase."""

ZOUT: Final = 16
"""Bytes of the salt: the end of a raw key, and the beginning of its file."""

_BUSY_SECONDS: Final = 5.0
_POOL: Final = 4
_FULL: Final = 2

PRAGMAS: Final = {
    "journal_mode": "wal",
    "synchronous": "full",
    "fullfsync": "1",
    "checkpoint_fullfsync": "1",
    "foreign_keys": "on",
    "secure_delete": "on",
    "trusted_schema": "off",
    "cell_size_check": "on",
    "cache_size": "-65536",
    "wal_autocheckpoint": "8000",
}
"""What every connection is set to (security reference §1.3).

Taps do not pay for a checkpoint: that happens when a run is sealed and at closing; the automatic
one is a backstop at 32 MB of log.
"""


def toets_sleutel(sleutel: bytes) -> None:
    """Demand the length of a raw key; anything else is a bug of the caller."""
    if len(sleutel) != SLEUTEL_LENGTE:
        raise ValueError(f"a raw key has {SLEUTEL_LENGTE} bytes, not {len(sleutel)}")


def maak_engine(pad: Path, sleutel: bytes | Callable[[], bytes]) -> sa.Engine:
    """An engine on an existing file (it is never created); errors leave it as `Unavailable`.

    `sleutel` may be asked anew for every connection: a key can change while the file is open.
    """
    vraag = sleutel if callable(sleutel) else partial(bytes, sleutel)
    toets_sleutel(vraag())

    def connect() -> Any:  # noqa: ANN401  sqlcipher3 has no types
        return _connect(pad, vraag())

    engine = sa.create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        pool_size=_POOL,
        pool_use_lifo=True,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _translating(pad))
    return engine


def maak_leesengine(pad: Path, sleutel: bytes) -> sa.Engine:
    """An engine that reads a file nobody writes, such as a copy: no lock, no log, no trace.

    One connection; `dispose` closes it.
    """
    toets_sleutel(sleutel)
    engine = sa.create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: open_met_sleutel(pad, sleutel, "mode=ro&immutable=1"),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _translating(pad))
    return engine


def schrijvend(engine: sa.Engine) -> sa.Engine:
    """The same pool, its transactions taking the write lock at once."""
    return engine.execution_options(begin="BEGIN IMMEDIATE")


def zonder_transactie(engine: sa.Engine) -> sa.Engine:
    """The same pool, each statement on its own: what a checkpoint asks for."""
    return engine.execution_options(begin="")


def schrijf_log_in(engine: sa.Engine) -> None:
    """Write the log into the file and make it empty. Raises `MapOnbereikbaar`."""
    with zonder_transactie(engine).connect() as verbinding:
        verbinding.exec_driver_sql("pragma wal_checkpoint(truncate)")


def open_met_sleutel(pad: Path, sleutel: bytes, hoe: str) -> Any:  # noqa: ANN401  sqlcipher3 has no types
    """A bare connection with its key said; `hoe` is how SQLite opens the file, as in its URI."""
    toets_sleutel(sleutel)
    verbinding = dbapi2.connect(
        f"{pad.resolve().as_uri()}?{hoe}",
        uri=True,
        isolation_level=None,
        timeout=_BUSY_SECONDS,
        check_same_thread=False,
    )
    try:
        verbinding.execute("pragma cipher_log_level=none")
        verbinding.execute(f"pragma key=\"x'{sleutel.hex()}'\"")
    except BaseException:
        verbinding.close()
        raise
    return verbinding


def _connect(pad: Path, sleutel: bytes) -> Any:  # noqa: ANN401  sqlcipher3 has no types
    verbinding = open_met_sleutel(pad, sleutel, "mode=rw")
    try:
        for naam, waarde in PRAGMAS.items():
            verbinding.execute(f"pragma {naam}={waarde}")
        toets_duurzaam(verbinding)
    except BaseException:
        verbinding.close()
        raise
    return verbinding


def toets_duurzaam(verbinding: Any) -> None:  # noqa: ANN401  sqlcipher3 has no types
    """Demand that a commit waits for the disk: a folder that cannot promise it is not used."""
    stand = [
        verbinding.execute(f"pragma {naam}").fetchone()[0]
        for naam in ("journal_mode", "synchronous")
    ]
    if stand != ["wal", _FULL]:
        raise MapOnbereikbaar(ANDERS)


def _begin(verbinding: sa.Connection) -> None:
    if begin := verbinding.get_execution_options().get("begin", "BEGIN"):
        verbinding.exec_driver_sql(begin)


def _translating(pad: Path) -> Callable[[ExceptionContext], Exception | None]:
    """What SQLAlchemy asks when the file at `pad` gives trouble."""

    def translate(context: ExceptionContext) -> Exception | None:
        fout = context.original_exception
        if not isinstance(fout, dbapi2.Error):
            return None
        vertaald = op_schijf(from_sqlite(fout), pad)
        if isinstance(vertaald, MapBeschadigd):
            # SQLCipher does nothing more on a connection that met a bad page: another is needed.
            context.is_disconnect = True
            context.invalidate_pool_on_disconnect = False
        return vertaald

    return translate
