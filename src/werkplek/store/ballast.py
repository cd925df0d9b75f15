"""Two megabytes to throw overboard: what makes the last tap fit on a disk that is full.

On a full disk SQLite cannot even delete (security reference §6.2). So room is set aside while there
is plenty; a commit that does not fit gets it once, and a calm banner says that the disk is full.
"""

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

import sqlalchemy as sa

from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_veilig import Schijfstand
from werkplek.durable.whole_file import replace_whole
from werkplek.store.fouten import STUK, VOL
from werkplek.store.opname import Opname

BALLAST: Final = "ballast"
GROOTTE: Final = 2 << 20
RUIM: Final = 64 << 20
"""Bytes that must be free before room is set aside: with less, the disk counts as full."""

_T = TypeVar("_T")

_logger = logging.getLogger(__name__)


class Ballast:
    """The room that was set aside in one folder, and how its disk was when it was last written."""

    def __init__(self, map_: Path) -> None:
        self._pad = map_ / BALLAST
        self._stand = Schijfstand.GOED

    def stand(self) -> Schijfstand:
        """How the disk is; sets room aside again when there is plenty. Never raises."""
        if self._stand is Schijfstand.VOL and self.leg_neer():
            self._stand = Schijfstand.GOED
        return self._stand

    def leg_neer(self) -> bool:
        """Set room aside when there is plenty; whether there is. Random bytes: none is squeezed."""
        try:
            if shutil.disk_usage(self._pad.parent).free < RUIM:
                return False
            if not self._is_er():
                replace_whole(self._pad, os.urandom(GROOTTE))
        except OSError as fout:
            _logger.warning("geen_ballast", extra={"errno": fout.errno})
            return False
        return True

    def geef_vrij(self) -> bool:
        """Throw it overboard; whether there was any."""
        try:
            if not self._is_er():
                return False
            self._pad.unlink()
        except OSError as fout:
            _logger.warning("ballast_blijft", extra={"errno": fout.errno})
            return False
        _logger.warning("ballast_vrij")
        return True

    def desnoods_zonder(self, work: Callable[[], _T]) -> _T:
        """Do it; what does not fit is done once more without the ballast. Raises what it raises."""
        try:
            return work()
        except MapOnbereikbaar as fout:
            self.merk(fout)
            if fout.detail != VOL or not self.geef_vrij():
                raise
        return work()

    def commit(self, verbinding: sa.Connection, opname: Opname) -> None:
        """Commit; what does not fit is written once more without the ballast. Never a third time.

        Raises `MapOnbereikbaar` and its like, and then nothing was committed.
        """
        try:
            verbinding.commit()
        except MapOnbereikbaar as fout:
            opname.maak_ongedaan()
            self.merk(fout)
            if fout.detail != VOL or not opname.is_heel or not self.geef_vrij():
                raise
            opname.zeg_opnieuw()

    def merk(self, fout: BaseException | None) -> None:
        """Remember what writing met. A disk that fails stays one until the folder opens again."""
        if not isinstance(fout, MapOnbereikbaar):
            return
        if fout.detail == STUK:
            self._stand = Schijfstand.STUK
        elif fout.detail == VOL and self._stand is Schijfstand.GOED:
            self._stand = Schijfstand.VOL

    def _is_er(self) -> bool:
        return self._pad.exists() and self._pad.stat().st_size == GROOTTE
