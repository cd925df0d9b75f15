"""What the school's commands share: one transaction on one school, and who it is that asks."""

import argparse
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime

import sqlalchemy as sa

from werkplek.domain.school import Schoolrol
from werkplek.hub.database import Database
from werkplek.hub.eigen import open_hubapparaat
from werkplek.hub.geheim import Geheim, lees_geheim
from werkplek.hub.logboek import open_logboek
from werkplek.hub.opzetten import eis_versie
from werkplek.hub.opzoeken import coordinator_van, wie_met_rol
from werkplek.hub.school import OpenSchool, open_school, school_met
from werkplek.hub.sessie import Sessie, standaard_geheim
from werkplek.hub.stellen import HIER, Steller
from werkplek.hub.wachten import herzie
from werkplek.terminal import lezen
from werkplek.woorden import hubschoolhulp as hulp

Groep = argparse._ArgumentGroup  # noqa: SLF001  argparse has no public name for it

BEHEER = "beheer"
"""Who did something when no coordinator said who they are."""


@dataclass(frozen=True, slots=True)
class Beheer:
    """A transaction for one school; `als` is the coordinator who was named."""

    verbinding: sa.Connection
    school: int
    nu: datetime
    keuze: Namespace

    @property
    def als(self) -> str | None:
        """Who they said they are."""
        als: str | None = getattr(self.keuze, "als", None)
        return als

    @property
    def vandaag(self) -> date:
        """The day in the Netherlands."""
        return self.nu.astimezone(HIER).date()

    def door(self) -> str:
        """Whose hand the trail names: the id of the coordinator, when that is known."""
        if not self.als:
            return BEHEER
        return coordinator_van(self.verbinding, self.school, self.als, self.vandaag)

    def geheim(self) -> Geheim:
        """The hub's secret. Raises `GeheimOntbreekt`."""
        return geheim_van(self.keuze)

    def open_school(self) -> OpenSchool:
        """The school with its keys."""
        return open_school(self.verbinding, self.geheim(), self.school)

    def steller(self, rol: Schoolrol = Schoolrol.COORDINATOR) -> Steller:
        """To state something as who has this role. Raises `NietGevonden` without one."""
        auteur = wie_met_rol(self.verbinding, self.school, rol, self.als, dag=self.vandaag)
        logboek = open_logboek(self.verbinding, self.school)
        school = self.open_school()
        hub = open_hubapparaat(self.verbinding, self.geheim(), school, self.nu)
        return Steller(school, logboek, hub, auteur, self.nu)

    def herzie(self) -> int:
        """Let in what waited and may in now; gives how many."""
        return herzie(open_logboek(self.verbinding, self.school), self.nu)


@contextmanager
def open_database(sessie: Sessie) -> Iterator[Database]:
    """The hub's database, of this version. Raises `DatabaseOud`."""
    database = Database(sessie.db)
    try:
        eis_versie(database)
        yield database
    finally:
        database.sluit()


@contextmanager
def beheer(sessie: Sessie, keuze: Namespace) -> Iterator[Beheer]:
    """One transaction on the school that is meant."""
    with open_database(sessie) as database, database.beheer() as verbinding:
        school = school_met(verbinding, getattr(keuze, "school", None))
        yield Beheer(verbinding, school, datetime.now(UTC), keuze)


def geheim_van(keuze: Namespace, *, maak: bool = False) -> Geheim:
    """The secret in the file that was named. Raises `GeheimOntbreekt`."""
    return lees_geheim(getattr(keuze, "geheim", None) or standaard_geheim(), maak=maak)


def school(opties: Groep) -> None:
    """Which school."""
    opties.add_argument(
        "--school", metavar="NAAM", type=lezen.regel("school"), help=hulp.SCHOOL_KIES
    )


def als(opties: Groep) -> None:
    """Which coordinator."""
    opties.add_argument("--als", metavar="NAAM", help=hulp.ALS)


def geheim(opties: Groep) -> None:
    """Where the hub's secret is."""
    opties.add_argument("--geheim", metavar="BESTAND", type=lezen.pad, help=hulp.GEHEIM)


def alles(opties: Groep) -> None:
    """School, coordinator and secret: what is needed to state something."""
    for optie in (school, als, geheim):
        optie(opties)
