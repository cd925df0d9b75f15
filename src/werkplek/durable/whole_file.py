"""Writing a file so that a power cut leaves the old one or the new one, whole."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from werkplek.durable.patience import with_patience

_UNFINISHED: Final = ".nieuw"


def replace_whole(pad: Path, inhoud: bytes) -> None:
    """Temp, fsync, replace, folder fsync; only this account can read the file. Raises OSError."""
    with whole_file(pad) as bestand:
        bestand.write(inhoud)


@contextlib.contextmanager
def whole_file(pad: Path) -> Iterator[BinaryIO]:
    """A file to write piece by piece, that takes its name when the block ends without an error.

    An error inside, or an OSError of the disk, leaves what was there.
    """
    handle, naam = tempfile.mkstemp(dir=pad.parent, prefix=f".{pad.name}.", suffix=_UNFINISHED)
    nieuw = Path(naam)
    try:
        with os.fdopen(handle, "wb") as bestand:
            yield bestand
            bestand.flush()
            os.fsync(bestand.fileno())
        with_patience(lambda: nieuw.replace(pad))
    except BaseException:
        with contextlib.suppress(OSError):  # what cannot be taken away says nothing to anyone
            nieuw.unlink()
        raise
    sync_folder(pad.parent)


def sweep_unfinished(folder: Path) -> None:
    """Take away what a cut left of files that never took their name. Raises OSError.

    For who has the folder alone: a file that is being written there looks the same.
    """
    for rest in folder.glob(f".*{_UNFINISHED}"):
        if rest.is_file():
            rest.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows does so by itself and cannot open a folder."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
