"""*Groep*: my deelnemers by their werkprocessen; a tap leads to *Vastleggen*."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.beelden.groep import GroepBeeld, groep_beeld
from werkplek.application.beelden.kijken import Kijktip
from werkplek.application.context import Context
from werkplek.application.instellen import kies_initialen
from werkplek.application.papieren import Afdruk
from werkplek.application.ports import Lezer
from werkplek.application.uitwisselronde import Ronde
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.groep_page import GroepPage
from werkplek.ui.pages.wandscherm import Wandleiding
from werkplek.ui.shell import Shell
from werkplek.woorden import groep as woorden

NAAM: Final = "groep"
BESTAND: Final = "groep.pdf"


class GroepController(Controller):
    """Folds beside the window, and takes in hand what was tapped."""

    def __init__(self, shell: Shell, page: GroepPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._groep_page = page
        self._wand = Wandleiding(shell, page)
        page.cel.connect(self._kies)
        page.rij.connect(self._kies_rij)
        page.tip.connect(self._kies_tip)
        page.wandscherm.connect(self._toon_wand)
        page.printen.connect(self._print)
        shell.uitwisseling.klaar.connect(self._uitgewisseld)

    def ververs(self) -> None:
        """Fold the group."""
        vandaag, ik = self.shell.ctx.clock.vandaag(), self.shell.session.ik
        self.haal(partial(groep_beeld, ik=ik, vandaag=vandaag), self._groep_page.toon)

    @Slot(object)
    def _uitgewisseld(self, ronde: Ronde) -> None:
        if ronde.veranderd and self.shell.window.navigation.shows(self._groep_page):
            self.ververs()

    @Slot(object)
    def _kies_rij(self, deelnemer: DeelnemerId) -> None:
        self.shell.session.neem_deelnemer(deelnemer)
        self.shell.go("vastleggen")

    @Slot(object, object)
    def _kies(self, deelnemer: DeelnemerId, code: WerkprocesCode) -> None:
        """To the ladder of this work; the way back leads over *Vastleggen*."""
        groep = self._groep_page.opleiding
        titels = {k.code: k.titel for k in groep.kolommen} if groep is not None else {}
        self._leg_vast(deelnemer, code, titels.get(code, ""))

    @Slot(object)
    def _kies_tip(self, tip: Kijktip) -> None:
        if tip.werkproces is None:
            self._kies_rij(tip.deelnemer)
        else:
            self._leg_vast(tip.deelnemer, tip.werkproces, tip.titel)

    def _leg_vast(self, deelnemer: DeelnemerId, code: WerkprocesCode, titel: str) -> None:
        self._kies_rij(deelnemer)
        self.shell.session.neem(werkproces=code, titel=titel)
        self.shell.go("stap")

    @Slot(bool)
    def _toon_wand(self, initialen: bool) -> None:  # noqa: FBT001  a signal carries it
        """Show it at once; what was chosen is where the finger begins next time."""
        beeld = self._groep_page.beeld
        if beeld is None:
            return
        self._wand.begin(self.shell.session.ik, replace(beeld, initialen=initialen))
        if initialen != beeld.initialen:
            self.schrijf(partial(_kies_initialen, self.shell.ctx, aan=initialen), self._gekozen)

    @Slot(object)
    def _gekozen(self, _: Instellingen) -> None:
        self.ververs()

    @Slot()
    def _print(self) -> None:
        vandaag, ik = self.shell.ctx.clock.vandaag(), self.shell.session.ik
        maak = self.shell.opened.groepsblad

        def teken(lezer: Lezer) -> bytes:
            beeld: GroepBeeld = groep_beeld(lezer, ik, vandaag)
            return maak(beeld)

        self.shell.session.leg_neer()
        self.shell.session.neem(papier=Afdruk(woorden.TITEL, BESTAND, teken))
        self.shell.go("papier")


def _kies_initialen(
    ctx: Context,
    *,
    aan: bool,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about it
) -> Instellingen:
    return kies_initialen(ctx, aan=aan)
