"""A real window on a real folder, driven by taps."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.venster import WACHTZIN, Venster, maak_sjabloon
from tests.ui.conftest import app, qapp_cls
from werkplek.ui.application import Application

__all__ = ["app", "qapp_cls"]

Opent = Callable[..., Venster]


@pytest.fixture(scope="session")
def sjabloon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a praktijkopleider and two deelnemers, made once."""
    return maak_sjabloon(tmp_path_factory.mktemp("sjabloon") / "map")


@pytest.fixture
def begonnen(sjabloon: Path, tmp_path: Path) -> Path:
    """A copy of that folder, for this test, closed."""
    shutil.copytree(sjabloon, tmp_path / "map")
    return tmp_path / "map"


@pytest.fixture
def open_venster(app: Application, tmp_path: Path) -> Iterator[Opent]:
    """Open a window on the folder of this test, after the one before, or beside it."""
    vensters: list[Venster] = []

    def open_(*, wachtzin: str | None = WACHTZIN, ernaast: bool = False) -> Venster:
        for eerder in vensters:
            if not ernaast:
                eerder.sluit()
        vensters.append(Venster(app, tmp_path / "map", wachtzin=wachtzin))
        return vensters[-1]

    yield open_
    for venster in vensters:
        venster.sluit()
