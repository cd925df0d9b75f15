"""*Opmerking*: words about somebody's work, for all who follow it; may answer one moment."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.tijdlijn import TijdlijnRij, tijdlijn_beeld
from werkplek.application.opmerken import OpmerkingOpgave, leg_opmerking_vast
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_opmerking import Ui_OpmerkingForm
from werkplek.ui.kladblok import Kladblok
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden import opmerken as woorden

NAAM: Final = "opmerking"


class OpmerkingPage(Page):
    """`bewaar` carries what was typed."""

    bewaar = Signal(str)

    def __init__(self) -> None:
        """An empty field."""
        super().__init__()
        self._form = Ui_OpmerkingForm()
        self._form.setupUi(self)
        self._form.knop_bewaar.clicked.connect(self._bewaar)
        self.velden = {"opmerking": self._form.opmerking}

    def toon(self, kop: str, waarover: str) -> None:
        """Show about whom, and what is answered."""
        self._form.kop.setText(kop)
        self._form.waarover.toon(waarover)
        self.wis_fouten()

    @Slot()
    def _bewaar(self) -> None:
        self.wis_fouten()
        self.bewaar.emit(self.velden["opmerking"].tekst())


class OpmerkingController(Controller):
    """Records the remark; the feit in hand, if any, is what it answers."""

    def __init__(self, shell: Shell, page: OpmerkingPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._opmerking_page = page
        self._kladblok = Kladblok(shell, page.velden["opmerking"], self)
        page.bewaar.connect(self._bewaar)

    def aankomst(self) -> None:
        """Show about what, and what was typed before and not kept yet."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        over = session.deelnemer, session.hand.feit
        self.haal(partial(_waarover, over, session.ik, vandaag), self._toon)

    @Slot(object)
    def _toon(self, gezien: tuple[str, TijdlijnRij | None]) -> None:
        session, (naam, rij) = self.shell.session, gezien
        kop = woorden.ANTWOORD if rij is not None else woorden.over(naam)
        waarover = f"{rij.tekst} · {rij.detail}" if rij is not None else ""
        self._opmerking_page.toon(kop, waarover)
        onderwerp = session.hand.feit if rij is not None else session.deelnemer
        self._kladblok.open(f"{NAAM}/{onderwerp}", session.deelnemer)

    @Slot(str)
    def _bewaar(self, tekst: str) -> None:
        session = self.shell.session
        opgave = OpmerkingOpgave(session.deelnemer, tekst, session.hand.feit)
        work = partial(leg_opmerking_vast, self.shell.ctx, session.ik, opgave)
        self.schrijf(work, self._bewaard, zeg=_zeg)

    @Slot(object)
    def _bewaard(self, feit: FeitId) -> None:  # noqa: ARG002  the tijdlijn shows it
        self._kladblok.klaar()
        self.shell.session.neem(feit=None)
        self.shell.go("tijdlijn")


def _waarover(
    over: tuple[DeelnemerId, FeitId | None], ik: Persoon, vandaag: date, lezer: Lezer
) -> tuple[str, TijdlijnRij | None]:
    deelnemer, feit = over
    beeld = tijdlijn_beeld(lezer, deelnemer, ik, vandaag)
    rijen = (rij for dag in beeld.dagen for rij in dag.rijen)
    return beeld.naam, next((rij for rij in rijen if rij.feit == feit), None)


def _zeg(feit: FeitId) -> Gezegd:
    return woorden.BEWAARD, (feit,)
