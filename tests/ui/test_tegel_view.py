"""Tiles: one tap or one key chooses, nothing is cut off, and a scroll is no tap."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller
from pytestqt.qtbot import QtBot

from werkplek.ui.application import Application
from werkplek.ui.icons import Icon
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.ui.widgets.rijen_view import RijenView
from werkplek.ui.widgets.tegel import Tegel
from werkplek.ui.widgets.tegel_view import TegelView

LEFT = Qt.MouseButton.LeftButton
Show = Callable[..., TegelView]


def tegels(count: int) -> list[Tegel]:
    return [Tegel(n, f"Werkproces {n}", nummer=n if n < 10 else 0) for n in range(1, count + 1)]


@pytest.fixture
def view(show: Show) -> TegelView:
    made = TegelView()
    made.toon(tegels(14))
    return show(made, 1000, 400)


@pytest.fixture
def chosen(view: TegelView) -> list[object]:
    found: list[object] = []
    view.gekozen.connect(found.append)
    return found


@pytest.fixture(scope="session")
def finger() -> QPointingDevice:
    """A touch screen; Qt keeps it for as long as the program runs."""
    return QTest.createTouchDevice()


def middle(view: TegelView, row: int) -> QPoint:
    return view.tile_rect(row).center()


def test_a_click_chooses_once(view: TegelView, chosen: list[object]) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, 2))
    assert chosen == [3]


def test_the_corner_of_a_tile_is_the_tile(view: TegelView, chosen: list[object]) -> None:
    tile = view.tile_rect(1)
    QTest.mouseClick(view.viewport(), LEFT, pos=tile.topLeft() + QPoint(1, 1))
    QTest.mouseClick(view.viewport(), LEFT, pos=tile.bottomRight() - QPoint(1, 1))
    assert chosen == [2, 2]


def test_the_gap_belongs_to_no_tile(view: TegelView, chosen: list[object]) -> None:
    beside = view.tile_rect(0).topRight() + QPoint(4, 20)
    assert not view.indexAt(beside).isValid()
    QTest.mouseClick(view.viewport(), LEFT, pos=beside)
    assert chosen == []


def test_a_press_is_seen_at_once(view: TegelView, chosen: list[object]) -> None:
    before = view.grab().toImage()
    QTest.mousePress(view.viewport(), LEFT, pos=middle(view, 0))
    assert view.grab().toImage() != before
    assert chosen == []
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle(view, 0))
    assert chosen == [1]


def test_a_finger_that_leaves_takes_its_tap_back(view: TegelView, chosen: list[object]) -> None:
    QTest.mousePress(view.viewport(), LEFT, pos=middle(view, 0))
    QTest.mouseMove(view.viewport(), middle(view, 1))
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle(view, 1))
    assert chosen == []


def test_a_trembling_hand_chooses_once(view: TegelView, chosen: list[object]) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=middle(view, 0))
    QTest.mouseDClick(view.viewport(), LEFT, pos=middle(view, 0))
    assert chosen == [1]


def touch(view: TegelView, device: QPointingDevice, *points: QPoint) -> None:
    viewport = view.viewport()
    first, *rest = points
    QTest.touchEvent(viewport, device).press(0, first, viewport).commit()
    for point in rest:
        QTest.touchEvent(viewport, device).move(0, point, viewport).commit()
    QTest.touchEvent(viewport, device).release(0, points[-1], viewport).commit()


def test_a_touch_chooses(view: TegelView, chosen: list[object], finger: QPointingDevice) -> None:
    touch(view, finger, middle(view, 1))
    assert chosen == [2]


def test_a_swipe_scrolls_and_chooses_nothing(
    view: TegelView, chosen: list[object], finger: QPointingDevice, qtbot: QtBot
) -> None:
    tile = view.tile_rect(2)
    start = QPoint(tile.center().x(), tile.bottom() - 2)
    touch(view, finger, *(start - QPoint(0, 2 * step) for step in range(30)))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    assert chosen == []
    QScroller.scroller(view.viewport()).stop()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_choose_where_the_keyboard_is(
    view: TegelView, chosen: list[object], key: Qt.Key
) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, key)
    assert chosen == [2]


def test_arrows_and_ends_move(view: TegelView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    columns = view.grid_of_now().columns
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == columns
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 13


def test_a_number_chooses_the_tile_that_shows_it(view: TegelView, chosen: list[object]) -> None:
    QTest.keyClick(view, Qt.Key.Key_4)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert chosen == [4]


def test_nothing_is_chosen_where_nothing_is(show: Show) -> None:
    view = show(TegelView())
    found: list[object] = []
    view.gekozen.connect(found.append)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_1)
    assert found == []


def test_columns_follow_the_width(app: Application, view: TegelView, qtbot: QtBot) -> None:
    wide = view.grid_of_now().columns
    view.resize(420, 400)
    qtbot.waitUntil(lambda: view.grid_of_now().columns < wide)
    assert view.tile_rect(0).width() <= 420


def test_a_long_text_makes_its_tile_grow(view: TegelView) -> None:
    low = view.tile_rect(0).height()
    long = "Zorgt voor het groen en het water rond het hele bedrijf " * 4
    view.toon([Tegel(1, long), *tegels(14)[1:]])
    assert view.tile_rect(0).height() > low
    assert view.tile_rect(0).height() >= view.measured(0, view.tile_rect(0).width())
    assert view.tile_rect(1).height() == view.tile_rect(0).height()


@pytest.mark.parametrize("width", range(700, 720))
def test_a_whole_view_places_every_tile_where_its_grid_says(show: Show, width: int) -> None:
    view = TegelView()
    view.toon_alles(True)
    view.toon(tegels(4))
    show(view, width, 600)
    grid = view.grid_of_now()
    tops = {view.tile_rect(row).top() for row in range(4)}
    assert len(tops) == len(grid.heights)
    assert view.heightForWidth(width) == grid.height


def test_focus_stays_on_its_row_when_rows_change(view: TegelView) -> None:
    view.setCurrentIndex(view.model().index(5, 0))
    view.toon([Tegel(n, f"Nieuw {n}") for n in (20, 6, 21)])
    assert view.currentIndex().row() == 1


def test_a_chosen_tile_shows_a_tick_besides_its_fill(show: Show) -> None:
    view = TegelView()
    view.toon([Tegel(1, "Sanne", icoon=Icon.PERSOON, gekozen=True)])
    show(view)
    chosen = view.grab().toImage()
    tile = view.tile_rect(0)
    corner = chosen.copy(tile.right() - 60, tile.top(), 60, tile.height())
    colours = {corner.pixelColor(x, y).name() for x in range(60) for y in range(tile.height())}
    assert {"#154273", "#ffffff"} <= colours


def test_a_heading_between_rows_cannot_be_chosen(show: Show) -> None:
    view = RijenView()
    view.toon([Tussenkop("d", "Vandaag"), Rij(1, "Reinigt", doorgestreept=True)])
    show(view)
    found: list[object] = []
    view.gekozen.connect(found.append)
    for row in range(2):
        QTest.mouseClick(view.viewport(), LEFT, pos=view.tile_rect(row).center())
    assert found == [1]


def test_a_current_row_that_went_away_is_no_longer_chosen(
    view: TegelView, chosen: list[object]
) -> None:
    QTest.mousePress(view.viewport(), LEFT, pos=middle(view, 0))
    view.toon(tegels(14)[1:])
    QTest.mouseRelease(view.viewport(), LEFT, pos=middle(view, 0))
    assert chosen == []
    assert view.currentIndex() != QModelIndex()
