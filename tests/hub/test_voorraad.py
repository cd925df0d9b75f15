"""A database of a hub is used again by another test: as empty as a new one, and the same shape."""

import pytest
import sqlalchemy as sa

from tests.fakes.hubdatabase import Voorraad
from tests.fakes.schoolhub import leg_school_neer
from werkplek.hub.database import Database
from werkplek.hub.opzetten import eis_versie
from werkplek.hub.tables import hub, metadata


@pytest.fixture(scope="module")
def eigen(voorraad: Voorraad) -> Voorraad:
    """One that no other test borrows from."""
    return Voorraad(voorraad.postgres)


def rijen(url: str) -> tuple[str, int]:
    """Which hub it is, and how many rows there are beside."""
    database = Database(url)
    eis_versie(database)
    with database.beheer() as verbinding:
        wie = str(verbinding.scalar(sa.select(hub.c.id)))
        tellingen = [sa.select(sa.func.count()).select_from(t) for t in metadata.sorted_tables]
        over = sum(verbinding.execute(telling).scalar_one() for telling in tellingen)
    database.sluit()
    return wie, over - 1


def test_the_next_one_finds_nothing_and_is_another_hub(
    eigen: Voorraad, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with eigen.leen() as url:
        school = leg_school_neer(url, tmp_path_factory.mktemp("hub") / "geheim")
        school.met_apparaten(1)
        eerst = rijen(url)  # with a connection that nobody closed
    assert eerst[1] > 0
    with eigen.leen() as zelfde:
        assert zelfde == url
        daarna = rijen(zelfde)
    school.sluit()
    assert daarna[1] == 0
    assert daarna[0] != eerst[0]


@pytest.mark.parametrize(
    "anders",
    [
        "alter table feit disable row level security",
        "alter policy lezen on feit using (true)",
        "alter function werkplek_gezien() volatile",
        "alter table feit add column iets text",
        "grant update on spoor to hub_app",
        "create sequence erbij",
        "update alembic_version set version_num = '9999'",
    ],
)
def test_one_whose_tables_were_changed_is_not_used_again(eigen: Voorraad, anders: str) -> None:
    with eigen.leen() as url:
        database = Database(url)
        with database.beheer() as verbinding:
            verbinding.exec_driver_sql(anders)
        database.sluit()
    with eigen.leen() as ander:
        assert ander != url
