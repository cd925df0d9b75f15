"""The wall screen: large, by itself, first names, and never a way into the program."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.fakes.werkvloer import W1
from tests.tablet.tablet import Tablet, tablet
from tests.ui.groep_voorbeelden import GROEP, GROOT, TWEE, opleiding
from werkplek.application.beelden.groep import GroepBeeld
from werkplek.application.instellen import kies_initialen
from werkplek.application.opmerken import OpmerkingOpgave, leg_opmerking_vast
from werkplek.application.plaatsen import beeindig
from werkplek.ui.appearance import NORMAL, Preferences
from werkplek.ui.application import Application
from werkplek.ui.look import dress_tree
from werkplek.ui.pages.wandscherm import wandgroepen
from werkplek.ui.widgets.legenda import Legenda
from werkplek.ui.widgets.wandmaat import EM_MM, bladen, wandmaat
from werkplek.ui.widgets.wandscherm import EVERY_MS, Wandscherm
from werkplek.ui.widgets.wandvlak import Wandvlak

__all__ = ["tablet"]

VIJF_MINUTEN = 300
TV = QSize(1920, 1080)


@pytest.fixture
def wand(app: Application) -> Iterator[Wandscherm]:
    ouder = QWidget()
    made = Wandscherm(ouder)
    app.appearance.apply(Preferences("licht", density=3.78))
    dress_tree(ouder, app.appearance.look)
    made.begin(wandgroepen(GROEP))
    made.showNormal()
    made.resize(TV)
    app.processEvents()
    yield made
    made.close()
    ouder.deleteLater()
    app.processEvents()
    app.appearance.apply(NORMAL)


def gezien(wand: Wandscherm) -> list[str]:
    """Everybody on it, page after page."""
    namen = []
    for _ in range(wand.aantal):
        assert wand.getoond is not None
        namen += [rij.naam for rij in wand.getoond.rijen]
        wand.volgende()
    return namen


def knop(wand: Wandscherm, tekst: str) -> QPushButton:
    return next(k for k in wand.findChildren(QPushButton) if k.text() == tekst)


def test_everybody_comes_by_once_in_a_round(wand: Wandscherm) -> None:
    rondes: list[int] = []
    wand.rond.connect(lambda: rondes.append(1))
    assert gezien(wand) == [rij.naam for rij in GROEP.groepen[0].rijen]
    assert wand.blad == 1
    assert rondes == [1]


def test_words_and_shapes_are_read_at_three_metres_on_a_television(wand: Wandscherm) -> None:
    assert wand.getoond is not None
    assert wand.getoond.maat.em == round(EM_MM * 3.78)
    uitleg = wand.findChild(Legenda)
    assert uitleg is not None
    assert uitleg.em == wand.getoond.maat.em


def test_every_shape_is_explained_in_each_round(wand: Wandscherm) -> None:
    bladen_met = 0
    for _ in range(wand.aantal):
        assert wand.getoond is not None
        bladen_met += wand.getoond.legenda
        wand.volgende()
    assert bladen_met


def test_it_pages_by_itself_until_somebody_holds_it(wand: Wandscherm) -> None:
    assert EVERY_MS == 12_000
    assert wand.blad == 1
    wand._timer.timeout.emit()
    assert wand.blad == 2
    knop(wand, "Stilzetten").click()
    assert not wand._timer.isActive()
    knop(wand, "Stilzetten").click()
    assert wand._timer.isActive()


def test_keys_and_taps_page_and_one_of_them_leaves(wand: Wandscherm) -> None:
    vlak = wand.findChild(Wandvlak)
    assert vlak is not None
    QTest.keyClick(wand, Qt.Key.Key_Right)
    QTest.keyClick(wand, Qt.Key.Key_PageDown)
    assert wand.blad == 3
    QTest.keyClick(wand, Qt.Key.Key_Left)
    QTest.mouseClick(vlak, Qt.MouseButton.LeftButton)
    knop(wand, "Volgende").click()
    knop(wand, "Vorige").click()
    assert wand.blad == 3
    QTest.keyClick(wand, Qt.Key.Key_Escape)
    assert wand.isHidden()
    assert not wand._timer.isActive()
    wand.begin(wandgroepen(GROEP))
    assert wand.blad == 1
    knop(wand, "Sluiten").click()
    assert wand.isHidden()


def test_a_screen_reader_hears_who_is_on_it(wand: Wandscherm) -> None:
    vlak = wand.findChild(Wandvlak)
    assert vlak is not None
    assert vlak.accessibleName().startswith("Sanne: Nog niet gedaan, Aangetoond, ")


@pytest.mark.parametrize("beeld", [GROEP, GROOT, TWEE], ids=["groep", "groot", "twee"])
def test_it_shows_no_days_no_pauses_and_whole_names_never(beeld: GroepBeeld) -> None:
    gezegd = repr(wandgroepen(beeld))
    for woord in ("geleden", "gestopt", "gisteren", "klok", "pauze", "oog"):
        assert woord not in gezegd


def test_initials_where_they_were_chosen() -> None:
    (groep,) = wandgroepen(GROOT)
    assert [rij.naam for rij in groep.rijen[:2]] == ["Sa", "Bi"]


@given(
    st.integers(1, 60),
    st.integers(1, 40),
    st.sampled_from([(1024, 640), (1280, 720), (1920, 1000), (1080, 1800), (3840, 2000)]),
    st.integers(20, 160),
)
def test_whatever_the_screen_everybody_fits_on_some_page(
    qapp: Application,  # fonts need it
    werk: int,
    mensen: int,
    maat: tuple[int, int],
    em: int,
) -> None:
    groepen = wandgroepen(GroepBeeld(GROEP.dag, "Hal", (opleiding(mensen, werk),)))
    room = QSize(*maat)
    met = [(groep, wandmaat(groep, room, QFont(), em)) for groep in groepen]
    gemaakt = bladen(met, room.height(), [3 * em])
    assert [rij for blad in gemaakt for rij in blad.rijen] == list(groepen[0].rijen)
    assert any(blad.legenda for blad in gemaakt)
    for blad in gemaakt:
        hoog = blad.maat.head + len(blad.rijen) * blad.maat.row
        assert hoog + (3 * em if blad.legenda and blad.rijen else 0) <= room.height()
        assert blad.maat.names + blad.maat.columns * blad.maat.cell <= room.width()
        assert blad.maat.columns * blad.maat.lines >= werk


def op_de_wand(tablet: Tablet, knop_: str = "Met voornamen") -> Wandscherm:
    """Marga shows her group on the wall."""
    tablet.driver.druk("Meer")
    tablet.driver.tik("Groep")
    tablet.driver.druk("Wandscherm")
    tablet.driver.druk(knop_)
    wand = tablet.window.findChild(Wandscherm)
    assert wand is not None
    assert wand.isVisible()
    return wand


def test_who_leaves_it_in_time_is_where_they_were(tablet: Tablet) -> None:
    tablet.komt(tablet.vloer.marga)
    wand = op_de_wand(tablet)
    tablet.wacht(VIJF_MINUTEN - 1)
    QTest.keyClick(wand, Qt.Key.Key_Escape)
    assert tablet.driver.pagina == "groep"
    assert tablet.session.bekend


def test_it_stands_on_behind_the_lock_and_leads_to_the_names(tablet: Tablet) -> None:
    tablet.komt(tablet.vloer.marga)
    wand = op_de_wand(tablet)
    QTest.keyClick(wand, Qt.Key.Key_Right)
    tablet.wacht(VIJF_MINUTEN + 1)
    assert wand.isVisible()
    assert not tablet.session.bekend
    assert sorted(gezien(wand)) == ["Sanne", "Yusuf"]
    for toets in (Qt.Key.Key_L, Qt.Key.Key_M, Qt.Key.Key_1, Qt.Key.Key_N):
        QTest.keyClick(wand, toets, Qt.KeyboardModifier.ControlModifier)
    assert wand.isVisible()
    assert tablet.driver.pagina == "wie"
    knop(wand, "Sluiten").click()
    assert wand.isHidden()
    assert tablet.driver.pagina == "wie"
    assert not tablet.session.bekend


def test_touches_on_it_do_not_keep_the_window_unlocked(tablet: Tablet) -> None:
    tablet.komt(tablet.vloer.marga)
    wand = op_de_wand(tablet)
    for _ in range(6):
        tablet.klok.nu += 60
        QTest.keyClick(wand, Qt.Key.Key_Right)
    tablet.lock.look()
    assert not tablet.session.bekend


def test_what_is_new_is_on_it_in_the_next_round_also_behind_the_lock(tablet: Tablet) -> None:
    tablet.komt(tablet.vloer.marga)
    wand = op_de_wand(tablet)
    tablet.wacht(VIJF_MINUTEN + 1)
    tablet.vloer.zie(tablet.sanne, W1, "zelfstandig")
    gezien(wand)
    assert wand.getoond is not None
    assert "Zelfstandig" in wand.getoond.rijen[0].tekst


def test_who_is_gone_is_gone_from_it(tablet: Tablet) -> None:
    tablet.komt(tablet.vloer.marga)
    wand = op_de_wand(tablet)
    with tablet.ctx.store.lees() as lezer:
        wie = [regel.deelnemer for regel in lezer.overzicht()]
    beeindig(tablet.ctx, tablet.vloer.marga, wie[0], tablet.vloer.vandaag)
    tablet.session.changed.emit()
    assert gezien(wand) == ["Yusuf"]
    beeindig(tablet.ctx, tablet.vloer.marga, wie[1], tablet.vloer.vandaag)
    tablet.session.changed.emit()
    assert wand.isHidden()


def test_notes_are_not_on_it(tablet: Tablet) -> None:
    tablet.vloer.zie(tablet.sanne, W1, notitie="Was onrustig.")
    opgave = OpmerkingOpgave(tablet.sanne, "Belde in de pauze.")
    leg_opmerking_vast(tablet.ctx, tablet.vloer.marga, opgave)
    tablet.komt(tablet.vloer.marga)
    gezegd = repr([blad for blad in [op_de_wand(tablet).getoond] if blad])
    assert "Sanne" in gezegd
    for woord in ("onrustig", "Belde", "de Vries"):
        assert woord not in gezegd


def test_what_may_stand_on_the_wall_is_remembered(tablet: Tablet) -> None:
    tablet.komt(tablet.vloer.marga)
    wand = op_de_wand(tablet, "Met initialen")
    assert gezien(wand) == ["SdV", "YA"]
    QTest.keyClick(wand, Qt.Key.Key_Escape)
    with tablet.ctx.store.lees() as lezer:
        assert lezer.instellingen().initialen
    page = tablet.window.navigation.page("groep")
    tablet.driver.druk("Wandscherm")
    focus = page.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Met initialen"


def test_the_taskbar_shows_no_names(wand: Wandscherm) -> None:
    assert wand.windowTitle() == "Werkplek"


def test_initials_stay_initials_also_when_the_choice_could_not_be_kept(tablet: Tablet) -> None:
    tablet.komt(tablet.vloer.marga)
    wand = op_de_wand(tablet, "Met initialen")
    kies_initialen(tablet.ctx, aan=False)
    tablet.session.changed.emit()
    assert gezien(wand) == ["SdV", "YA"]
