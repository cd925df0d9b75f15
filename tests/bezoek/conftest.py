"""The bpv-begeleider on the road: over fakes, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bezoek.podium import Bezoekpodium
from tests.fakes.outside import CountingIds, FakeSigner
from tests.fakes.werkvloer import Werkvloer
from tests.ui.conftest import app, look, qapp_cls, show
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store.apparaat import Outside
from werkplek.store.folder import maak_store
from werkplek.ui.application import Application

__all__ = ["app", "look", "qapp_cls", "show"]


@pytest.fixture
def vloer() -> Werkvloer:
    """Four people at work; nobody learns there yet."""
    return Werkvloer()


@pytest.fixture
def echt(tmp_path: Path) -> Iterator[Werkvloer]:
    """The same over the store of a real folder."""
    buiten = Outside(CountingIds(), lambda: bytes(32), lambda _: FakeSigner())
    store = maak_store(tmp_path / "map", bytes(range(48)), buiten)
    yield Werkvloer(store)
    store.sluit()


@pytest.fixture
def sanne(vloer: Werkvloer) -> DeelnemerId:
    """She starts today under Marga."""
    return vloer.neem_aan_met_keuze()


@pytest.fixture
def podium(app: Application) -> Iterator[Bezoekpodium]:
    """Bram is at work."""
    vloer = Werkvloer()
    made = Bezoekpodium(app, vloer, vloer.neem_aan_met_keuze())
    made.bram()
    yield made
    made.sluit()
