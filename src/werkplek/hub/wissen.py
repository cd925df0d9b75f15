"""Erase a dossier or single feiten at the school (AVG art. 17): bodies go, headers and seals stay.

Only the school orders it. In one transaction under the lock of the log: the order with its number,
the bodies, what waits or stands apart, the names, the files that nothing else names. A feit of
which the body is gone still proves itself by the digest that its header promised.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from werkplek.hub.apart import dek_af
from werkplek.hub.database import voeg_in
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.logboek import open_logboek, verander_rechten
from werkplek.hub.opzoeken import vergeet
from werkplek.hub.spoor import noteer
from werkplek.hub.tables import aangehouden, feit, school, wissing
from werkplek.hub.tables_mensen import (
    caseload,
    deelnemer,
    koppeling,
    plaatsing,
    toestemming,
    wissing_apparaat,
)
from werkplek.hub.wissen_inhoud import neem_inhoud
from werkplek.hub.wissen_waarmerk import neem_waarmerk_van_dossier, neem_waarmerk_van_feiten
from werkplek.hub.wissen_wie import apparaten_met


@dataclass(frozen=True, slots=True)
class Wisbesluit:
    """On which ground, who ordered it (an id or code, never a name), and when."""

    grond: str
    door: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Gewist:
    """What an erasure did; files go from the disk with `Bijlagekast.ruim_op`."""

    nrs: tuple[int, ...]
    feiten: int
    apparaten: int
    bestanden: int


def wis_dossier(
    verbinding: sa.Connection, school_nr: int, dossier: str, waarom: Wisbesluit
) -> Gewist:
    """Erase a whole dossier; a second time takes what came since. Raises `NietGevonden`."""
    open_logboek(verbinding, school_nr)
    _eis_deelnemer(verbinding, school_nr, dossier)
    horen = apparaten_met(verbinding, school_nr, dossier)
    nr = _beveel(verbinding, school_nr, (dossier, None), waarom, horen)
    wacht = sa.and_(aangehouden.c.school == school_nr, _van_dossier(school_nr, dossier))
    hier = sa.and_(feit.c.school == school_nr, feit.c.dossier == dossier)
    weg = neem_inhoud(verbinding, school_nr, hier, wacht)
    dek_af(verbinding, school_nr, {dossier, *_eigen_namen(verbinding, school_nr, dossier)})
    _vergeet_persoon(verbinding, school_nr, dossier, waarom.op)
    neem_waarmerk_van_dossier(verbinding, school_nr, dossier)
    verander_rechten(verbinding, school_nr)
    noteer(verbinding, school_nr, waarom.door, "gewist", waarover=dossier, nu=waarom.op)
    return Gewist((nr,), len(weg.ids), len(horen), weg.bestanden)


def wis_feiten(
    verbinding: sa.Connection,
    school_nr: int,
    dossier: str,
    feiten: Collection[str],
    waarom: Wisbesluit,
) -> Gewist:
    """Erase single feiten of a dossier, also those that wait. Raises `NietGevonden`."""
    open_logboek(verbinding, school_nr)
    wacht = sa.and_(
        aangehouden.c.school == school_nr,
        _van_dossier(school_nr, dossier),
        aangehouden.c.id.in_(feiten),
    )
    hier = sa.and_(
        feit.c.school == school_nr, feit.c.dossier == dossier, feit.c.id.in_(sorted(feiten))
    )
    horen = apparaten_met(verbinding, school_nr, dossier)
    weg = neem_inhoud(verbinding, school_nr, hier, wacht)
    if set(feiten) - weg.ids:
        raise NietGevonden("feit")
    nrs = tuple(
        _beveel(verbinding, school_nr, (dossier, een), waarom, horen) for een in sorted(feiten)
    )
    dek_af(verbinding, school_nr, frozenset(feiten))
    neem_waarmerk_van_feiten(verbinding, school_nr, frozenset(feiten))
    for een in sorted(feiten):
        noteer(verbinding, school_nr, waarom.door, "feit_gewist", waarover=een, nu=waarom.op)
    return Gewist(nrs, len(feiten), len(horen), weg.bestanden)


def herhaal_feit(
    verbinding: sa.Connection, school_nr: int, dossier: str, een: str, waarom: Wisbesluit
) -> None:
    """Erase a feit again that may not be here yet: when it comes it is known as erased."""
    try:
        with verbinding.begin_nested():
            wis_feiten(verbinding, school_nr, dossier, (een,), waarom)
    except NietGevonden:
        open_logboek(verbinding, school_nr)
        horen = apparaten_met(verbinding, school_nr, dossier)
        _beveel(verbinding, school_nr, (dossier, een), waarom, horen)


def _eis_deelnemer(verbinding: sa.Connection, school_nr: int, dossier: str) -> None:
    bekend = sa.select(deelnemer.c.id).where(
        deelnemer.c.school == school_nr, deelnemer.c.id == dossier
    )
    if verbinding.execute(bekend).first() is None:
        raise NietGevonden("deelnemer")


def _beveel(
    verbinding: sa.Connection,
    school_nr: int,
    wat: tuple[str, str | None],
    waarom: Wisbesluit,
    horen: Iterable[str],
) -> int:
    """Number an order, of a dossier or of one feit in it."""
    nr: int = verbinding.execute(
        sa.update(school)
        .where(school.c.nr == school_nr)
        .values(wissingen=school.c.wissingen + 1)
        .returning(school.c.wissingen)
    ).scalar_one()
    rij = {
        "school": school_nr,
        "nr": nr,
        "dossier": wat[0],
        "feit": wat[1],
        "grond": waarom.grond,
        "door": waarom.door,
        "op": waarom.op.isoformat(),
    }
    verbinding.execute(sa.insert(wissing), rij)
    rijen = [{"school": school_nr, "apparaat": wie, "nr": nr} for wie in sorted(horen)]
    voeg_in(verbinding, wissing_apparaat, rijen)
    return nr


def _eigen_namen(verbinding: sa.Connection, school_nr: int, dossier: str) -> list[str]:
    """As whom leerbedrijven knew the deelnemer before they were linked."""
    return list(
        verbinding.scalars(
            sa.select(koppeling.c.eigen).where(
                koppeling.c.school == school_nr, koppeling.c.dossier == dossier
            )
        )
    )


def _van_dossier(school_nr: int, dossier: str) -> sa.ColumnElement[bool]:
    """What waits of a dossier, also under a name from before it was linked."""
    namen = sa.select(koppeling.c.organisatie, koppeling.c.eigen).where(
        koppeling.c.school == school_nr, koppeling.c.dossier == dossier
    )
    return sa.or_(
        aangehouden.c.dossier == dossier,
        aangehouden.c.deelnemer == dossier,
        sa.tuple_(aangehouden.c.organisatie, aangehouden.c.deelnemer).in_(namen),
    )


def _vergeet_persoon(verbinding: sa.Connection, school_nr: int, dossier: str, op: datetime) -> None:
    """Names and ties go; the pseudonym stays, so that what still comes is known as erased."""
    plaatsingen = sa.select(plaatsing.c.id).where(
        plaatsing.c.school == school_nr, plaatsing.c.deelnemer == dossier
    )
    for id_ in (dossier, *verbinding.scalars(plaatsingen).all()):
        vergeet(verbinding, school_nr, id_)
    verbinding.execute(
        sa.update(deelnemer)
        .where(deelnemer.c.school == school_nr, deelnemer.c.id == dossier)
        .values(
            roepnaam="",
            achternaam="",
            extern="",
            gewist_op=sa.func.coalesce(deelnemer.c.gewist_op, op.isoformat()),
        )
    )
    for band in (plaatsing, caseload, toestemming):
        verbinding.execute(
            sa.delete(band).where(band.c.school == school_nr, band.c.deelnemer == dossier)
        )
