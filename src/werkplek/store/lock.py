"""One process per folder: a lock beside the store that the system gives back when we die."""

import os
import sys
from pathlib import Path
from typing import Final

from werkplek.application.ports import MapInGebruik
from werkplek.store.fouten import disk

NAAM: Final = "in_gebruik.lock"


class FolderLock:
    """Held from making it until `geef_vrij`. Raises `MapInGebruik` or `MapOnbereikbaar`."""

    def __init__(self, folder: Path) -> None:
        self.map = folder
        with disk():
            self._fd = os.open(folder / NAAM, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._fd)
        except OSError as fout:
            os.close(self._fd)
            raise MapInGebruik(NAAM) from fout

    def geef_vrij(self) -> None:
        """Let the folder go; the file stays, so that nobody locks one that was unlinked."""
        os.close(self._fd)


def eis_vrij(folder: Path) -> None:
    """Demand that nobody has the folder now. Raises `MapInGebruik` or `MapOnbereikbaar`."""
    FolderLock(folder).geef_vrij()


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
