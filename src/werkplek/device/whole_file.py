"""Writing a file so that a power cut leaves the old one or the new one, whole."""

import contextlib
import os
from pathlib import Path


def replace_whole(pad: Path, inhoud: bytes) -> None:
    """Temp, fsync, replace, folder fsync; only this account can read the file. Raises OSError."""
    nieuw = pad.with_name(f"{pad.name}.nieuw")
    vlaggen = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(nieuw, vlaggen, 0o600), "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        nieuw.replace(pad)
    except OSError:
        with contextlib.suppress(OSError):  # a rest of a full disk is overwritten the next time
            nieuw.unlink()
        raise
    if os.name == "posix":
        folder = os.open(pad.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
