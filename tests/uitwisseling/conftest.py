"""Schools on a hub that is a process of its own: one hub for all tests on each database."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.postgres import Postgres
from tests.store.conftest import leeg, sleutel
from tests.uitwisseling.plein import Plein, open_hub, plein
from tests.uitwisseling.vloer import Vloer

__all__ = ["leeg", "sleutel"]

SOAK_MINUTEN = float(os.environ.get("WERKPLEK_SOAK_MINUTEN", "10"))


@pytest.fixture(scope="session")
def kleine_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vloer]:
    """On the embedded database."""
    with open_hub("", tmp_path_factory.mktemp("klein")) as hub:
        yield hub


@pytest.fixture(scope="session")
def grote_hub(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres) -> Iterator[Vloer]:
    """On PostgreSQL."""
    with open_hub(postgres.nieuwe_database(), tmp_path_factory.mktemp("groot")) as hub:
        yield hub


@pytest.fixture
def klein(kleine_hub: Vloer, tmp_path: Path, leeg: Path, sleutel: bytes) -> Iterator[Plein]:
    """A school on the embedded database."""
    with plein(kleine_hub, tmp_path, leeg, sleutel) as een:
        yield een


@pytest.fixture
def groot(grote_hub: Vloer, tmp_path: Path, leeg: Path, sleutel: bytes) -> Iterator[Plein]:
    """A school on PostgreSQL."""
    with plein(grote_hub, tmp_path, leeg, sleutel) as een:
        yield een


@pytest.fixture
def alleen(tmp_path: Path, leeg: Path, sleutel: bytes) -> Iterator[Plein]:
    """A school on an embedded hub of its own, to put back and to swap."""
    with open_hub("", tmp_path) as hub, plein(hub, tmp_path, leeg, sleutel) as een:
        yield een


@pytest.fixture(params=["sqlite", "postgres"])
def school(request: pytest.FixtureRequest) -> Plein:
    """A school on each of them in turn."""
    naam = "klein" if request.param == "sqlite" else "groot"
    een: Plein = request.getfixturevalue(naam)
    return een
