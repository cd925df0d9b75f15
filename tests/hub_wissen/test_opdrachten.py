"""The school's office erases, restores and takes in a file, by the hub's command line."""

import shutil
from pathlib import Path

import pytest

from tests.fakes.schoolkantoor import Schoolkantoor, lijn
from werkplek.hub.sessie import GEHEIM
from werkplek.protocol.naam import naam_in
from werkplek.protocol.uitwisseling import Zending
from werkplek.protocol.verzegeld import Meegave, pak_meegave


@pytest.fixture
def kantoor(db: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Schoolkantoor:
    monkeypatch.setenv(GEHEIM, str(tmp_path / "geheim"))
    nieuw = Schoolkantoor(db, tmp_path)
    nieuw.richt_in()
    return nieuw


def test_erase_by_name_and_see_who_did(kantoor: Schoolkantoor, tmp_path: Path) -> None:
    sanne = kantoor.plaats()
    bijlagen = ("--bijlagen", str(tmp_path / "bijlagen"))
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
        tablet.stuur(lijn(dienst), tablet.leg_vast(5, [sanne]))
    vooraf = kantoor.zeg("deelnemers", "wissen", "1001", *bijlagen)
    assert "Er is nog niets gewist" in vooraf
    gewist = kantoor.doe("deelnemers", "wissen", "1001", *bijlagen, "--schoon", "--bevestig")
    assert gewist["schoon"]
    assert gewist["feiten"] >= 5
    assert gewist["apparaten"] == 1
    stand = kantoor.doe("deelnemers", "wissen", "--stand")["nog_niet_gewist"]
    assert [een["apparaat"] for een in stand] == [tablet.id]
    assert "nog niet gewist" in kantoor.zeg("deelnemers", "wissen", "--stand")
    assert kantoor.doe("deelnemers", "lijst")["deelnemers"] == []
    kantoor.zeg("deelnemers", "wissen", "1001", *bijlagen, "--bevestig")
    assert kantoor.code == 1
    herhaald = kantoor.doe("controle", "hersteld", *bijlagen)
    assert (herhaald["tijdvak"], herhaald["wissingen"]) == (2, 0)
    assert kantoor.doe("controle")["klopt"]


def test_a_file_from_a_stick(kantoor: Schoolkantoor, tmp_path: Path) -> None:
    sanne = kantoor.plaats()
    with kantoor.dienst() as dienst:
        tablet = kantoor.apparaat(dienst)
    assert tablet.school is not None
    zending = Zending(tuple(tablet.leg_vast(30, [sanne])))
    meegave = Meegave(naam_in(tablet.school_id), naam_in(tablet.id), (zending,))
    stick = tmp_path / "voor-roc.werkplek"
    stick.write_bytes(pak_meegave(meegave, tablet.school.noodsleutel))
    assert kantoor.doe("controle", "innemen", str(stick))["uitkomsten"] == {"bewaard": 30}
    assert "30: had de school al" in kantoor.zeg("controle", "innemen", str(stick))
    half = tmp_path / "half.werkplek"
    shutil.copyfile(stick, half)
    half.write_bytes(half.read_bytes()[:-5])
    assert "andere school, of er is iets aan veranderd" in kantoor.zeg(
        "controle", "innemen", str(half)
    )
    assert kantoor.code == 1
    assert kantoor.doe("controle")["klopt"]
