"""The camera and the microphone; the application is that of all tests of the ui."""

from collections.abc import Iterator

import pytest

from tests.fakes.camera import FakeCamera
from tests.fakes.opnemer import FakeOpnemer
from tests.fakes.werkvloer import SANNE, W1, Werkvloer
from tests.media.zaal import Hal, Zaal, rust_uit
from tests.tablet.tablet import Tablet
from tests.ui.conftest import app, qapp_cls
from werkplek.ui.application import Application
from werkplek.ui.pages import foto_maken

__all__ = ["app", "qapp_cls"]


@pytest.fixture(autouse=True)
def _geduldig(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow machine is no camera that shows nothing."""
    monkeypatch.setattr(foto_maken, "GEDULD_MS", 24 * 60 * 60 * 1000)


@pytest.fixture
def zaal(app: Application) -> Iterator[Zaal]:
    """Sanne was seen doing W1; Marga looks at what goes with it, on a tablet with everything."""
    vloer = Werkvloer()
    made = Zaal(app, vloer, vloer.neem_aan_met_keuze())
    rust_uit(made.shell, FakeCamera(parent=made.window), FakeOpnemer(made.window))
    made.begin()
    yield made
    made.sluit()


@pytest.fixture
def hal(app: Application) -> Iterator[Hal]:
    """The same on the tablet that Marga shares with Joris, with its lock."""
    vloer = Werkvloer()
    tablet = Tablet(app, vloer, vloer.neem_aan(SANNE, W1))
    rust_uit(tablet.shell, FakeCamera(parent=tablet.window), FakeOpnemer(tablet.window))
    made = Hal(tablet)
    tablet.komt(vloer.marga)
    made.naar_bewijs()
    yield made
    tablet.sluit()
