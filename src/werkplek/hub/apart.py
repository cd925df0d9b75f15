"""Quarantine: what cannot be taken for what it says it is, kept as it came until a person looks."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from werkplek.hub.database import voeg_bij
from werkplek.hub.tables import apart
from werkplek.protocol.reeks import Reeks
from werkplek.protocol.uitwisseling import ReeksUitkomst, Uitkomst, schrijf
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
