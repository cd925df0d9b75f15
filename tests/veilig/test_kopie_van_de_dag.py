"""The copy of the day: asked beside the taps, and never a reason to stop working."""

from collections.abc import Iterator

import pytest

from tests.fakes.werkvloer import Werkvloer
from tests.ui.podium import Podium
from werkplek.application.ports import MapOnbereikbaar
from werkplek.ui.application import Application
from werkplek.ui.copying import Copying
from werkplek.ui.tasks import Lane, Urgency


@pytest.fixture
def podium(app: Application) -> Iterator[Podium]:
    """Somebody at work."""
    vloer = Werkvloer()
    made = Podium(app, vloer, vloer.neem_aan_met_keuze())
    yield made
    made.sluit()


def test_a_copy_that_is_due_is_made_beside_the_writer_lane(podium: Podium) -> None:
    podium.reserve.aan_de_beurt = True
    copying = Copying(podium.shell, podium.window)
    podium.asked.clear()

    copying.vraag()
    copying.vraag()

    assert [kopie.aanleiding for kopie in podium.reserve.gemaakt] == ["dag"]
    assert podium.asked == [(Lane.FREE, Urgency.BACKGROUND)] * 2


def test_a_copy_that_fails_stops_nobody_and_is_asked_again(podium: Podium) -> None:
    podium.reserve.aan_de_beurt = True
    podium.reserve.fout = MapOnbereikbaar("vol")
    copying = Copying(podium.shell, podium.window)

    copying.vraag()
    assert podium.reserve.gemaakt == []
    podium.reserve.aan_de_beurt = True
    copying.vraag()

    assert len(podium.reserve.gemaakt) == 1
