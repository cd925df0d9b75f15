"""The talk in the triangle: keep it with its agreements, sign it, and keep the agreements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from werkplek.application.bezoeken import begeleiding_van
from werkplek.application.context import Context, Steller, vraag_na
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.begeleiding import Gesprek
from werkplek.domain.begeleidingsfeiten import (
    DRIEHOEK,
    Afloop,
    AfspraakAfgerond,
    AfspraakGemaakt,
    GesprekOndertekend,
    Gesprekplek,
    Gespreksrol,
    GesprekVastgelegd,
    Lijn,
    Stem,
)
from werkplek.domain.bevoegdheid import mag_afspreken, mag_begeleiden
from werkplek.domain.feiten import Feit, Relatie, Verwijzing
from werkplek.domain.fouten import (
    AlGedaan,
    DatumGeweigerd,
    FeitOnbekend,
    HandtekeningGeweigerd,
    NietBevoegd,
    TekstGeweigerd,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PlaatsingId
from werkplek.domain.kladje import Kladje
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import Plaatsing
from werkplek.domain.tekst import lees_notitie, lees_regel

MAX_STEM: Final = 1000
"""Characters of one voice: three of them, in any script, stay inside one body."""

MAX_AFSPRAAK: Final = 300
MAX_NAAM: Final = 100
MEESTE_AFSPRAKEN: Final = 8
"""Agreements of one talk; more than anybody remembers."""


@dataclass(frozen=True, slots=True)
class AfspraakOpgave:
    """Who does what, by when or without a day."""

    wie: Gespreksrol
    tekst: str
    voor: date | None = None


@dataclass(frozen=True, slots=True)
class GesprekOpgave:
    """What was said and agreed; `bezoek` is the planned visit it took place in, if any."""

    deelnemer: DeelnemerId
    plek: Gesprekplek
    stemmen: tuple[Stem, ...]
    afspraken: tuple[AfspraakOpgave, ...] = ()
    bezoek: FeitId | None = None
    op: date | None = None


@dataclass(frozen=True, slots=True)
class HandtekeningOpgave:
    """Who signs, with strokes or with a name they typed; `gelezen` is exactly what they read."""

    rol: Gespreksrol
    gelezen: Gesprek
    lijnen: tuple[Lijn, ...] = ()
    naam: str = ""


@dataclass(frozen=True, slots=True)
class GesprekGedaan:
    """What was kept in one transaction."""

    gesprek: FeitId
    afspraken: tuple[FeitId, ...]

    @property
    def feiten(self) -> tuple[FeitId, ...]:
        """All of it, to turn back in one go."""
        return (self.gesprek, *self.afspraken)


def leg_gesprek_vast(
    ctx: Context,
    als: Persoon,
    opgave: GesprekOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> GesprekGedaan:
    """Keep a talk with all its agreements in the place of its kladje; durable on return.

    Raises `NietBevoegd`, `TekstGeweigerd`, `DatumGeweigerd`, `FeitOnbekend`, `DeelnemerOnbekend`,
    `PlaatsingOnbekend` or `BevestigingNodig`.
    """
    mag_begeleiden(als)
    stemmen = _lees_stemmen(opgave.stemmen)
    afspraken = _lees_afspraken(opgave.afspraken)
    if not afspraken and not any(stem.tekst for stem in stemmen):
        raise TekstGeweigerd("gesprek", "leeg")
    dag = opgave.op or ctx.clock.vandaag()
    teksten = (*(f"{s.naam}\n{s.tekst}" for s in stemmen), *(a.tekst for a in afspraken))
    with ctx.store.unit_of_work() as uow:
        plaatsing = huidige_plaatsing(uow, opgave.deelnemer)
        te_vroeg = (Navraag.DATUM_IN_TOEKOMST,) if dag > ctx.clock.vandaag() else ()
        vraag_na(bevestigd, vragen=te_vroeg, tekst="\n".join(teksten))
        steller = Steller(ctx, uow, als)
        gesprek = steller.feit(
            opgave.deelnemer,
            GesprekVastgelegd(plaatsing.id, opgave.plek, stemmen),
            gezien_op=dag,
            verwijst=_bezoek(uow, plaatsing, opgave),
        )
        gemaakt = [_afspraak(steller, gesprek, plaatsing, een) for een in afspraken]
        for feit in (gesprek, *gemaakt):
            uow.voeg_toe(feit)
        uow.bewaar_kladje(Kladje(als.id, onderwerp(plaatsing.id), opgave.deelnemer, ""))
        uow.commit()
    return GesprekGedaan(gesprek.id, tuple(feit.id for feit in gemaakt))


def rond_af(
    ctx: Context,
    als: Persoon,
    afspraak: FeitId,
    afloop: Afloop,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),  # noqa: ARG001  nothing odd can be asked about
) -> FeitId:
    """An agreement is done, or not needed any more.

    Raises `NietBevoegd`, `FeitOnbekend`, or `AlGedaan` when it was over before.
    """
    mag_afspreken(als)
    with ctx.store.unit_of_work() as uow:
        feit = uow.feit(afspraak)
        if feit is None or not isinstance(feit.inhoud, AfspraakGemaakt):
            raise FeitOnbekend(afspraak)
        stand = begeleiding_van(uow, feit.deelnemer, feit.inhoud.plaatsing)
        if afspraak not in {een.feit for een in stand.openstaand}:
            raise AlGedaan("afspraak")
        klaar = Steller(ctx, uow, als).feit(
            feit.deelnemer,
            AfspraakAfgerond(feit.inhoud.plaatsing, afloop),
            gezien_op=ctx.clock.vandaag(),
            verwijst=(Verwijzing(Relatie.ANTWOORDT, afspraak),),
        )
        uow.voeg_toe(klaar)
        uow.commit()
    return klaar.id


def onderteken_gesprek(
    ctx: Context,
    als: Persoon,
    opgave: HandtekeningOpgave,
    *,
    bevestigd: frozenset[Navraag] = frozenset(),
) -> FeitId:
    """One who was there signs the talk with every agreement of it, exactly as they read it.

    Raises `NietBevoegd` for whoever was not there, `AlGedaan` for a second signature,
    `HandtekeningGeweigerd` when what they read is not what stands there now, `FeitOnbekend`,
    `TekstGeweigerd` or `BevestigingNodig`.
    """
    mag_begeleiden(als)
    getypt = lees_regel(opgave.naam, veld="naam", grens=MAX_NAAM, leeg_mag=bool(opgave.lijnen))
    with ctx.store.unit_of_work() as uow:
        feit, gesprek = het_gesprek(uow, opgave.gelezen.feit)
        stem = next((stem for stem in gesprek.stemmen if stem.rol is opgave.rol), None)
        if stem is None:
            raise NietBevoegd("ondertekenen", "wie erbij was")
        if opgave.rol not in gesprek.nog_niet_getekend():
            raise AlGedaan("gesprek_tekenen")
        if _te_lezen(gesprek) != _te_lezen(opgave.gelezen):
            raise HandtekeningGeweigerd("veranderd")
        vraag_na(bevestigd, tekst=getypt)
        plaatsing = huidige_plaatsing(uow, feit.deelnemer, _van(feit).plaatsing)
        getekend = Steller(ctx, uow, als).feit(
            feit.deelnemer,
            GesprekOndertekend(plaatsing.id, opgave.rol, getypt or stem.naam, opgave.lijnen),
            gezien_op=ctx.clock.vandaag(),
            verwijst=_wat_getekend_wordt(gesprek),
        )
        uow.voeg_toe(getekend)
        uow.commit()
    return getekend.id


def het_gesprek(lezer: Lezer, id_: FeitId) -> tuple[Feit, Gesprek]:
    """A talk as it now stands. Raises `FeitOnbekend`, also for one that was withdrawn."""
    feit = lezer.feit(id_)
    if feit is None or not isinstance(feit.inhoud, GesprekVastgelegd):
        raise FeitOnbekend(id_)
    stand = begeleiding_van(lezer, feit.deelnemer, feit.inhoud.plaatsing)
    for gesprek in stand.gesprekken:
        if gesprek.feit == id_:
            return feit, gesprek
    raise FeitOnbekend(id_)


def onderwerp(plaatsing: PlaatsingId) -> str:
    """Under which name the kladje of a talk is kept: one for each plaatsing."""
    return f"gesprek/{plaatsing}"


def lees_afspraak(opgave: AfspraakOpgave) -> AfspraakOpgave:
    """One agreement as it can be kept. Raises `TekstGeweigerd`."""
    tekst = lees_regel(opgave.tekst, veld="afspraak", grens=MAX_AFSPRAAK)
    return AfspraakOpgave(opgave.wie, tekst, opgave.voor)


def lees_stem(stem: Stem) -> Stem:
    """One voice as it can be kept; it may say nothing. Raises `TekstGeweigerd`."""
    naam = lees_regel(stem.naam, veld="naam", grens=MAX_NAAM)
    return Stem(stem.rol, naam, lees_notitie(stem.tekst, veld="tekst", grens=MAX_STEM))


def _lees_stemmen(stemmen: Sequence[Stem]) -> tuple[Stem, ...]:
    """Those of the triangle that were there, each once."""
    rollen = [stem.rol for stem in stemmen]
    if not stemmen or len(set(rollen)) != len(rollen) or not set(rollen) <= set(DRIEHOEK):
        raise TekstGeweigerd("gesprek", "leeg")
    return tuple(map(lees_stem, stemmen))


def _lees_afspraken(afspraken: Sequence[AfspraakOpgave]) -> tuple[AfspraakOpgave, ...]:
    if len(afspraken) > MEESTE_AFSPRAKEN:
        raise TekstGeweigerd("gesprek", "vorm")
    return tuple(map(lees_afspraak, afspraken))


def _bezoek(lezer: Lezer, plaatsing: Plaatsing, opgave: GesprekOpgave) -> tuple[Verwijzing, ...]:
    if opgave.bezoek is None:
        return ()
    stand = begeleiding_van(lezer, opgave.deelnemer, plaatsing.id)
    if opgave.bezoek not in {een.feit for een in stand.gepland}:
        raise FeitOnbekend(opgave.bezoek)
    return (Verwijzing(Relatie.RUST_OP, opgave.bezoek),)


def _afspraak(steller: Steller, gesprek: Feit, van: Plaatsing, opgave: AfspraakOpgave) -> Feit:
    if opgave.voor is not None and opgave.voor < gesprek.gezien_op:
        raise DatumGeweigerd("afspraak")
    return steller.feit(
        gesprek.deelnemer,
        AfspraakGemaakt(van.id, opgave.wie, opgave.tekst, opgave.voor),
        gezien_op=gesprek.gezien_op,
        verwijst=(Verwijzing(Relatie.RUST_OP, gesprek.id),),
    )


def _van(feit: Feit) -> GesprekVastgelegd:
    if not isinstance(feit.inhoud, GesprekVastgelegd):
        raise FeitOnbekend(feit.id)
    return feit.inhoud


def _wat_getekend_wordt(gesprek: Gesprek) -> tuple[Verwijzing, ...]:
    """The talk, and every agreement that was read out with it."""
    ids = (gesprek.feit, *(afspraak.feit for afspraak in gesprek.afspraken))
    return tuple(Verwijzing(Relatie.RUST_OP, id_) for id_ in ids)


def _te_lezen(gesprek: Gesprek) -> tuple[object, ...]:
    """What a signature covers; how an agreement went later is not part of it."""
    afspraken = tuple((a.feit, a.wie, a.tekst, a.voor) for a in gesprek.afspraken)
    return (gesprek.feit, gesprek.op, gesprek.plek, gesprek.stemmen, afspraken)
