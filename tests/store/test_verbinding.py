"""Every connection: waits for the disk, and leaves nothing on it that can be read."""

import sys
from pathlib import Path

import pytest

from tests.store.histories import Schrijver, buiten, leg_vast
from werkplek.application.ports import MapOnbereikbaar
from werkplek.store.folder import open_store
from werkplek.store.generatie import BEDRIJF


def test_every_connection_waits_for_the_disk(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    verbindingen = [store._engine.connect() for _ in range(4)]
    verwacht = {
        "journal_mode": "wal",
        "synchronous": 2,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cache_size": -65536,
    }
    for verbinding in verbindingen:
        for naam, waarde in verwacht.items():
            assert verbinding.exec_driver_sql(f"pragma {naam}").scalar_one() == waarde
        verbinding.close()
    store.sluit()


def test_a_connection_that_does_not_wait_is_refused(
    folder: Path, sleutel: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules["werkplek.store.engine"].PRAGMAS, "synchronous", "off")
    with pytest.raises(MapOnbereikbaar):
        open_store(folder, sleutel, buiten())


def test_nothing_readable_on_disk(folder: Path, sleutel: bytes) -> None:
    store = open_store(folder, sleutel, buiten())
    leg_vast(store, *Schrijver(roepnaam="Wilhelmina").begin())
    alles = b"".join(pad.read_bytes() for pad in folder.iterdir())
    store.sluit()
    alles += (folder / BEDRIJF).read_bytes()
    assert b"Wilhelmina" not in alles
    assert b"deelnemer" not in alles
