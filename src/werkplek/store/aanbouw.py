"""A folder whose making is not ready: marked until its store is there, cleared away after a cut."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain, count
from pathlib import Path
from shutil import rmtree
from typing import Final

from werkplek.application.ports import MapBestaatAl
from werkplek.store.fouten import disk
from werkplek.store.generatie import BEDRIJF, SLEUTELS, SLEUTELS_VORIGE, is_map
from werkplek.store.lock import FolderLock

ONAF: Final = "onaf"
"""The folder that stands in a folder of Werkplek from before its keys until its store is there.

Keys without a store are a loss elsewhere, and no more than a beginning that was cut off here.
"""


def is_onaf(map_: Path) -> bool:
    """Whether the making of this folder was cut off. Raises OSError."""
    return (map_ / ONAF).exists() and not (map_ / BEDRIJF).exists()


def is_af(map_: Path) -> None:
    """Unmark a folder that has its store: its keys must never look unused later."""
    with suppress(OSError):  # a folder that cannot be written says so where it matters
        if (map_ / ONAF).exists() and (map_ / BEDRIJF).exists():
            rmtree(map_ / ONAF)


@contextmanager
def in_aanbouw(map_: Path) -> Iterator[None]:
    """Mark and lock the folder meanwhile; after a failure it is no folder of Werkplek yet."""
    onaf = map_ / ONAF
    with disk():
        bestond = map_.exists()
        if not is_onaf(map_):
            _eis_leeg(map_)
        onaf.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FolderLock(onaf)
    try:
        if (map_ / BEDRIJF).exists():  # somebody else was making it, and is ready now
            raise MapBestaatAl(BEDRIJF)
        with disk():
            _ruim_op(map_)
        yield
    finally:
        with suppress(OSError):  # what cannot be taken away stays marked, for the next attempt
            try:
                _ruim_op(map_)
            finally:
                lock.geef_vrij()
            rmtree(onaf)
            if not bestond:
                map_.rmdir()


def _eis_leeg(map_: Path) -> None:
    if is_map(map_):
        raise MapBestaatAl(BEDRIJF)
    if any((map_ / naam).exists() for naam in (SLEUTELS, SLEUTELS_VORIGE)):
        raise MapBestaatAl(SLEUTELS)


def _ruim_op(map_: Path) -> None:
    """Put keys without a store aside, never away: a store may come back from elsewhere."""
    if not (map_ / BEDRIJF).exists():
        for naam in (SLEUTELS, SLEUTELS_VORIGE):
            if (map_ / naam).exists():
                (map_ / naam).rename(_vrij(map_ / f"{naam}.{ONAF}"))


def _vrij(pad: Path) -> Path:
    """This name, else the first with a number behind it: what was put aside before stays."""
    namen = chain((pad,), (pad.with_name(f"{pad.name}.{nummer}") for nummer in count(2)))
    return next(naam for naam in namen if not naam.exists())
