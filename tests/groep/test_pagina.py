"""*Groep* in the window: from Meer, by taps and keys, to *Vastleggen* and to paper."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.documents.lezen import text
from tests.fakes.werkvloer import P1, W1, W2
from tests.ui.heel_podium import HeelPodium, LaterTasks
from werkplek.application.eigen_kijk import kies_oefenen
from werkplek.domain.personen import Naam
from werkplek.domain.stilte import EEN_TIJD
from werkplek.ui.pages.groep_page import GroepPage
from werkplek.ui.widgets.groepraster import Groepraster


def groep(podium: HeelPodium) -> GroepPage:
    page = podium.ga("groep")
    assert isinstance(page, GroepPage)
    return page


def raster(page: GroepPage) -> Groepraster:
    gevonden = page.findChild(Groepraster)
    assert gevonden is not None
    return gevonden


def kijkknop(page: GroepPage) -> QPushButton:
    knop = page.findChild(QPushButton, "knop_kijk")
    assert isinstance(knop, QPushButton)
    return knop


@pytest.mark.parametrize("wie", ["marga", "noor", "bram"])
def test_every_role_gets_there_from_meer(podium: HeelPodium, wie: str) -> None:
    podium.session.ben(getattr(podium.vloer, wie))
    podium.ga("meer")
    podium.driver.tik("Groep")
    assert podium.driver.pagina == "groep"
    assert [rij.naam for rij in raster(groep(podium)).model_van.rijen] == ["Sanne"]


def test_a_tap_on_a_cell_records_two_taps_later(podium: HeelPodium) -> None:
    view = raster(groep(podium))
    midden = view.visualRect(view.model().index(0, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=midden)
    assert podium.driver.pagina == "stap"
    hand = podium.session.hand
    assert (hand.deelnemer, hand.werkproces) == (podium.sanne, W2)
    assert hand.titel == "Voert werkzaamheden uit"
    podium.driver.tik("Zelfstandig")
    assert podium.driver.pagina == "vastleggen"
    podium.shell.back()
    assert podium.driver.pagina == "groep"
    assert raster(groep(podium)).model_van.rijen[0].cellen[1].woord == "Zelfstandig"


def test_a_tap_on_a_name_goes_to_vastleggen(podium: HeelPodium) -> None:
    view = raster(groep(podium))
    QTest.mouseClick(
        view.verticalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10)
    )
    assert podium.driver.pagina == "vastleggen"
    assert podium.session.deelnemer == podium.sanne


def test_whom_to_look_at_stands_above_and_the_reason_one_tap_away(podium: HeelPodium) -> None:
    kies_oefenen(podium.ctx, podium.vloer.marga, podium.sanne, [P1])
    page = groep(podium)
    podium.driver.druk("Kijk vandaag naar Sanne")
    assert raster(page).isHidden()
    (rij,) = podium.driver.rijen()
    assert rij == "Sanne, P4-K1-W1 Ontvangt goederen, Sanne oefent dit nu. Kijk deze week mee."
    podium.driver.tik("Sanne")
    assert podium.driver.pagina == "stap"
    assert podium.session.hand.werkproces == P1


def test_the_list_shuts_again(podium: HeelPodium) -> None:
    podium.vloer.clock.verzet(dagen=EEN_TIJD)
    page = groep(podium)
    podium.driver.druk("Kijk vandaag naar Sanne")
    podium.driver.druk("Hele groep")
    assert raster(page).isVisible()
    podium.driver.druk("Kijk vandaag naar Sanne")
    podium.driver.tik("Sanne")
    assert podium.driver.pagina == "vastleggen"


def test_with_nobody_to_look_at_it_says_so_and_offers_no_list(podium: HeelPodium) -> None:
    page = groep(podium)
    assert podium.driver.leest("Vandaag hoef je naar niemand extra te kijken.")
    assert kijkknop(page).isHidden()
    assert raster(page).isVisible()


def test_another_opleiding_is_one_tap_away(podium: HeelPodium) -> None:
    podium.vloer.voeg_editie_toe("2026", {})
    podium.vloer.neem_aan(Naam("Bilal"), W1)
    view = raster(groep(podium))
    assert [rij.naam for rij in view.model_van.rijen] == ["Sanne"]
    podium.driver.druk("Naar Assistent logistiek, 2026")
    assert [rij.naam for rij in view.model_van.rijen] == ["Bilal"]
    podium.driver.druk("Naar Assistent logistiek, 2022")
    assert [rij.naam for rij in view.model_van.rijen] == ["Sanne"]


def test_nobody_is_a_state_of_its_own(podium: HeelPodium) -> None:
    podium.session.ben(podium.vloer.joris)
    page = groep(podium)
    assert podium.driver.leest("Er is nu niemand in je groep.")
    assert kijkknop(page).isHidden()
    assert not podium.driver.heeft_knop("Printen")


def test_the_print_has_the_words_of_the_screen(podium: HeelPodium) -> None:
    podium.vloer.zie(podium.sanne, W1)
    groep(podium)
    podium.driver.druk("Printen")
    assert podium.driver.pagina == "papier"
    podium.driver.druk("Printen")
    ((_, pdf),) = podium.printer.gedrukt
    gelezen = text(pdf)
    for woord in ("Groep bij De Verzonnen Hal", "2 maart 2026", "Sanne", "Zelfstandig"):
        assert woord in gelezen


def test_what_another_asked_for_is_not_shown_to_who_came_after(podium: HeelPodium) -> None:
    later = LaterTasks()
    object.__setattr__(podium.shell, "tasks", later)
    groep(podium)
    podium.session.ben(podium.vloer.joris)
    podium.window.navigation.home("vandaag")
    for _ in range(len(later.wacht)):
        later.laat_door()
    assert podium.driver.pagina == "vandaag"
