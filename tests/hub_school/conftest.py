"""A school's office on each of the databases a hub runs on."""

import shutil
from pathlib import Path

import pytest

from tests.fakes.hubdatabase import pg_hub, voorraad
from tests.fakes.schoolkantoor import Schoolkantoor
from werkplek.hub.sessie import GEHEIM

__all__ = ["pg_hub", "voorraad"]


def _sqlite(map_: Path) -> str:
    return f"sqlite:///{(map_ / 'hub.db').as_posix()}"


@pytest.fixture(scope="session")
def ingericht(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office that was set up once, to be copied."""
    map_ = tmp_path_factory.mktemp("kantoor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(GEHEIM, str(map_ / "geheim"))
        Schoolkantoor(_sqlite(map_), map_).richt_in()
    return map_


@pytest.fixture
def kantoor(ingericht: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Schoolkantoor:
    """A school on an embedded database."""
    shutil.copytree(ingericht, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv(GEHEIM, str(tmp_path / "geheim"))
    return Schoolkantoor(_sqlite(tmp_path), tmp_path)


@pytest.fixture(params=["sqlite", "postgresql"])
def beide(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Schoolkantoor:
    """A school on each of the two."""
    if request.param == "sqlite":
        return request.getfixturevalue("kantoor")  # type: ignore[no-any-return]
    monkeypatch.setenv(GEHEIM, str(tmp_path / "geheim"))
    nieuw = Schoolkantoor(str(request.getfixturevalue("pg_hub")), tmp_path)
    nieuw.richt_in()
    return nieuw
