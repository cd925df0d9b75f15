"""The file of a folder that is made: empty, and under its name only when it is whole."""

import os
from pathlib import Path
from typing import Final

from werkplek.durable.whole_file import sync_folder
from werkplek.store.apparaat import Outside, maak_apparaat
from werkplek.store.engine import maak_engine, schrijvend
from werkplek.store.fouten import disk
from werkplek.store.generatie import BEDRIJF
from werkplek.store.schema import migreer

_NIEUW: Final = f"{BEDRIJF}.nieuw"


def write_empty(folder: Path, sleutel: bytes, outside: Outside) -> None:
    """Write a store with a device and nothing else. Raises `MapOnbereikbaar`."""
    nieuw = folder / _NIEUW
    with disk():
        for rest in folder.glob(f"{_NIEUW}*"):
            rest.unlink()
        os.close(os.open(nieuw, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    engine = maak_engine(nieuw, sleutel)
    try:
        migreer(engine)
        with schrijvend(engine).begin() as verbinding:
            maak_apparaat(verbinding, outside)
    finally:
        engine.dispose()
    with disk():
        nieuw.replace(folder / BEDRIJF)
        sync_folder(folder)
        sync_folder(folder.parent)
