"""A hub that was set up before there were keys: its tables come along, and what it had stays."""

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from tests.fakes.apparaat import nieuw_id
from tests.fakes.hubdatabase import Voorraad
from werkplek.hub.database import Database
from werkplek.hub.fouten import DatabaseOud
from werkplek.hub.opzetten import eis_versie, zet_op
from werkplek.hub.tables import hub, school
from werkplek.hub.tables_waarmerk import register, wortel

EERSTE = "0001"


def zet_eerste_op(database: Database) -> None:
    """As the first version did."""
    with database.beheer() as verbinding:
        config = Config(attributes={"verbinding": verbinding})
        config.set_main_option("script_location", "werkplek.hub:migrations")
        command.upgrade(config, EERSTE)
        verbinding.execute(sa.insert(hub), {"id": nieuw_id(), "tijdvak": 1})
        rij = {"nr": 1, "id": nieuw_id(), "naam": "ROC Verzonnen", "kop": bytes(32)}
        verbinding.execute(sa.insert(school), {**rij, "sleutel": b"x", "noodsleutel": b"y"})


@pytest.mark.parametrize("soort", ["sqlite", "postgresql"])
def test_a_hub_of_the_first_version_is_brought_up_to_date(
    soort: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> None:
    if soort == "sqlite":
        url = f"sqlite:///{(tmp_path_factory.mktemp('oud') / 'hub.db').as_posix()}"
        voorraad = None
    else:
        voorraad = request.getfixturevalue("voorraad")
        assert isinstance(voorraad, Voorraad)
        url = voorraad.postgres.nieuwe_database()
    database = Database(url)
    zet_eerste_op(database)
    with pytest.raises(DatabaseOud, match=EERSTE):
        eis_versie(database)
    zet_op(database)
    eis_versie(database)
    with database.beheer() as verbinding:
        assert list(verbinding.scalars(sa.select(school.c.naam))) == ["ROC Verzonnen"]
        for tabel in (wortel, register):
            assert verbinding.execute(sa.select(tabel)).all() == []
    database.sluit()
    if voorraad is not None:
        voorraad.postgres.weg(url)
