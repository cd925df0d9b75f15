"""Days as the published files write them: `2025-08-01` or `01-08-2025`."""

import re
from datetime import date
from typing import Final

_ISO: Final = re.compile(r"(?P<jaar>\d{4})-(?P<maand>\d{1,2})-(?P<dag>\d{1,2})", re.ASCII)
_NEDERLANDS: Final = re.compile(
    r"(?P<dag>\d{1,2})[-/](?P<maand>\d{1,2})[-/](?P<jaar>\d{4})", re.ASCII
)


def lees_datum(tekst: str) -> date | None:
    """Read a day; nothing is None. Raises `ValueError` for anything else."""
    kaal = tekst.strip()
    if not kaal:
        return None
    treffer = _ISO.fullmatch(kaal) or _NEDERLANDS.fullmatch(kaal)
    if treffer is None:
        raise ValueError(kaal)
    return _dag(treffer)


def vind_datum(tekst: str) -> date | None:
    """The first day of this spelling that stands in a sentence, if there is one."""
    treffer = _NEDERLANDS.search(tekst) or _ISO.search(tekst)
    try:
        return _dag(treffer) if treffer else None
    except ValueError:
        return None


def _dag(treffer: re.Match[str]) -> date:
    return date(int(treffer["jaar"]), int(treffer["maand"]), int(treffer["dag"]))
