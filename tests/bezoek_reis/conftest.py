"""The real window on a real folder, with two people who share the tablet."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bezoek_reis.venster import MetPrinter, maak_map
from tests.journeys.venster import Venster
from tests.ui.conftest import app, qapp_cls
from werkplek.ui.application import Application

__all__ = ["app", "qapp_cls"]


@pytest.fixture(scope="session")
def sjabloon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once."""
    return maak_map(tmp_path_factory.mktemp("bezoek") / "map")


@pytest.fixture
def map_(sjabloon: Path, tmp_path: Path) -> Path:
    """A copy for this test, closed."""
    return Path(shutil.copytree(sjabloon, tmp_path / "map"))


@pytest.fixture
def opener(map_: Path) -> MetPrinter:
    """What opens it."""
    return MetPrinter(map_)


@pytest.fixture
def venster(app: Application, map_: Path, opener: MetPrinter) -> Iterator[Venster]:
    """Nobody works here yet."""
    made = Venster(app, map_, opener=opener)
    yield made
    made.sluit()
