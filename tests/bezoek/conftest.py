"""The bpv-begeleider on the road: over fakes, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bezoek.stand import stand_van
from tests.fakes.outside import CountingIds, FakeSigner
from tests.fakes.werkvloer import Werkvloer
from tests.ui.conftest import app, look, qapp_cls, show
from tests.ui.heel_podium import HeelPodium
from werkplek.application.beelden.gesprekken import GesprekkenBeeld, gesprekken_beeld
from werkplek.domain.begeleiding import Begeleiding
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.store.apparaat import Outside
from werkplek.store.folder import maak_store
from werkplek.ui.application import Application

__all__ = ["app", "look", "qapp_cls", "show"]


class Bezoekpodium(HeelPodium):
    """Bram is at the place where Sanne learns, with the tablet."""

    def bram(self) -> None:
        """He works here now."""
        self.session.ben(self.vloer.bram)
        self.session.neem_deelnemer(self.sanne)
        self.window.navigation.home("vandaag")

    @property
    def stand(self) -> Begeleiding:
        """What now follows from the feiten."""
        return stand_van(self.vloer, self.sanne)

    @property
    def gesprekken(self) -> GesprekkenBeeld:
        """What Marga reads."""
        with self.vloer.store.lees() as lezer:
            return gesprekken_beeld(lezer, self.sanne, self.vloer.marga, self.vloer.vandaag)


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
