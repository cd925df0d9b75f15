"""Voortgang is a fold: the feiten of one deelnemer, to what was shown per werkproces."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from werkplek.domain.feiten import (
    AangetoondVerklaard,
    DeelnemerAangemeld,
    Feit,
    Relatie,
)
from werkplek.domain.kenmerk import FeitId, PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode, volgorde
from werkplek.domain.personen import Naam
from werkplek.domain.plaatsing import Plaatsing, plaatsingen
from werkplek.domain.schaal import Aantoonregel, Schaal
from werkplek.domain.verklaringstand import VerklaringStand, verklaringstanden
from werkplek.domain.waarneming import Waarneming, herroepen, waarnemingen


class Stand(StrEnum):
    """How far a werkproces is; never a number, never a shortage."""

    NOG_NIET_GEDAAN = "nog_niet_gedaan"
    IN_OEFENING = "in_oefening"
    GEZIEN = "gezien"
    AANGETOOND = "aangetoond"


@dataclass(frozen=True, slots=True)
class Aangetoond:
    """The statement that a werkproces was shown, and the waarnemingen it rests on."""

    feit: FeitId
    waarnemingen: tuple[FeitId, ...]
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class WerkprocesStand:
    """One werkproces of one plaatsing: the last step, how often and by how many seen, when last.

    `vanaf` is the first day of the plaatsing. What was seen before it, or is said of a day that is
    still to come, is kept and shown, but is no evidence: it neither supports aangetoond nor is it
    printed.
    """

    code: WerkprocesCode
    titel: str
    telt_mee: bool
    waarnemingen: tuple[Waarneming, ...] = ()
    aangetoond: Aangetoond | None = None
    vanaf: date = date.min

    @property
    def laatste(self) -> Waarneming | None:
        """The waarneming of the latest day that stands."""
        return self.waarnemingen[-1] if self.waarnemingen else None

    @property
    def gezien_op(self) -> tuple[date, ...]:
        """The days on which it was seen, each once, in order."""
        return tuple(sorted({waarneming.gezien_op for waarneming in self.waarnemingen}))

    def tellende(self, schaal: Schaal, *, tot_en_met: date) -> tuple[Waarneming, ...]:
        """The evidence for aangetoond: a counting step, on a day of the plaatsing up to this one.

        `tot_en_met` is today; the domain has no clock.
        """
        return tuple(
            w
            for w in self.waarnemingen
            if self._is_bewijs(w, tot_en_met) and schaal.stap(w.stap).telt_als_aangetoond
        )

    def basis(self, *, tot_en_met: date) -> tuple[Waarneming, ...]:
        """The waarnemingen that aangetoond rests on, as they now stand, as far as printed."""
        genoemd = self.aangetoond.waarnemingen if self.aangetoond is not None else ()
        return tuple(
            w
            for w in self.waarnemingen
            if self._is_bewijs(w, tot_en_met) and not set(w.keten).isdisjoint(genoemd)
        )

    def _is_bewijs(self, waarneming: Waarneming, tot_en_met: date) -> bool:
        return self.vanaf <= waarneming.gezien_op <= tot_en_met

    def stand(self, schaal: Schaal) -> Stand:
        """Aangetoond only when someone stated it; never computed from the waarnemingen."""
        if self.aangetoond is not None:
            return Stand.AANGETOOND
        if not self.waarnemingen:
            return Stand.NOG_NIET_GEDAAN
        gezien = any(schaal.stap(w.stap).telt_als_aangetoond for w in self.waarnemingen)
        return Stand.GEZIEN if gezien else Stand.IN_OEFENING

    def geteld(self, schaal: Schaal, *, tot_en_met: date) -> tuple[int, int]:
        """How many waarnemingen count, on how many days; two versions of one count once."""
        dagen: dict[FeitId, date] = {}
        for waarneming in self.tellende(schaal, tot_en_met=tot_en_met):
            dagen.setdefault(waarneming.oorsprong, waarneming.gezien_op)
        return len(dagen), len(set(dagen.values()))

    def genoeg_gezien(self, schaal: Schaal, regel: Aantoonregel, *, tot_en_met: date) -> bool:
        """Whether the praktijkopleider may state aangetoond under this rule."""
        aantal, dagen = self.geteld(schaal, tot_en_met=tot_en_met)
        return aantal >= regel.waarnemingen and dagen >= regel.dagen


@dataclass(frozen=True, slots=True)
class PlaatsingVoortgang:
    """One plaatsing: the stand of each chosen werkproces, then of each other one that was seen."""

    plaatsing: Plaatsing
    werkprocessen: tuple[WerkprocesStand, ...]
    verklaringen: tuple[VerklaringStand, ...] = ()

    def werkproces(self, code: WerkprocesCode) -> WerkprocesStand | None:
        """The stand of one werkproces, when it is chosen or was seen."""
        return next((stand for stand in self.werkprocessen if stand.code == code), None)

    @property
    def gekozen(self) -> tuple[WerkprocesStand, ...]:
        """The stand of each chosen werkproces."""
        return tuple(stand for stand in self.werkprocessen if stand.telt_mee)

    def alsof_aangetoond(
        self, codes: Collection[WerkprocesCode], *, tot_en_met: date
    ) -> "PlaatsingVoortgang":
        """As it would be once these were stated on the evidence there is; nothing is stated."""
        schaal = self.plaatsing.schaal
        standen = (
            replace(stand, aangetoond=Aangetoond(FeitId(""), tuple(w.id for w in bewijs)))
            if stand.code in codes and (bewijs := stand.tellende(schaal, tot_en_met=tot_en_met))
            else stand
            for stand in self.werkprocessen
        )
        return replace(self, werkprocessen=tuple(standen))


@dataclass(frozen=True, slots=True)
class Voortgang:
    """Everything about one deelnemer that follows from the feiten."""

    naam: Naam
    plaatsingen: tuple[PlaatsingVoortgang, ...] = field(default_factory=tuple)
    waarnemingen: tuple[Waarneming, ...] = field(default_factory=tuple)

    @property
    def huidige(self) -> PlaatsingVoortgang | None:
        """The plaatsing that began last and has not ended, else the one that began last."""
        lopend = [p for p in self.plaatsingen if p.plaatsing.beeindigd_op is None]
        gevonden = lopend or list(self.plaatsingen)
        return gevonden[-1] if gevonden else None

    def plaatsing(self, id_: PlaatsingId) -> PlaatsingVoortgang | None:
        """One plaatsing by its id."""
        return next((p for p in self.plaatsingen if p.plaatsing.id == id_), None)


def voortgang(feiten: Iterable[Feit]) -> Voortgang:
    """Fold all feiten of one deelnemer; in any order they give the same voortgang."""
    alle = tuple(sorted(feiten, key=lambda feit: feit.id))
    weg = herroepen(alle)
    geldig = tuple(feit for feit in alle if feit.id not in weg)
    namen = [feit.inhoud.naam for feit in geldig if isinstance(feit.inhoud, DeelnemerAangemeld)]
    gezien = waarnemingen(alle)
    return Voortgang(
        naam=namen[-1] if namen else Naam(""),
        plaatsingen=tuple(
            PlaatsingVoortgang(
                plaatsing,
                _standen(plaatsing, gezien, geldig),
                verklaringstanden(plaatsing.id, alle, weg),
            )
            for plaatsing in plaatsingen(geldig)
        ),
        waarnemingen=gezien,
    )


def _standen(
    plaatsing: Plaatsing, gezien: tuple[Waarneming, ...], geldig: tuple[Feit, ...]
) -> tuple[WerkprocesStand, ...]:
    hier = [w for w in gezien if w.plaatsing == plaatsing.id and w.geldt]
    titels = {w.code: w.titel for w in hier} | {
        keuze.code: keuze.titel for keuze in plaatsing.keuze
    }
    aangetoond = _aangetoond(plaatsing.id, geldig, {id_ for w in hier for id_ in w.keten})
    standen = [
        WerkprocesStand(
            code=code,
            titel=titel,
            telt_mee=plaatsing.telt_mee(code),
            waarnemingen=tuple(w for w in hier if w.code == code),
            aangetoond=aangetoond.get(code),
            vanaf=plaatsing.begin,
        )
        for code, titel in titels.items()
    ]
    return tuple(sorted(standen, key=lambda stand: (not stand.telt_mee, volgorde(stand.code))))


def _aangetoond(
    plaatsing: PlaatsingId, geldig: tuple[Feit, ...], staande: set[FeitId]
) -> dict[WerkprocesCode, Aangetoond]:
    """A statement falls with a waarneming it rests on: nothing on paper without a day behind it."""
    gevonden: dict[WerkprocesCode, Aangetoond] = {}
    for feit in geldig:
        inhoud = feit.inhoud
        if isinstance(inhoud, AangetoondVerklaard) and inhoud.plaatsing == plaatsing:
            basis = feit.verwezen(Relatie.RUST_OP)
            if basis and staande.issuperset(basis):
                gevonden[inhoud.werkproces.code] = Aangetoond(feit.id, basis, inhoud.toelichting)
    return gevonden
