"""Bringing files to a place: hard links on one disk, else copies; on the disk when it returns."""

import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from werkplek.durable.whole_file import sync_folder


def breng_over(bron: Path, doel: Path) -> bool:
    """Give a file that never changes a second place: a link where that can be, else a copy.

    What lies there with the same length stays; gives whether it was brought. The folder
    must be synced afterwards (`sync_map`). Raises OSError; `doel` is whole or not there.
    """
    if is_er(doel, bron.stat().st_size):
        return False
    doel.unlink(missing_ok=True)
    try:
        doel.hardlink_to(bron)
    except FileNotFoundError:
        raise
    except OSError:  # another disk, or one that knows no links (FAT, exFAT, many shares)
        kopieer(bron, doel)
    return True


def kopieer(bron: Path, doel: Path) -> None:
    """Copy under another name, sync, rename. Raises OSError, and leaves nothing half."""
    handle, naam = tempfile.mkstemp(dir=doel.parent, prefix=f".{doel.name}.", suffix=".nieuw")
    nieuw = Path(naam)
    try:
        with os.fdopen(handle, "wb") as uit, bron.open("rb") as van:
            shutil.copyfileobj(van, uit, 1 << 20)
            uit.flush()
            os.fsync(uit.fileno())
        nieuw.replace(doel)
    except BaseException:
        with suppress(OSError):  # what cannot be taken away says nothing to anyone
            nieuw.unlink()
        raise


def is_er(pad: Path, lengte: int) -> bool:
    """Whether a file of this many bytes lies here. Raises OSError when nobody can tell."""
    try:
        return pad.is_file() and pad.stat().st_size == lengte
    except FileNotFoundError:
        return False


def sync_bestanden(paden: Iterable[Path]) -> None:
    """Wait until these files are on the disk. Raises OSError."""
    for pad in paden:
        with pad.open("r+b") as bestand:
            os.fsync(bestand.fileno())


def sync_map(folder: Path, *, streng: bool) -> None:
    """Make the names in a folder durable. Raises OSError; not `streng`: a disk may not know how."""
    if streng:
        sync_folder(folder)
        return
    with suppress(OSError):  # FAT and shares; the files in it were synced one by one
        sync_folder(folder)
