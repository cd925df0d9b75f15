"""A real window on a real folder, driven by taps."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys.venster import WACHTZIN, Venster
from tests.ui.conftest import app, qapp_cls
from werkplek.ui.application import Application

__all__ = ["app", "qapp_cls"]

Opent = Callable[..., Venster]


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
