"""The light is off, and nobody listens, as soon as nobody looks; what one made no other sees."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import Qt

from tests.fakes.camera import gezien
from tests.fakes.opnemer import stem
from tests.media.zaal import Hal
from werkplek.ui.pages.foto_maken import FotoMakenController
from werkplek.ui.pages.inspreken import InsprekenController
from werkplek.ui.pages.toestelpagina import ToestelController
from werkplek.woorden import opnemen as woorden

ROOD: Final = Qt.GlobalColor.darkRed


def met_ctrl_l(hal: Hal) -> None:
    hal.tablet.vergrendel()


def na_lange_rust(hal: Hal) -> None:
    hal.tablet.wacht(24 * 60 * 60)


def ander_komt(hal: Hal) -> None:
    hal.tablet.session.ben(hal.tablet.vloer.joris)


def deelnemer_kijkt(hal: Hal) -> None:
    hal.tablet.session.laat_zien(hal.tablet.sanne)


def venster_weg(hal: Hal) -> None:
    hal.tablet.window.hide()


def venster_dicht(hal: Hal) -> None:
    hal.tablet.window.close()


def terug(hal: Hal) -> None:
    hal.tablet.shell.back()


def naar_vandaag(hal: Hal) -> None:
    hal.tablet.window.navigation.home("vandaag")


WEGGAAN: Final = (met_ctrl_l, na_lange_rust, ander_komt, deelnemer_kijkt)
"""Who works here changes."""

UIT_ZICHT: Final = (*WEGGAAN, venster_weg, venster_dicht, terug, naar_vandaag)


def kijk(hal: Hal) -> None:
    """Through the camera."""
    hal.tablet.driver.druk("Foto maken")
    hal.camera.toon()
    assert hal.camera.aan
    assert hal.in_zicht()


def spreek(hal: Hal) -> None:
    """Into the microphone."""
    hal.tablet.driver.druk("Inspreken")
    hal.tablet.driver.druk("Start")
    hal.opnemer.hoort(stem(2))
    assert hal.opnemer.loopt


@pytest.mark.parametrize("weg", UIT_ZICHT)
def test_the_light_is_off_as_soon_as_nobody_looks(hal: Hal, weg: Callable[[Hal], None]) -> None:
    kijk(hal)
    weg(hal)
    assert not hal.camera.aan
    assert hal.bewaard_ergens() == []


@pytest.mark.parametrize("weg", UIT_ZICHT)
def test_nobody_listens_as_soon_as_nobody_looks(hal: Hal, weg: Callable[[Hal], None]) -> None:
    spreek(hal)
    weg(hal)
    assert not hal.opnemer.loopt


@pytest.mark.parametrize("weg", WEGGAAN)
def test_a_still_of_one_person_is_seen_by_no_other(hal: Hal, weg: Callable[[Hal], None]) -> None:
    kijk(hal)
    hal.tablet.driver.druk("Maak foto")
    weg(hal)
    assert hal.bewaard_ergens() == []
    hal.tablet.session.ben(hal.tablet.vloer.joris)
    hal.naar_bewijs()
    hal.tablet.ga("foto_maken")
    assert hal.in_zicht() == []


def test_after_the_lock_the_same_person_looks_again_and_is_told(hal: Hal) -> None:
    kijk(hal)
    hal.tablet.driver.druk("Maak foto")
    hal.tablet.vergrendel()
    assert hal.camera.begonnen == 1
    hal.tablet.komt(hal.tablet.vloer.marga)
    assert hal.tablet.driver.pagina == "foto_maken"
    assert woorden.FOTO_NIET_BEWAARD in hal.tablet.window.bericht
    hal.camera.toon(gezien(ROOD))
    hal.tablet.driver.druk("Maak foto")
    hal.tablet.driver.druk("Gebruik deze foto")
    assert len(hal.tablet.vloer.gang(hal.tablet.sanne).waarnemingen[-1].bewijs) == 1


@pytest.mark.parametrize("weg", WEGGAAN)
def test_a_recording_is_dropped_and_only_who_made_it_is_told(
    hal: Hal, weg: Callable[[Hal], None]
) -> None:
    spreek(hal)
    weg(hal)
    assert [knop for knop in ("Bewaren", "Stop") if hal.tablet.driver.heeft_knop(knop)] == []
    assert woorden.OPNAME_NIET_BEWAARD not in hal.tablet.te_lezen()
    hal.tablet.session.ben(hal.tablet.vloer.marga)
    assert woorden.OPNAME_NIET_BEWAARD in hal.tablet.window.bericht
    assert hal.tablet.driver.heeft_knop("Start")
    assert not hal.tablet.driver.heeft_knop("Bewaren")


def test_a_window_that_comes_back_shows_what_the_camera_sees_again(hal: Hal) -> None:
    kijk(hal)
    hal.tablet.window.hide()
    hal.tablet.window.show()
    assert hal.camera.aan


def test_a_picture_that_was_on_its_way_is_not_shown_behind_the_lock(hal: Hal) -> None:
    kijk(hal)
    hal.tablet.vergrendel()
    hal.camera.beeld.emit(gezien(ROOD))
    assert hal.bewaard_ergens() == []


def laat_aan(controller: ToestelController) -> None:
    """The planted fault: what runs is let run."""


@pytest.mark.parametrize("weg", [met_ctrl_l, venster_weg])
@pytest.mark.parametrize(
    ("soort", "proef"),
    [
        (FotoMakenController, test_the_light_is_off_as_soon_as_nobody_looks),
        (InsprekenController, test_nobody_listens_as_soon_as_nobody_looks),
    ],
    ids=["camera", "microphone"],
)
def test_one_that_stays_on_is_found(
    hal: Hal,
    monkeypatch: pytest.MonkeyPatch,
    weg: Callable[[Hal], None],
    soort: type[ToestelController],
    proef: Callable[..., None],
) -> None:
    for naam in ("rust", "vergeet"):
        monkeypatch.setattr(soort, naam, laat_aan)
    with pytest.raises(AssertionError):
        proef(hal, weg)
