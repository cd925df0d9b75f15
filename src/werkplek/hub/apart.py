"""Quarantine: what cannot be taken for what it says it is, kept as it came until a person looks."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import msgspec
import sqlalchemy as sa

from werkplek.hub.database import voeg_bij
from werkplek.hub.tables import apart
from werkplek.hub.tables_mensen import deelnemer, koppeling
from werkplek.protocol.naam import Naam, naam_in
from werkplek.protocol.reeks import Plek, Reeks
from werkplek.protocol.uitwisseling import ReeksUitkomst, Uitkomst, lees, schrijf
from werkplek.protocol.uitwisseling import Zending as Zending_

_UUID_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Gebroken:
    """A run, or feiten of one, that do not hold; `reden` is the name of what is wrong."""

    reeks: Reeks
    reden: str

    def uitkomst(self) -> ReeksUitkomst:
        """The verdict, under the name that the run itself gave."""
        reeks = self.reeks
        return ReeksUitkomst(
            reeks.apparaat,
            reeks.organisatie,
            reeks.eerste,
            Uitkomst.APART_GEZET,
            reden=self.reden,
        )


def zet_apart(
    verbinding: sa.Connection,
    school: int,
    apparaat: str,
    gebroken: Iterable[Gebroken],
    nu: datetime,
) -> int:
    """Keep them as they came, once; gives how many are new."""
    rijen = []
    delen = tuple(gebroken)
    weg = _gewist(verbinding, school, [deel.reeks for deel in delen]) if delen else frozenset()
    for deel in delen:
        ruw = schrijf(Zending_((deel.reeks,)))
        rijen.append(
            {
                "school": school,
                "som": hashlib.sha256(ruw).digest(),
                "apparaat": apparaat,
                "bytes": schrijf(Zending_((_afgedekt(deel.reeks, weg),))) if weg else ruw,
                "reden": deel.reden,
                "op": nu.isoformat(),
            }
        )
    return voeg_bij(verbinding, apart, rijen)


def dek_af(verbinding: sa.Connection, school: int, namen: Collection[str]) -> int:
    """Take the bodies of these feiten or deelnemers out of what stands apart; gives how many runs.

    Each keeps its place under the digest of what came: the same bytes again are nothing new.
    """
    weg = frozenset(naam_in(naam) for naam in namen)
    rijen = verbinding.execute(
        sa.select(apart.c.som, apart.c.bytes).where(apart.c.school == school)
    ).all()
    geraakt = 0
    for rij in rijen:
        (reeks,) = lees(bytes(rij.bytes), Zending_).reeksen
        afgedekt = _afgedekt(reeks, weg)
        if afgedekt == reeks:
            continue
        ruw = schrijf(Zending_((afgedekt,)))
        hier = sa.and_(apart.c.school == school, apart.c.som == rij.som)
        verbinding.execute(sa.update(apart).where(hier).values(bytes=ruw))
        geraakt += 1
    return geraakt


def _afgedekt(reeks: Reeks, weg: frozenset[bytes]) -> Reeks:
    plekken = tuple(_zonder_inhoud(plek, weg) for plek in reeks.plekken)
    return msgspec.structs.replace(reeks, plekken=plekken)


def _zonder_inhoud(plek: Plek, weg: frozenset[bytes]) -> Plek:
    if not (plek.zout or plek.inhoud) or weg.isdisjoint((plek.kop.deelnemer, plek.kop.id)):
        return plek
    som = plek.som or hashlib.sha256(plek.zout + plek.inhoud).digest()
    return Plek(plek.kop, b"", b"", som)


def _id(naam: Naam) -> str:
    """A name in a run that may be anything, as an id."""
    return str(UUID(bytes=naam)) if len(naam) == _UUID_BYTES else str(UUID(int=0))


def _gewist(verbinding: sa.Connection, school: int, reeksen: Collection[Reeks]) -> frozenset[bytes]:
    """Of the deelnemers in these runs those that were erased, also under a leerbedrijf's name."""
    namen = sorted({_id(p.kop.deelnemer) for reeks in reeksen for p in reeks.plekken})
    gewist = sa.select(deelnemer.c.id).where(
        deelnemer.c.school == school, deelnemer.c.gewist_op.is_not(None)
    )
    eigen = sa.select(koppeling.c.eigen).where(
        koppeling.c.school == school,
        koppeling.c.eigen.in_(namen),
        koppeling.c.dossier.in_(gewist),
    )
    weg = sa.union(gewist.where(deelnemer.c.id.in_(namen)), eigen)
    return frozenset(naam_in(naam) for naam in verbinding.scalars(weg))
