"""Files with feiten on the hub's disk: halves that grow, and wholes under their own digest.

Outside the database, by school and by the first letters of the digest. A whole is on the disk
before its row says so; what a cut leaves is a half or a file that no row names, never the reverse.
"""

import hashlib
import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from werkplek.durable.whole_file import sync_folder

_SOM: Final = re.compile(r"[0-9a-f]{64}")
_HALF: Final = "half"
_BLOK: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Bestandsnaam:
    """Which file of which school."""

    school: int
    sha256: str


class Bijlagemap:
    """The folder with all files of all schools of a hub."""

    def __init__(self, map_: Path) -> None:
        self.map = map_

    def maat(self, naam: Bestandsnaam) -> int | None:
        """How large a whole file is, if it is there; only what was checked ever got this name."""
        return _maat(self._heel(naam))

    def half(self, naam: Bestandsnaam) -> int:
        """How many bytes there are of a file on its way."""
        return _maat(self._half(naam)) or 0

    def leg_neer(self, naam: Bestandsnaam, vanaf: int, stuk: bytes) -> None:
        """One more piece on the disk; what came after `vanaf` before it was never counted."""
        pad = self._half(naam)
        _maak_map(pad.parent)
        with os.fdopen(os.open(pad, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as bestand:
            bestand.seek(vanaf)
            bestand.write(stuk)
            bestand.truncate()
            bestand.flush()
            os.fsync(bestand.fileno())
        if vanaf == 0:
            sync_folder(pad.parent)

    def maak_heel(self, naam: Bestandsnaam) -> bool:
        """Keep the half as the whole; False when it is not what its name says, and it is gone."""
        half, heel = self._half(naam), self._heel(naam)
        with half.open("rb") as bestand:
            som = hashlib.file_digest(bestand, "sha256").hexdigest()
        if som != naam.sha256:
            half.unlink()
            return False
        _maak_map(heel.parent)
        half.replace(heel)
        sync_folder(heel.parent)
        return True

    def lees(self, naam: Bestandsnaam, vanaf: int) -> bytes | None:
        """The next piece of a whole file, empty at its end; None when it is not there."""
        try:
            with self._heel(naam).open("rb") as bestand:
                bestand.seek(vanaf)
                return bestand.read(_BLOK)
        except FileNotFoundError:
            return None

    def gooi_weg(self, naam: Bestandsnaam) -> None:
        """Take a file away, half and whole."""
        for pad in (self._half(naam), self._heel(naam)):
            with suppress(FileNotFoundError):
                pad.unlink()
                sync_folder(pad.parent)

    def _half(self, naam: Bestandsnaam) -> Path:
        return self.map / str(naam.school) / _HALF / naam.sha256

    def _heel(self, naam: Bestandsnaam) -> Path:
        return self.map / str(naam.school) / naam.sha256[:2] / naam.sha256


def is_som(tekst: str) -> bool:
    """Whether a text can be the digest of a file."""
    return _SOM.fullmatch(tekst) is not None


def _maat(pad: Path) -> int | None:
    try:
        return pad.stat().st_size
    except FileNotFoundError:
        return None


def _maak_map(map_: Path) -> None:
    """A folder whose name survives a power cut, with those above it."""
    if map_.is_dir():
        return
    _maak_map(map_.parent)
    map_.mkdir(mode=0o700, exist_ok=True)
    sync_folder(map_.parent)
