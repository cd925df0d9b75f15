"""*Retourticket*: agreed with the break that is about to begin, or kept at once."""

from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.beelden.terugbellen import ROL
from werkplek.application.beelden.terugkeer import TerugkeerBeeld, terugkeer_beeld
from werkplek.application.invoer import lees_datum
from werkplek.application.terugkeer import TicketOpgave, over_weken, spreek_retourticket_af
from werkplek.application.vastleggen import herroep
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.deelnemersfeiten import RetourticketAfgesproken
from werkplek.domain.fouten import DomeinFout
from werkplek.domain.kenmerk import FeitId
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.retourticket_page import Ingevuld, RetourticketPage
from werkplek.ui.shell import Shell
from werkplek.woorden import terugkeer as woorden

NAAM: Final = "retourticket"


class RetourticketController(Controller):
    """Before a break the ticket stays in hand, else it is a feit of its own."""

    def __init__(self, shell: Shell, page: RetourticketPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._ticket_page = page
        self._beeld: TerugkeerBeeld | None = None
        page.klaar.connect(self._klaar)
        page.weg.connect(self._weg)

    def aankomst(self) -> None:
        """Fetch what was agreed, and the names of who may call."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        deelnemer, ik = session.deelnemer, session.ik
        self.haal(lambda lezer: terugkeer_beeld(lezer, deelnemer, ik, vandaag), self._toon)

    def _toon(self, beeld: TerugkeerBeeld) -> None:
        self._beeld = beeld
        ticket = self.shell.session.hand.ticket or beeld.ticket
        self._ticket_page.toon(
            self._ingevuld(beeld, ticket), beeld.bellers, self.shell.ctx.clock.vandaag()
        )
        school = beeld.school_regelt and not beeld.pauze
        uitleg = woorden.SCHOOL_REGELT if school else ""
        self._ticket_page.toon_uitleg(uitleg, er_is_een=ticket is not None)

    def _ingevuld(
        self, beeld: TerugkeerBeeld, ticket: TicketOpgave | RetourticketAfgesproken | None
    ) -> Ingevuld:
        later = over_weken(self.shell.ctx.clock.vandaag(), 2)
        if ticket is None:
            belt = self._mijn_kant()
            return Ingevuld(belt, beeld.bellers.get(belt, ""), later)
        terug = ticket.terug_op
        getypt = f"{terug.day}-{terug.month}-{terug.year}" if terug is not None else ""
        return Ingevuld(ticket.belt, ticket.naam, ticket.bel_op or later, getypt, ticket.tekst)

    def _mijn_kant(self) -> Gespreksrol:
        """For whom who works here speaks."""
        rol = self.shell.session.ik.rol
        return next(kant for kant, zijn in ROL.items() if zijn is rol)

    @property
    def _gaat_mee(self) -> bool:
        """Whether it goes along with a break that is about to begin."""
        beeld = self._beeld
        return beeld is not None and beeld.mag_plaatsen and not beeld.pauze

    @Slot()
    def _klaar(self) -> None:
        self._ticket_page.wis_fouten()
        try:
            opgave = _opgave(self._ticket_page.ingevuld)
        except DomeinFout as fout:
            self.mislukt(fout)
            return
        if self._gaat_mee:
            self.shell.session.neem(ticket=opgave)
            self.shell.back()
            return
        ctx, session = self.shell.ctx, self.shell.session
        work = partial(spreek_retourticket_af, ctx, session.ik, session.deelnemer, opgave)
        self.schrijf(work, self._bewaard, zeg=partial(_zeg, woorden.TICKET_BEWAARD))

    @Slot()
    def _weg(self) -> None:
        tickets = self._beeld.tickets if self._beeld is not None else ()
        self.shell.session.neem(ticket=None)
        if tickets:
            work = partial(
                herroep, self.shell.ctx, self.shell.session.ik, tickets, woorden.TICKET_REDEN
            )
            self.schrijf(work, self._bewaard, zeg=partial(_zeg, woorden.TICKET_WEG))
        else:
            self.shell.back()

    @Slot(object)
    def _bewaard(self, feit: FeitId) -> None:  # noqa: ARG002  the page before shows it
        self.shell.back()


def _opgave(ingevuld: Ingevuld) -> TicketOpgave:
    terug = lees_datum(ingevuld.terug, "datum") if ingevuld.terug else None
    return TicketOpgave(ingevuld.belt, ingevuld.naam, ingevuld.bel_op, terug, ingevuld.notitie)


def _zeg(tekst: str, feit: FeitId) -> Gezegd:
    return tekst, (feit,)
