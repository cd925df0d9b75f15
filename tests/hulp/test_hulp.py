"""F1 and *Meer* explain the page one came from; back from there, that page is as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from tests.ui.heel_podium import HeelPodium
from werkplek.ui.keys import Keys
from werkplek.woorden.hulp import HULP
from werkplek.woorden.uitleg_woorden import BEGRIPPEN


@pytest.fixture
def aan_het_werk(podium: HeelPodium) -> HeelPodium:
    """The header and the keys as they are once somebody works here."""
    Keys(podium.shell, podium.window)
    podium.window.toon_persoon(podium.vloer.marga.naam)
    return podium


def f1(podium: HeelPodium) -> None:
    QTest.keySequence(podium.window, "F1")


def test_f1_explains_the_page_and_its_words_and_shows_the_keys(podium: HeelPodium) -> None:
    podium.ga("vastleggen")
    f1(podium)
    assert podium.driver.pagina == "hulp"
    assert podium.driver.leest(HULP["vastleggen"].zinnen[0])
    assert podium.driver.leest(BEGRIPPEN["Waarneming"])
    assert podium.driver.leest("Ctrl + Z: Ongedaan maken")
    f1(podium)
    assert podium.driver.pagina == "vastleggen"


def test_back_finds_what_was_typed(podium: HeelPodium) -> None:
    podium.ga("naam")
    podium.driver.vul_in("Roepnaam", "Yusuf")
    f1(podium)
    podium.driver.druk("Alle moeilijke woorden")
    assert podium.driver.pagina == "woordenlijst"
    for terug_op in ("hulp", "naam"):
        podium.window.navigation.back()
        assert podium.driver.pagina == terug_op
    assert podium.driver.staat_in("Roepnaam") == "Yusuf"


def test_a_plain_visit_would_have_begun_anew(podium: HeelPodium) -> None:
    """The planted fault: help as any other page."""
    podium.ga("naam")
    podium.driver.vul_in("Roepnaam", "Yusuf")
    podium.ga("hulp")
    podium.window.navigation.back()
    assert podium.driver.staat_in("Roepnaam") == ""


def test_what_changed_meanwhile_is_shown(podium: HeelPodium) -> None:
    podium.ga("deelnemer")
    f1(podium)
    podium.vloer.zie(podium.sanne)
    podium.session.changed.emit()
    f1(podium)
    assert any("1 keer gezien" in rij for rij in podium.driver.rijen())


def test_meer_explains_the_page_before_it_and_leads_back_there(aan_het_werk: HeelPodium) -> None:
    podium = aan_het_werk
    podium.ga("tijdlijn")
    podium.driver.druk("Meer")
    podium.driver.tik("Hoe werkt dit?")
    assert podium.driver.leest(HULP["tijdlijn"].zinnen[0])
    podium.window.navigation.back()
    assert podium.driver.pagina == "tijdlijn"
    assert podium.session.deelnemer == podium.sanne


def test_the_list_of_words_is_searched_and_explains_on_a_tap(aan_het_werk: HeelPodium) -> None:
    podium = aan_het_werk
    podium.driver.druk("Meer")
    podium.driver.tik("Woordenlijst")
    podium.driver.vul_in("Zoek een woord", "kernt")
    assert "Kerntaak" in podium.driver.rijen()
    podium.driver.tik("Kerntaak")
    assert f"Kerntaak, {BEGRIPPEN['Kerntaak']}" in podium.driver.rijen()
    podium.driver.tik("Kerntaak")
    assert "Kerntaak" in podium.driver.rijen()
    podium.driver.vul_in("Zoek een woord", "xyz")
    assert podium.driver.rijen()[0].startswith("Dit woord staat er niet bij.")


def test_the_keyboard_scrolls_what_is_only_read(podium: HeelPodium) -> None:
    podium.ga("deelnemer")
    f1(podium)
    page = podium.window.navigation.page("hulp")
    area = page.findChild(QScrollArea)
    assert area is not None
    assert area.hasFocus()
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_before_anybody_works_here_there_is_help_too(podium: HeelPodium) -> None:
    podium.session.ga_weg()
    podium.window.navigation.home("wie")
    f1(podium)
    assert podium.driver.leest(HULP["wie"].zinnen[0])
