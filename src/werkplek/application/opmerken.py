"""Words about somebody's work, for all who follow it; may answer what another recorded."""

from dataclasses import dataclass
from datetime import date

from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.bevoegdheid import mag_waarnemen, zichtbaar_voor
from werkplek.domain.feiten import Kring, OpmerkingGemaakt, Relatie, Verwijzing
from werkplek.domain.fouten import FeitOnbekend, PlaatsingOnbekend, TekstGeweigerd
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.tekst import lees_notitie


@dataclass(frozen=True, slots=True)
class OpmerkingOpgave:
    """What is said; `antwoord_op` names a feit about the same deelnemer."""

    deelnemer: DeelnemerId
    tekst: str
    antwoord_op: FeitId | None = None
    gezien_op: date | None = None


def leg_opmerking_vast(
    ctx: Context,
    als: Persoon,
    opgave: OpmerkingOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Record a remark; durable on return.

    Raises `NietBevoegd`, `TekstGeweigerd`, `DeelnemerOnbekend`, `FeitOnbekend` or
    `BevestigingNodig`.
    """
    mag_waarnemen(als)
    tekst = lees_notitie(opgave.tekst, veld="opmerking")
    if not tekst:
        raise TekstGeweigerd("opmerking", "leeg")
    with ctx.store.unit_of_work() as uow:
        plaatsing = _plaatsing(uow, opgave.deelnemer)
        verwijst = _antwoord(uow, als, opgave)
        vraag_na(bevestigd, tekst=tekst)
        feit = Steller(ctx, uow, als).feit(
            opgave.deelnemer,
            OpmerkingGemaakt(tekst, plaatsing),
            gezien_op=opgave.gezien_op or ctx.clock.vandaag(),
            verwijst=verwijst,
        )
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def _plaatsing(lezer: Lezer, deelnemer: DeelnemerId) -> PlaatsingId | None:
    try:
        return huidige_plaatsing(lezer, deelnemer).id
    except PlaatsingOnbekend:
        return None


def _antwoord(lezer: Lezer, als: Persoon, opgave: OpmerkingOpgave) -> tuple[Verwijzing, ...]:
    """What is answered, by who may read it; what never leaves is not named."""
    if opgave.antwoord_op is None:
        return ()
    feit = lezer.feit(opgave.antwoord_op)
    if feit is None or feit.deelnemer != opgave.deelnemer or not zichtbaar_voor(als, feit):
        raise FeitOnbekend(opgave.antwoord_op)
    eigen = feit.kring is Kring.EIGEN
    return () if eigen else (Verwijzing(Relatie.ANTWOORDT, feit.id),)
