"""Many files that belong together, on a disk somebody chose: all of them, or none."""

import contextlib
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from werkplek.application.ports import BestandOnbereikbaar
from werkplek.application.ports_dossier import Stuk
from werkplek.durable.whole_file import sync_folder

ZIP: Final = ".zip"

BESTAAT: Final = "bestaat"
"""Why a folder is not written: there is one with something in it."""

_BEGIN: Final = (1980, 1, 1, 0, 0, 0)
"""The moment of every file in a ZIP: the same files give the same bytes."""

_RIGHTS: Final = 0o600 << 16


def write_folder(pad: Path, stukken: Iterable[Stuk]) -> None:
    """Fill a folder beside it and give it its name last.

    Raises OSError, or `BestandOnbereikbaar("bestaat")` when there is one that is not empty.
    """
    if pad.exists() and (not pad.is_dir() or any(pad.iterdir())):
        raise BestandOnbereikbaar(BESTAAT)
    nieuw = Path(tempfile.mkdtemp(dir=pad.parent, prefix=f".{pad.name}.", suffix=".nieuw"))
    try:
        for stuk in stukken:
            _write(nieuw / stuk.naam, stuk.lees())
        for folder in (nieuw, *(deel for deel in nieuw.rglob("*") if deel.is_dir())):
            sync_folder(folder)
        if pad.exists():
            pad.rmdir()
        nieuw.rename(pad)
    except BaseException:
        shutil.rmtree(nieuw, ignore_errors=True)
        raise
    sync_folder(pad.parent)


def write_zip(pad: Path, stukken: Iterable[Stuk]) -> None:
    """Write one file and give it its name last, over an earlier one. Raises OSError."""
    handle, naam = tempfile.mkstemp(dir=pad.parent, prefix=f".{pad.name}.", suffix=".nieuw")
    nieuw = Path(naam)
    try:
        with os.fdopen(handle, "wb") as bestand:
            with zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED) as archief:
                for stuk in stukken:
                    info = zipfile.ZipInfo(stuk.naam, _BEGIN)
                    info.compress_type = zipfile.ZIP_DEFLATED
                    info.external_attr = _RIGHTS
                    archief.writestr(info, stuk.lees())
            bestand.flush()
            os.fsync(bestand.fileno())
        nieuw.replace(pad)
    except BaseException:
        with contextlib.suppress(OSError):
            nieuw.unlink()
        raise
    sync_folder(pad.parent)


def _write(pad: Path, inhoud: bytes) -> None:
    pad.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with pad.open("xb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())
