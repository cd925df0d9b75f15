"""A break and the way back; what shows the pages is that of all ui tests."""

from collections.abc import Iterator

import pytest

from tests.fakes.werkvloer import Werkvloer
from tests.ui.conftest import app, look, qapp_cls, show
from tests.ui.heel_podium import HeelPodium
from werkplek.ui.application import Application

__all__ = ["app", "look", "qapp_cls", "show"]


@pytest.fixture
def vloer() -> Werkvloer:
    """The leerbedrijf, in memory."""
    return Werkvloer()


@pytest.fixture
def podium(app: Application, vloer: Werkvloer) -> Iterator[HeelPodium]:
    """Sanne started today under Marga, who is at work."""
    made = HeelPodium(app, vloer, vloer.neem_aan_met_keuze())
    yield made
    made.sluit()
