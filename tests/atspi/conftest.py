"""One screen and bus for all of these tests; without what that needs, they are skipped."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.atspi.zaal import Zaal, wat_ontbreekt
from tests.atspi.zaal import zaal as open_zaal


@pytest.fixture(scope="session")
def zaal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Zaal]:
    """A screen, a bus, and whoever listens on it."""
    ontbreekt = wat_ontbreekt()
    if ontbreekt:
        pytest.skip(f"no screen reader can be tried here: {ontbreekt} is missing")
    with open_zaal(tmp_path_factory.mktemp("thuis")) as zaal:
        yield zaal


@pytest.fixture(scope="session")
def hier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the folder that is opened lies."""
    return tmp_path_factory.mktemp("hier")
