"""Pause and return: a break with an agreed way back (*retourticket*), in one transaction."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.plaatsen import huidige_plaatsing, verandering
from werkplek.domain.begeleidingsfeiten import Gespreksrol
from werkplek.domain.bevoegdheid import mag_afspreken
from werkplek.domain.deelnemersfeiten import RetourticketAfgesproken
from werkplek.domain.feiten import Feit
from werkplek.domain.fouten import DatumGeweigerd
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.tekst import lees_notitie, lees_regel

TICKETSOORTEN: Final = frozenset(
    {
        "retourticket_afgesproken",
        "plaatsing_hervat",
        "plaatsing_beeindigd",
        "feit_herroepen",
    }
)
"""The kinds of feiten from which the way back is folded."""

MAX_TICKET: Final = 1000
"""Characters beside the days: with any name, in any script, they stay inside one body."""

_WEEKEND: Final = 5
"""From this weekday on nobody is at work (maandag is 0)."""


@dataclass(frozen=True, slots=True)
class TicketOpgave:
    """Who calls, when, and when one hopes to be back; the last three may stay open."""

    belt: Gespreksrol
    naam: str
    bel_op: date | None = None
    terug_op: date | None = None
    tekst: str = ""


def stop_even(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    vanaf: date,
    ticket: TicketOpgave | None = None,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> tuple[FeitId, ...]:
    """A break from this day, with its retourticket when there is one: all of it or nothing.

    Raises what `pauzeer` and `spreek_retourticket_af` raise.
    """
    with ctx.store.unit_of_work() as uow:
        steller = Steller(ctx, uow, als)
        feiten = [verandering(steller, deelnemer, vanaf, PlaatsingStaat.LOOPT)]
        if ticket is not None:
            feiten.append(_ticket(steller, deelnemer, ticket, bevestigd))
        for feit in feiten:
            uow.voeg_toe(feit)
        uow.commit()
    return tuple(feit.id for feit in feiten)


def spreek_retourticket_af(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    ticket: TicketOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Agree on the way back; it takes the place of the one before.

    Also where a school decides on the plaatsing. Raises `NietBevoegd`, `DeelnemerOnbekend`,
    `PlaatsingOnbekend`, `TekstGeweigerd`, `DatumGeweigerd` or `BevestigingNodig`.
    """
    with ctx.store.unit_of_work() as uow:
        feit = _ticket(Steller(ctx, uow, als), deelnemer, ticket, bevestigd)
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def over_weken(vandaag: date, weken: int) -> date:
    """So many weeks from now, on a day on which people are at work."""
    return _werkdag(vandaag + timedelta(weeks=weken))


def over_maanden(vandaag: date, maanden: int) -> date:
    """The same day so many months from now, the last of a shorter month, on a day of work."""
    jaar, maand = divmod(vandaag.year * 12 + vandaag.month - 1 + maanden, 12)
    dag = min(vandaag.day, monthrange(jaar, maand + 1)[1])
    return _werkdag(date(jaar, maand + 1, dag))


def _werkdag(dag: date) -> date:
    vrij = 7 - dag.weekday() if dag.weekday() >= _WEEKEND else 0
    return dag + timedelta(days=vrij)


def _ticket(
    steller: Steller, deelnemer: DeelnemerId, ticket: TicketOpgave, bevestigd: frozenset[Navraag]
) -> Feit:
    mag_afspreken(steller.als)
    naam = lees_regel(ticket.naam, veld="naam")
    tekst = lees_notitie(ticket.tekst, grens=MAX_TICKET)
    vandaag = steller.ctx.clock.vandaag()
    for dag, veld in ((ticket.bel_op, "bellen"), (ticket.terug_op, "terug")):
        if dag is not None and dag < vandaag:
            raise DatumGeweigerd(veld)
    plaatsing = huidige_plaatsing(steller.lezer, deelnemer)
    vraag_na(bevestigd, tekst=f"{naam}\n{tekst}")
    inhoud = RetourticketAfgesproken(
        plaatsing.id, ticket.belt, naam, ticket.bel_op, ticket.terug_op, tekst
    )
    return steller.feit(deelnemer, inhoud, gezien_op=vandaag)
