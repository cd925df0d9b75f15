"""Keep a photo, paper or sound with a waarneming, in the same transaction or later."""

from dataclasses import dataclass, replace
from typing import Final

from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer, UnitOfWork
from werkplek.application.ports_veilig import Bijlage
from werkplek.domain.bevoegdheid import mag_herroepen
from werkplek.domain.feiten import (
    BewijsToegevoegd,
    Feit,
    FeitHerroepen,
    Kring,
    Relatie,
    Verwijzing,
)
from werkplek.domain.fouten import AlGedaan, FeitOnbekend
from werkplek.domain.kenmerk import FeitId, PlaatsingId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.tekst import lees_regel
from werkplek.domain.waarneming import Bewijs, Waarneming, waarnemingen

GEDEELD: Final = "gedeeld met de school"
"""Why a file that was kept here only is withdrawn: another feit shares it."""

MAX_BEWIJS: Final = 25 * 1024 * 1024
"""Bytes of a file as a person chose it; a longer one need not be read to its end."""

_SOORTEN: Final = frozenset({"waarneming_vastgelegd", "feit_herroepen", "bewijs_toegevoegd"})


@dataclass(frozen=True, slots=True)
class BewijsOpgave:
    """What goes with a waarneming; `delen` ticked: a school that is linked later gets it too.

    Not ticked it never leaves this leerbedrijf: others may be in view (domain research §2.6).
    """

    bijlage: Bijlage
    bijschrift: str = ""
    delen: bool = False


def voeg_bewijs_toe(
    ctx: Context,
    als: Persoon,
    feit_id: FeitId,
    opgave: BewijsOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Keep it with the waarneming that this feit is a part of; whole and durable on return.

    The same file twice with one waarneming is there once: the feit that keeps it is returned.
    Raises `FeitOnbekend`, `AlGedaan` when the waarneming was withdrawn, `NietBevoegd`,
    `TekstGeweigerd`, and `BevestigingNodig` when the caption is odd and not confirmed.
    """
    gelezen = lees_opgave(opgave, bevestigd=bevestigd)
    with ctx.store.unit_of_work() as uow:
        feit, waarneming = _waarneming(uow, feit_id)
        plaatsing = huidige_plaatsing(uow, feit.deelnemer, waarneming.plaatsing)
        mag_herroepen(als, waarneming.auteur, plaatsing, handeling="aanpassen")
        bekend = _zelfde(waarneming.bewijs, opgave.bijlage)
        if bekend is not None:
            return bekend.feit
        bij = replace(feit, id=waarneming.id)
        nieuw = bewaar_bij(uow, Steller(ctx, uow, als), bij, waarneming.plaatsing, gelezen)
        uow.commit()
    return nieuw


def lees_opgave(
    opgave: BewijsOpgave, *, bevestigd: frozenset[Navraag] = frozenset()
) -> BewijsOpgave:
    """With its caption as it will be kept.

    Raises `TekstGeweigerd`, or `BevestigingNodig` when the caption is odd and not confirmed.
    """
    bijschrift = lees_regel(opgave.bijschrift, veld="bijschrift", leeg_mag=True)
    vraag_na(bevestigd, tekst=bijschrift)
    return replace(opgave, bijschrift=bijschrift)


def bewaar_bij(
    uow: UnitOfWork, steller: Steller, bij: Feit, plaatsing: PlaatsingId, opgave: BewijsOpgave
) -> FeitId:
    """Inside a transaction: the file first, then the feit that names it and rests on `bij`."""
    bijlage = opgave.bijlage
    uow.bewaar_bijlage(bijlage)
    feit = steller.feit(
        bij.deelnemer,
        BewijsToegevoegd(
            plaatsing, bijlage.sha256, bijlage.soort, len(bijlage.inhoud), opgave.bijschrift
        ),
        gezien_op=bij.gezien_op,
        verwijst=(Verwijzing(Relatie.RUST_OP, bij.id),),
    )
    uow.voeg_toe(feit if opgave.delen else replace(feit, kring=Kring.EIGEN))
    return feit.id


def deel_bewijs(
    ctx: Context,
    als: Persoon,
    stuk: FeitId,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  the tick is the answer
) -> FeitId:
    """Let the school have a file that was kept here only; the feit that says so.

    The one that kept it here is withdrawn, and neither that nor the withdrawal ever leaves. Raises
    `FeitOnbekend`, `AlGedaan` when it is shared already or was taken away, or `NietBevoegd`.
    """
    with ctx.store.unit_of_work() as uow:
        feit, bewijs = lees_bewijs(uow, stuk)
        (op, *_) = feit.verwezen(Relatie.RUST_OP) or (FeitId(""),)
        _, waarneming = _waarneming(uow, op)
        if feit.kring is not Kring.EIGEN or stuk not in {een.feit for een in waarneming.bewijs}:
            raise AlGedaan("delen")
        plaatsing = huidige_plaatsing(uow, feit.deelnemer, waarneming.plaatsing)
        mag_herroepen(als, feit.auteur, plaatsing, handeling="aanpassen")
        steller = Steller(ctx, uow, als)
        gedeeld = steller.feit(
            feit.deelnemer, bewijs, gezien_op=feit.gezien_op, verwijst=feit.verwijst
        )
        weg = steller.feit(
            feit.deelnemer,
            FeitHerroepen(GEDEELD),
            gezien_op=feit.gezien_op,
            verwijst=(Verwijzing(Relatie.HERROEPT, stuk),),
        )
        uow.voeg_toe(gedeeld)
        uow.voeg_toe(replace(weg, kring=Kring.EIGEN))
        uow.commit()
    return gedeeld.id


def lees_bewijs(lezer: Lezer, feit_id: FeitId) -> tuple[Feit, BewijsToegevoegd]:
    """The feit that keeps a file. Raises `FeitOnbekend`."""
    feit = lezer.feit(feit_id)
    if feit is None or not isinstance(feit.inhoud, BewijsToegevoegd):
        raise FeitOnbekend(feit_id)
    return feit, feit.inhoud


def _waarneming(lezer: Lezer, feit_id: FeitId) -> tuple[Feit, Waarneming]:
    """What now stands of the waarneming that this feit is a part of, and the feit."""
    feit = lezer.feit(feit_id)
    if feit is None:
        raise FeitOnbekend(feit_id)
    alle = waarnemingen(lezer.feiten(feit.deelnemer, soorten=_SOORTEN))
    deze = [gezien for gezien in alle if feit_id in gezien.keten]
    if not deze:
        raise FeitOnbekend(feit_id)
    for gezien in deze:
        if gezien.geldt:
            return feit, gezien
    raise AlGedaan("aanpassen")


def _zelfde(bewijs: tuple[Bewijs, ...], bijlage: Bijlage) -> Bewijs | None:
    return next((stuk for stuk in bewijs if stuk.sha256 == bijlage.sha256), None)
