"""*Even stoppen*: what somebody can do stays standing; one tap stops, a way back may go along."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.terugkeer import TerugkeerBeeld, terugkeer_beeld
from werkplek.application.terugkeer import TicketOpgave, stop_even
from werkplek.domain.deelnemersfeiten import RetourticketAfgesproken
from werkplek.domain.kenmerk import FeitId, PlaatsingId
from werkplek.ui._generated.ui_even_stoppen import Ui_EvenStoppenForm
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden import terugkeer as woorden

NAAM: Final = "even_stoppen"


class EvenStoppenPage(Page):
    """`stop`: from `dag` on."""

    stop = Signal()
    ticket = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_EvenStoppenForm()
        self._form.setupUi(self)
        self._form.knop_stop.clicked.connect(self.stop)
        self._form.knop_ticket.clicked.connect(self.ticket)

    @property
    def dag(self) -> date:
        """The first day of the break."""
        return self._form.dag.dag

    def begin(self, vandaag: date) -> None:
        """It is today, unless somebody says otherwise."""
        self._form.dag.toon(vandaag)

    def toon(self, beeld: TerugkeerBeeld, ticketregel: str) -> None:
        """Show what stands, and the way back that goes along."""
        self._form.kop.setText(beeld.kop)
        self._form.kan.toon([("", titel) for titel in beeld.kan], groot=False)
        self._form.ticket.setText(ticketregel or woorden.NOG_GEEN_TICKET)
        self._form.knop_ticket.setText(
            woorden.TICKET_ANDERS if ticketregel else woorden.TICKET_AFSPREKEN
        )


class EvenStoppenController(Controller):
    """Keeps the break and its retourticket in one transaction."""

    def __init__(self, shell: Shell, page: EvenStoppenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._stop_page = page
        self._over: object = None
        page.stop.connect(self._stop)
        page.ticket.connect(self._ticket)

    def aankomst(self) -> None:
        """Another deelnemer starts with today."""
        if self._over != self.shell.session.deelnemer:
            self._over = self.shell.session.deelnemer
            self._stop_page.begin(self.shell.ctx.clock.vandaag())
        self.ververs()

    def ververs(self) -> None:
        """Fetch what stands."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        deelnemer, ik = session.deelnemer, session.ik
        self.haal(lambda lezer: terugkeer_beeld(lezer, deelnemer, ik, vandaag), self._toon)

    def _toon(self, beeld: TerugkeerBeeld) -> None:
        klaar = self.shell.session.hand.ticket
        regel = beeld.ticketregel
        if klaar is not None:
            regel = woorden.ticketregel(_als_feit(klaar), self.shell.ctx.clock.vandaag())
        self._stop_page.toon(beeld, regel)

    @Slot()
    def _ticket(self) -> None:
        self.shell.go("retourticket")

    @Slot()
    def _stop(self) -> None:
        ctx, session = self.shell.ctx, self.shell.session
        dag, ticket = self._stop_page.dag, session.hand.ticket
        work = partial(stop_even, ctx, session.ik, session.deelnemer, dag, ticket)
        self.schrijf(work, self._gestopt, zeg=_zeg)

    @Slot(object)
    def _gestopt(self, feiten: tuple[FeitId, ...]) -> None:  # noqa: ARG002  the strip undoes them
        self._over = None
        self.shell.session.neem(ticket=None)
        self.shell.go("deelnemer")


def _als_feit(ticket: TicketOpgave) -> RetourticketAfgesproken:
    return RetourticketAfgesproken(
        PlaatsingId(""), ticket.belt, ticket.naam, ticket.bel_op, ticket.terug_op, ticket.tekst
    )


def _zeg(feiten: tuple[FeitId, ...]) -> Gezegd:
    return woorden.GESTOPT, feiten
