"""Notes for oneself about a deelnemer: they stay in the folder until their author shares them."""

from dataclasses import dataclass, replace
from typing import Final

from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.application.vastleggen import herroep, trek_in
from werkplek.domain.bevoegdheid import mag_waarnemen
from werkplek.domain.feiten import Feit, Kring, OpmerkingGemaakt
from werkplek.domain.fouten import AlGedaan, FeitOnbekend, PlaatsingOnbekend, TekstGeweigerd
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.tekst import lees_notitie
from werkplek.domain.waarneming import herroepen

GEDEELD: Final = "gedeeld"
WEG: Final = "weggehaald"
_SOORTEN: Final = frozenset({"opmerking_gemaakt", "feit_herroepen"})


@dataclass(frozen=True, slots=True)
class Gedeeld:
    """The remark for all, and the withdrawal of the note that was one's own."""

    opmerking: FeitId
    weg: FeitId


def schrijf_eigen_notitie(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    tekst: str,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Keep a note for its author alone; durable on return.

    Raises `NietBevoegd`, `TekstGeweigerd`, `DeelnemerOnbekend` or `BevestigingNodig`.
    """
    mag_waarnemen(als)
    gelezen = lees_notitie(tekst)
    if not gelezen:
        raise TekstGeweigerd("notitie", "leeg")
    with ctx.store.unit_of_work() as uow:
        inhoud = OpmerkingGemaakt(gelezen, _plaatsing(uow, deelnemer))
        vraag_na(bevestigd, tekst=gelezen)
        feit = Steller(ctx, uow, als).feit(deelnemer, inhoud, gezien_op=ctx.clock.vandaag())
        uow.voeg_toe(replace(feit, kring=Kring.EIGEN))
        uow.commit()
    return feit.id


def deel_eigen_notitie(
    ctx: Context, als: Persoon, id_: FeitId, *, bevestigd: frozenset[Navraag] = frozenset()
) -> Gedeeld:
    """Say the same words to all who follow the deelnemer; the own note is withdrawn with it.

    Neither the note nor its withdrawal ever leaves, and the remark does not name them. Raises
    `FeitOnbekend` (also for somebody else's), `AlGedaan`, `NietBevoegd` or `BevestigingNodig`.
    """
    mag_waarnemen(als)
    with ctx.store.unit_of_work() as uow:
        feit, inhoud = _eigen(uow, als, id_)
        vraag_na(bevestigd, tekst=inhoud.tekst)
        steller = Steller(ctx, uow, als)
        gedeeld = steller.feit(
            feit.deelnemer, inhoud, gezien_op=feit.gezien_op, verwijst=feit.verwijst
        )
        uow.voeg_toe(gedeeld)
        weg = trek_in(steller, uow, [feit], GEDEELD)
        uow.commit()
    return Gedeeld(gedeeld.id, weg)


def haal_eigen_notitie_weg(
    ctx: Context, als: Persoon, id_: FeitId, *, bevestigd: frozenset[Navraag] = frozenset()
) -> FeitId:
    """Take a note off the list; it stays in the file, struck through, for its author alone.

    Raises `FeitOnbekend` (also for somebody else's) or `AlGedaan`.
    """
    with ctx.store.lees() as lezer:
        _eigen(lezer, als, id_)
    return herroep(ctx, als, [id_], WEG, bevestigd=bevestigd)


def eigen_notities(lezer: Lezer, als: Persoon, deelnemer: DeelnemerId) -> tuple[Feit, ...]:
    """The notes of this person about this deelnemer that stand, the newest first."""
    feiten = lezer.feiten(deelnemer, soorten=_SOORTEN)
    weg = herroepen(feiten)
    van_mij = (feit for feit in feiten if _is_eigen(feit, als) and feit.id not in weg)
    return tuple(sorted(van_mij, key=lambda feit: feit.id, reverse=True))


def _is_eigen(feit: Feit, als: Persoon) -> bool:
    opmerking = isinstance(feit.inhoud, OpmerkingGemaakt)
    return opmerking and feit.kring is Kring.EIGEN and feit.auteur == als.id


def _eigen(lezer: Lezer, als: Persoon, id_: FeitId) -> tuple[Feit, OpmerkingGemaakt]:
    """A standing note of this person; what another wrote is not known to them."""
    feit = lezer.feit(id_)
    if feit is None or not isinstance(feit.inhoud, OpmerkingGemaakt) or not _is_eigen(feit, als):
        raise FeitOnbekend(id_)
    if id_ in herroepen(lezer.feiten(feit.deelnemer, soorten={"feit_herroepen"})):
        raise AlGedaan("aanpassen")
    return feit, feit.inhoud


def _plaatsing(lezer: Lezer, deelnemer: DeelnemerId) -> PlaatsingId | None:
    try:
        return huidige_plaatsing(lezer, deelnemer).id
    except PlaatsingOnbekend:
        return None
