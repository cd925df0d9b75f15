"""The pages of a jobcoach over the story of *De Verzonnen Hal*; Noor is at work."""

from collections.abc import Iterator

import pytest

from tests.fakes.werkvloer import Werkvloer
from tests.ui.conftest import app, look, qapp_cls, show
from tests.ui.heel_podium import HeelPodium
from werkplek.domain.personen import Persoon
from werkplek.ui.application import Application

__all__ = ["app", "look", "qapp_cls", "show"]


class Coachpodium(HeelPodium):
    """Who is at work changes; Sanne stays in hand."""

    def ben(self, wie: Persoon) -> None:
        """Somebody works here now."""
        self.session.ben(wie)
        self.session.neem_deelnemer(self.sanne)
        self.window.navigation.home("vandaag")


@pytest.fixture
def podium(app: Application) -> Iterator[Coachpodium]:
    """Sanne started today under Marga; Noor, the jobcoach, is at work."""
    vloer = Werkvloer()
    made = Coachpodium(app, vloer, vloer.neem_aan_met_keuze())
    made.ben(vloer.noor)
    yield made
    made.sluit()
