"""A hub that is killed at the n-th step: before or after a transaction, a file, or a seal."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa

from tests.fakes.zegelaar import NepZegelaar
from werkplek.domain.vaststelling import Papier
from werkplek.hub.bijlage_bestand import Bestandsnaam, Bijlagemap
from werkplek.hub.bijlagen import Bijlagekast
from werkplek.hub.database import Database
from werkplek.hub.verklaringen.verzegelen import Verzegelaar


class Uitval(BaseException):
    """The power went."""


@dataclass(slots=True)
class Teller:
    """Counts steps down to the one at which it stops; what was not reached is left in `over`."""

    over: int

    def stap(self) -> None:
        self.over -= 1
        if self.over == 0:
            raise Uitval


class UitvalDatabase(Database):
    """Stops before a transaction, at its end before the commit, or after it."""

    def __init__(self, echt: Database, teller: Teller) -> None:
        self.engine, self.is_postgres = echt.engine, echt.is_postgres
        self.teller = teller

    @contextmanager
    def beheer(self) -> Iterator[sa.Connection]:
        self.teller.stap()
        with super().beheer() as verbinding:
            yield verbinding
            self.teller.stap()
        self.teller.stap()


class UitvalMap(Bijlagemap):
    """Stops before and after each thing that it does with a file."""

    def __init__(self, map_: Path, teller: Teller) -> None:
        super().__init__(map_)
        self.teller = teller

    def leg_neer(self, naam: Bestandsnaam, vanaf: int, stuk: bytes) -> None:
        self.teller.stap()
        super().leg_neer(naam, vanaf, stuk[: len(stuk) // 2])
        self.teller.stap()
        super().leg_neer(naam, vanaf, stuk)
        self.teller.stap()

    def maak_heel(self, naam: Bestandsnaam) -> bool:
        heel = super().maak_heel(naam)
        self.teller.stap()
        return heel


class VolleMap(Bijlagemap):
    """A disk on which half of a file still fits."""

    def leg_neer(self, naam: Bestandsnaam, vanaf: int, stuk: bytes) -> None:
        super().leg_neer(naam, vanaf, stuk[: len(stuk) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@dataclass(slots=True)
class UitvalZegelaar(NepZegelaar):
    """Stops after a seal or a stamp was set."""

    teller: Teller | None = None

    def verzegel(self, pdf: bytes, papier: Papier, nu: datetime) -> bytes:
        verzegeld = NepZegelaar.verzegel(self, pdf, papier, nu)
        assert self.teller is not None
        self.teller.stap()
        return verzegeld


def met_uitval(echt: Verzegelaar, teller: Teller) -> Verzegelaar:
    """The same, to be killed."""
    database = UitvalDatabase(echt.database, teller)
    kast = Bijlagekast(database, UitvalMap(echt.kast.map.map, teller))
    return replace(echt, database=database, kast=kast, zegelaars=UitvalZegelaar(teller=teller))
