"""A hub on each database it runs on; on PostgreSQL it serves as the role without rights of its own.

The stories of one module share a school: each has devices and deelnemers of its own.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.fakes.apparaat import Deelnemer
from tests.fakes.dienstlijn import Hub
from tests.fakes.postgres import APP, Postgres
from tests.fakes.schoolhub import leg_school_neer
from tests.fakes.schrijver import Schrijver, plaats, schrijvers
from werkplek.hub.database import Database


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def hub(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """A hub with one school and one leerbedrijf."""
    map_ = tmp_path_factory.mktemp("hub")
    if request.param == "sqlite":
        school = leg_school_neer(f"sqlite:///{(map_ / 'hub.db').as_posix()}", map_ / "geheim")
        yield Hub(school, map_)
        school.sluit()
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    url = postgres.nieuwe_database()
    beheer = leg_school_neer(url, map_ / "geheim")
    beheer.sluit()
    school = replace(beheer, database=Database(postgres.als(url, APP)))
    yield Hub(school, map_)
    school.sluit()
    postgres.weg(url)


@pytest.fixture
def ans(hub: Hub) -> Schrijver:
    """A device of the leerbedrijf, and who records on it."""
    return schrijvers(hub)[0]


@pytest.fixture
def fien(hub: Hub) -> Deelnemer:
    """A deelnemer who is placed there."""
    return plaats(hub)
