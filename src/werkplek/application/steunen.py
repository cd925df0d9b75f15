"""Support that a jobcoach gave: what was done, never what it was about."""

from dataclasses import dataclass, replace
from datetime import date

from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.begeleidingsfeiten import SteunGegeven, Steunsoort
from werkplek.domain.bevoegdheid import mag_steunen
from werkplek.domain.feiten import Feit, Kring, Relatie, Verwijzing
from werkplek.domain.fouten import AlGedaan, FeitOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.tekst import MAX_TOELICHTING, lees_notitie
from werkplek.domain.waarneming import herroepen


@dataclass(frozen=True, slots=True)
class SteunOpgave:
    """What was done, for whom; `gezien_op` None is today."""

    deelnemer: DeelnemerId
    steun: Steunsoort
    gezien_op: date | None = None
    toelichting: str = ""


def zet_erbij(
    ctx: Context,
    als: Persoon,
    id_: FeitId,
    toelichting: str,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Add words to support that was recorded: a new feit takes its place.

    Raises `FeitOnbekend` (also for somebody else's), `AlGedaan`, `TekstGeweigerd` or
    `BevestigingNodig`.
    """
    mag_steunen(als)
    tekst = lees_notitie(toelichting, veld="toelichting", grens=MAX_TOELICHTING)
    vraag_na(bevestigd, tekst=tekst)
    with ctx.store.unit_of_work() as uow:
        oud, inhoud = _eigen_steun(uow, als, id_)
        feit = Steller(ctx, uow, als).feit(
            oud.deelnemer,
            replace(inhoud, toelichting=tekst),
            gezien_op=oud.gezien_op,
            verwijst=(Verwijzing(Relatie.CORRIGEERT, oud.id),),
        )
        uow.voeg_toe(replace(feit, kring=oud.kring))
        uow.commit()
    return feit.id


def _eigen_steun(lezer: Lezer, als: Persoon, id_: FeitId) -> tuple[Feit, SteunGegeven]:
    feit = lezer.feit(id_)
    if feit is None or not isinstance(feit.inhoud, SteunGegeven) or feit.auteur != als.id:
        raise FeitOnbekend(id_)
    andere = lezer.feiten(feit.deelnemer, soorten={"steun_gegeven", "feit_herroepen"})
    weg = herroepen(andere)
    if id_ in weg or any(
        id_ in een.verwezen(Relatie.CORRIGEERT) and een.id not in weg for een in andere
    ):
        raise AlGedaan("aanpassen")
    return feit, feit.inhoud


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
