"""The recorder, made once; each workload recorded once in a run of the tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.stroom.cutting import Run
from tests.stroom.recorder import compile_recorder, why_not

Record = Callable[..., Run]


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that is laid under a process; without a compiler there is nothing to test."""
    if reason := why_not():
        pytest.skip(reason)
    return compile_recorder(tmp_path_factory.mktemp("recorder"))


@pytest.fixture(scope="session")
def recorded(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Record:
    """Record a workload, with a fault planted or without."""

    def record(name: str, *faults: str) -> Run:
        return Run.of(name, library, tmp_path_factory.mktemp(name).resolve(), *faults)

    return record
