"""Whoever edits, cuts or skips something in the school's log is found by `hub controle`."""

import json
import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.fakes.schoolkantoor import Schoolkantoor, lijn
from werkplek.hub.database import Database
from werkplek.hub.sessie import GEHEIM

FOUTEN = [
    ("update spoor set waarover = 'x' where nr = 3", "spoor", "3"),
    ("delete from spoor where nr = 2", "spoor", "3"),
    ("update feit set nr = 99 where nr = 2", "nummer", "2"),
    ("delete from feit where nr = 2", "nummer", "2"),
    ("delete from feit where nr = 6", "nummer", "6"),
    (
        "update inhoud set bytes = cast(replace(bytes, 'Sanne', 'Hanne') as blob) where nr = 1",
        "inhoud",
        "1",
    ),
    ("update inhoud set zout = zeroblob(16) where nr = 5", "inhoud", "5"),
    ("delete from inhoud where nr = 4", "inhoud_weg", "4"),
    ("update feit set deel = (select deel from feit where nr = 3) where nr = 2", "inhoud", "2"),
    ("update feit set kring = 'ondersteuning' where nr = 4", "kolom", "4"),
    ("update zegel set handtekening = zeroblob(64) where nr = 1", "zegel", "1"),
    ("update zegel set bladen = zeroblob(32) where nr = 1", "keten", "1"),
    ("update zegel set sleutel = zeroblob(32) where nr = 3", "sleutel", "3"),
    ("update school set kop = zeroblob(32)", "keten", "6"),
    ("update stand set kop = zeroblob(32) where nr = 1", "keten", "1"),
    ("update emmer set som = som + 1", "emmer", ""),
    ("update emmer set aantal = aantal + 1", "emmer", ""),
    ("delete from emmer", "emmer", ""),
]


def bevindingen(kantoor: Schoolkantoor, *argv: str) -> list[tuple[str, str]]:
    """What a control finds."""
    (deel,) = kantoor.doe("controle", "--alles", *argv)["scholen"]
    return [(b["soort"], b["waar"]) for b in deel["bevindingen"]]


def verander(kantoor: Schoolkantoor, *opdrachten: str) -> None:
    """What somebody with the database in hand could do."""
    database = Database(kantoor.db)
    with database.beheer() as verbinding:
        for opdracht in opdrachten:
            verbinding.exec_driver_sql(opdracht)
    database.sluit()


@pytest.fixture(scope="module")
def bron(ingericht: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office with three feiten of the school and three of a tablet."""
    map_ = tmp_path_factory.mktemp("gevuld")
    shutil.copytree(ingericht, map_, dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(GEHEIM, str(map_ / "geheim"))
        kantoor = Schoolkantoor(f"sqlite:///{(map_ / 'hub.db').as_posix()}", map_)
        wie = kantoor.plaats()
        with kantoor.dienst() as dienst:
            tablet = kantoor.apparaat(dienst)
            tablet.stuur(lijn(dienst), tablet.leg_vast(3, [wie]))
    return map_


@pytest.fixture
def gevuld(bron: Path, kantoor: Schoolkantoor) -> Schoolkantoor:
    """That office, to break."""
    shutil.copytree(bron, kantoor.map, dirs_exist_ok=True)
    return kantoor


def test_what_nobody_touched_is_as_it_was(gevuld: Schoolkantoor) -> None:
    assert bevindingen(gevuld) == []
    assert gevuld.code == 0
    assert "Alles klopt." in gevuld.zeg("controle")


@pytest.mark.parametrize(("opdracht", "soort", "waar"), FOUTEN)
def test_every_planted_fault_is_found(
    gevuld: Schoolkantoor, opdracht: str, soort: str, waar: str
) -> None:
    verander(gevuld, opdracht)
    gevonden = bevindingen(gevuld)
    assert gevuld.code == 1
    assert soort in {naam for naam, _ in gevonden}
    assert not waar or (soort, waar) in gevonden


def test_a_tail_that_was_cut_off_shows_beside_an_earlier_control(gevuld: Schoolkantoor) -> None:
    eerder = gevuld.bestand("eerder.json", json.dumps(gevuld.doe("controle")))
    assert bevindingen(gevuld, "--eerder", eerder) == []
    verander(gevuld, "delete from spoor where nr > 5")
    assert bevindingen(gevuld) == []
    assert [soort for soort, _ in bevindingen(gevuld, "--eerder", eerder)] == ["spoor_afgebroken"]


def test_a_log_that_was_put_back_shows_beside_an_earlier_control(gevuld: Schoolkantoor) -> None:
    kopie = (gevuld.map / "hub.db").read_bytes()
    gevuld.doe("deelnemers", "toevoegen", "--nummer", "1002", "--roepnaam", "Ali")
    eerder = gevuld.bestand("eerder.json", json.dumps(gevuld.doe("controle")))
    (gevuld.map / "hub.db").write_bytes(kopie)
    assert bevindingen(gevuld) == []
    gevonden = {soort for soort, _ in bevindingen(gevuld, "--eerder", eerder)}
    assert gevonden == {"log_afgebroken", "spoor_afgebroken"}


def test_an_answer_of_something_else_is_no_earlier_control(gevuld: Schoolkantoor) -> None:
    pad = gevuld.bestand("x.json", "{}")
    assert gevuld.doe("controle", "--eerder", pad)["detail"] == "eerder"


def test_erasing_leaves_everything_as_it_was_sealed(gevuld: Schoolkantoor) -> None:
    gevuld.doe("deelnemers", "toevoegen", "--nummer", "1002", "--roepnaam", "Ali")
    gevuld.doe("deelnemers", "terugdraaien", "3")
    assert bevindingen(gevuld) == []


def test_the_trail_names_nobody(gevuld: Schoolkantoor) -> None:
    database = Database(gevuld.db)
    with database.beheer() as verbinding:
        rijen = verbinding.execute(sa.text("select door, wat, waarover from spoor")).all()
    database.sluit()
    alles = " ".join(" ".join(rij) for rij in rijen)
    assert len(rijen) > 8
    assert not [naam for naam in ("Cor", "Bep", "Sanne", "Bakkerij", "1001") if naam in alles]
