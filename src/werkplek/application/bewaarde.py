"""Who was erased but for what a duty keeps: in no list, until the day the duty ends."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.context import Context
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.personen import Naam
from werkplek.domain.tekst import vergelijkbaar
from werkplek.domain.voortgang import voortgang


@dataclass(frozen=True, slots=True)
class Bewaard:
    """Somebody erased but for what a duty keeps; the one place where the name still shows."""

    deelnemer: DeelnemerId
    naam: Naam
    klasse: str
    behouden_tot: date


def bewaarde(ctx: Context) -> tuple[Bewaard, ...]:
    """Who was erased but for what a duty keeps, by the day it ends."""
    dossiers = ctx.store.wisser.bewaard()
    with ctx.store.lees() as lezer:
        return tuple(
            Bewaard(
                een.deelnemer,
                voortgang(lezer.feiten(een.deelnemer)).naam,
                een.klasse,
                een.behouden_tot,
            )
            for een in dossiers
        )


def bewaarde_van(ctx: Context, genoemd: str) -> DeelnemerId:
    """Somebody kept for a duty, by id, full name or roepnaam; else `DeelnemerOnbekend`."""
    gezocht = vergelijkbaar(genoemd)
    gevonden = [
        een.deelnemer
        for een in bewaarde(ctx)
        if gezocht
        in {een.deelnemer, vergelijkbaar(een.naam.volledig), vergelijkbaar(een.naam.roepnaam)}
    ]
    if len(gevonden) != 1:
        raise DeelnemerOnbekend(genoemd, len(gevonden))
    return gevonden[0]
