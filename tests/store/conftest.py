"""A store of its own for each test, copied from one empty folder; the key is made up per run."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.histories import buiten
from tests.store.kopieen import Kantoor
from werkplek.store.folder import FolderStore, maak_store, open_store


@pytest.fixture(scope="session")
def sleutel() -> bytes:
    """Raw key of every store in this run."""
    return os.urandom(48)


@pytest.fixture(scope="session")
def leeg(tmp_path_factory: pytest.TempPathFactory, sleutel: bytes) -> Path:
    """A folder with an empty, closed store."""
    folder = tmp_path_factory.mktemp("leeg") / "map"
    maak_store(folder, sleutel, buiten()).sluit()
    return folder


@pytest.fixture
def folder(leeg: Path, tmp_path: Path) -> Path:
    """A folder of the test's own with an empty, closed store."""
    return Path(shutil.copytree(leeg, tmp_path / "map"))


@pytest.fixture
def store(folder: Path, sleutel: bytes) -> Iterator[FolderStore]:
    """An open, empty store."""
    opened = open_store(folder, sleutel, buiten())
    yield opened
    opened.sluit()


@pytest.fixture(scope="session")
def gebouwd(tmp_path_factory: pytest.TempPathFactory) -> Kantoor:
    """A closed folder with keys and one deelnemer, to copy from."""
    kantoor = Kantoor(tmp_path_factory.mktemp("gebouwd") / "map").maak()
    kantoor.sluit()
    return kantoor


@pytest.fixture
def kantoor(gebouwd: Kantoor, tmp_path: Path) -> Iterator[Kantoor]:
    """A folder of the test's own with one deelnemer, which opens when it is asked something."""
    eigen = gebouwd.als(tmp_path / "map")
    yield eigen
    eigen.sluit()
