"""What SQLite and the disk say, as a state with a button: no error of theirs leaves the store."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from werkplek.application.ports import (
    MapBeschadigd,
    MapInGebruik,
    MapOnbereikbaar,
    Unavailable,
)

VOL: Final = "vol"
ALLEEN_LEZEN: Final = "alleen_lezen"
WEG: Final = "weg"
STUK: Final = "stuk"
ANDERS: Final = "anders"

_PRIMARY: Final = 0xFF
_DB_MOVED: Final = 8 | 4 << 8
_ONBEREIKBAAR: Final = {
    3: ALLEEN_LEZEN,  # SQLITE_PERM
    8: ALLEEN_LEZEN,  # SQLITE_READONLY
    10: ANDERS,  # SQLITE_IOERR
    13: VOL,  # SQLITE_FULL
    14: WEG,  # SQLITE_CANTOPEN
}
_PRECIES: Final = {
    10: STUK,  # what sqlcipher3 makes of all of the following, and of a few that are rarer
    _DB_MOVED: WEG,
    # SQLITE_IOERR on read, write, fsync (also of a folder), truncate, fstat, and a bad file system:
    # the disk itself does not do what it should.
    **{10 | soort << 8: STUK for soort in (1, 3, 4, 5, 6, 7, 33)},
}
_VAAG: Final = {STUK, ANDERS, WEG}
_VOL_ONDER: Final = 64 * 1024
"""Bytes that are free on a disk on which nothing fits any more."""

_BUSY: Final = {5, 6}
DAMAGED: Final = {11, 26}
"""SQLITE_CORRUPT and SQLITE_NOTADB; the second is also what a wrong key gives."""


class StoreBug(RuntimeError):
    """SQLite refused what this program asked: ours to mend, never a state of the folder."""


def from_sqlite(fout: BaseException) -> Exception:
    """The `Unavailable` that an error of SQLite stands for by its code; else a `StoreBug`."""
    code = getattr(fout, "sqlite_errorcode", None)
    name = str(getattr(fout, "sqlite_errorname", "") or type(fout).__name__)
    if not isinstance(code, int):
        return StoreBug(f"{type(fout).__name__}: {fout}")
    primary = primary_code(fout)
    detail = _PRECIES.get(code) or _ONBEREIKBAAR.get(primary)
    if detail is not None:
        return MapOnbereikbaar(detail)
    if primary in _BUSY:
        return MapInGebruik(name)
    if primary in DAMAGED:
        return MapBeschadigd(name)
    return StoreBug(f"{name}: {fout}")


def op_schijf(fout: Exception, pad: Path) -> Exception:
    """The same trouble with the file at `pad`, by its cause: on a full disk SQLite often hides it.

    A rekey, a VACUUM or a log that cannot be made says *I/O error* or *cannot open* there.
    """
    if not isinstance(fout, MapOnbereikbaar) or fout.detail not in _VAAG or not pad.exists():
        return fout
    with suppress(OSError):  # a disk that does not even say how full it is: the first word stands
        if shutil.disk_usage(pad.parent).free < _VOL_ONDER:
            return MapOnbereikbaar(VOL)
    return fout


def primary_code(fout: BaseException) -> int:
    """The primary result code of an error of SQLite; 0 when it has none."""
    code = getattr(fout, "sqlite_errorcode", None)
    return code & _PRIMARY if isinstance(code, int) else 0


def from_os(fout: OSError) -> Unavailable:
    """The `Unavailable` that an error of the file system stands for."""
    return MapOnbereikbaar.door(fout)


@contextmanager
def disk() -> Iterator[None]:
    """Translate errors of the file system inside."""
    try:
        yield
    except OSError as fout:
        raise from_os(fout) from fout
