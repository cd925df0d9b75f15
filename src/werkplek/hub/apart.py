"""Quarantine: what cannot be taken for what it says it is, kept as it came until a person looks."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec
import sqlalchemy as sa

from werkplek.hub.database import voeg_bij
from werkplek.hub.tables import apart
from werkplek.protocol.reeks import Plek, Reeks, naam_in
from werkplek.protocol.uitwisseling import ReeksUitkomst, Uitkomst, lees, schrijf
from werkplek.protocol.uitwisseling import Zending as Zending_


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
    for deel in gebroken:
        ruw = schrijf(Zending_((deel.reeks,)))
        rijen.append(
            {
                "school": school,
                "som": hashlib.sha256(ruw).digest(),
                "apparaat": apparaat,
                "bytes": ruw,
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
        plekken = tuple(_zonder_inhoud(plek, weg) for plek in reeks.plekken)
        if plekken == reeks.plekken:
            continue
        ruw = schrijf(Zending_((msgspec.structs.replace(reeks, plekken=plekken),)))
        hier = sa.and_(apart.c.school == school, apart.c.som == rij.som)
        verbinding.execute(sa.update(apart).where(hier).values(bytes=ruw))
        geraakt += 1
    return geraakt


def _zonder_inhoud(plek: Plek, weg: frozenset[bytes]) -> Plek:
    if not plek.zout or weg.isdisjoint((plek.kop.deelnemer, plek.kop.id)):
        return plek
    return Plek(plek.kop, b"", b"", hashlib.sha256(plek.zout + plek.inhoud).digest())
