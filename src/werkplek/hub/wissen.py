"""Erase a dossier or single feiten at the school (AVG art. 17): bodies go, headers and seals stay.

Only the school orders it. In one transaction under the lock of the log: the order with its number,
the bodies, what waits or stands apart, the names, the files that nothing else names. A feit of
which the body is gone still proves itself by the digest that its header promised.
"""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from werkplek.domain.bewaren import NOOIT_GEWIST
from werkplek.hub.apart import dek_af
from werkplek.hub.bijlage_bestand import Bestandsnaam
from werkplek.hub.bijlagen import MET_BESTAND, genoemde_som
from werkplek.hub.database import voeg_in
from werkplek.hub.fouten import NietGevonden
from werkplek.hub.logboek import open_logboek, verander_rechten
from werkplek.hub.spoor import noteer
from werkplek.hub.tables import aangehouden, besluit, feit, inhoud, school, wissing
from werkplek.hub.tables_mensen import (
    bijlage,
    bijlage_feit,
    caseload,
    deelnemer,
    koppeling,
    plaatsing,
    toestemming,
    wissing_apparaat,
)
from werkplek.hub.wissen_wie import apparaten_met

_PER_KEER: Final = 500


@dataclass(frozen=True, slots=True)
class Wisbesluit:
    """On which ground, who ordered it (an id or code, never a name), and when."""

    grond: str
    door: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Gewist:
    """What an erasure did; the files lie on the disk until `Bijlagemap.gooi_weg`."""

    nrs: tuple[int, ...]
    feiten: int
    apparaten: int
    bestanden: tuple[Bestandsnaam, ...]


def wis_dossier(
    verbinding: sa.Connection, school_nr: int, dossier: str, waarom: Wisbesluit
) -> Gewist:
    """Erase a whole dossier; a second time takes what came since. Raises `NietGevonden`."""
    open_logboek(verbinding, school_nr)
    _eis_deelnemer(verbinding, school_nr, dossier)
    horen = apparaten_met(verbinding, school_nr, dossier)
    nr = _beveel(verbinding, school_nr, dossier, None, waarom, horen)
    wacht = sa.and_(aangehouden.c.school == school_nr, _van_dossier(school_nr, dossier))
    hier = sa.and_(feit.c.school == school_nr, feit.c.dossier == dossier)
    weg = _neem_inhoud(verbinding, school_nr, hier, wacht)
    dek_af(verbinding, school_nr, {dossier, *_eigen_namen(verbinding, school_nr, dossier)})
    _vergeet_persoon(verbinding, school_nr, dossier, waarom.op)
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
    weg = _neem_inhoud(verbinding, school_nr, hier, wacht)
    if set(feiten) - weg.ids:
        raise NietGevonden("feit")
    nrs = tuple(
        _beveel(verbinding, school_nr, dossier, een, waarom, horen) for een in sorted(feiten)
    )
    dek_af(verbinding, school_nr, frozenset(feiten))
    for een in sorted(feiten):
        noteer(verbinding, school_nr, waarom.door, "feit_gewist", waarover=een, nu=waarom.op)
    return Gewist(nrs, len(feiten), len(horen), weg.bestanden)


@dataclass(frozen=True, slots=True)
class _Weg:
    ids: frozenset[str]
    bestanden: tuple[Bestandsnaam, ...]


def _eis_deelnemer(verbinding: sa.Connection, school_nr: int, dossier: str) -> None:
    bekend = sa.select(deelnemer.c.id).where(
        deelnemer.c.school == school_nr, deelnemer.c.id == dossier
    )
    if verbinding.execute(bekend).first() is None:
        raise NietGevonden("deelnemer")


def _beveel(
    verbinding: sa.Connection,
    school_nr: int,
    dossier: str,
    een: str | None,
    waarom: Wisbesluit,
    horen: Iterable[str],
) -> int:
    nr: int = verbinding.execute(
        sa.update(school)
        .where(school.c.nr == school_nr)
        .values(wissingen=school.c.wissingen + 1)
        .returning(school.c.wissingen)
    ).scalar_one()
    rij = {
        "school": school_nr,
        "nr": nr,
        "dossier": dossier,
        "feit": een,
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


def _neem_inhoud(
    verbinding: sa.Connection,
    school_nr: int,
    hier: sa.ColumnElement[bool],
    wacht: sa.ColumnElement[bool],
) -> _Weg:
    """Bodies in the log and what waits, with the words of decisions about them, and files."""
    alle = list(verbinding.execute(sa.select(feit.c.id, feit.c.nr, feit.c.soort).where(hier)))
    rijen = [rij for rij in alle if rij.soort not in NOOIT_GEWIST]
    sommen = _bestanden_van(verbinding, school_nr, [rij.id for rij in rijen])
    for begin in range(0, len(rijen), _PER_KEER):
        _leeg(verbinding, school_nr, [rij.nr for rij in rijen[begin : begin + _PER_KEER]])
    wachtend = verbinding.execute(
        sa.delete(aangehouden)
        .where(wacht)
        .returning(aangehouden.c.id, aangehouden.c.soort, aangehouden.c.bytes)
    ).all()
    sommen |= {som for w in wachtend if (som := genoemde_som(w.soort, bytes(w.bytes)))}
    ids = frozenset([*(rij.id for rij in rijen), *(rij.id for rij in wachtend)])
    for begin in range(0, len(ids), _PER_KEER):
        deel = sorted(ids)[begin : begin + _PER_KEER]
        over = sa.and_(besluit.c.school == school_nr, besluit.c.feit.in_(deel))
        verbinding.execute(sa.update(besluit).where(over).values(reden=""))
    return _Weg(ids, _neem_bestanden(verbinding, school_nr, sommen))


def _leeg(verbinding: sa.Connection, school_nr: int, nrs: list[int]) -> None:
    """Keep what each header promised, then take the bodies."""
    waar = sa.and_(inhoud.c.school == school_nr, inhoud.c.nr.in_(nrs))
    sommen = [
        {"b_nr": rij.nr, "b_som": hashlib.sha256(bytes(rij.zout) + bytes(rij.bytes)).digest()}
        for rij in verbinding.execute(sa.select(inhoud).where(waar))
    ]
    if sommen:
        deze = sa.and_(feit.c.school == school_nr, feit.c.nr == sa.bindparam("b_nr"))
        verbinding.execute(sa.update(feit).where(deze).values(som=sa.bindparam("b_som")), sommen)
        verbinding.execute(sa.delete(inhoud).where(waar))


def _bestanden_van(verbinding: sa.Connection, school_nr: int, ids: list[str]) -> set[str]:
    """Forget which files these feiten name; gives their digests."""
    sommen: set[str] = set()
    for begin in range(0, len(ids), _PER_KEER):
        deel = ids[begin : begin + _PER_KEER]
        weg = sa.delete(bijlage_feit).where(
            bijlage_feit.c.school == school_nr, bijlage_feit.c.feit.in_(deel)
        )
        sommen |= set(verbinding.scalars(weg.returning(bijlage_feit.c.sha256)))
    return sommen


def _neem_bestanden(
    verbinding: sa.Connection, school_nr: int, sommen: set[str]
) -> tuple[Bestandsnaam, ...]:
    """Take the rows of files that nothing at this school names any more."""
    if not sommen:
        return ()
    nog = set(
        verbinding.scalars(
            sa.select(bijlage_feit.c.sha256).where(
                bijlage_feit.c.school == school_nr, bijlage_feit.c.sha256.in_(sorted(sommen))
            )
        )
    )
    wachtend: Iterable[Any] = verbinding.execute(
        sa.select(aangehouden.c.soort, aangehouden.c.bytes).where(
            aangehouden.c.school == school_nr, aangehouden.c.soort.in_(sorted(MET_BESTAND))
        )
    )
    nog |= {som for w in wachtend if (som := genoemde_som(w.soort, bytes(w.bytes)))}
    weg = sorted(sommen - nog)
    verbinding.execute(
        sa.delete(bijlage).where(bijlage.c.school == school_nr, bijlage.c.sha256.in_(weg))
    )
    return tuple(Bestandsnaam(school_nr, som) for som in weg)


def _vergeet_persoon(verbinding: sa.Connection, school_nr: int, dossier: str, op: datetime) -> None:
    """Names and ties go; the pseudonym stays, so that what still comes is known as erased."""
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
