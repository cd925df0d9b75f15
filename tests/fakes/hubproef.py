"""A hub as a process of its own, with a school on it, on both databases."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from tests.fakes.apparaat import Lijn
from tests.fakes.hubproces import Hubproces, hubproces
from tests.fakes.schoolhub import Schoolhub, leg_school_neer


@dataclass(frozen=True, slots=True)
class Proef:
    """A hub that listens, and the school on it."""

    hub: Hubproces
    school: Schoolhub

    @contextmanager
    def lijn(self) -> Iterator[Lijn]:
        """A line to it."""
        lijn = Lijn(self.hub.adres)
        try:
            yield lijn
        finally:
            lijn.sluit()

    @contextmanager
    def nog_een_school(self) -> Iterator[Schoolhub]:
        """A school on it that no other test knows."""
        school = leg_school_neer(self.hub.db, self.hub.geheim)
        try:
            yield school
        finally:
            school.sluit()


class MaakProef(Protocol):
    """Starts a hub with these options on this database, else on SQLite."""

    def __call__(self, *opties: str, db: str = "") -> Proef: ...


@contextmanager
def proef_op(db: str, map_: Path, *opties: str) -> Iterator[Proef]:
    school = leg_school_neer(db, map_ / "geheim")
    try:
        with hubproces(db, map_, *opties) as hub:
            yield Proef(hub, school)
    finally:
        school.sluit()


@pytest.fixture
def maak_proef(tmp_path: Path) -> Iterator[MaakProef]:
    with ExitStack() as stapel:

        def maak(*opties: str, db: str = "") -> Proef:
            url = db or f"sqlite:///{tmp_path / 'hub.db'}"
            return stapel.enter_context(proef_op(url, tmp_path, *opties))

        yield maak


@pytest.fixture(scope="module")
def proef(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proef]:
    """One hub for all tests of a module; none of them may leave a mark that others see."""
    map_ = tmp_path_factory.mktemp("hub")
    with proef_op(f"sqlite:///{map_ / 'hub.db'}", map_, "--aanmelden-per-uur", "100000") as een:
        yield een


@pytest.fixture(params=["sqlite", "postgres"])
def waar(request: pytest.FixtureRequest) -> str:
    """Each database in turn; empty is SQLite."""
    return "" if request.param == "sqlite" else str(request.getfixturevalue("pg_hub"))
