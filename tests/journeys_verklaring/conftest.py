"""Two real windows, on the tablet and on a laptop of the school, and a real hub between them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.venster import Opener, Venster, kom_binnen
from tests.journeys_verklaring.zaak import Zaak
from tests.ui.conftest import app, qapp_cls
from werkplek.demo.hub import Demohub
from werkplek.ui.application import Application

__all__ = ["app", "qapp_cls"]


@pytest.fixture(scope="session")
def zaak(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zaak]:
    """Made once: each test takes a verklaring of its own."""
    ruimte = tmp_path_factory.mktemp("zaak")
    with Demohub(ruimte / "hub") as hub:
        gemaakt = Zaak(hub, ruimte)
        gemaakt.richt_in()
        yield gemaakt


@pytest.fixture
def tablet(app: Application, zaak: Zaak) -> Iterator[Venster]:
    """Marga is at work."""
    yield from _open(app, zaak.tablet)


@pytest.fixture
def laptop(app: Application, zaak: Zaak) -> Iterator[Venster]:
    """Ada, of the examencommissie, is at work."""
    yield from _open(app, zaak.laptop)


def _open(app: Application, map_: Path) -> Iterator[Venster]:
    venster = Venster(app, map_, opener=Opener(map_))
    kom_binnen(venster.driver)
    yield venster
    venster.sluit()
