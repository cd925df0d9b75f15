"""Every story on the use cases begins on the same floor."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.outside import CountingIds, FakeSigner
from tests.fakes.store import MemoryStore
from tests.fakes.werkvloer import W1, Werkvloer
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.ports import Store
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store.apparaat import Outside
from werkplek.store.folder import maak_store, open_store

SLEUTEL = bytes(range(48))


@pytest.fixture
def vloer() -> Werkvloer:
    """The company has begun; nobody learns there yet."""
    return Werkvloer()


@pytest.fixture
def sanne(vloer: Werkvloer) -> DeelnemerId:
    """Sanne started today under Marga, with three of the five werkprocessen."""
    return vloer.neem_aan_met_keuze()


def buiten() -> Outside:
    """What the real store is given: names that count, and one seal key."""
    return Outside(CountingIds(), lambda: bytes(32), lambda _: FakeSigner())


@pytest.fixture(scope="session")
def lege_map(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty, closed store."""
    folder = tmp_path_factory.mktemp("leeg") / "map"
    maak_store(folder, SLEUTEL, buiten()).sluit()
    return folder


@pytest.fixture(params=["memory", "folder"])
def store(request: pytest.FixtureRequest, lege_map: Path, tmp_path: Path) -> Iterator[Store]:
    """An open, empty store of each kind."""
    opened: Store = MemoryStore()
    if request.param == "folder":
        opened = open_store(Path(shutil.copytree(lege_map, tmp_path / "map")), SLEUTEL, buiten())
    yield opened
    opened.sluit()


@pytest.fixture
def kan_w1(vloer: Werkvloer, sanne: DeelnemerId) -> DeelnemerId:
    """Sanne can do W1: seen twice, and stated."""
    vloer.zie_vaak_genoeg(sanne)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1, toelichting="Rustig.")
    return sanne
