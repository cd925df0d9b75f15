"""A school with a hub process, on the embedded database and on PostgreSQL."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.conftest import leeg, sleutel
from tests.uitwisseling.plein import Plein, plein

__all__ = ["leeg", "sleutel"]


@pytest.fixture
def klein(tmp_path: Path, leeg: Path, sleutel: bytes) -> Iterator[Plein]:
    """On the embedded database."""
    with plein("", tmp_path, leeg, sleutel) as een:
        yield een


@pytest.fixture
def groot(tmp_path: Path, leeg: Path, sleutel: bytes, pg_url: str) -> Iterator[Plein]:
    """On PostgreSQL."""
    with plein(pg_url, tmp_path, leeg, sleutel) as een:
        yield een


@pytest.fixture(params=["sqlite", "postgres"])
def school(request: pytest.FixtureRequest) -> Plein:
    """On each of them in turn."""
    naam = "klein" if request.param == "sqlite" else "groot"
    een: Plein = request.getfixturevalue(naam)
    return een


SOAK_MINUTEN = float(os.environ.get("WERKPLEK_SOAK_MINUTEN", "10"))
