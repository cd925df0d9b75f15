"""A key changes only while nobody reads or writes, also after a connection that went wrong."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.store.histories import buiten
from werkplek.application.ports import MapInGebruik
from werkplek.store import sluis
from werkplek.store.folder import FolderStore, open_store
from werkplek.store.fouten import StoreBug


def andere(sleutel: bytes) -> bytes:
    """A new key with the salt of the file."""
    return bytes(byte ^ 255 for byte in sleutel[:32]) + sleutel[-16:]


@pytest.fixture(autouse=True)
def ongeduldig(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sluis, "_GEDULD", 0.2)


def verbind_vergeefs(store: FolderStore, keer: int) -> None:
    """A record of the pool lost its connection, and another could not be made for it."""
    with store.los() as verbinding:
        verbinding.invalidate()

    def kapot(*_: object) -> None:
        raise dbapi2.OperationalError("disk I/O error")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("werkplek.store.engine._connect", kapot)
        for _ in range(keer):
            with pytest.raises(StoreBug), store.los():
                pass


def test_a_key_never_changes_while_somebody_reads(store: FolderStore, sleutel: bytes) -> None:
    verbind_vergeefs(store, 1)
    with store.los() as lezer:
        assert lezer.exec_driver_sql("select count(*) from feit").scalar_one() == 0
        with pytest.raises(MapInGebruik, match="sleutel"):
            store.herversleutel(sleutel, andere(sleutel))
    assert store.generatie.sleutel == sleutel


def test_after_connections_that_went_wrong_a_key_can_still_change(
    folder: Path, sleutel: bytes
) -> None:
    store = open_store(folder, sleutel, buiten())
    verbind_vergeefs(store, 2)
    nieuw = andere(sleutel)
    assert store.herversleutel(sleutel, nieuw) == nieuw
    store.sluit()
    open_store(folder, nieuw, buiten()).sluit()
