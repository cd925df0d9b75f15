"""Waiting for a file that another program holds for a moment, as virus scanners on Windows do."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

_T = TypeVar("_T")

_PATIENCE: Final = 5.0
_FIRST_PAUSE: Final = 0.05
_SHARED: Final = {32, 33}  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION


def held_by_another(fout: OSError) -> bool:
    """Whether this error says that another program holds the file; only Windows says so."""
    return getattr(fout, "winerror", None) in _SHARED


def with_patience(
    work: Callable[[], _T],
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> _T:
    """Do it, and try again for five seconds, longer and longer apart, while another holds the file.

    Raises what `work` raises.
    """
    begin, pause = clock(), _FIRST_PAUSE
    while True:
        try:
            return work()
        except OSError as fout:
            if not held_by_another(fout) or clock() - begin >= _PATIENCE:
                raise
        sleep(pause)
        pause *= 2
