"""What SQLite and the disk say, as a state with a button: no error of theirs leaves the store."""

from collections.abc import Iterator
from contextlib import contextmanager
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
_BUSY: Final = {5, 6}
_DAMAGED: Final = {11, 26}


class StoreBug(RuntimeError):
    """SQLite refused what this program asked: ours to mend, never a state of the folder."""


def from_sqlite(fout: BaseException) -> Exception:
    """The `Unavailable` that an error of SQLite stands for by its code; else a `StoreBug`."""
    code = getattr(fout, "sqlite_errorcode", None)
    name = str(getattr(fout, "sqlite_errorname", "") or type(fout).__name__)
    if not isinstance(code, int):
        return StoreBug(f"{type(fout).__name__}: {fout}")
    if code == _DB_MOVED:
        return MapOnbereikbaar(WEG)
    primary = code & _PRIMARY
    if primary in _ONBEREIKBAAR:
        return MapOnbereikbaar(_ONBEREIKBAAR[primary])
    if primary in _BUSY:
        return MapInGebruik(name)
    if primary in _DAMAGED:
        return MapBeschadigd(name)
    return StoreBug(f"{name}: {fout}")


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
