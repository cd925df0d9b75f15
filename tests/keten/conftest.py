"""One world for all stories of this folder: a hub costs more to start than a story to tell."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.keten.wereld import Wereld, bouw


@pytest.fixture(scope="session")
def wereld(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wereld]:
    with ExitStack() as stapel:
        yield bouw(tmp_path_factory.mktemp("keten"), stapel)
