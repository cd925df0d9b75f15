"""A photo of the camera goes the way of a chosen file, from three pages, and nowhere else."""

from collections.abc import Callable
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.fakes.camera import gezien
from tests.media.zaal import Zaal
from werkplek.domain.fouten import BewijsGeweigerd
from werkplek.ui.camera import Camera, Uitval
from werkplek.ui.foto import toon_foto
from werkplek.ui.pages.foto_maken import FotoMakenController
from werkplek.ui.tasks import Lane
from werkplek.ui.widgets.knop import Knop
from werkplek.woorden import bewijs as bewijswoorden
from werkplek.woorden import opnemen as woorden

ROOD: Final = Qt.GlobalColor.darkRed
STAP_VELD: Final = "Wat doe je in deze stap?"


def kleur(jpeg: bytes) -> str:
    """The colour of the middle, as an eye would call it."""
    beeld = toon_foto(jpeg, 64)
    punt = beeld.pixelColor(beeld.width() // 2, beeld.height() // 2)
    return "rood" if punt.red() > punt.green() else "groen"


def test_three_taps_and_the_photo_goes_with_what_was_seen(zaal: Zaal) -> None:
    zaal.driver.druk("Foto maken")
    assert zaal.driver.pagina == "foto_maken"
    assert zaal.driver.leest(woorden.FOTO_VAN_WERK)
    zaal.camera.toon()
    zaal.camera.toon(gezien(ROOD))
    zaal.driver.druk("Maak foto")
    assert zaal.driver.leest(woorden.KIJK_GOED)
    zaal.driver.druk("Gebruik deze foto")
    assert zaal.driver.pagina == "bewijs"
    (stuk,) = zaal.bewijs
    assert zaal.window.bericht.startswith(bewijswoorden.BEWIJS_BEWAARD)
    with zaal.ctx.store.lees() as lezer:
        assert kleur(lezer.bijlage(stuk.sha256)) == "rood"
    zaal.driver.druk("Ongedaan maken")
    assert zaal.bewijs == ()


def test_it_is_made_fit_beside_the_lane_of_taps(zaal: Zaal) -> None:
    zaal.maak_foto()
    zaal.asked.clear()
    zaal.driver.druk("Gebruik deze foto")
    assert [lane for lane, _ in zaal.asked] == [Lane.FREE, Lane.WRITER]


def test_what_was_ticked_for_the_school_stays_ticked_and_is_said(zaal: Zaal) -> None:
    page = zaal.window.navigation.page("bewijs")
    delen = page.findChild(Knop, "knop_delen")
    assert delen is not None
    delen.show()
    delen.setChecked(True)
    zaal.driver.druk("Foto maken")
    assert zaal.driver.leest(bewijswoorden.GEDEELD)
    zaal.shell.back()
    assert delen.isChecked()


def test_the_still_is_what_was_seen_at_the_tap_and_the_light_goes_off(zaal: Zaal) -> None:
    zaal.maak_foto(gezien(ROOD))
    assert not zaal.camera.aan
    assert zaal.vlak == gezien(ROOD)


def test_again_throws_the_still_away_and_looks_anew(zaal: Zaal) -> None:
    zaal.maak_foto(gezien(ROOD))
    zaal.driver.druk("Opnieuw")
    assert zaal.camera.aan
    assert zaal.vlak.isNull()
    zaal.camera.toon()
    zaal.driver.druk("Maak foto")
    zaal.driver.druk("Gebruik deze foto")
    assert len(zaal.bewijs) == 1


def test_a_tap_before_there_is_a_picture_says_to_wait(zaal: Zaal) -> None:
    zaal.driver.druk("Foto maken")
    assert zaal.driver.leest(woorden.CAMERA_GAAT_AAN)
    zaal.driver.druk("Maak foto")
    assert zaal.driver.leest(woorden.NOG_GEEN_BEELD.wat)
    zaal.camera.toon()
    assert not zaal.driver.leest(woorden.NOG_GEEN_BEELD.wat)
    assert not zaal.driver.leest(woorden.CAMERA_GAAT_AAN)


def test_a_still_that_is_refused_says_why_where_it_was_asked(
    zaal: Zaal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weiger(inhoud: bytes) -> None:
        raise BewijsGeweigerd("onleesbaar")

    zaal.maak_foto()
    monkeypatch.setattr(zaal, "maak_bijlage", weiger)
    zaal.driver.druk("Gebruik deze foto")
    assert zaal.driver.pagina == "bewijs"
    assert zaal.driver.leest("Dit bestand is niet te lezen.")
    assert zaal.bewijs == ()
    monkeypatch.undo()
    zaal.maak_foto()
    zaal.driver.druk("Gebruik deze foto")
    assert len(zaal.bewijs) == 1


def test_a_leerstap_gets_it_and_keeps_what_was_typed(zaal: Zaal) -> None:
    driver = zaal.naar_leerstappen()
    driver.druk("Stap toevoegen")
    driver.vul_in(STAP_VELD, "Pak de doos met twee handen.")
    driver.druk("Foto maken")
    assert driver.leest(woorden.FOTO_VAN_STAP)
    zaal.camera.toon(gezien(ROOD))
    driver.druk("Maak foto")
    driver.druk("Gebruik deze foto")
    assert driver.pagina == "leerstap"
    assert driver.staat_in(STAP_VELD) == "Pak de doos met twee handen."
    driver.druk("Stap bewaren")
    (stap,) = zaal.stappen
    with zaal.ctx.store.lees() as lezer:
        assert kleur(lezer.leerstap_foto(stap.beeld)) == "rood"


def test_a_paper_is_photographed_and_checked(zaal: Zaal) -> None:
    zaal.ga("controleren")
    zaal.driver.druk("Foto maken")
    assert zaal.driver.leest(woorden.FOTO_VAN_PAPIER)
    zaal.camera.toon()
    zaal.driver.druk("Maak foto")
    zaal.driver.druk("Gebruik deze foto")
    assert zaal.driver.pagina == "controleren"
    assert zaal.driver.leest("Deze verklaring is echt")


@pytest.mark.parametrize("pagina", ["bewijs", "leerstap", "controleren"])
def test_without_a_camera_there_is_no_button(zaal: Zaal, pagina: str) -> None:
    zaal.camera.er_zijn = 0
    zaal.opnemer.is_er = False
    zaal.naar_leerstappen()
    zaal.ga(pagina)
    assert not zaal.driver.heeft_knop("Foto maken")
    assert not zaal.driver.heeft_knop("Inspreken")


def test_who_may_add_nothing_gets_no_button(zaal: Zaal) -> None:
    feit = zaal.session.hand.feit
    zaal.session.ben(zaal.vloer.joris)
    zaal.session.neem_deelnemer(zaal.sanne)
    zaal.session.neem(feit=feit)
    zaal.ga("vandaag")
    zaal.ga("bewijs")
    assert not zaal.driver.heeft_knop("Foto maken")
    assert not zaal.driver.heeft_knop("Inspreken")


@pytest.mark.parametrize("waarom", Uitval)
def test_a_camera_that_gives_nothing_is_explained_and_can_be_tried_again(
    zaal: Zaal, waarom: Uitval
) -> None:
    zaal.camera.hapert = waarom
    zaal.driver.druk("Foto maken")
    assert zaal.driver.leest(woorden.CAMERA[waarom].wat)
    assert not zaal.driver.heeft_knop("Maak foto")
    zaal.camera.hapert = None
    zaal.driver.druk("Opnieuw")
    zaal.camera.toon()
    assert not zaal.driver.leest(woorden.CAMERA[waarom].wat)
    assert zaal.driver.heeft_knop("Maak foto")


def test_pulled_out_while_one_looks_it_is_off_and_says_so(zaal: Zaal) -> None:
    zaal.driver.druk("Foto maken")
    zaal.camera.toon()
    zaal.camera.valt_uit(Uitval.WEG)
    assert zaal.driver.leest(woorden.CAMERA[Uitval.WEG].wat)
    assert zaal.vlak.isNull()
    zaal.shell.back()
    zaal.driver.druk("Foto maken")
    assert zaal.camera.aan
    assert not zaal.driver.leest(woorden.CAMERA[Uitval.WEG].wat)


def test_a_camera_that_shows_nothing_for_long_is_given_up(zaal: Zaal) -> None:
    zaal.driver.druk("Foto maken")
    controller = zaal.window.navigation.page("foto_maken").findChild(FotoMakenController)
    assert controller is not None
    controller._geduld.timeout.emit()
    assert not zaal.camera.aan
    assert zaal.driver.leest(woorden.CAMERA[Uitval.BEZET].wat)


def test_another_camera_is_offered_where_there_is_one(zaal: Zaal) -> None:
    zaal.driver.druk("Foto maken")
    assert not zaal.driver.heeft_knop("Andere camera")
    zaal.shell.back()
    zaal.camera.er_zijn = 2
    zaal.driver.druk("Foto maken")
    zaal.camera.toon()
    zaal.driver.druk("Andere camera")
    assert zaal.camera.nummer == 1
    assert zaal.camera.aan
    assert zaal.vlak.isNull()


def met_f1(zaal: Zaal) -> None:
    QTest.keyClick(zaal.window, Qt.Key.Key_F1)


def langs_meer(zaal: Zaal) -> None:
    zaal.ga("meer")
    zaal.window.hulp.emit()


@pytest.mark.parametrize("naar_hulp", [met_f1, langs_meer])
def test_help_looked_at_meanwhile_loses_no_still(
    zaal: Zaal, naar_hulp: Callable[[Zaal], None]
) -> None:
    zaal.maak_foto(gezien(ROOD))
    naar_hulp(zaal)
    zaal.shell.back()
    assert zaal.vlak == gezien(ROOD)
    zaal.driver.druk("Gebruik deze foto")
    assert len(zaal.bewijs) == 1


def test_help_looked_at_while_it_is_live_has_the_light_off_and_on_again(zaal: Zaal) -> None:
    zaal.driver.druk("Foto maken")
    zaal.camera.toon()
    met_f1(zaal)
    assert zaal.driver.pagina == "hulp"
    assert not zaal.camera.aan
    zaal.shell.back()
    assert zaal.camera.aan


def test_a_still_that_is_not_used_is_gone_and_that_is_said(zaal: Zaal) -> None:
    zaal.maak_foto(gezien(ROOD))
    zaal.shell.back()
    assert zaal.vlak.isNull()
    assert woorden.FOTO_NIET_BEWAARD in zaal.window.bericht
    assert zaal.bewijs == ()


def test_keys_alone_are_enough(zaal: Zaal) -> None:
    """The focus is never on a button that went away."""
    zaal.driver.met_enter("Foto maken")
    zaal.camera.toon()
    zaal.driver.met_enter("Maak foto")
    assert focus(zaal.window) == "Gebruik deze foto"
    zaal.driver.met_enter("Opnieuw")
    zaal.camera.toon()
    assert focus(zaal.window) == "Maak foto"


def focus(window: QWidget) -> str:
    """The words of the button with the focus."""
    knop = window.focusWidget()
    return knop.text() if isinstance(knop, QPushButton) and knop.isVisible() else ""


def test_a_port_without_a_camera_is_silent_and_says_so(zaal: Zaal) -> None:
    camera, gezegd = Camera(zaal.window), list[Uitval]()
    camera.uitgevallen.connect(gezegd.append)
    camera.volgende()
    camera.begin()
    camera.stop()
    assert (camera.aantal, camera.neem(), gezegd) == (0, QImage(), [Uitval.WEG])
