"""*Veiligheid* tells in plain words how safe the folder is, and does what one can do about it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.fakes.werkvloer import Werkvloer
from tests.ui.heel_podium import HeelPodium, LaterTasks
from werkplek.application.ports import BestandOnbereikbaar
from werkplek.application.ports_veilig import Reservekopie, Sleutelbosstand
from werkplek.ui.application import Application
from werkplek.ui.driver import Driver
from werkplek.ui.tasks import Lane, TaskRunner
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.tegel_view import TegelView
from werkplek.woorden import veiligheid as woorden

STICK = Path("/media/KANTOOR")


@pytest.fixture
def podium(app: Application, monkeypatch: pytest.MonkeyPatch) -> Iterator[HeelPodium]:
    """Marga is at work; a dialog for a folder answers with the stick."""

    def kies(self: Bestandskeuze, titel: str) -> None:
        self.openen.emit(STICK)

    monkeypatch.setattr(Bestandskeuze, "vraag_map", kies)
    vloer = Werkvloer()
    made = HeelPodium(app, vloer, vloer.neem_aan_met_keuze())
    yield made
    made.sluit()


def op_veiligheid(podium: HeelPodium) -> Driver:
    """From *Vandaag*."""
    podium.ga("veiligheid")
    podium.driver.wacht_op("veiligheid")
    return podium.driver


def tegel(driver: Driver, titel: str) -> str:
    """What the tile with this title says."""
    return next(rij for rij in driver.rijen() if rij.startswith(titel))


def test_a_folder_of_today_says_what_can_be_done(podium: HeelPodium) -> None:
    driver = op_veiligheid(podium)
    assert driver.leest("Je gegevens zijn bewaard. Het kan nog veiliger.")
    assert "Nog geen kopie" in tegel(driver, "Laatste kopie")
    assert "Nog niet gedaan" in tegel(driver, "Kopie op usb-stick")
    assert "Nog niet gemaakt" in tegel(driver, "Herstelcode")


def test_a_copy_is_made_beside_the_writer_lane_and_said(podium: HeelPodium) -> None:
    driver = op_veiligheid(podium)
    podium.asked.clear()
    driver.druk("Nu een kopie maken")
    assert driver.leest("De kopie is gemaakt en nagekeken")
    assert "nagekeken" in tegel(driver, "Laatste kopie")
    assert {lane for lane, _ in podium.asked} == {Lane.FREE}


def test_a_copy_on_a_stick_says_what_is_on_it(podium: HeelPodium) -> None:
    driver = op_veiligheid(podium)
    driver.tik("Kopie op usb-stick")
    assert driver.leest("De kopie staat op KANTOOR en is nagekeken.")
    assert driver.leest("Erin: 12 keer iets gezien")
    assert "KANTOOR" in tegel(driver, "Kopie op usb-stick")


def test_a_stick_that_is_full_says_so_and_nothing_is_lost(podium: HeelPodium) -> None:
    driver = op_veiligheid(podium)
    podium.reserve.fout = BestandOnbereikbaar("vol")
    driver.tik("Kopie op usb-stick")
    assert driver.leest("Er is daar geen ruimte meer.")
    driver.tik("Kopie op usb-stick")
    assert driver.leest("De kopie staat op KANTOOR")


def test_when_all_is_done_it_says_so(podium: HeelPodium) -> None:
    podium.schrijf_code_over()
    podium.reserve.stel_veilig()
    podium.reserve.stel_veilig(STICK)
    driver = op_veiligheid(podium)
    assert driver.leest("Je gegevens zijn veilig bewaard.")


@pytest.mark.parametrize(("bevindingen", "zin"), [(0, "Alles is nagekeken"), (2, "Op 2 plekken")])
def test_a_check_says_what_it_found(podium: HeelPodium, bevindingen: int, zin: str) -> None:
    podium.kijk_na = lambda: bevindingen
    driver = op_veiligheid(podium)
    driver.tik("Alles nakijken")
    assert driver.leest(zin)


def test_a_keyring_that_lost_the_key_takes_it_again(podium: HeelPodium) -> None:
    podium.toegang.stand = Sleutelbosstand.LEEG
    driver = op_veiligheid(podium)
    assert "De sleutel staat er niet in" in tegel(driver, "Sleutelbos")
    driver.tik("Sleutelbos")
    assert driver.leest(woorden.IN_SLEUTELBOS)
    assert "De sleutel staat erin" in tegel(driver, "Sleutelbos")


def test_a_locked_keyring_says_so_and_the_page_lives_on(podium: HeelPodium) -> None:
    podium.toegang.stand, podium.toegang.op_slot_blijft = Sleutelbosstand.OP_SLOT, True
    driver = op_veiligheid(podium)
    driver.tik("Sleutelbos")
    assert driver.leest("De sleutelbos van deze computer zit op slot.")
    assert tegel(driver, "Herstelcode")


def test_a_computer_without_a_keyring_asks_nothing(podium: HeelPodium) -> None:
    podium.toegang.stand, podium.toegang.op_slot_blijft = Sleutelbosstand.AFWEZIG, True
    driver = op_veiligheid(podium)
    driver.tik("Sleutelbos")
    assert driver.leest("Deze computer heeft geen sleutelbos")
    assert driver.leest("Je hoeft niets te doen.")
    assert not driver.leest("Geef de wachtzin")


def test_a_code_that_nobody_wrote_down_does_not_count(podium: HeelPodium) -> None:
    podium.toegang.maak_herstelcode()
    podium.reserve.stel_veilig()
    podium.reserve.stel_veilig(STICK)
    driver = op_veiligheid(podium)
    assert "Nog niet op papier" in tegel(driver, "Herstelcode")
    assert driver.leest("Je gegevens zijn bewaard. Het kan nog veiliger.")


def test_a_message_does_not_move_what_was_tapped(podium: HeelPodium) -> None:
    driver = op_veiligheid(podium)
    tegels = podium.window.findChild(TegelView, "regels")
    assert tegels is not None
    plek = tegels.mapTo(podium.window, QPoint())
    for titel in ("Kopie op usb-stick", "Alles nakijken", "Sleutelbos"):
        driver.tik(titel)
        QTest.qWait(20)
        assert tegels.mapTo(podium.window, QPoint()) == plek


def test_the_minutes_of_the_lock_are_chosen_and_kept(podium: HeelPodium) -> None:
    driver = op_veiligheid(podium)
    driver.tik("Scherm op slot")
    assert driver.leest(woorden.VRAAG_SLOT)
    driver.tik("10 minuten")
    assert "Na 10 minuten" in tegel(driver, "Scherm op slot")
    with podium.ctx.store.lees() as lezer:
        assert lezer.instellingen().rust == 10


def test_the_herstelcode_has_a_page_of_its_own(podium: HeelPodium) -> None:
    driver = op_veiligheid(podium)
    driver.tik("Herstelcode")
    assert driver.pagina == "herstelcode"


def test_who_went_on_meanwhile_hears_it_under_the_page(app: Application) -> None:
    later, vloer = LaterTasks(), Werkvloer()
    podium = HeelPodium(app, vloer, vloer.neem_aan_met_keuze(), tasks=cast("TaskRunner", later))
    driver = op_veiligheid(podium)
    while later.wacht:
        later.laat_door()
    driver.druk("Nu een kopie maken")
    driver.druk("Nu een kopie maken")
    assert len(later.wacht) == 1
    podium.window.navigation.back()
    later.laat_door()
    assert "De kopie is gemaakt en nagekeken" in podium.window.bericht
    podium.sluit()


def test_places_are_named_with_their_last_day(podium: HeelPodium) -> None:
    podium.reserve.stel_veilig(STICK)
    kopie = podium.reserve.gemaakt[0]
    van = podium.ctx.clock.nu() - timedelta(days=1)
    podium.reserve.gemaakt[0] = Reservekopie(kopie.pad, van, "verzoek", 1, 0, 1)
    driver = op_veiligheid(podium)
    assert "KANTOOR: gisteren" in tegel(driver, "Kopie op usb-stick")
