"""The shared tablet on a real folder: real pincodes, a real lock, and a window that closes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.venster import PINCODE, Venster, begin_bedrijf, kom_binnen, maak_sjabloon
from werkplek.ui.application import Application

TEKST = "Pakte de kar zonder dat ik het vroeg."
Opent = Callable[[], Venster]


@pytest.fixture
def open_venster(app: Application, tmp_path: Path) -> Iterator[Opent]:
    """Open a window on the folder of this test, after the one before."""
    vensters: list[Venster] = []

    def open_() -> Venster:
        for eerder in vensters:
            eerder.sluit()
        vensters.append(Venster(app, tmp_path / "map"))
        return vensters[-1]

    yield open_
    for venster in vensters:
        venster.sluit()


@pytest.fixture
def sjabloon(tmp_path: Path) -> Path:
    """Marga with Sanne and Yusuf."""
    return maak_sjabloon(tmp_path / "map")


def test_a_new_folder_begins_with_a_pincode_that_opens_it_the_next_day(
    open_venster: Opent,
) -> None:
    begin_bedrijf(open_venster())
    weer = open_venster()
    weer.driver.wacht_op("pincode")
    weer.driver.tik_pincode("975310")
    weer.driver.wacht(lambda: weer.driver.leest("Dit is niet je pincode."), "the refusal")
    weer.driver.tik_pincode(PINCODE)
    weer.driver.wacht_op("vandaag")


@pytest.mark.usefixtures("sjabloon")
def test_what_was_typed_when_the_window_closed_is_there_the_next_day(open_venster: Opent) -> None:
    venster = open_venster()
    kom_binnen(venster.driver)
    for tegel in ("Sanne", "Bereidt assisterende werkzaamheden voor", "Zelfstandig"):
        venster.driver.tik(tegel)
    venster.driver.wacht_op_tekst("Vastgelegd: Sanne")
    venster.driver.druk("Notitie erbij")
    venster.driver.vul_in("Notitie", TEKST)

    weer = open_venster()
    kom_binnen(weer.driver)
    weer.driver.tik("Sanne")
    weer.driver.druk("Overzicht")
    weer.driver.druk("Tijdlijn")
    weer.driver.tik("B1-K1-W1")
    weer.driver.druk("Notitie erbij")
    assert weer.driver.staat_in("Notitie") == TEKST


@pytest.mark.usefixtures("sjabloon")
def test_the_lock_is_one_key_and_one_pincode_away(open_venster: Opent) -> None:
    venster = open_venster()
    kom_binnen(venster.driver)
    venster.driver.tik("Sanne")
    venster.driver.wacht_op("vastleggen")
    QTest.keyClick(venster.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    venster.driver.wacht_op("wie")
    venster.driver.tik("Marga")
    venster.driver.tik_pincode(PINCODE)
    venster.driver.wacht_op("vastleggen")
