"""Copies, putting one back, and erasing: on the folders of the tests of the store."""

from tests.store.conftest import folder, gebouwd, kantoor, leeg, sleutel, store

__all__ = ["folder", "gebouwd", "kantoor", "leeg", "sleutel", "store"]
