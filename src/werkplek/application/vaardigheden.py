"""Record a werknemersvaardigheid as it was seen: one small feit, of no weight on any paper."""

from dataclasses import dataclass, replace
from datetime import date

from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.bevoegdheid import mag_herroepen, mag_waarnemen
from werkplek.domain.deelnemersfeiten import VaardigheidGezien
from werkplek.domain.feiten import Feit, Relatie, Verwijzing
from werkplek.domain.fouten import AlGedaan, FeitOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.schaal import Stap
from werkplek.domain.tekst import lees_notitie
from werkplek.domain.vaardigheden import LIJST, Vaardigheid, vaardigheden


@dataclass(frozen=True, slots=True)
class VaardigheidOpgave:
    """Which skill of the list was seen, and on which step of its scale; `gezien_op` None: today."""

    deelnemer: DeelnemerId
    vaardigheid: Vaardigheid
    stap: Stap
    gezien_op: date | None = None


def leg_vaardigheid_vast(
    ctx: Context,
    als: Persoon,
    opgave: VaardigheidOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Record it; durable on return.

    Raises `NietBevoegd`, `DeelnemerOnbekend`, `PlaatsingOnbekend`, or `BevestigingNodig` when the
    day is odd.
    """
    mag_waarnemen(als)
    dag = opgave.gezien_op or ctx.clock.vandaag()
    with ctx.store.unit_of_work() as uow:
        plaatsing = huidige_plaatsing(uow, opgave.deelnemer)
        vraag_na(bevestigd, vragen=plaatsing.vragen_over(dag, vandaag=ctx.clock.vandaag()))
        inhoud = VaardigheidGezien(plaatsing.id, opgave.vaardigheid.code, opgave.stap.code, LIJST)
        feit = Steller(ctx, uow, als).feit(opgave.deelnemer, inhoud, gezien_op=dag)
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def vul_vaardigheid_aan(
    ctx: Context,
    als: Persoon,
    feit_id: FeitId,
    notitie: str,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Give one a note: a new feit corrects the earlier, which stays readable.

    Raises `FeitOnbekend`, `AlGedaan` when it does not stand any more, `NietBevoegd`,
    `TekstGeweigerd`, or `BevestigingNodig` when the note may hold a BSN.
    """
    gelezen = lees_notitie(notitie)
    with ctx.store.unit_of_work() as uow:
        oud, inhoud = _staande(uow, feit_id)
        plaatsing = huidige_plaatsing(uow, oud.deelnemer, inhoud.plaatsing)
        mag_herroepen(als, oud.auteur, plaatsing, handeling="aanpassen")
        vraag_na(bevestigd, tekst=gelezen if gelezen != inhoud.notitie else "")
        feit = Steller(ctx, uow, als).feit(
            oud.deelnemer,
            replace(inhoud, notitie=gelezen),
            gezien_op=oud.gezien_op,
            verwijst=(Verwijzing(Relatie.CORRIGEERT, oud.id),),
        )
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def _staande(lezer: Lezer, id_: FeitId) -> tuple[Feit, VaardigheidGezien]:
    """The feit and what it says, while it is the last that was seen of its skill."""
    feit = lezer.feit(id_)
    if feit is None or not isinstance(feit.inhoud, VaardigheidGezien):
        raise FeitOnbekend(id_)
    alle = lezer.feiten(feit.deelnemer, soorten={"vaardigheid_gezien", "feit_herroepen"})
    if id_ not in {stand.feit for stand in vaardigheden(feit.inhoud.plaatsing, alle)}:
        raise AlGedaan("aanpassen")
    return feit, feit.inhoud
