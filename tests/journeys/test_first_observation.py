"""From an empty folder to the first waarneming, through the window and nothing else."""

from pathlib import Path

import pytest

from tests.journeys.conftest import Opent
from tests.journeys.venster import Venster, begin_bedrijf, kom_binnen, voeg_deelnemer_toe
from werkplek.woorden import eerste_keer

WERKPROCES = "Bereidt assisterende werkzaamheden voor"


@pytest.fixture
def venster(begonnen: Path, open_venster: Opent) -> Venster:
    """A window on a folder that has deelnemers already."""
    assert begonnen.exists()
    geopend = open_venster()
    kom_binnen(geopend.driver)
    return geopend


def leg_vast(venster: Venster, stap: str) -> None:
    """Three taps."""
    venster.driver.tik("Sanne")
    venster.driver.wacht_op("vastleggen")
    venster.driver.tik(WERKPROCES)
    venster.driver.wacht_op("stap")
    venster.driver.tik(stap)
    venster.driver.wacht_op_tekst("Vastgelegd: Sanne, B1-K1-W1")


def test_someone_begins_with_an_empty_folder_and_records_in_three_taps(
    open_venster: Opent,
) -> None:
    venster = open_venster()
    begin_bedrijf(venster)
    voeg_deelnemer_toe(venster, "Sanne", "Assistent logistiek", daarna="vastleggen")
    venster.driver.wacht_op_tekst(eerste_keer.WIJZER)
    venster.driver.tik(WERKPROCES)
    venster.driver.wacht_op("stap")
    venster.driver.tik("Zelfstandig")
    venster.driver.wacht_op_tekst(eerste_keer.GELUKT)
    venster.driver.tik(WERKPROCES)
    venster.driver.wacht_op("stap")
    venster.driver.tik("Geoefend, samen")
    venster.driver.wacht_op_tekst("Geoefend, samen")
    assert eerste_keer.GELUKT not in venster.window.bericht
    assert [w.stap for w in venster.voortgang("Sanne").waarnemingen] == [
        "zelfstandig",
        "samen",
    ]


def test_a_slip_is_undone_with_one_tap_and_stays_in_the_tijdlijn(venster: Venster) -> None:
    leg_vast(venster, "Uitleg gehad")

    venster.driver.druk("Ongedaan maken")
    venster.driver.wacht_op_tekst("Ongedaan gemaakt")

    (waarneming,) = venster.voortgang("Sanne").waarnemingen
    assert not waarneming.geldt
    venster.driver.druk("Overzicht")
    venster.driver.druk("Tijdlijn")
    assert any("teruggedraaid: per ongeluk" in rij for rij in venster.driver.rijen())


def test_what_was_recorded_is_there_when_the_folder_opens_again(
    venster: Venster, open_venster: Opent
) -> None:
    leg_vast(venster, "Geoefend, samen")

    weer = open_venster()

    kom_binnen(weer.driver)
    assert any("Sanne, 1 van 9 gezien, laatst vandaag" in rij for rij in weer.driver.rijen())


def test_a_note_with_a_bsn_is_asked_about_and_then_kept(venster: Venster) -> None:
    leg_vast(venster, "Zelfstandig")
    venster.driver.druk("Notitie erbij")
    venster.driver.vul_in("Notitie", "order 111222333 klaargezet")

    venster.driver.druk("Notitie bewaren")
    venster.driver.wacht_op_knop("Het is iets anders, bewaar")
    assert [w.notitie for w in venster.voortgang("Sanne").waarnemingen] == [""]

    venster.driver.druk("Het is iets anders, bewaar")
    venster.driver.wacht_op_tekst("Notitie bewaard")
    notities = [w.notitie for w in venster.voortgang("Sanne").waarnemingen]
    assert notities == ["order 111222333 klaargezet"]


def test_someone_who_is_added_after_another_was_in_hand_is_someone_new(venster: Venster) -> None:
    leg_vast(venster, "Zelfstandig")
    venster.driver.druk("Terug")
    venster.driver.wacht_op("vandaag")

    voeg_deelnemer_toe(venster, "Lotte", "Assistent dienstverlening")

    assert len(venster.voortgang("Sanne").plaatsingen) == 1
    assert len(venster.voortgang("Lotte").plaatsingen) == 1
