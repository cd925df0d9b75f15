"""The log: JSON lines that cannot hold personal data, because nothing free is ever written.

A line has the name of an event, which our code spells out, and scalars from a short list. Of an
exception it has the type and the lines of code it passed, never its message. What a library has
to say is reduced to which library said so.
"""

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import StrEnum
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from werkplek.terminal.sporen import sporen_van

BESTAND: Final = "werkplek.jsonl"

GETALLEN: Final = frozenset({"aantal", "bytes", "duur_ms", "exitcode", "poging"})
"""Fields that may hold a number."""

STATEN: Final = frozenset({"staat", "soort"})
"""Fields that may hold a member of an enum of ours."""

CODE: Final = re.compile(r"[0-9A-Z]{4}")
"""The form of `code`, the four signs that a person reads from the page about a fault."""

_GROOTTE: Final = 1_000_000
_AANTAL: Final = 5
_GEBEURTENIS: Final = re.compile(r"[a-z][a-z_ :%\n]{0,79}")


class RegelFormatter(logging.Formatter):
    """One record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        regel: dict[str, object] = {
            "op": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname,
            "waar": f"{record.name}:{record.lineno}",
            "wat": _gebeurtenis(record),
        }
        velden = GETALLEN | STATEN | {"code"}
        regel |= {n: w for n, w in vars(record).items() if n in velden and _mag(n, w)}
        if record.exc_info and record.exc_info[1]:
            regel["fouten"] = sporen_van(record.exc_info[1])
        return json.dumps(regel)


class _Bestand(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  the name is logging's
        """Say nothing: logging would print the whole record, and a full disk must stop nobody."""

    def close(self) -> None:
        with suppress(OSError):  # the last line did not fit on a full disk
            super().close()


@contextmanager
def logboek(map_: Path, *, grootte: int = _GROOTTE, aantal: int = _AANTAL) -> Iterator[None]:
    """Write the log into a folder (made when missing) as long as this context is open.

    At most `aantal` older files of `grootte` bytes are kept. Where the folder cannot be written,
    Werkplek works on without a log.
    """
    root, eigen = logging.getLogger(), logging.getLogger("werkplek")
    handler, niveau = _handler(map_, grootte, aantal), eigen.level
    handler.setFormatter(RegelFormatter())
    root.addHandler(handler)
    eigen.setLevel(logging.INFO)
    try:
        yield
    finally:
        eigen.setLevel(niveau)
        root.removeHandler(handler)
        handler.close()


def _handler(map_: Path, grootte: int, aantal: int) -> logging.Handler:
    try:
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        return _Bestand(map_ / BESTAND, maxBytes=grootte, backupCount=aantal, encoding="utf-8")
    except OSError:
        return logging.NullHandler()  # without any handler logging prints messages as they are


def _gebeurtenis(record: logging.LogRecord) -> str:
    if record.name.partition(".")[0] != "werkplek":
        return "bibliotheek"
    # As it stands in our code: what would be filled in stays out.
    if isinstance(record.msg, str) and _GEBEURTENIS.fullmatch(record.msg):
        return record.msg
    return "naamloos"


def _mag(veld: str, waarde: object) -> bool:
    if veld in GETALLEN:
        return isinstance(waarde, int | float)
    if veld in STATEN:
        return isinstance(waarde, StrEnum)
    return isinstance(waarde, str) and bool(CODE.fullmatch(waarde))
