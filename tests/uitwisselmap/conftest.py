"""The folder's side of the exchange with a school: on the folders of the tests of the store."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.store.conftest import folder, leeg, sleutel, store
from tests.store.histories import buiten
from tests.store.kopieen import Kantoor, schrijf_sleutels
from tests.uitwisselmap.bedrijf import Bedrijf
from tests.uitwisselmap.uitwisseling import SANNE, Lijn, Loket, geef_ander_apparaat
from werkplek.store.folder import FolderStore, maak_store, open_store

__all__ = ["folder", "leeg", "sleutel", "store"]


@pytest.fixture
def hub() -> Loket:
    """An empty hub."""
    return Loket()


@pytest.fixture
def lijn(store: FolderStore, hub: Loket) -> Lijn:
    """The folder of the test, linked to the hub, of which it knows nobody yet."""
    return Lijn(store, hub).koppel()


@pytest.fixture
def nog_een(leeg: Path, tmp_path: Path, sleutel: bytes) -> Iterator[Callable[[str], FolderStore]]:
    """Makes another folder, with a device of its own."""
    with ExitStack() as stapel:

        def maak(naam: str) -> FolderStore:
            kopie = Path(shutil.copytree(leeg, tmp_path / naam))
            geef_ander_apparaat(kopie, sleutel)
            geopend = open_store(kopie, sleutel, buiten())
            stapel.callback(geopend.sluit)
            return geopend

        yield maak


@pytest.fixture
def bedrijf(tmp_path: Path) -> Iterator[Bedrijf]:
    """A leerbedrijf that was linked just now; the school has Sanne."""
    kantoor = Kantoor(tmp_path / "bedrijf")
    kantoor.map.mkdir()
    schrijf_sleutels(kantoor.map, kantoor.sleutel)
    kantoor._store = maak_store(kantoor.map, kantoor.sleutel, buiten())
    een = Bedrijf(kantoor)
    een.hub.plaats(SANNE)
    een.koppel()
    assert een.wissel().fout is None
    yield een
    kantoor.sluit()
