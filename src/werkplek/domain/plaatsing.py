"""A plaatsing folded from its feiten: period, pauses, scale and the chosen werkprocessen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from werkplek.domain.feiten import (
    Feit,
    PlaatsingBeeindigd,
    PlaatsingGepauzeerd,
    PlaatsingGestart,
    PlaatsingHervat,
    WerkprocessenGekozen,
)
from werkplek.domain.kenmerk import DeelnemerId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.schaal import SCHALEN, STANDAARD, Schaal
from werkplek.domain.werkverwijzing import KwalificatieVerwijzing, WerkprocesVerwijzing


class PlaatsingStaat(StrEnum):
    """Where a plaatsing stands."""

    LOOPT = "loopt"
    PAUZE = "pauze"
    BEEINDIGD = "beeindigd"


@dataclass(frozen=True, slots=True)
class Pauze:
    """A break: from a day, until the day of return or the end of the plaatsing, or still going."""

    van: date
    tot: date | None = None

    def omvat(self, dag: date) -> bool:
        """Whether this day lies in the break; the day of return does not."""
        return self.van <= dag and (self.tot is None or dag < self.tot)


@dataclass(frozen=True, slots=True)
class Plaatsing:
    """One period of learning; `eind` is the agreed last day, `beeindigd_op` the real one.

    A school may name no praktijkopleider (empty): then it is of all of the leerbedrijf.
    """

    id: PlaatsingId
    deelnemer: DeelnemerId
    kwalificatie: KwalificatieVerwijzing
    praktijkopleider: PersoonId
    schaal: Schaal
    begin: date
    eind: date | None
    school: str
    keuze: tuple[WerkprocesVerwijzing, ...] = ()
    pauzes: tuple[Pauze, ...] = ()
    beeindigd_op: date | None = None

    @property
    def staat(self) -> PlaatsingStaat:
        """Ended, in a pause, or running."""
        if self.beeindigd_op is not None:
            return PlaatsingStaat.BEEINDIGD
        if self.pauzes and self.pauzes[-1].tot is None:
            return PlaatsingStaat.PAUZE
        return PlaatsingStaat.LOOPT

    def is_van(self, persoon: Persoon) -> bool:
        """Whether this person is its praktijkopleider."""
        van = {persoon.id, PersoonId("")}
        return persoon.rol is Rol.PRAKTIJKOPLEIDER and self.praktijkopleider in van

    def telt_mee(self, code: WerkprocesCode) -> bool:
        """Whether a werkproces is in the choice; what lies outside *telt nog niet mee*."""
        return any(gekozen.code == code for gekozen in self.keuze)

    def vragen_over(self, dag: date, *, vandaag: date) -> tuple[Navraag, ...]:
        """What must be asked about a day before it is kept; an empty tuple means: nothing odd."""
        laatste = self.beeindigd_op
        toetsen = (
            (Navraag.DATUM_IN_TOEKOMST, dag > vandaag),
            (Navraag.DATUM_VOOR_PLAATSING, dag < self.begin),
            (Navraag.DATUM_NA_PLAATSING, laatste is not None and dag > laatste),
            (Navraag.DATUM_IN_PAUZE, any(pauze.omvat(dag) for pauze in self.pauzes)),
        )
        return tuple(vraag for vraag, geldt in toetsen if geldt)


def plaatsingen(feiten: Iterable[Feit]) -> tuple[Plaatsing, ...]:
    """Fold the feiten of one deelnemer, without withdrawn ones, into plaatsingen, oldest first.

    The order of arrival does not matter: pauses go by the day that was named, then by id.
    """
    op_volgorde = sorted(feiten, key=lambda feit: (feit.gezien_op, feit.id))
    gevonden = {
        PlaatsingId(f.id): _begin(f, f.inhoud)
        for f in op_volgorde
        if isinstance(f.inhoud, PlaatsingGestart)
    }
    for feit in op_volgorde:
        plaatsing = gevonden.get(getattr(feit.inhoud, "plaatsing", PlaatsingId("")))
        if plaatsing is not None:
            gevonden[plaatsing.id] = _verwerk(plaatsing, feit)
    keuzes = sorted(op_volgorde, key=lambda feit: feit.id)
    for feit in keuzes:
        if isinstance(feit.inhoud, WerkprocessenGekozen) and feit.inhoud.plaatsing in gevonden:
            plaatsing = gevonden[feit.inhoud.plaatsing]
            gevonden[plaatsing.id] = replace(plaatsing, keuze=feit.inhoud.werkprocessen)
    return tuple(sorted(gevonden.values(), key=lambda plaatsing: (plaatsing.begin, plaatsing.id)))


def _begin(feit: Feit, inhoud: PlaatsingGestart) -> Plaatsing:
    return Plaatsing(
        id=PlaatsingId(feit.id),
        deelnemer=feit.deelnemer,
        kwalificatie=inhoud.kwalificatie,
        praktijkopleider=inhoud.praktijkopleider,
        schaal=SCHALEN.get((inhoud.schaal, inhoud.schaal_versie), STANDAARD),
        begin=feit.gezien_op,
        eind=inhoud.eind,
        school=inhoud.school,
    )


def _verwerk(plaatsing: Plaatsing, feit: Feit) -> Plaatsing:
    match feit.inhoud:
        case PlaatsingGepauzeerd() if plaatsing.staat is PlaatsingStaat.LOOPT:
            return replace(plaatsing, pauzes=(*plaatsing.pauzes, Pauze(feit.gezien_op)))
        case PlaatsingHervat() if plaatsing.staat is PlaatsingStaat.PAUZE:
            *eerder, laatste = plaatsing.pauzes
            return replace(plaatsing, pauzes=(*eerder, replace(laatste, tot=feit.gezien_op)))
        case PlaatsingBeeindigd():
            pauzes = tuple(_tot(pauze, feit.gezien_op) for pauze in plaatsing.pauzes)
            return replace(plaatsing, beeindigd_op=feit.gezien_op, pauzes=pauzes)
        case _:
            return plaatsing


def _tot(pauze: Pauze, dag: date) -> Pauze:
    """An open break ends with the plaatsing."""
    return pauze if pauze.tot is not None else replace(pauze, tot=dag)
