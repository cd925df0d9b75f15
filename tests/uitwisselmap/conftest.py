"""The folder's side of the exchange with a school: on the folders of the tests of the store."""

from tests.store.conftest import folder, leeg, sleutel, store

__all__ = ["folder", "leeg", "sleutel", "store"]
