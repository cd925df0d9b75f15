"""The bpv-begeleider in the real window, over fakes."""

from tests.bezoek.stand import stand_van
from tests.ui.heel_podium import HeelPodium
from werkplek.domain.begeleiding import Begeleiding


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
