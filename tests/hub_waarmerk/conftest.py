"""A hub whose school has its keys, on both databases a hub runs on."""

import pytest

from tests.fakes.dienstlijn import Hub
from tests.fakes.hubdatabase import db, pg_hub, voorraad
from tests.fakes.hubs import verse_hub
from tests.fakes.sleutelkamer import Sleutelkamer
from tests.hub_verklaringen.conftest import ingericht
from tests.hub_verklaringen.conftest import kamer as examenkamer

__all__ = [
    "db",
    "examenkamer",
    "ingericht",
    "pg_hub",
    "verse_hub",
    "voorraad",
]


@pytest.fixture
def kamer(hub: Hub) -> Sleutelkamer:
    """Its keys, and its root."""
    return Sleutelkamer(hub)
