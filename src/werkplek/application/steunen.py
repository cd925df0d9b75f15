"""Support that a jobcoach gave: what was done, never what it was about."""

from dataclasses import dataclass, replace
from datetime import date

from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.domain.begeleidingsfeiten import SteunGegeven, Steunsoort
from werkplek.domain.bevoegdheid import mag_steunen
from werkplek.domain.feiten import Kring
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.tekst import MAX_TOELICHTING, lees_notitie


@dataclass(frozen=True, slots=True)
class SteunOpgave:
    """What was done, for whom; `gezien_op` None is today."""

    deelnemer: DeelnemerId
    steun: Steunsoort
    gezien_op: date | None = None
    toelichting: str = ""


def leg_steun_vast(
    ctx: Context,
    als: Persoon,
    opgave: SteunOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Record support in kring *ondersteuning*; durable on return.

    Raises `NietBevoegd`, `TekstGeweigerd`, `DeelnemerOnbekend`, `PlaatsingOnbekend` or
    `BevestigingNodig`.
    """
    mag_steunen(als)
    tekst = lees_notitie(opgave.toelichting, veld="toelichting", grens=MAX_TOELICHTING)
    vandaag = ctx.clock.vandaag()
    dag = opgave.gezien_op or vandaag
    with ctx.store.unit_of_work() as uow:
        plaatsing = huidige_plaatsing(uow, opgave.deelnemer)
        vraag_na(bevestigd, vragen=plaatsing.vragen_over(dag, vandaag=vandaag), tekst=tekst)
        inhoud = SteunGegeven(plaatsing.id, opgave.steun, tekst)
        feit = Steller(ctx, uow, als).feit(opgave.deelnemer, inhoud, gezien_op=dag)
        uow.voeg_toe(replace(feit, kring=Kring.ONDERSTEUNING))
        uow.commit()
    return feit.id
