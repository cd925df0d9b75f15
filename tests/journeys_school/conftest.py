"""A real window on a real folder, with a school at the other end of a line in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import app, begonnen, qapp_cls, sjabloon
from tests.journeys.venster import Venster, kom_binnen
from tests.journeys_school.schoolkant import School, SchoolOpener
from werkplek.ui.application import Application

__all__ = ["app", "begonnen", "qapp_cls", "sjabloon"]


@pytest.fixture
def school() -> School:
    """A school that knows nobody of here yet."""
    return School()


@pytest.fixture
def opener(begonnen: Path, school: School) -> SchoolOpener:
    """Opens the folder of the test with a line to the school."""
    return SchoolOpener(begonnen, school=school)


@pytest.fixture
def venster(app: Application, opener: SchoolOpener) -> Iterator[Venster]:
    """Marga is at work."""
    made = Venster(app, opener.map, opener=opener)
    kom_binnen(made.driver)
    yield made
    made.sluit()
