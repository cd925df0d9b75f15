"""Choosing a day: today and yesterday in one tap, any other day in a month with large days."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from werkplek.ui.look import Look
from werkplek.ui.widgets.dag_knop import DagKnop
from werkplek.ui.widgets.datumkeuze import DatumKeuze
from werkplek.ui.widgets.focus import takes_tab
from werkplek.ui.widgets.kalender import FIRST, LAST, Kalender
from werkplek.ui.widgets.knop import Knop

LEFT = Qt.MouseButton.LeftButton
VANDAAG = date(2026, 3, 2)
Show = Callable[..., QWidget]


@pytest.fixture
def keuze(show: Show) -> DatumKeuze:
    made = DatumKeuze()
    made.toon(VANDAAG)
    show(made, 1000, 700)
    return made


@pytest.fixture
def picked(keuze: DatumKeuze) -> list[date]:
    found: list[date] = []
    keuze.gekozen.connect(found.append)
    return found


def click(root: QWidget, text: str) -> None:
    QTest.mouseClick(next(k for k in root.findChildren(Knop) if k.text() == text), LEFT)


def days(root: QWidget) -> dict[date, DagKnop]:
    return {day.dag: day for day in root.findChildren(DagKnop) if day.isVisible()}


def checked(root: QWidget) -> list[str]:
    return [k.text() for k in root.findChildren(Knop) if k.isChecked()]


def test_it_starts_at_today(keuze: DatumKeuze) -> None:
    assert keuze.dag == VANDAAG
    assert checked(keuze) == ["Vandaag"]


def test_yesterday_is_one_tap(keuze: DatumKeuze, picked: list[date]) -> None:
    click(keuze, "Gisteren")
    assert picked == [date(2026, 3, 1)]
    click(keuze, "Vandaag")
    assert picked == [date(2026, 3, 1), VANDAAG]
    assert days(keuze) == {}


def test_another_day_opens_a_month_in_place(keuze: DatumKeuze, picked: list[date]) -> None:
    click(keuze, "Andere dag")
    assert len(days(keuze)) == 31
    click(keuze, "februari")
    assert len(days(keuze)) == 28
    QTest.mouseClick(days(keuze)[date(2026, 2, 14)], LEFT)
    assert picked == [date(2026, 2, 14)]
    assert checked(keuze) == ["Andere dag"]
    assert days(keuze) == {}
    shown = next(k for k in keuze.findChildren(Knop) if k.text() == "Andere dag")
    assert shown.accessibleDescription() == "zaterdag 14 februari 2026"


def test_one_choice_is_on_however_often_it_is_tapped(keuze: DatumKeuze) -> None:
    for tapped in ("Vandaag", "Andere dag", "Andere dag", "Gisteren", "Gisteren"):
        click(keuze, tapped)
        assert checked(keuze) == [tapped]


def test_tab_reaches_every_choice(keuze: DatumKeuze) -> None:
    click(keuze, "Gisteren")
    assert [k.text() for k in keuze.findChildren(Knop) if takes_tab(k, keuze)] == [
        "Vandaag",
        "Gisteren",
        "Andere dag",
    ]


def test_a_day_that_is_yesterday_is_called_so(keuze: DatumKeuze, picked: list[date]) -> None:
    click(keuze, "Andere dag")
    QTest.mouseClick(days(keuze)[date(2026, 3, 1)], LEFT)
    assert checked(keuze) == ["Gisteren"]


def test_a_day_ahead_can_be_chosen(keuze: DatumKeuze, picked: list[date]) -> None:
    click(keuze, "Andere dag")
    QTest.mouseClick(days(keuze)[date(2026, 3, 31)], LEFT)
    assert picked == [date(2026, 3, 31)]


def test_it_can_start_at_a_kept_day(keuze: DatumKeuze) -> None:
    keuze.toon(VANDAAG, date(2025, 12, 31))
    assert keuze.dag == date(2025, 12, 31)
    assert checked(keuze) == ["Andere dag"]
    keuze.toon_kalender()
    assert days(keuze)[date(2025, 12, 31)].isChecked()


def test_days_are_large_and_say_which_they_are(keuze: DatumKeuze, look: Look) -> None:
    keuze.toon_kalender()
    for day in days(keuze).values():
        assert min(day.width(), day.height()) >= look.units.target
    assert days(keuze)[date(2026, 3, 2)].accessibleName() == "maandag 2 maart 2026"


@pytest.fixture
def kalender(show: Show) -> Kalender:
    made = Kalender()
    made.toon(VANDAAG, VANDAAG)
    show(made, 900, 600)
    made.activateWindow()
    days(made)[VANDAAG].setFocus(Qt.FocusReason.TabFocusReason)
    return made


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Left, date(2026, 3, 1)),
        (Qt.Key.Key_Right, date(2026, 3, 3)),
        (Qt.Key.Key_Down, date(2026, 3, 9)),
        (Qt.Key.Key_Up, date(2026, 2, 23)),
        (Qt.Key.Key_PageUp, date(2026, 2, 28)),
        (Qt.Key.Key_PageDown, date(2026, 4, 1)),
    ],
)
def test_keys_move_through_days(kalender: Kalender, key: Qt.Key, expected: date) -> None:
    QTest.keyClick(kalender.focusWidget(), key)
    focused = kalender.focusWidget()
    assert isinstance(focused, DagKnop)
    assert focused.dag == expected


def test_space_chooses_the_day_with_the_focus(kalender: Kalender) -> None:
    found: list[date] = []
    kalender.gekozen.connect(found.append)
    QTest.keyClick(kalender.focusWidget(), Qt.Key.Key_Space)
    assert found == [VANDAAG]


@pytest.mark.parametrize("edge", [FIRST, LAST])
def test_the_ends_of_time_hold(kalender: Kalender, edge: date) -> None:
    kalender.toon(VANDAAG, edge)
    for button in [k for k in kalender.findChildren(Knop) if k.isVisible()]:
        QTest.mouseClick(button, LEFT)
    assert days(kalender)
