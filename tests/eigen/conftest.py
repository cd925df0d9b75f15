"""The deelnemer's own screen; what shows the window is that of all tests of the ui."""

import pytest

from tests.application.conftest import lege_map, store
from tests.fakes.werkvloer import Werkvloer
from tests.journeys.conftest import begonnen, open_venster, sjabloon
from tests.ui.conftest import app, look, qapp_cls, show
from werkplek.domain.kenmerk import DeelnemerId

__all__ = [
    "app",
    "begonnen",
    "lege_map",
    "look",
    "open_venster",
    "qapp_cls",
    "show",
    "sjabloon",
    "store",
]


@pytest.fixture
def vloer() -> Werkvloer:
    """The company has begun; nobody learns there yet."""
    return Werkvloer()


@pytest.fixture
def sanne(vloer: Werkvloer) -> DeelnemerId:
    """Sanne started today under Marga, with the whole kwalificatie."""
    return vloer.neem_aan()
