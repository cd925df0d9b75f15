"""Writing a file so that a power cut leaves the old one or the new one, whole."""

import contextlib
import os
import tempfile
from pathlib import Path


def replace_whole(pad: Path, inhoud: bytes) -> None:
    """Temp, fsync, replace, folder fsync; only this account can read the file. Raises OSError."""
    handle, naam = tempfile.mkstemp(dir=pad.parent, prefix=f".{pad.name}.", suffix=".nieuw")
    nieuw = Path(naam)
    try:
        with os.fdopen(handle, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        nieuw.replace(pad)
    except OSError:
        with contextlib.suppress(OSError):  # what cannot be taken away says nothing to anyone
            nieuw.unlink()
        raise
    if os.name == "posix":
        folder = os.open(pad.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
