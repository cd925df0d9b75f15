"""A page that waits for its picture shows nothing of somebody else and takes no tap for them."""

from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.draad.conftest import TraagPodium
from tests.fakes.werkvloer import W1, W2
from tests.ui.heel_podium import TITEL
from werkplek.application.ports import MapOnbereikbaar
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.ui.pages.page import Page
from werkplek.ui.widgets.tegel_view import TegelView


def naar(podium: TraagPodium, deelnemer: DeelnemerId, pagina: str = "vastleggen") -> Page:
    """Somebody in hand, and a page about them."""
    podium.session.neem_deelnemer(deelnemer)
    return cast("Page", podium.ga(pagina))


def tegels(page: Page) -> TegelView:
    """The tiles of the page."""
    view = page.findChild(TegelView, "werkprocessen")
    assert view is not None
    return view


def titels(page: Page) -> list[str]:
    """What the tiles say."""
    return [rij.tekst for rij in tegels(page).rows]


def naar_yusuf(podium: TraagPodium) -> Page:
    """From the tiles of Sanne to those of Yusuf, which are not read yet."""
    naar(podium, podium.sanne)
    podium.window.navigation.back()
    podium.lezen.traag = True
    return naar(podium, podium.yusuf)


def midden(page: Page, podium: TraagPodium, plek: int) -> QPoint:
    """Where a tile is in the window."""
    view = tegels(page)
    return view.viewport().mapTo(podium.window, view.tile_rect(plek).center())


def tik_glas(podium: TraagPodium, waar: QPoint) -> None:
    """A finger on the glass: Qt decides what lies under it."""
    QTest.mouseClick(podium.window.windowHandle(), Qt.MouseButton.LeftButton, pos=waar)


def test_the_old_picture_is_neither_painted_nor_tapped(podium: TraagPodium) -> None:
    page = naar_yusuf(podium)
    assert titels(page) == [TITEL[W1], TITEL[W2]]  # those of Sanne, out of sight
    assert page.blind
    assert not page.updatesEnabled()

    assert not [widget for widget in page.findChildren(QWidget) if widget.hasFocus()]
    tik_glas(podium, midden(page, podium, 1))
    QTest.keyClick(podium.window, Qt.Key.Key_2)
    assert podium.driver.pagina == "vastleggen"
    assert podium.session.hand.werkproces is None


def test_when_it_is_read_it_is_there_with_the_keys_on_it(podium: TraagPodium) -> None:
    page = naar_yusuf(podium)
    podium.lezen.laat_door()
    assert titels(page) == [TITEL[W1]]
    assert not page.blind
    assert page.updatesEnabled()
    assert page.isAncestorOf(podium.window.focusWidget())
    tik_glas(podium, midden(page, podium, 0))
    assert podium.session.hand.werkproces == W1


def test_the_latest_question_wins_whatever_comes_last(podium: TraagPodium) -> None:
    page = naar_yusuf(podium)
    podium.session.neem_deelnemer(podium.sanne)
    podium.session.changed.emit()
    podium.lezen.laat_door(1)
    assert titels(page) == [TITEL[W1], TITEL[W2]]
    assert page.blind  # one answer is still on its way
    podium.lezen.laat_door()
    assert titels(page) == [TITEL[W1], TITEL[W2]]
    assert not page.blind


def test_while_it_is_read_anew_the_page_can_be_used(podium: TraagPodium) -> None:
    page = naar(podium, podium.sanne)
    podium.lezen.traag = True
    podium.session.changed.emit()
    assert page.leest
    assert not page.blind
    podium.lezen.laat_door()
    assert not page.leest


def test_what_was_read_for_a_page_that_was_left_is_not_shown(podium: TraagPodium) -> None:
    page = naar_yusuf(podium)
    podium.window.navigation.back()
    podium.lezen.laat_door()  # of *Vastleggen*
    assert titels(page) == [TITEL[W1], TITEL[W2]]
    while podium.lezen.wacht:
        podium.lezen.laat_door()
    assert not page.leest


def test_what_cannot_be_read_is_explained_and_nothing_else_is_shown(
    podium: TraagPodium, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weg(_: object) -> None:
        raise MapOnbereikbaar("weg")

    naar_yusuf(podium)
    monkeypatch.setattr(type(podium.vloer.store), "lees", weg)
    podium.lezen.laat_door()
    assert podium.driver.pagina == "storing"
