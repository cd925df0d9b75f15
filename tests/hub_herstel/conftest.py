"""Both databases a hub runs on, and a hub on each with one school."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.dienstlijn import Hub, een_hub


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{(tmp_path / 'hub.db').as_posix()}"
    return str(request.getfixturevalue("pg_url"))


@pytest.fixture
def hub(db: str, tmp_path: Path) -> Iterator[Hub]:
    """A hub with one leerbedrijf and two deelnemers."""
    with een_hub(db, tmp_path) as hier:
        yield hier
