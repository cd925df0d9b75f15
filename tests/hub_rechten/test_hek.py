"""The second fence by itself: who says nothing gets nothing, and a school stays a school."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import ProgrammingError

from tests.fakes.hubdatabase import Voorraad
from tests.fakes.postgres import APP
from tests.hub_rechten.vragen import op_postgres
from tests.hub_rechten.wereld import DAG, Maat, maak
from werkplek.domain.school import HouderSoort
from werkplek.hub import rls
from werkplek.hub.database import Database, Lezer
from werkplek.hub.spoor import noteer
from werkplek.hub.tables import emmer, feit, metadata, school
from werkplek.hub.tables_mensen import plaatsing, spoor

WERELD = maak(7, Maat(scholen=2, bedrijven=2, personen=4, deelnemers=4))
NU = sa.func.now()


@pytest.fixture(scope="module")
def database(voorraad: Voorraad) -> Iterator[Database]:
    with op_postgres(voorraad, WERELD) as open_:
        yield open_


def tel(verbinding: sa.Connection, tabel: sa.Table) -> int:
    return verbinding.execute(sa.select(sa.func.count()).select_from(tabel)).scalar_one()


def test_every_table_with_a_school_stands_behind_the_fence() -> None:
    achter = {*rls.OM_TE_LEZEN, *rls.ZONDER_LEZER, *rls.ALLEEN_BEHEER, "school"}
    assert achter | set(rls.VAN_DE_HUB) == set(metadata.tables)
    zonder = {naam for naam, tabel in metadata.tables.items() if "school" not in tabel.c}
    assert zonder - {"school"} == set(rls.VAN_DE_HUB)


def test_the_role_that_serves_cannot_step_over_it(database: Database) -> None:
    with database.beheer() as verbinding:
        vraag = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"
        assert verbinding.exec_driver_sql(vraag).scalar() is False
        assert verbinding.exec_driver_sql("select current_user").scalar() == APP
        open_ = "select relname from pg_class where relkind = 'r' and not relforcerowsecurity"
        namen = set(verbinding.exec_driver_sql(f"{open_} and relname !~ '^(pg|sql)_'").scalars())
    assert namen == {*rls.VAN_DE_HUB, "alembic_version"}


def test_it_cannot_take_it_down(database: Database) -> None:
    with pytest.raises(ProgrammingError, match="must be owner"), database.beheer() as verbinding:
        verbinding.exec_driver_sql("alter table feit disable row level security")


@pytest.mark.parametrize("eerst", [False, True])
def test_a_transaction_that_says_nothing_sees_nothing(database: Database, eerst: bool) -> None:
    if eerst:  # the same connection of the pool, after one that said a lot
        with database.beheer() as verbinding:
            assert tel(verbinding, feit)
    with database.engine.begin() as verbinding:
        for naam in {*rls.OM_TE_LEZEN, *rls.ZONDER_LEZER, "school"}:
            assert tel(verbinding, metadata.tables[naam]) == 0


def test_half_a_word_is_none(database: Database) -> None:
    for naam, waarde in (("doel", "inname"), ("doel", "lezen"), ("school", "1"), ("doel", "x")):
        with database.engine.begin() as verbinding:
            verbinding.execute(sa.select(sa.func.set_config(f"werkplek.{naam}", waarde, True)))
            assert tel(verbinding, feit) == 0
            assert tel(verbinding, plaatsing) == 0


def test_taking_in_knows_one_school(database: Database) -> None:
    with database.inname(1) as verbinding:
        assert set(verbinding.scalars(sa.select(feit.c.school))) == {1}
        weg = sa.delete(feit).where(feit.c.school == 2)
        assert verbinding.execute(weg).rowcount == 0
        anders = sa.update(emmer).where(emmer.c.school == 2).values(aantal=0)
        assert verbinding.execute(anders).rowcount == 0


def test_taking_in_for_another_school_is_refused(database: Database) -> None:
    rij = dict(WERELD.van(feit)[0].kolommen) | {"school": 2, "nr": 9_999}
    with pytest.raises(ProgrammingError, match="row-level security"), database.inname(1) as v:
        v.execute(sa.insert(feit), rij)
    with pytest.raises(ProgrammingError, match="row-level security"), database.inname(1) as v:
        v.execute(sa.update(feit).where(feit.c.school == 1).values(school=2))


def test_reading_writes_nothing(database: Database) -> None:
    lezer = Lezer(1, HouderSoort.LEERBEDRIJF, WERELD.bedrijven[0], DAG)
    rij = dict(WERELD.van(feit)[0].kolommen) | {"nr": 9_999}
    with pytest.raises(ProgrammingError, match="row-level security"), database.lees(lezer) as v:
        v.execute(sa.insert(feit), rij)
    with database.lees(lezer) as v:
        assert v.execute(sa.delete(feit)).rowcount == 0
        assert v.execute(sa.update(school).values(stand=0)).rowcount == 0


def test_the_trail_is_only_added_to(database: Database) -> None:
    with database.inname(1) as verbinding:
        moment = verbinding.execute(sa.select(NU)).scalar_one()
        noteer(verbinding, 1, "hub", "proef", nu=moment)
    for opdracht in (sa.delete(spoor), sa.update(spoor).values(wat="anders")):
        with pytest.raises(ProgrammingError, match="permission denied"), database.inname(1) as v:
            v.execute(opdracht)
