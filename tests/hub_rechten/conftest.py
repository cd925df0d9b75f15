"""Databases that have the hub's tables."""

from tests.fakes.hubdatabase import voorraad

__all__ = ["voorraad"]
