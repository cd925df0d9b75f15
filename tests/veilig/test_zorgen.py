"""One calm line above every page: the most urgent care, never in the way, gone when it is over."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.tablet.tablet import Tablet, tablet
from tests.ui.heel_podium import HeelPodium
from werkplek.application.beelden.zorgen import Zorg
from werkplek.application.ports_veilig import Reservekopie, Schijfstand, Sleutelbosstand
from werkplek.ui.widgets import banner as banner_module
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.zorgen import Zorgen
from werkplek.woorden import zorgen as woorden
from werkplek.woorden.boodschap import Boodschap

__all__ = ["tablet"]


def zegt(tablet: HeelPodium) -> str:
    """What the line says."""
    return tablet.window.banner.boodschap.wat


def wat(zorg: Zorg) -> str:
    """What it says of this care."""
    return woorden.ZORG[zorg].wat


@pytest.fixture
def zorgen(tablet: Tablet) -> Zorgen:
    """Marga is at work, and there is a herstelcode and a copy of today."""
    tablet.schrijf_code_over()
    made = Zorgen(tablet.shell, tablet.window)
    tablet.komt(tablet.vloer.marga)
    return made


def oude_kopie(tablet: Tablet, dagen: int) -> None:
    """The last copy is of so many days ago."""
    van = tablet.ctx.clock.nu() - timedelta(days=dagen)
    tablet.reserve.gemaakt = [Reservekopie(Path("/reservekopieen/x"), van, "dag", 4, 0, 9)]


def test_nothing_is_said_when_all_is_well(tablet: Tablet, zorgen: Zorgen) -> None:
    zorgen.kijk()
    assert zegt(tablet) == ""


def test_the_most_urgent_comes_first_and_what_is_put_away_stays_away_today(
    tablet: Tablet, zorgen: Zorgen
) -> None:
    tablet.toegang.herstelcode = None
    tablet.waarschuwing = Boodschap("Deze map staat in een map die steeds wordt gekopieerd.")
    oude_kopie(tablet, 8)
    tablet.vloer.geheugen.stand = Schijfstand.VOL
    zorgen.kijk()
    gezien = []
    while zegt(tablet):
        gezien.append(zegt(tablet))
        tablet.driver.druk("Niet vandaag")
        assert len(gezien) < 9
    volgorde = (Zorg.BIJNA_VOL, Zorg.GEEN_HERSTELCODE, Zorg.KOPIE_OUD)
    assert gezien == [*map(wat, volgorde), tablet.waarschuwing.wat]

    zorgen.kijk()
    assert zegt(tablet) == ""
    tablet.vloer.clock.verzet(dagen=1)
    zorgen.kijk()
    assert zegt(tablet) == wat(Zorg.BIJNA_VOL)


def test_a_copy_of_a_week_is_not_old_and_of_eight_days_is(tablet: Tablet, zorgen: Zorgen) -> None:
    oude_kopie(tablet, 7)
    zorgen.kijk()
    assert zegt(tablet) == ""
    oude_kopie(tablet, 8)
    zorgen.kijk()
    assert zegt(tablet) == wat(Zorg.KOPIE_OUD)

    tablet.reserve.gemaakt.clear()
    tablet.driver.druk("Kopie maken")
    assert zegt(tablet) == ""
    assert "De kopie is gemaakt en nagekeken" in tablet.window.bericht


def test_case_4_a_full_disk_says_where_the_words_are_and_goes_when_there_is_room(
    tablet: Tablet, zorgen: Zorgen
) -> None:
    tablet.vloer.geheugen.stand = Schijfstand.VOL
    tablet.session.niet_geschreven.emit()
    assert zegt(tablet) == wat(Zorg.VOL)
    assert tablet.driver.leest("Wat je typt, staat nog in dit venster.")
    assert not tablet.driver.heeft_knop("Niet vandaag")

    tablet.session.changed.emit()
    assert zegt(tablet) == wat(Zorg.BIJNA_VOL)
    tablet.vloer.geheugen.stand = Schijfstand.GOED
    zorgen.kijk()
    assert zegt(tablet) == ""


def test_case_5_a_failing_disk_offers_a_copy_on_a_stick(
    tablet: Tablet, zorgen: Zorgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stick(self: Bestandskeuze, titel: str) -> None:
        self.openen.emit(Path("/media/KANTOOR"))

    monkeypatch.setattr(Bestandskeuze, "vraag_map", stick)
    tablet.vloer.geheugen.stand = Schijfstand.STUK
    zorgen.kijk()
    assert zegt(tablet) == wat(Zorg.STUK)
    assert not tablet.driver.heeft_knop("Niet vandaag")
    tablet.driver.druk("Op een usb-stick")
    assert [k.pad.parent for k in tablet.reserve.gemaakt] == [Path("/media/KANTOOR")]


def test_behind_the_lock_nothing_is_said(tablet: Tablet, zorgen: Zorgen) -> None:
    oude_kopie(tablet, 30)
    zorgen.kijk()
    assert zegt(tablet)
    tablet.vergrendel()
    assert zegt(tablet) == ""


def test_a_screen_reader_hears_it_once(
    tablet: Tablet, zorgen: Zorgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    gezegd: list[str] = []
    monkeypatch.setattr(banner_module, "announce", lambda _, tekst: gezegd.append(tekst))
    oude_kopie(tablet, 30)
    for _ in range(3):
        zorgen.kijk()
    assert gezegd == [woorden.ZORG["kopie_oud"].tekst]


def test_a_keyring_is_only_asked_about_after_typing(tablet: Tablet, zorgen: Zorgen) -> None:
    tablet.toegang.stand = Sleutelbosstand.LEEG
    zorgen.kijk()
    assert zegt(tablet) == ""


def test_nothing_is_said_of_the_herstelcode_where_it_is_made_nor_afterwards(
    tablet: Tablet, zorgen: Zorgen
) -> None:
    tablet.toegang.herstelcode = None
    zorgen.kijk()
    tablet.driver.druk("Maken")
    assert tablet.driver.pagina == "herstelcode"
    assert zegt(tablet) == ""
    tablet.window.navigation.back()
    assert zegt(tablet) == wat(Zorg.GEEN_HERSTELCODE)

    tablet.schrijf_code_over()
    tablet.ga("veiligheid")
    tablet.window.navigation.back()
    assert zegt(tablet) == ""


def test_nothing_is_said_while_the_tablet_goes_round(tablet: Tablet, zorgen: Zorgen) -> None:
    """Its button leads off the page, and how the folder is kept is nobody else's business."""
    tablet.toegang.herstelcode = None
    zorgen.kijk()
    assert zegt(tablet)
    tablet.window.navigation.hold(held=True)
    assert zegt(tablet) == ""
    zorgen.kijk()
    assert zegt(tablet) == ""
    tablet.window.navigation.hold(held=False)
    assert zegt(tablet)
