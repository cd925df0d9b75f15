"""A hub on each of both databases, a device, and a deelnemer."""

from tests.fakes.hubdatabase import voorraad
from tests.fakes.hubs import ans, fien, hub

__all__ = ["ans", "fien", "hub", "voorraad"]
