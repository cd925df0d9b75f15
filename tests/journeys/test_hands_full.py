"""A shared tablet in a busy hall: late answers, double taps, another person, keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.conftest import Opent
from tests.journeys.venster import Venster, kom_binnen
from werkplek.application.ports import Store

WERKPROCES = "Bereidt assisterende werkzaamheden voor"


@pytest.fixture
def venster(begonnen: Path, open_venster: Opent) -> Venster:
    """A window with two deelnemers on the same kwalificatie."""
    assert begonnen.exists()
    geopend = open_venster()
    kom_binnen(geopend.driver)
    return geopend


@pytest.fixture
def store(venster: Venster) -> Store:
    """The store of the window, whose writer lane a test may hold."""
    assert venster.opener.werkplek is not None
    return venster.opener.werkplek.ctx.store


def naar_ladder(venster: Venster, roepnaam: str) -> None:
    """Two taps: the third one records."""
    venster.driver.tik(roepnaam)
    venster.driver.wacht_op("vastleggen")
    venster.driver.tik(WERKPROCES)
    venster.driver.wacht_op("stap")


def stappen(venster: Venster, roepnaam: str) -> list[str]:
    """What was recorded of somebody."""
    return [w.stap for w in venster.voortgang(roepnaam).waarnemingen if w.geldt]


def test_nothing_is_said_while_the_commit_waits_and_a_late_one_leaves_the_page_alone(
    venster: Venster, store: Store
) -> None:
    with store.unit_of_work():
        naar_ladder(venster, "Sanne")
        venster.driver.tik("Zelfstandig")
        venster.driver.druk("Terug")
        venster.driver.druk("Terug")
        naar_ladder(venster, "Yusuf")
        assert "Vastgelegd" not in venster.window.bericht

    venster.driver.wacht_op_tekst("Vastgelegd: Sanne")
    assert venster.driver.pagina == "stap"
    venster.driver.tik("Geoefend, samen")
    venster.driver.wacht_op_tekst("Vastgelegd: Yusuf")
    assert stappen(venster, "Sanne") == ["zelfstandig"]
    assert stappen(venster, "Yusuf") == ["samen"]


def test_two_taps_while_the_commit_waits_are_one_waarneming(venster: Venster, store: Store) -> None:
    with store.unit_of_work():
        naar_ladder(venster, "Sanne")
        venster.driver.tik("Zelfstandig")
        venster.driver.tik("Zelf, met controle")
    venster.driver.wacht_op_tekst("Vastgelegd: Sanne")
    venster.driver.wacht_op("vastleggen")
    assert stappen(venster, "Sanne") == ["zelfstandig"]


def test_who_comes_next_finds_nothing_of_the_one_before(venster: Venster) -> None:
    naar_ladder(venster, "Sanne")
    venster.driver.tik("Zelfstandig")
    venster.driver.wacht_op_tekst("Vastgelegd")

    QTest.keyClick(venster.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    venster.driver.wacht_op("wie")

    assert not venster.driver.heeft_knop("Ongedaan maken")
    QTest.keyClick(venster.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(venster.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert venster.driver.pagina == "wie"


def test_a_digit_and_enter_do_what_a_tap_does(venster: Venster) -> None:
    venster.driver.tik("Sanne")
    venster.driver.wacht_op("vastleggen")
    QTest.keyClick(venster.window.focusWidget(), Qt.Key.Key_2)
    venster.driver.wacht_op("stap")
    QTest.keyClick(venster.window.focusWidget(), Qt.Key.Key_4)
    venster.driver.wacht_op_tekst("Vastgelegd: Sanne, B1-K1-W2, Zelfstandig")

    venster.driver.met_enter("Overzicht")
    venster.driver.wacht_op("deelnemer")


def test_even_stoppen_says_so_and_coming_back_too(venster: Venster) -> None:
    venster.driver.tik("Sanne")
    venster.driver.druk("Overzicht")
    venster.driver.druk("Even stoppen")
    venster.driver.wacht_op("even_stoppen")
    venster.driver.druk("Even stoppen")
    venster.driver.wacht_op_tekst("Even gestopt. Wat gezien is, blijft staan.")
    venster.driver.wacht_op("deelnemer")
    venster.driver.druk("Weer beginnen")
    venster.driver.wacht_op("welkom_terug")
    venster.driver.druk("Verder waar we waren")
    venster.driver.wacht_op_tekst("Weer begonnen.")
    assert venster.driver.pagina == "vastleggen"


def test_what_was_typed_in_a_note_is_there_when_one_comes_back(venster: Venster) -> None:
    naar_ladder(venster, "Sanne")
    venster.driver.tik("Zelfstandig")
    venster.driver.wacht_op_tekst("Vastgelegd")
    venster.driver.druk("Notitie erbij")
    venster.driver.vul_in("Notitie", "Pakte de kar zonder dat ik het vroeg.")
    venster.driver.druk("Terug")
    venster.driver.wacht_op("vastleggen")

    venster.driver.druk("Notitie erbij")

    assert venster.driver.staat_in("Notitie") == "Pakte de kar zonder dat ik het vroeg."


def test_turning_back_can_be_turned_back(venster: Venster) -> None:
    naar_ladder(venster, "Sanne")
    venster.driver.tik("Zelfstandig")
    venster.driver.wacht_op_tekst("Vastgelegd")
    venster.driver.druk("Overzicht")
    venster.driver.druk("Tijdlijn")
    venster.driver.tik("B1-K1-W1")
    venster.driver.druk("Terugdraaien")
    venster.driver.tik("Ging anders")
    venster.driver.wacht_op_tekst("Teruggedraaid.")
    assert stappen(venster, "Sanne") == []

    venster.driver.druk("Ongedaan maken")
    venster.driver.wacht_op_tekst("Ongedaan gemaakt")
    assert stappen(venster, "Sanne") == ["zelfstandig"]
