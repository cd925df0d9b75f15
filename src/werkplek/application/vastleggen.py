"""Record, correct and withdraw waarnemingen: the main act, in one small transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from werkplek.application.bewijs import BewijsOpgave, bewaar_bij, lees_opgave
from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.keuze import werkproces_van
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer, UnitOfWork
from werkplek.domain.begeleidingsfeiten import BEGELEIDINGSSOORTEN
from werkplek.domain.bevoegdheid import (
    mag_begeleiding_herroepen,
    mag_herroepen,
    mag_waarnemen,
    zichtbaar_voor,
)
from werkplek.domain.deelnemersfeiten import DEELNEMERSSOORTEN
from werkplek.domain.feiten import (
    AangetoondVerklaard,
    BewijsToegevoegd,
    Feit,
    FeitHerroepen,
    OpmerkingGemaakt,
    PlaatsingBeeindigd,
    PlaatsingGepauzeerd,
    PlaatsingHervat,
    Relatie,
    ScanBewaard,
    Verwijzing,
    WaarnemingVastgelegd,
)
from werkplek.domain.fouten import (
    AlGedaan,
    BlijftStaan,
    FeitOnbekend,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import Plaatsing
from werkplek.domain.tekst import lees_notitie, lees_regel
from werkplek.domain.waarneming import herroepen, waarnemingen

REDENEN = ("verkeerde deelnemer", "verkeerd werkproces", "ging anders", "per ongeluk")
"""The four reasons a person taps when turning something back; another text is as good."""

TERUG_TE_DRAAIEN: Final = (
    WaarnemingVastgelegd,
    AangetoondVerklaard,
    PlaatsingGepauzeerd,
    PlaatsingHervat,
    PlaatsingBeeindigd,
    ScanBewaard,
    BewijsToegevoegd,
    OpmerkingGemaakt,
    *BEGELEIDINGSSOORTEN.values(),
    *DEELNEMERSSOORTEN.values(),
)
"""What can be withdrawn, as can a withdrawal; a judgement is withdrawn by the school."""


@dataclass(frozen=True, slots=True)
class WaarnemingOpgave:
    """What was seen; `crebo` None is the kwalificatie of the plaatsing, `gezien_op` None today."""

    deelnemer: DeelnemerId
    code: WerkprocesCode
    stap: str
    gezien_op: date | None = None
    notitie: str = ""
    crebo: Crebo | None = None
    plaatsing: PlaatsingId | None = None


@dataclass(frozen=True, slots=True)
class Vastgelegd:
    """What was kept: the feit, and whether it counts for the choice of the plaatsing."""

    feit: FeitId
    code: WerkprocesCode
    stap: str
    telt_mee: bool


def leg_vast(
    ctx: Context,
    als: Persoon,
    opgave: WaarnemingOpgave,
    *,
    bewijs: Sequence[BewijsOpgave] = (),
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Vastgelegd:
    """Record one waarneming with its photos, papers and sound, all or nothing; durable on return.

    Raises `BevestigingNodig` when day or note is odd and not confirmed, and `DeelnemerOnbekend`,
    `PlaatsingOnbekend`, `CreboOnbekend`, `WerkprocesOnbekend`, `StapOnbekend`, `TekstGeweigerd`.
    """
    mag_waarnemen(als)
    gelezen = {stuk.bijlage.sha256: lees_opgave(stuk, bevestigd=bevestigd) for stuk in bewijs}
    with ctx.store.unit_of_work() as uow:
        gezien = lees_waarneming(uow, opgave, ctx.clock.vandaag())
        vraag_na(bevestigd, vragen=gezien.vragen, tekst=gezien.inhoud.notitie)
        steller = Steller(ctx, uow, als)
        feit = neem_op(steller, uow, gezien)
        for stuk in gelezen.values():
            bewaar_bij(uow, steller, feit, gezien.plaatsing.id, stuk)
        uow.commit()
    return gezien.vastgelegd(feit)


@dataclass(frozen=True, slots=True)
class Gezien:
    """One waarneming that was read and not kept yet, and what is odd about its day."""

    inhoud: WaarnemingVastgelegd
    plaatsing: Plaatsing
    gezien_op: date
    vragen: tuple[Navraag, ...]

    def vastgelegd(self, feit: Feit) -> Vastgelegd:
        """What is said of it, once it is kept."""
        code = self.inhoud.werkproces.code
        return Vastgelegd(feit.id, code, self.inhoud.stap, self.plaatsing.telt_mee(code))


def lees_waarneming(lezer: Lezer, opgave: WaarnemingOpgave, vandaag: date) -> Gezien:
    """Read what was seen against the plaatsing; keep nothing. Raises as `leg_vast` does."""
    notitie = lees_notitie(opgave.notitie)
    dag = opgave.gezien_op or vandaag
    plaatsing = huidige_plaatsing(lezer, opgave.deelnemer, opgave.plaatsing)
    werkproces = werkproces_van(lezer, plaatsing, opgave.crebo, opgave.code)
    stap = plaatsing.schaal.stap(opgave.stap)
    inhoud = WaarnemingVastgelegd(plaatsing.id, werkproces, stap.code, notitie)
    return Gezien(inhoud, plaatsing, dag, plaatsing.vragen_over(dag, vandaag=vandaag))


def neem_op(steller: Steller, uow: UnitOfWork, gezien: Gezien) -> Feit:
    """Add it as a feit; kept when the transaction is."""
    feit = steller.feit(gezien.plaatsing.deelnemer, gezien.inhoud, gezien_op=gezien.gezien_op)
    uow.voeg_toe(feit)
    return feit


def vul_aan(
    ctx: Context,
    als: Persoon,
    feit_id: FeitId,
    *,
    notitie: str | None = None,
    gezien_op: date | None = None,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Vastgelegd:
    """Give a waarneming a note or another day: a new feit corrects the old, which stays readable.

    Only what changes is asked about.

    Raises like `leg_vast`, and `AlGedaan` when the waarneming was withdrawn or corrected before.
    """
    with ctx.store.unit_of_work() as uow:
        oud, inhoud = _staande_waarneming(uow, feit_id)
        plaatsing = huidige_plaatsing(uow, oud.deelnemer, inhoud.plaatsing)
        mag_herroepen(als, oud.auteur, plaatsing, handeling="aanpassen")
        dag = gezien_op or oud.gezien_op
        nieuw = replace(
            inhoud, notitie=inhoud.notitie if notitie is None else lees_notitie(notitie)
        )
        vragen = plaatsing.vragen_over(dag, vandaag=ctx.clock.vandaag())
        vraag_na(
            bevestigd,
            vragen=vragen if dag != oud.gezien_op else (),
            tekst=nieuw.notitie if nieuw.notitie != inhoud.notitie else "",
        )
        feit = Steller(ctx, uow, als).feit(
            oud.deelnemer, nieuw, gezien_op=dag, verwijst=(Verwijzing(Relatie.CORRIGEERT, oud.id),)
        )
        uow.voeg_toe(feit)
        uow.commit()
    code = nieuw.werkproces.code
    return Vastgelegd(feit.id, code, nieuw.stap, plaatsing.telt_mee(code))


def herroep(
    ctx: Context,
    als: Persoon,
    ids: Sequence[FeitId],
    reden: str,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """Withdraw feiten of one deelnemer with a reason; they stay readable, struck through.

    A waarneming takes along what was made of it later, for it would still count through that.

    Raises `FeitOnbekend`, `BlijftStaan`, `AlGedaan`, `NietBevoegd` or `TekstGeweigerd`, and
    `BevestigingNodig` when the reason is odd and not confirmed.
    """
    gelezen = lees_regel(reden, veld="reden")
    vraag_na(bevestigd, tekst=gelezen)
    with ctx.store.unit_of_work() as uow:
        feiten = [bekend_feit(uow, id_) for id_ in dict.fromkeys(ids)]
        if not feiten or len({feit.deelnemer for feit in feiten}) != 1:
            raise FeitOnbekend(", ".join(ids))
        intrekking = trek_in(Steller(ctx, uow, als), uow, feiten, gelezen)
        uow.commit()
    return intrekking


def trek_in(steller: Steller, uow: UnitOfWork, feiten: Sequence[Feit], reden: str) -> FeitId:
    """Add the withdrawal of feiten of one deelnemer; kept when the transaction is.

    Raises as `herroep` does.
    """
    weg = [*feiten, *_wat_ervan_werd(uow, feiten)]
    for feit in weg:
        _mag_weg(uow, steller.als, feit)
    (eerste, *_) = [_trek_kring_in(steller, uow, deel, reden) for deel in _per_kring(weg)]
    return eerste


def _per_kring(feiten: Sequence[Feit]) -> list[list[Feit]]:
    """A withdrawal is for whoever could read what it withdraws, and names nothing else."""
    kringen = dict.fromkeys(feit.kring for feit in feiten)
    return [[feit for feit in feiten if feit.kring is kring] for kring in kringen]


def _trek_kring_in(steller: Steller, uow: UnitOfWork, feiten: Sequence[Feit], reden: str) -> FeitId:
    intrekking = steller.feit(
        feiten[0].deelnemer,
        FeitHerroepen(reden),
        gezien_op=steller.ctx.clock.vandaag(),
        verwijst=tuple(Verwijzing(Relatie.HERROEPT, feit.id) for feit in feiten),
    )
    uow.voeg_toe(replace(intrekking, kring=feiten[0].kring))
    return intrekking.id


def bekend_feit(lezer: Lezer, id_: FeitId) -> Feit:
    """One feit, or `FeitOnbekend`."""
    feit = lezer.feit(id_)
    if feit is None:
        raise FeitOnbekend(id_)
    return feit


def _staande_waarneming(lezer: Lezer, id_: FeitId) -> tuple[Feit, WaarnemingVastgelegd]:
    feit = bekend_feit(lezer, id_)
    if not isinstance(feit.inhoud, WaarnemingVastgelegd):
        raise FeitOnbekend(id_)
    andere = lezer.feiten(feit.deelnemer, soorten={"waarneming_vastgelegd", "feit_herroepen"})
    weg = herroepen(andere)
    vervangen = any(id_ in f.verwezen(Relatie.CORRIGEERT) and f.id not in weg for f in andere)
    if id_ in weg or vervangen:
        raise AlGedaan("aanpassen")
    return feit, feit.inhoud


def _wat_ervan_werd(lezer: Lezer, feiten: Sequence[Feit]) -> list[Feit]:
    """The later feiten that stand in the place of these."""
    soorten = {"waarneming_vastgelegd", "feit_herroepen"}
    genoemd = {feit.id for feit in feiten}
    later: dict[FeitId, None] = {}
    for waarneming in waarnemingen(lezer.feiten(feiten[0].deelnemer, soorten=soorten)):
        plekken = [plek for plek, id_ in enumerate(waarneming.keten) if id_ in genoemd]
        if plekken and waarneming.geldt:
            later |= dict.fromkeys(waarneming.keten[plekken[0] :])
    return [bekend_feit(lezer, id_) for id_ in later if id_ not in genoemd]


def _mag_weg(lezer: Lezer, als: Persoon, feit: Feit) -> None:
    onder = feit
    while isinstance(onder.inhoud, FeitHerroepen):
        onder = bekend_feit(lezer, onder.verwezen(Relatie.HERROEPT)[0])
    if not zichtbaar_voor(als, onder):
        raise FeitOnbekend(feit.id)
    if not isinstance(onder.inhoud, TERUG_TE_DRAAIEN):
        raise BlijftStaan(feit.id)
    if isinstance(onder.inhoud, tuple(BEGELEIDINGSSOORTEN.values())):
        mag_begeleiding_herroepen(als, feit.auteur, onder.inhoud)
    elif als.id != feit.auteur:
        plaatsing = huidige_plaatsing(lezer, feit.deelnemer, onder.inhoud.plaatsing)
        mag_herroepen(als, feit.auteur, plaatsing)
    if feit.id in herroepen(lezer.feiten(feit.deelnemer, soorten={"feit_herroepen"})):
        raise AlGedaan("herroepen")
