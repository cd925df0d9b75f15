"""The hub's log: one JSON line for each request and each event, on standard error.

Nothing free is ever written: the name of an event as our code spells it, scalars from a short list,
and of an exception its type and the lines it passed. No addresses, names, bodies or query values.
"""

import json
import logging
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from traceback import walk_tb
from typing import Final

GETALLEN: Final = frozenset({"aantal", "bytes_in", "bytes_uit", "duur_ms", "status"})
"""Fields that may hold a number."""

STATEN: Final = frozenset({"soort", "uitkomst"})
"""Fields that may hold a member of an enum of ours."""

_GEBEURTENIS: Final = re.compile(r"[a-z][a-z_]{0,39}")
_DIEPTE: Final = 30


class RegelFormatter(logging.Formatter):
    """One record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        regel: dict[str, object] = {
            "op": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "niveau": record.levelname,
            "proces": os.getpid(),
            "waar": f"{record.name}:{record.lineno}",
            "wat": _gebeurtenis(record),
        }
        regel |= {n: w for n, w in vars(record).items() if _mag(n, w)}
        if record.exc_info and record.exc_info[1]:
            regel["fouten"] = [_fout(fout) for fout in _keten(record.exc_info[1])]
        return json.dumps(regel)


def schrijf_logboek() -> None:
    """Send the log of this process to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(RegelFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("werkplek").setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk must stop nobody, nor print a record


def _gebeurtenis(record: logging.LogRecord) -> str:
    if record.name.partition(".")[0] != "werkplek":
        return "bibliotheek"
    if isinstance(record.msg, str) and _GEBEURTENIS.fullmatch(record.msg):
        return record.msg
    return "naamloos"


def _mag(veld: str, waarde: object) -> bool:
    if veld in GETALLEN:
        return isinstance(waarde, int | float)
    return veld in STATEN and isinstance(waarde, StrEnum)


def _keten(fout: BaseException) -> Iterator[BaseException]:
    """An exception, then what caused it, and so on."""
    volgende: BaseException | None = fout
    for _ in range(_DIEPTE):
        if volgende is None:
            return
        yield volgende
        volgende = volgende.__cause__ or volgende.__context__


def _fout(fout: BaseException) -> dict[str, object]:
    plaatsen = [
        f"{frame.f_globals.get('__name__')}:{regel}" for frame, regel in walk_tb(fout.__traceback__)
    ]
    return {
        "soort": f"{type(fout).__module__}.{type(fout).__qualname__}",
        "plaatsen": plaatsen[-_DIEPTE:],
    }
