"""Record, correct and withdraw waarnemingen: the main act, in one small transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from werkplek.application.context import Context, Steller
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.bevoegdheid import mag_herroepen, mag_waarnemen
from werkplek.domain.feiten import (
    Feit,
    FeitHerroepen,
    Relatie,
    Verwijzing,
    WaarnemingVastgelegd,
    WerkprocesVerwijzing,
)
from werkplek.domain.fouten import (
    AlGedaan,
    BevestigingNodig,
    CreboOnbekend,
    FeitOnbekend,
    WerkprocesOnbekend,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import Plaatsing
from werkplek.domain.tekst import lees_notitie, lees_regel, lijkt_op_bsn
from werkplek.domain.waarneming import herroepen

REDENEN = ("verkeerde deelnemer", "verkeerd werkproces", "ging anders", "per ongeluk")
"""The four reasons a person taps when turning something back; another text is as good."""


@dataclass(frozen=True, slots=True)
class WaarnemingOpgave:
    """What was seen. `crebo` None means: the kwalificatie of the plaatsing; `gezien_op` None.

    Today.
    """

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
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Vastgelegd:
    """Record one waarneming; it is durable when this returns.

    Raises `BevestigingNodig` when day or note is odd and not confirmed, and `DeelnemerOnbekend`,
    `PlaatsingOnbekend`, `CreboOnbekend`, `WerkprocesOnbekend`, `StapOnbekend`, `TekstGeweigerd`.
    """
    mag_waarnemen(als)
    notitie = lees_notitie(opgave.notitie)
    dag = opgave.gezien_op or ctx.clock.vandaag()
    with ctx.store.unit_of_work() as uow:
        plaatsing = huidige_plaatsing(uow, opgave.deelnemer, opgave.plaatsing)
        werkproces = _werkproces(uow, plaatsing, opgave)
        stap = plaatsing.schaal.stap(opgave.stap)
        _vraag(ctx, plaatsing, dag, notitie, bevestigd)
        inhoud = WaarnemingVastgelegd(plaatsing.id, werkproces, stap.code, notitie)
        feit = Steller(ctx, uow, als).feit(opgave.deelnemer, inhoud, gezien_op=dag)
        uow.voeg_toe(feit)
        uow.commit()
    return Vastgelegd(feit.id, werkproces.code, stap.code, plaatsing.telt_mee(werkproces.code))


def vul_aan(
    ctx: Context,
    als: Persoon,
    feit_id: FeitId,
    *,
    notitie: str | None = None,
    gezien_op: date | None = None,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> Vastgelegd:
    """Give a waarneming a note or another day.

    A new feit that corrects the old one, which stays readable.

    Raises like `leg_vast`, and `AlGedaan` when the waarneming was withdrawn or corrected before.
    """
    with ctx.store.unit_of_work() as uow:
        oud, inhoud = _staande_waarneming(uow, feit_id)
        plaatsing = huidige_plaatsing(uow, oud.deelnemer, inhoud.plaatsing)
        mag_herroepen(als, oud.auteur, plaatsing)
        dag = gezien_op or oud.gezien_op
        nieuw = replace(
            inhoud, notitie=inhoud.notitie if notitie is None else lees_notitie(notitie)
        )
        _vraag(ctx, plaatsing, dag, nieuw.notitie, bevestigd)
        feit = Steller(ctx, uow, als).feit(
            oud.deelnemer, nieuw, gezien_op=dag, verwijst=(Verwijzing(Relatie.CORRIGEERT, oud.id),)
        )
        uow.voeg_toe(feit)
        uow.commit()
    code = nieuw.werkproces.code
    return Vastgelegd(feit.id, code, nieuw.stap, plaatsing.telt_mee(code))


def herroep(ctx: Context, als: Persoon, ids: Sequence[FeitId], reden: str) -> FeitId:
    """Withdraw feiten of one deelnemer with a reason; they stay readable, struck through.

    Raises `FeitOnbekend`, `AlGedaan`, `NietBevoegd` or `TekstGeweigerd`.
    """
    gelezen = lees_regel(reden, veld="reden")
    with ctx.store.unit_of_work() as uow:
        feiten = [_bekend_feit(uow, id_) for id_ in ids]
        if not feiten or len({feit.deelnemer for feit in feiten}) != 1:
            raise FeitOnbekend(", ".join(ids))
        for feit in feiten:
            _mag_weg(uow, als, feit)
        verwijst = tuple(Verwijzing(Relatie.HERROEPT, feit.id) for feit in feiten)
        intrekking = Steller(ctx, uow, als).feit(
            feiten[0].deelnemer,
            FeitHerroepen(gelezen),
            gezien_op=ctx.clock.vandaag(),
            verwijst=verwijst,
        )
        uow.voeg_toe(intrekking)
        uow.commit()
    return intrekking.id


def _vraag(
    ctx: Context, plaatsing: Plaatsing, dag: date, notitie: str, bevestigd: frozenset[Navraag]
) -> None:
    vragen = plaatsing.vragen_over(dag, vandaag=ctx.clock.vandaag())
    if lijkt_op_bsn(notitie):
        vragen = (*vragen, Navraag.LIJKT_OP_BSN)
    open_vragen = tuple(vraag for vraag in vragen if vraag not in bevestigd)
    if open_vragen:
        raise BevestigingNodig(open_vragen)


def _werkproces(
    lezer: Lezer, plaatsing: Plaatsing, opgave: WaarnemingOpgave
) -> WerkprocesVerwijzing:
    crebo = opgave.crebo or plaatsing.kwalificatie.crebo
    for gekozen in plaatsing.keuze:
        if (gekozen.crebo, gekozen.code) == (crebo, opgave.code):
            return gekozen
    kwalificatie = lezer.kwalificatie(crebo)
    if kwalificatie is None:
        raise CreboOnbekend(crebo)
    if crebo != plaatsing.kwalificatie.crebo:
        raise WerkprocesOnbekend(f"{crebo}/{opgave.code}")
    werkproces = kwalificatie.werkproces(opgave.code)
    return WerkprocesVerwijzing(crebo, werkproces.code, werkproces.titel)


def _bekend_feit(lezer: Lezer, id_: FeitId) -> Feit:
    feit = lezer.feit(id_)
    if feit is None:
        raise FeitOnbekend(id_)
    return feit


def _staande_waarneming(lezer: Lezer, id_: FeitId) -> tuple[Feit, WaarnemingVastgelegd]:
    feit = _bekend_feit(lezer, id_)
    if not isinstance(feit.inhoud, WaarnemingVastgelegd):
        raise FeitOnbekend(id_)
    andere = lezer.feiten(feit.deelnemer, soorten={"waarneming_vastgelegd", "feit_herroepen"})
    weg = herroepen(andere)
    vervangen = any(id_ in f.verwezen(Relatie.CORRIGEERT) and f.id not in weg for f in andere)
    if id_ in weg or vervangen:
        raise AlGedaan("aanpassen")
    return feit, feit.inhoud


def _mag_weg(lezer: Lezer, als: Persoon, feit: Feit) -> None:
    plaatsing: PlaatsingId | None = getattr(feit.inhoud, "plaatsing", None)
    if plaatsing is None:
        raise FeitOnbekend(feit.id)
    mag_herroepen(als, feit.auteur, huidige_plaatsing(lezer, feit.deelnemer, plaatsing))
    if feit.id in herroepen(lezer.feiten(feit.deelnemer, soorten={"feit_herroepen"})):
        raise AlGedaan("herroepen")
