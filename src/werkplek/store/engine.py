"""One encrypted file as an engine: SQLCipher under SQLAlchemy, every connection set up the same."""

from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from werkplek.application.ports import MapBeschadigd, MapOnbereikbaar, SleutelPastNiet
from werkplek.store.fouten import ANDERS, disk, from_sqlite

PAGINA: Final = 4096
"""Bytes of a page, SQLCipher's default."""

SLEUTEL_LENGTE: Final = 48
"""Bytes of a raw key: 32 of key, 16 of salt. SQLCipher takes another length for a passphrase."""

_ZOUT: Final = 16
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


def toets_bestand(pad: Path, sleutel: bytes) -> None:
    """Demand, before SQLite touches it, that the file can be this key's.

    SQLCipher keeps the salt of a raw key in the first 16 bytes, so a key of another file is known
    without trying it: a failed try would still write a foreign `-wal` into the file.
    Raises `MapBeschadigd`, `SleutelPastNiet` or `MapOnbereikbaar`.
    """
    toets_sleutel(sleutel)
    with disk(), pad.open("r+b") as bestand:
        lengte = pad.stat().st_size
        kop = bestand.read(_ZOUT)
    # A power cut in a checkpoint may leave a part of a page at the end; its log then mends it.
    log = pad.with_name(f"{pad.name}-wal")
    met_log = log.exists() and log.stat().st_size > 0
    if lengte < PAGINA or (lengte % PAGINA and not met_log) or kop.startswith(b"SQLite format"):
        raise MapBeschadigd(f"{pad.name}: {lengte} bytes")
    if kop != sleutel[-_ZOUT:]:
        raise SleutelPastNiet(pad.name)


def toets_sleutel(sleutel: bytes) -> None:
    """Demand the length of a raw key; anything else is a bug of the caller."""
    if len(sleutel) != SLEUTEL_LENGTE:
        raise ValueError(f"a raw key has {SLEUTEL_LENGTE} bytes, not {len(sleutel)}")


def maak_engine(pad: Path, sleutel: bytes) -> sa.Engine:
    """An engine on an existing file (it is never created); errors leave it as `Unavailable`."""
    toets_sleutel(sleutel)

    def connect() -> Any:  # noqa: ANN401  sqlcipher3 has no types
        return _connect(pad, sleutel)

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
    event.listen(engine, "handle_error", _translate)
    return engine


def schrijvend(engine: sa.Engine) -> sa.Engine:
    """The same pool, its transactions taking the write lock at once."""
    return engine.execution_options(begin="BEGIN IMMEDIATE")


def zonder_transactie(engine: sa.Engine) -> sa.Engine:
    """The same pool, each statement on its own: what a checkpoint asks for."""
    return engine.execution_options(begin="")


def _connect(pad: Path, sleutel: bytes) -> Any:  # noqa: ANN401  sqlcipher3 has no types
    verbinding = dbapi2.connect(
        f"{pad.resolve().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        timeout=_BUSY_SECONDS,
        check_same_thread=False,
    )
    try:
        verbinding.execute("pragma cipher_log_level=none")
        verbinding.execute(f"pragma key=\"x'{sleutel.hex()}'\"")
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


def _translate(context: ExceptionContext) -> Exception | None:
    fout = context.original_exception
    return from_sqlite(fout) if isinstance(fout, dbapi2.Error) else None
