"""Deelnemers and their plaatsing, as the school states them: the row and the feit in one go.

The feit names no praktijkopleider (an empty PersoonId): it is whoever trains at that leerbedrijf.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa

from werkplek.domain.feiten import (
    DeelnemerAangemeld,
    FeitHerroepen,
    PlaatsingBeeindigd,
    PlaatsingGestart,
    Relatie,
    Verwijzing,
    WerkprocessenGekozen,
)
from werkplek.domain.kenmerk import FeitId, PersoonId, PlaatsingId
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.personen import Naam
from werkplek.domain.schaal import STANDAARD
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.kwalificaties import verwijzing
from werkplek.hub.nalezen import gesteld
from werkplek.hub.stellen import Steller
from werkplek.hub.tables_mensen import deelnemer, plaatsing

WIE_ER_OPLEIDT = PersoonId("")
"""The praktijkopleider of a plaatsing that the school made: whoever trains there."""


@dataclass(frozen=True, slots=True)
class NieuwePlaatsing:
    """What a plaatsing is made of; an empty choice is not stated."""

    deelnemer: str
    leerbedrijf: str
    kwalificatie: Kwalificatie
    begin: date
    eind: date | None = None
    begeleider: str | None = None
    keuze: tuple[WerkprocesVerwijzing, ...] = ()
    extern: str = ""


def meld_aan(steller: Steller, naam: Naam, extern: str = "") -> str:
    """A new deelnemer of the school; gives the pseudonym."""
    id_ = steller.ids.nieuw()
    rij = {
        "school": steller.school.nr,
        "id": id_,
        "roepnaam": naam.roepnaam,
        "achternaam": naam.achternaam,
        "extern": extern,
    }
    steller.verbinding.execute(sa.insert(deelnemer), rij)
    steller.stel(id_, DeelnemerAangemeld(naam), steller.vandaag)
    return id_


def hernoem(steller: Steller, id_: str, naam: Naam) -> None:
    """Somebody is called otherwise than the school said before."""
    steller.verbinding.execute(
        sa.update(deelnemer)
        .where(deelnemer.c.school == steller.school.nr, deelnemer.c.id == id_)
        .values(roepnaam=naam.roepnaam, achternaam=naam.achternaam)
    )
    steller.stel(id_, DeelnemerAangemeld(naam), steller.vandaag)


def plaats(steller: Steller, nieuw: NieuwePlaatsing) -> str:
    """Start a plaatsing; gives its id, which is that of the feit."""
    gestart = PlaatsingGestart(
        kwalificatie=verwijzing(nieuw.kwalificatie),
        praktijkopleider=WIE_ER_OPLEIDT,
        schaal=STANDAARD.id,
        schaal_versie=STANDAARD.versie,
        eind=nieuw.eind,
        school=steller.school.naam,
    )
    return _begin(steller, nieuw, gestart)


def kies(
    steller: Steller, id_: str, keuze: tuple[WerkprocesVerwijzing, ...], op: date | None = None
) -> None:
    """Replace which werkprocessen a plaatsing is about."""
    rij = plaatsing_van(steller.verbinding, steller.school.nr, id_)
    inhoud = WerkprocessenGekozen(PlaatsingId(id_), keuze)
    steller.stel(rij.deelnemer, inhoud, op or steller.vandaag)


def zet_eind(steller: Steller, id_: str, eind: date | None) -> None:
    """The plaatsing ends on another day than it did, or runs on.

    A last day that has come is stated; one that was stated and does not hold is withdrawn.
    """
    rij = plaatsing_van(steller.verbinding, steller.school.nr, id_)
    eerder = [
        feit.id
        for feit in gesteld(
            steller.verbinding, steller.school.nr, rij.deelnemer, "plaatsing_beeindigd"
        )
        if isinstance(feit.inhoud, PlaatsingBeeindigd) and feit.inhoud.plaatsing == id_
    ]
    if eerder:
        _trek_in(steller, rij.deelnemer, eerder)
    if eind is not None and eind <= steller.vandaag:
        steller.stel(rij.deelnemer, PlaatsingBeeindigd(PlaatsingId(id_)), eind)
    _wijzig(steller, id_, tot=eind)


def zet_begeleider(steller: Steller, id_: str, begeleider: str | None) -> None:
    """Another bpv-begeleider follows the plaatsing."""
    _wijzig(steller, id_, begeleider=begeleider)


def verplaats(steller: Steller, id_: str, leerbedrijf: str, vanaf: date) -> str:
    """End a plaatsing the day before, and go on with it at another leerbedrijf."""
    rij = plaatsing_van(steller.verbinding, steller.school.nr, id_)
    gestart = _gestart(steller, rij)
    keuze = keuze_van(steller.verbinding, steller.school.nr, rij)
    zet_eind(steller, id_, max(rij.van, vanaf - timedelta(days=1)))
    nieuw = NieuwePlaatsing(
        deelnemer=rij.deelnemer,
        leerbedrijf=leerbedrijf,
        kwalificatie=_kaal(gestart),
        begin=vanaf,
        eind=rij.tot if rij.tot is None or rij.tot >= vanaf else None,
        begeleider=rij.begeleider,
        keuze=keuze,
    )
    return _begin(steller, nieuw, replace(gestart, eind=nieuw.eind))


def trek_terug(steller: Steller, id_: str, reden: str) -> None:
    """A plaatsing that never was: its feiten are withdrawn, and with it go its rights."""
    rij = plaatsing_van(steller.verbinding, steller.school.nr, id_)
    feiten = gesteld(
        steller.verbinding,
        steller.school.nr,
        rij.deelnemer,
        "plaatsing_gestart",
        "werkprocessen_gekozen",
        "plaatsing_beeindigd",
    )
    weg = [feit.id for feit in feiten if id_ in {feit.id, getattr(feit.inhoud, "plaatsing", None)}]
    if weg:
        _trek_in(steller, rij.deelnemer, weg, reden)
    steller.verbinding.execute(
        sa.delete(plaatsing).where(plaatsing.c.school == steller.school.nr, plaatsing.c.id == id_)
    )


def plaatsing_van(verbinding: sa.Connection, school: int, id_: str) -> Any:  # noqa: ANN401  a row
    """The row of a plaatsing. Raises `NietGevonden`."""
    rij = verbinding.execute(
        sa.select(plaatsing).where(plaatsing.c.school == school, plaatsing.c.id == id_)
    ).first()
    if rij is None:
        raise NietGevonden("plaatsing")
    return rij


def keuze_van(
    verbinding: sa.Connection,
    school: int,
    rij: Any,  # noqa: ANN401  a row
) -> tuple[WerkprocesVerwijzing, ...]:
    """Which werkprocessen a plaatsing is about now."""
    laatste: tuple[WerkprocesVerwijzing, ...] = ()
    for feit in gesteld(verbinding, school, rij.deelnemer, "werkprocessen_gekozen"):
        if isinstance(feit.inhoud, WerkprocessenGekozen) and feit.inhoud.plaatsing == rij.id:
            laatste = feit.inhoud.werkprocessen
    return laatste


def _begin(steller: Steller, nieuw: NieuwePlaatsing, gestart: PlaatsingGestart) -> str:
    id_ = steller.stel(nieuw.deelnemer, gestart, nieuw.begin)
    if nieuw.keuze:
        inhoud = WerkprocessenGekozen(PlaatsingId(id_), nieuw.keuze)
        steller.stel(nieuw.deelnemer, inhoud, nieuw.begin)
    rij = {
        "school": steller.school.nr,
        "id": id_,
        "deelnemer": nieuw.deelnemer,
        "leerbedrijf": nieuw.leerbedrijf,
        "begeleider": nieuw.begeleider,
        "crebo": gestart.kwalificatie.crebo,
        "van": nieuw.begin,
        "tot": nieuw.eind,
        "extern": nieuw.extern,
    }
    steller.verbinding.execute(sa.insert(plaatsing), rij)
    if nieuw.eind is not None and nieuw.eind <= steller.vandaag:
        steller.stel(nieuw.deelnemer, PlaatsingBeeindigd(PlaatsingId(id_)), nieuw.eind)
    return id_


def _gestart(steller: Steller, rij: Any) -> PlaatsingGestart:  # noqa: ANN401  a row
    for feit in gesteld(steller.verbinding, steller.school.nr, rij.deelnemer, "plaatsing_gestart"):
        if feit.id == rij.id and isinstance(feit.inhoud, PlaatsingGestart):
            return feit.inhoud
    raise NietGevonden("plaatsing")


def _kaal(gestart: PlaatsingGestart) -> Kwalificatie:
    """As much of the kwalificatie as the feit pinned."""
    gepind = gestart.kwalificatie
    return Kwalificatie(gepind.crebo, gepind.naam, gepind.niveau, gepind.dossier, ())


def _trek_in(steller: Steller, dossier: str, feiten: list[str], reden: str = "rechtgezet") -> None:
    verwijst = tuple(Verwijzing(Relatie.HERROEPT, FeitId(feit)) for feit in feiten)
    steller.stel(dossier, FeitHerroepen(reden), steller.vandaag, verwijst)


def _wijzig(steller: Steller, id_: str, **waarden: object) -> None:
    steller.verbinding.execute(
        sa.update(plaatsing)
        .where(plaatsing.c.school == steller.school.nr, plaatsing.c.id == id_)
        .values(**waarden)
    )
