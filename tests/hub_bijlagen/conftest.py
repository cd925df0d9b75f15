"""A new hub for each test, on both databases a hub runs on."""

from tests.fakes.hubdatabase import db, pg_hub, voorraad
from tests.fakes.hubs import verse_hub

__all__ = ["db", "pg_hub", "verse_hub", "voorraad"]
