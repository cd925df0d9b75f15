"""Four who may have done the same work, on a floor in memory and on a real folder."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.application.conftest import SLEUTEL, buiten, lege_map
from tests.fakes.store import MemoryStore
from tests.fakes.werkvloer import P1, W1, W2, Werkvloer
from tests.ui.conftest import app, look, qapp_cls, show
from werkplek.application.ports import Store
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam
from werkplek.store.folder import open_store

__all__ = ["app", "lege_map", "look", "qapp_cls", "show"]


@dataclass(frozen=True)
class Ploeg:
    """Sanne, Yusuf and Lotte chose W1; Piet learns the same trade and did not choose it."""

    vloer: Werkvloer
    sanne: DeelnemerId
    yusuf: DeelnemerId
    lotte: DeelnemerId
    piet: DeelnemerId

    @property
    def drie(self) -> tuple[DeelnemerId, ...]:
        """Those who chose W1."""
        return (self.sanne, self.yusuf, self.lotte)

    @property
    def allen(self) -> tuple[DeelnemerId, ...]:
        """Everybody."""
        return (*self.drie, self.piet)


def ploeg_van(vloer: Werkvloer) -> Ploeg:
    """Everybody starts today."""
    return Ploeg(
        vloer,
        sanne=vloer.neem_aan(Naam("Sanne", "de Vries"), W1, W2, P1),
        yusuf=vloer.neem_aan(Naam("Yusuf", "Aydin"), W1),
        lotte=vloer.neem_aan(Naam("Lotte", "Proef"), W1, W2),
        piet=vloer.neem_aan(Naam("Piet", "Voorbeeld"), W2),
    )


@pytest.fixture
def vloer() -> Werkvloer:
    """The company has begun; nobody learns there yet."""
    return Werkvloer()


@pytest.fixture
def ploeg(vloer: Werkvloer) -> Ploeg:
    """In memory."""
    return ploeg_van(vloer)


@pytest.fixture(params=["memory", "folder"])
def overal(request: pytest.FixtureRequest, lege_map: Path, tmp_path: Path) -> Iterator[Ploeg]:
    """On a store of each kind."""
    store: Store = MemoryStore()
    if request.param == "folder":
        store = open_store(Path(shutil.copytree(lege_map, tmp_path / "map")), SLEUTEL, buiten())
    yield ploeg_van(Werkvloer(store))
    store.sluit()
