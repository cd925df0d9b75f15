"""A hub in this process on each database it runs on: for a module, or a new one for each test."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.apparaat import Deelnemer
from tests.fakes.dienstlijn import Hub, een_hub
from tests.fakes.hubdatabase import Voorraad
from tests.fakes.postgres import APP
from tests.fakes.schoolhub import leg_school_neer
from tests.fakes.schrijver import Schrijver, plaats, schrijvers
from werkplek.hub.database import Database


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def hub(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """One for all stories of a module: each has devices and deelnemers of its own.

    On PostgreSQL it serves as the role without rights of its own.
    """
    map_ = tmp_path_factory.mktemp("hub")
    if request.param == "sqlite":
        school = leg_school_neer(f"sqlite:///{(map_ / 'hub.db').as_posix()}", map_ / "geheim")
        yield Hub(school, map_)
        school.sluit()
        return
    voorraad: Voorraad = request.getfixturevalue("voorraad")
    with voorraad.leen() as url:
        beheer = leg_school_neer(url, map_ / "geheim")
        beheer.sluit()
        school = replace(beheer, database=Database(voorraad.postgres.als(url, APP)))
        yield Hub(school, map_)
        school.sluit()


@pytest.fixture
def ans(hub: Hub) -> Schrijver:
    """A device of the leerbedrijf, and who records on it."""
    return schrijvers(hub)[0]


@pytest.fixture
def fien(hub: Hub) -> Deelnemer:
    """A deelnemer who is placed there."""
    return plaats(hub)


@pytest.fixture(name="hub")
def verse_hub(db: str, tmp_path: Path) -> Iterator[Hub]:
    """One for this test, with one leerbedrijf and two deelnemers."""
    with een_hub(db, tmp_path) as hier:
        yield hier
