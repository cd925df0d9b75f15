"""Deelnemers and their plaatsing: enrol, start, choose werkprocessen, pause, return, end."""

from collections.abc import Sequence
from datetime import date

from werkplek.application.context import Context, Steller, eis_van_hier, vraag_na
from werkplek.application.keuze import (
    PlaatsingOpgave,
    gekozen,
    kwalificatie_van,
    opgevolgd,
    te_plaatsen,
)
from werkplek.application.ports import Lezer
from werkplek.domain.bevoegdheid import mag_plaatsen
from werkplek.domain.feiten import (
    DeelnemerAangemeld,
    Feit,
    PlaatsingBeeindigd,
    PlaatsingGepauzeerd,
    PlaatsingGestart,
    PlaatsingHervat,
    WerkprocessenGekozen,
)
from werkplek.domain.fouten import (
    AlGedaan,
    DatumGeweigerd,
    DeelnemerOnbekend,
    PlaatsingOnbekend,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Naam, Persoon
from werkplek.domain.plaatsing import Plaatsing, PlaatsingStaat, plaatsingen
from werkplek.domain.schaal import STANDAARD
from werkplek.domain.tekst import lees_regel, vergelijkbaar
from werkplek.domain.waarneming import herroepen
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing

PLAATSING_SOORTEN = frozenset(
    {
        "plaatsing_gestart",
        "plaatsing_gepauzeerd",
        "plaatsing_hervat",
        "plaatsing_beeindigd",
        "werkprocessen_gekozen",
        "feit_herroepen",
    }
)
"""The kinds of feiten a plaatsing is folded from."""

_Verandering = PlaatsingGepauzeerd | PlaatsingHervat | PlaatsingBeeindigd


def meld_aan(
    ctx: Context, als: Persoon, naam: Naam, *, bevestigd: frozenset[Navraag] = frozenset()
) -> DeelnemerId:
    """Enrol a deelnemer without a plaatsing.

    Raises `TekstGeweigerd`, `NietBevoegd` or `BevestigingNodig`.
    """
    mag_plaatsen(als, handeling="toevoegen")
    gelezen = _lees_naam(naam, bevestigd)
    with ctx.store.unit_of_work() as uow:
        feit = _aanmelding(Steller(ctx, uow, als), gelezen)
        uow.voeg_toe(feit)
        uow.commit()
    return feit.deelnemer


def voeg_deelnemer_toe(
    ctx: Context,
    als: Persoon,
    naam: Naam,
    opgave: PlaatsingOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> DeelnemerId:
    """Enrol, start and choose in one transaction: all of it or nothing.

    Raises what `meld_aan` raises, and `CreboOnbekend`, `WerkprocesOnbekend` or `DatumGeweigerd`.
    """
    mag_plaatsen(als, handeling="toevoegen")
    gelezen = _lees_naam(naam, bevestigd)
    with ctx.store.unit_of_work() as uow:
        steller = Steller(ctx, uow, als)
        aanmelding = _aanmelding(steller, gelezen)
        for feit in (aanmelding, *_plaatsing(steller, aanmelding.deelnemer, opgave, bevestigd)):
            uow.voeg_toe(feit)
        uow.commit()
    return aanmelding.deelnemer


def start(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    opgave: PlaatsingOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> PlaatsingId:
    """Start a plaatsing for someone enrolled before.

    Raises `DeelnemerOnbekend`, and what `voeg_deelnemer_toe` raises. A first day that is still to
    come is asked about, and so is a second plaatsing while one has not ended.
    """
    mag_plaatsen(als)
    with ctx.store.unit_of_work() as uow:
        _is_bekend(uow, deelnemer)
        eis_van_hier(uow, deelnemer)
        gestart, keuze = _plaatsing(Steller(ctx, uow, als), deelnemer, opgave, bevestigd)
        uow.voeg_toe(gestart)
        uow.voeg_toe(keuze)
        uow.commit()
    return PlaatsingId(gestart.id)


def kies(
    ctx: Context,
    als: Persoon,
    deelnemer: DeelnemerId,
    codes: Sequence[WerkprocesCode],
    *,
    plaatsing: PlaatsingId | None = None,
) -> FeitId:
    """Replace the choice of werkprocessen of this plaatsing, else of the one that runs."""
    mag_plaatsen(als)
    with ctx.store.unit_of_work() as uow:
        eis_van_hier(uow, deelnemer)
        welke = huidige_plaatsing(uow, deelnemer, plaatsing)
        gepind = welke.kwalificatie
        eigen = kwalificatie_van(uow, gepind.crebo, gepind.dossier.editie)
        keuze = gekozen(eigen, tuple(codes))
        inhoud = WerkprocessenGekozen(welke.id, keuze)
        feit = Steller(ctx, uow, als).feit(deelnemer, inhoud, gezien_op=ctx.clock.vandaag())
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def pauzeer(ctx: Context, als: Persoon, deelnemer: DeelnemerId, vanaf: date) -> FeitId:
    """A break from this day; what someone can do stays standing.

    Raises `AlGedaan` when it does not run, `DatumGeweigerd` for a day before it or in a break.
    """
    return _verander(ctx, als, deelnemer, vanaf, PlaatsingStaat.LOOPT)


def hervat(ctx: Context, als: Persoon, deelnemer: DeelnemerId, op: date) -> FeitId:
    """The return on this day; raises as `pauzeer` does, `AlGedaan` when there is no break."""
    return _verander(ctx, als, deelnemer, op, PlaatsingStaat.PAUZE)


def beeindig(ctx: Context, als: Persoon, deelnemer: DeelnemerId, op: date) -> FeitId:
    """The last day of the plaatsing. Raises `AlGedaan` when it ended before."""
    return _verander(ctx, als, deelnemer, op, PlaatsingStaat.BEEINDIGD)


def huidige_plaatsing(
    lezer: Lezer, deelnemer: DeelnemerId, id_: PlaatsingId | None = None
) -> Plaatsing:
    """The named plaatsing, else the one that began last and has not ended, else the last.

    Raises `DeelnemerOnbekend` or `PlaatsingOnbekend`. Reads only the few feiten about it.
    """
    alle = plaatsingen_van(lezer, deelnemer)
    if id_ is not None:
        alle = tuple(p for p in alle if p.id == id_)
    if not alle:
        _is_bekend(lezer, deelnemer)
        raise PlaatsingOnbekend(deelnemer if id_ is None else id_)
    lopend = [p for p in alle if p.beeindigd_op is None]
    return (lopend or list(alle))[-1]


def plaatsingen_van(lezer: Lezer, deelnemer: DeelnemerId) -> tuple[Plaatsing, ...]:
    """All plaatsingen of a deelnemer, by their first day."""
    feiten = lezer.feiten(deelnemer, soorten=PLAATSING_SOORTEN)
    weg = herroepen(feiten)
    return plaatsingen(feit for feit in feiten if feit.id not in weg)


def deelnemer_van(lezer: Lezer, genoemd: str) -> DeelnemerId:
    """The deelnemer with this id, full name or unique roepnaam; else `DeelnemerOnbekend`."""
    gezocht = vergelijkbaar(genoemd)
    regels = lezer.overzicht()
    volledig = [
        r.deelnemer
        for r in regels
        if gezocht in {r.deelnemer, vergelijkbaar(f"{r.roepnaam} {r.achternaam}")}
    ]
    roepnaam = [r.deelnemer for r in regels if vergelijkbaar(r.roepnaam) == gezocht]
    for treffers in (volledig, roepnaam):
        if len(treffers) == 1:
            return treffers[0]
    raise DeelnemerOnbekend(genoemd, max(len(volledig), len(roepnaam)))


def _verander(
    ctx: Context, als: Persoon, deelnemer: DeelnemerId, op: date, van: PlaatsingStaat
) -> FeitId:
    with ctx.store.unit_of_work() as uow:
        feit = verandering(Steller(ctx, uow, als), deelnemer, op, van)
        uow.voeg_toe(feit)
        uow.commit()
    return feit.id


def verandering(steller: Steller, deelnemer: DeelnemerId, op: date, van: PlaatsingStaat) -> Feit:
    """The feit that ends this state, to be kept by the caller; raises as its use case does."""
    mag_plaatsen(steller.als)
    eis_van_hier(steller.lezer, deelnemer)
    plaatsing = huidige_plaatsing(steller.lezer, deelnemer)
    inhoud = _inhoud(plaatsing, van)
    _past_in_de_tijd(plaatsing, inhoud, op)
    return steller.feit(deelnemer, inhoud, gezien_op=op)


def _past_in_de_tijd(plaatsing: Plaatsing, verandering: _Verandering, op: date) -> None:
    """Demand a day on which the fold will let this change take effect."""
    if op < plaatsing.begin:
        raise DatumGeweigerd("begin")
    if plaatsing.pauzes and not isinstance(verandering, PlaatsingBeeindigd):
        laatste = plaatsing.pauzes[-1]
        if op < (laatste.tot or laatste.van):
            raise DatumGeweigerd("pauze")


def _inhoud(plaatsing: Plaatsing, van: PlaatsingStaat) -> _Verandering:
    if van is PlaatsingStaat.BEEINDIGD:
        if plaatsing.staat is PlaatsingStaat.BEEINDIGD:
            raise AlGedaan("beeindigen")
        return PlaatsingBeeindigd(plaatsing.id)
    if plaatsing.staat is not van:
        raise AlGedaan("pauzeren" if van is PlaatsingStaat.LOOPT else "hervatten")
    return (
        PlaatsingGepauzeerd(plaatsing.id)
        if van is PlaatsingStaat.LOOPT
        else PlaatsingHervat(plaatsing.id)
    )


def _lees_naam(naam: Naam, bevestigd: frozenset[Navraag]) -> Naam:
    gelezen = Naam(
        lees_regel(naam.roepnaam, veld="roepnaam"),
        lees_regel(naam.achternaam, veld="achternaam", leeg_mag=True),
    )
    vraag_na(bevestigd, tekst=gelezen.volledig)
    return gelezen


def _aanmelding(steller: Steller, naam: Naam) -> Feit:
    deelnemer = DeelnemerId(steller.ctx.ids.nieuw())
    return steller.feit(deelnemer, DeelnemerAangemeld(naam), gezien_op=steller.ctx.clock.vandaag())


def _plaatsing(
    steller: Steller, deelnemer: DeelnemerId, opgave: PlaatsingOpgave, bevestigd: frozenset[Navraag]
) -> tuple[Feit, Feit]:
    if opgave.eind is not None and opgave.eind < opgave.begin:
        raise DatumGeweigerd("eind")
    kwalificatie, codes = te_plaatsen(steller.lezer, opgave)
    keuze = gekozen(kwalificatie, codes)
    school = lees_regel(opgave.school, veld="school", leeg_mag=True)
    vragen = _vragen_bij_begin(steller, deelnemer, opgave.begin)
    vraag_na(
        bevestigd, vragen=(*vragen, *opgevolgd(steller.lezer, kwalificatie.crebo)), tekst=school
    )
    gestart = steller.feit(
        deelnemer,
        PlaatsingGestart(
            kwalificatie=KwalificatieVerwijzing(
                kwalificatie.crebo, kwalificatie.naam, kwalificatie.niveau, kwalificatie.dossier
            ),
            praktijkopleider=steller.als.id,
            schaal=STANDAARD.id,
            schaal_versie=STANDAARD.versie,
            eind=opgave.eind,
            school=school,
        ),
        gezien_op=opgave.begin,
    )
    inhoud = WerkprocessenGekozen(PlaatsingId(gestart.id), keuze)
    return gestart, steller.feit(deelnemer, inhoud, gezien_op=opgave.begin)


def _vragen_bij_begin(steller: Steller, deelnemer: DeelnemerId, dag: date) -> tuple[Navraag, ...]:
    eerdere = plaatsingen_van(steller.lezer, deelnemer)
    toetsen = (
        (Navraag.DATUM_IN_TOEKOMST, dag > steller.ctx.clock.vandaag()),
        (Navraag.LOOPT_AL_EEN_PLAATSING, any(p.beeindigd_op is None for p in eerdere)),
    )
    return tuple(vraag for vraag, geldt in toetsen if geldt)


def _is_bekend(lezer: Lezer, deelnemer: DeelnemerId) -> None:
    if not any(regel.deelnemer == deelnemer for regel in lezer.overzicht()):
        raise DeelnemerOnbekend(deelnemer)
