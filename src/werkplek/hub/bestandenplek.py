"""In which folder the files of a hub lie: only a file there ever reaches a device.

The folder and the database each keep the same word. A path would not do: one folder may be mounted
elsewhere on each machine. A command that names another folder is found out before it seals there.
"""

import logging
import os
from contextlib import suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

import sqlalchemy as sa

from werkplek.durable.whole_file import sync_folder
from werkplek.hub.tables import hub

NAAM: Final = "kenmerk"
"""In the folder for files."""

_LOG: Final = logging.getLogger(__name__)


def neem_in_gebruik(verbinding: sa.Connection, map_: Path) -> None:
    """A hub that starts gives out the files of this folder, and of no other. Raises OSError."""
    kenmerk = _lees(map_) or _schrijf(map_)
    eerder = verbinding.scalar(sa.select(hub.c.bestanden))
    if eerder not in {None, kenmerk}:
        _LOG.warning("andere_map_met_bestanden")
    verbinding.execute(sa.update(hub).values(bestanden=kenmerk))


def is_van_de_hub(verbinding: sa.Connection, map_: Path) -> bool:
    """Whether the hub gives out what lies here; while none ever started, any folder may be it."""
    kenmerk = verbinding.scalar(sa.select(hub.c.bestanden))
    return kenmerk is None or _lees(map_) == kenmerk


def _lees(map_: Path) -> str:
    try:
        return (map_ / NAAM).read_text(encoding="ascii").strip()
    except (FileNotFoundError, NotADirectoryError, UnicodeError):
        return ""


def _schrijf(map_: Path) -> str:
    """A new word, unless another process of this hub was ahead."""
    with suppress(FileExistsError):
        plek = os.open(map_ / NAAM, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(plek, "w", encoding="ascii") as bestand:
            bestand.write(f"{uuid4()}\n")
            bestand.flush()
            os.fsync(bestand.fileno())
        sync_folder(map_)
    return _lees(map_)
