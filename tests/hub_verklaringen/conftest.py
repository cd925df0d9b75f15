"""A school with an examencommissie on each of the databases a hub runs on."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.fakes.examenkamer import Examenkamer, Mensen, richt_in
from tests.fakes.hubdatabase import pg_hub, voorraad
from tests.fakes.schoolkantoor import Schoolkantoor
from werkplek.hub.database import Database
from werkplek.hub.instelling import BIJLAGEN
from werkplek.hub.sessie import GEHEIM

__all__ = ["pg_hub", "voorraad"]


def _sqlite(map_: Path) -> str:
    return f"sqlite:///{(map_ / 'hub.db').as_posix()}"


@pytest.fixture(scope="session")
def ingericht(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mensen]:
    """The folder of an office that was set up once, to be copied, and who is there."""
    map_ = tmp_path_factory.mktemp("kantoor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(GEHEIM, str(map_ / "geheim"))
        mensen = richt_in(Schoolkantoor(_sqlite(map_), map_))
    return map_, mensen


@pytest.fixture
def kamer(
    ingericht: tuple[Path, Mensen], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Examenkamer]:
    """A school on an embedded database, with its hub at work; what seals is made up."""
    map_, mensen = ingericht
    shutil.copytree(map_, tmp_path, dirs_exist_ok=True)
    _wijs(monkeypatch, tmp_path)
    with _kamer(Schoolkantoor(_sqlite(tmp_path), tmp_path), mensen) as hier:
        yield hier


@pytest.fixture
def pg_kamer(pg_hub: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Examenkamer]:
    """The same on PostgreSQL."""
    _wijs(monkeypatch, tmp_path)
    kantoor = Schoolkantoor(pg_hub, tmp_path)
    with _kamer(kantoor, richt_in(kantoor)) as hier:
        yield hier


@contextmanager
def _kamer(kantoor: Schoolkantoor, mensen: Mensen) -> Iterator[Examenkamer]:
    database = Database(kantoor.db)
    try:
        yield Examenkamer(kantoor, database, mensen)
    finally:
        database.sluit()


def _wijs(monkeypatch: pytest.MonkeyPatch, map_: Path) -> None:
    """Where commands find the secret and the files."""
    monkeypatch.setenv(GEHEIM, str(map_ / "geheim"))
    monkeypatch.setenv(BIJLAGEN, str(map_ / "bijlagen"))
