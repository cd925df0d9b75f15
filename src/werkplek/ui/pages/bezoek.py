"""*Bezoek*: on the road with the deelnemer beside you; the file at a glance, and the talk."""

from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.beelden.bezoek import BezoekBeeld, bezoek_beeld
from werkplek.domain.kenmerk import FeitId
from werkplek.ui.pages.bezoek_page import (
    AFSPRAAK,
    BEZOEK,
    GESPREK,
    BezoekPage,
    Rijsleutel,
)
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.gespreksverslag import ga_naar_verslag
from werkplek.ui.shell import Shell

NAAM: Final = "bezoek"


class BezoekController(Controller):
    """Folds the file of the deelnemer in hand beside the window."""

    def __init__(self, shell: Shell, page: BezoekPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._bezoek_page = page
        self._beeld: BezoekBeeld | None = None
        page.gekozen.connect(self._kies)
        page.plan.connect(self._plan)
        page.gesprek.connect(self._gesprek)

    def aankomst(self) -> None:
        """Nothing of another deelnemer."""
        self.shell.session.neem(feit=None)
        if self._beeld is None or self._beeld.deelnemer != self.shell.session.hand.deelnemer:
            self._bezoek_page.wis()
        self.ververs()

    def ververs(self) -> None:
        """Fetch the file."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        deelnemer, ik = session.deelnemer, session.ik
        self._bezoek_page.bezig.begin(self.tr("Dossier ophalen…"))
        self.haal(lambda lezer: bezoek_beeld(lezer, deelnemer, ik, vandaag), self._toon)

    @Slot(object)
    def _toon(self, beeld: BezoekBeeld) -> None:
        self._bezoek_page.bezig.klaar()
        if beeld.deelnemer == self.shell.session.hand.deelnemer:
            self._beeld = beeld
            self._bezoek_page.toon(beeld)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._bezoek_page.bezig.klaar()
        super().mislukt(fout)

    @Slot(object)
    def _kies(self, sleutel: Rijsleutel) -> None:
        soort, id_ = sleutel
        if soort == AFSPRAAK:
            self.shell.session.neem(feit=FeitId(id_))
            self.shell.go("afspraak_klaar")
        elif soort == BEZOEK:
            self.shell.session.neem(feit=FeitId(id_))
            self.shell.go("bezoekdag")
        elif soort == GESPREK:
            self._open_gesprek(FeitId(id_))
        else:
            self.shell.go("deelnemer")

    def _open_gesprek(self, gesprek: FeitId) -> None:
        """One that somebody did not sign yet goes round again; the others are read."""
        laatste = self._beeld.laatste if self._beeld is not None else None
        if laatste is not None and laatste.open:
            self.shell.session.neem(feit=gesprek)
            self.shell.go("gesprek_tekenen")
        else:
            ga_naar_verslag(self.shell, gesprek)

    @Slot()
    def _plan(self) -> None:
        self.shell.session.neem(feit=None)
        self.shell.go("bezoekdag")

    @Slot()
    def _gesprek(self) -> None:
        self.shell.go("gesprek")
