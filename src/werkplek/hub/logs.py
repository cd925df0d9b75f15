"""The hub's log: one JSON line for each request and each event, on standard error.

Nothing free is ever written: the name of an event as our code spells it, scalars from a short list,
and of an exception its type and the lines it passed. No addresses, names, bodies or query values.
"""

import json
import logging
import os
import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from werkplek.terminal.sporen import sporen_van

GETALLEN: Final = frozenset({"aantal", "bytes_in", "bytes_uit", "duur_ms", "status"})
"""Fields that may hold a number."""

STATEN: Final = frozenset({"soort", "uitkomst"})
"""Fields that may hold a member of an enum of ours."""

_GEBEURTENIS: Final = re.compile(r"[a-z][a-z_]{0,39}")


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
            regel["fouten"] = sporen_van(record.exc_info[1])
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
