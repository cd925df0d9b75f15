"""Moments of a header as a count of milliseconds, and back to their one spelling."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MS: Final = timedelta(milliseconds=1)
_DAG_EEN: Final = date(1970, 1, 1).toordinal()
_DAG_MS: Final = 86_400_000


def moment_in(tekst: str) -> int:
    """Milliseconds since 1970. Raises `ValueError`."""
    return (datetime.fromisoformat(tekst) - _EPOCH) // _MS


def moment_uit(moment: int) -> str:
    """As it stands in a header. Raises `ValueError` or `OverflowError` outside years 1 to 9999."""
    dag, ms = divmod(moment, _DAG_MS)
    seconden, ms = divmod(ms, 1000)
    minuten, seconden = divmod(seconden, 60)
    return f"{_dag(dag)}T{minuten // 60:02}:{minuten % 60:02}:{seconden:02}.{ms:03}Z"


@lru_cache(maxsize=1024)
def _dag(sinds_1970: int) -> str:
    return date.fromordinal(_DAG_EEN + sinds_1970).isoformat()
