"""Schools full of made-up people whose relations begin and end around one day."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from werkplek.hub.database import Database
from werkplek.hub.tables import emmer, feit, inhoud, stem
from werkplek.hub.tables_mensen import (
    bijlage_feit,
    caseload,
    deelnemer,
    plaatsing,
    rol,
    toestemming,
)

DAG = date(2026, 3, 1)
"""All boundaries lie around it: a leap day is not far, nor is the night the clock moves."""

RAND = (-1, 0, 1)
NALOOP = (30, 365)
KRINGEN = ("voortgang", "afspraak", "ondersteuning", "eigen")
ROLLEN = ("praktijkopleider", "jobcoach", "bpv-begeleider", "coordinator", "examencommissie")


@dataclass(frozen=True, slots=True)
class Rij:
    """A row of one of the tables of relations; which columns it has, its table says."""

    tabel: sa.Table
    kolommen: dict[str, Any]

    def __getattr__(self, naam: str) -> Any:  # noqa: ANN401  a column of any type
        return self.kolommen[naam]


@dataclass(frozen=True, slots=True)
class Maat:
    """How much of everything each school has."""

    scholen: int = 3
    bedrijven: int = 4
    personen: int = 12
    deelnemers: int = 24


@dataclass(frozen=True, slots=True)
class Wereld:
    """What is in the tables, and who there is to ask for it."""

    maat: Maat
    rijen: tuple[Rij, ...]
    bedrijven: tuple[str, ...]
    personen: tuple[str, ...]

    def van(self, tabel: sa.Table) -> list[Rij]:
        return [rij for rij in self.rijen if rij.tabel is tabel]

    def zet_in(self, database: Database) -> None:
        """Fill a database that was set up."""
        with database.beheer() as verbinding:
            for tabel in {rij.tabel for rij in self.rijen}:
                rijen = [{"school": 0, **rij.kolommen} for rij in self.van(tabel)]
                verbinding.execute(sa.insert(tabel), rijen)


def dagen() -> list[date]:
    """The days on which is asked: every boundary, the day before it and the day after."""
    gaten = {anker + rand for anker in (0, *NALOOP) for rand in RAND}
    return [DAG + timedelta(days=n) for n in sorted(gaten | {-n for n in gaten})]


def maak(zaad: int, maat: Maat) -> Wereld:
    """A world that is the same for the same seed.

    The people and leerbedrijven are known at every school under the same name, so that a question
    which forgets the school gets an answer from another one.
    """
    kans = random.Random(zaad)
    bedrijven = tuple(_id(kans) for _ in range(maat.bedrijven))
    personen = tuple(_id(kans) for _ in range(maat.personen))
    dossiers = [_id(kans) for _ in range(maat.deelnemers)]
    bouw = _Bouw(kans, bedrijven, personen)
    rijen = [
        rij
        for school in range(1, maat.scholen + 1)
        for rij in bouw.school(
            school, dossiers if school < maat.scholen else [*map(_ander, dossiers)]
        )
    ]
    return Wereld(maat, tuple(rijen), bedrijven, personen)


@dataclass(frozen=True, slots=True)
class _Bouw:
    kans: random.Random
    bedrijven: Sequence[str]
    personen: Sequence[str]

    def school(self, school: int, dossiers: Sequence[str]) -> Iterator[Rij]:
        yield from self._rollen(school)
        for n, dossier in enumerate(dossiers):
            naam = {"roepnaam": "Fien", "achternaam": "Verzonnen", "extern": f"{n}"}
            weg = DAG.isoformat() if self.kans.random() < 0.1 else None
            wie = {"school": school, "id": dossier, "gewist_op": weg}
            if self.kans.random() < 0.95:
                yield Rij(deelnemer, wie | naam)
            yield from self._relaties(school, dossier)
            yield from _feiten(school, n * len(KRINGEN), dossier, self.kans)

    def _rollen(self, school: int) -> Iterator[Rij]:
        nr = 0
        for persoon in self.personen:
            for welke in self.kans.sample(ROLLEN, self.kans.choice((2, 2, 3))):
                nr += 1
                bedrijf = self.kans.choice(self.bedrijven) if welke == ROLLEN[0] else None
                van, tot = self._periode(open_begin=True)
                wie = {"school": school, "nr": nr, "persoon": persoon, "rol": welke}
                yield Rij(rol, wie | {"leerbedrijf": bedrijf, "van": van, "tot": tot})

    def _relaties(self, school: int, dossier: str) -> Iterator[Rij]:
        for _ in range(self.kans.choice((0, 1, 2, 3))):
            van, tot = self._periode()
            begeleider = self.kans.choice((None, *self.personen))
            wie = {"school": school, "id": _id(self.kans), "deelnemer": dossier}
            waar = {"leerbedrijf": self.kans.choice(self.bedrijven), "begeleider": begeleider}
            yield Rij(
                plaatsing, wie | waar | {"crebo": "25743", "van": van, "tot": tot, "extern": ""}
            )
        for coach in self.kans.sample(self.personen, 2):
            van, tot = self._periode()
            wie = {"school": school, "jobcoach": coach, "deelnemer": dossier}
            yield Rij(caseload, wie | {"van": van, "tot": tot})
        for ontvanger in self.kans.sample([*self.personen, *self.bedrijven], 4):
            van, tot = self._periode()
            wie = {"school": school, "deelnemer": dossier, "ontvanger": ontvanger}
            yield Rij(toestemming, wie | {"van": van, "tot": tot})

    def _periode(self, *, open_begin: bool = False) -> tuple[Any, date | None]:
        """Mostly around a boundary, sometimes open, sometimes over before it began."""
        eind = DAG + timedelta(days=self.kans.choice(RAND) - self.kans.choice((0, 0, *NALOOP)))
        begin = DAG + timedelta(days=self.kans.choice((-900, -400, -400, *RAND)))
        van = None if open_begin and self.kans.random() < 0.4 else begin
        return van, None if self.kans.random() < (0.6 if open_begin else 0.3) else eind


def _feiten(school: int, na: int, dossier: str, kans: random.Random) -> Iterator[Rij]:
    for n, kring in enumerate(KRINGEN, start=1):
        nr = {"school": school, "nr": na + n}
        wat = {
            "id": _id(kans),
            "dossier": dossier,
            "kring": kring,
            "soort": "waarneming_vastgelegd",
        }
        yield Rij(feit, nr | wat | {"zegel": 1, "plaats": 0, "deel": b"", "som": None})
        yield Rij(inhoud, nr | {"zout": b"zout", "bytes": b"inhoud"})
    waar = {"school": school, "dossier": dossier}
    yield Rij(emmer, waar | {"laatste": na + 1, "aantal": 1, "som": 1})
    yield Rij(stem, waar | {"apparaat": _id(kans), "auteur": _id(kans), "kring": "voortgang"})
    yield Rij(bijlage_feit, waar | {"sha256": f"{na}", "feit": _id(kans)})


def _id(kans: random.Random) -> str:
    return str(UUID(int=kans.getrandbits(128), version=4))


def _ander(dossier: str) -> str:
    """The last school shares no deelnemer with the others."""
    return str(UUID(int=UUID(dossier).int ^ 1))
