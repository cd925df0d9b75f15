"""Signing with a finger, a pen, a mouse or the keyboard: what stays is the line or the name."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.ui.audit import audit
from tests.ui.conftest import Show
from werkplek.application.ports_verklaring import Streek
from werkplek.ui.application import Application
from werkplek.ui.look import Look
from werkplek.ui.theme import THEMES
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.streekpad import MOST_POINTS, Streekpad
from werkplek.ui.widgets.streekvlak import Streekvlak

FINGER = QTest.createTouchDevice()
Draw = Callable[[Streekpad, list[QPoint]], None]


def met_muis(pad: Streekpad, places: list[QPoint]) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(pad, place)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])


def met_vinger(pad: Streekpad, places: list[QPoint]) -> None:
    QTest.touchEvent(pad, FINGER).press(0, places[0], pad).commit()
    for place in places[1:]:
        QTest.touchEvent(pad, FINGER).move(0, place, pad).commit()
    QTest.touchEvent(pad, FINGER).release(0, places[-1], pad).commit()


def met_pen(pad: Streekpad, places: list[QPoint]) -> None:
    kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(places) - 1)]
    for kind, place in zip(kinds, places, strict=True):
        QApplication.sendEvent(pad, pen(kind, place))
    QApplication.sendEvent(pad, pen(QEvent.Type.TabletRelease, places[-1]))


def pen(kind: QEvent.Type, place: QPoint) -> QTabletEvent:
    return QTabletEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        QPointF(place),
        QPointF(place),
        0.7,
        0,
        0,
        0,
        0,
        0,
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
    )


@pytest.fixture
def vlak(show: Show) -> Streekvlak:
    made = Streekvlak()
    show(made, 900, 400)
    return made


def knop(vlak: Streekvlak, words: str) -> Knop:
    return next(k for k in vlak.findChildren(Knop) if k.text() == words and k.isVisible())


def krul(pad: Streekpad) -> list[QPoint]:
    """From low on the left to high on the right."""
    sheet = pad.vel
    parts = [step / 20 for step in range(21)]
    return [
        QPoint(
            round(sheet.left() + part * sheet.width()),
            round(sheet.bottom() - part * sheet.height()),
        )
        for part in parts
    ]


@pytest.mark.parametrize("draw", [met_muis, met_vinger, met_pen])
def test_a_line_stays_as_it_was_drawn(vlak: Streekvlak, draw: Draw) -> None:
    assert vlak.leeg
    draw(vlak.pad, krul(vlak.pad))
    (line,) = vlak.lijnen
    assert line[0] == pytest.approx((0.0, 0.0), abs=0.02)
    assert line[-1] == pytest.approx((1.0, 1.0), abs=0.02)
    assert all(u <= x and v <= y for (u, v), (x, y) in pairwise(line))
    assert Streek(vlak.lijnen, vlak.naam) == Streek((line,))


def test_a_palm_beside_the_finger_does_not_draw(vlak: Streekvlak) -> None:
    pad, places = vlak.pad, krul(vlak.pad)
    QTest.touchEvent(pad, FINGER).press(0, places[0], pad).commit()
    QTest.touchEvent(pad, FINGER).stationary(0).press(1, QPoint(10, 10), pad).commit()
    QTest.touchEvent(pad, FINGER).move(0, places[-1], pad).move(1, QPoint(200, 10), pad).commit()
    QTest.touchEvent(pad, FINGER).release(0, places[-1], pad).release(1, QPoint(9, 9), pad).commit()
    assert [len(line) for line in vlak.lijnen] == [2]


def test_touching_the_glass_is_no_signature(vlak: Streekvlak) -> None:
    QTest.mouseClick(vlak.pad, Qt.MouseButton.LeftButton)
    assert vlak.leeg
    assert vlak.lijnen == ()


def test_outside_the_sheet_is_its_edge(vlak: Streekvlak) -> None:
    sheet = vlak.pad.vel.toRect()
    met_muis(vlak.pad, [sheet.center(), QPoint(sheet.right() + 400, sheet.top() - 300)])
    assert vlak.lijnen[0][-1] == (1.0, 1.0)


def test_scribbling_on_and_on_has_an_end(vlak: Streekvlak) -> None:
    sheet = vlak.pad.vel.toRect()
    ends = [sheet.topLeft(), sheet.bottomRight()]
    met_muis(vlak.pad, [ends[nummer % 2] for nummer in range(MOST_POINTS + 200)])
    assert sum(map(len, vlak.lijnen)) <= MOST_POINTS


def test_again_begins_with_an_empty_sheet(vlak: Streekvlak) -> None:
    met_muis(vlak.pad, krul(vlak.pad))
    knop(vlak, "Opnieuw").click()
    assert vlak.leeg
    met_muis(vlak.pad, krul(vlak.pad))
    assert not vlak.leeg


def test_a_typed_name_counts_as_a_signature(vlak: Streekvlak) -> None:
    """The whole way with the keyboard: Tab, Space, type."""
    knop(vlak, "Liever typen").setFocus()
    QTest.keyClick(knop(vlak, "Liever typen"), Qt.Key.Key_Space)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    QTest.keyClicks(focus, " Sanne Verzonnen ")
    assert (vlak.lijnen, vlak.naam, vlak.leeg) == ((), "Sanne Verzonnen", False)


def test_what_is_not_shown_does_not_count(vlak: Streekvlak) -> None:
    """Drawn and then typed: the name alone signs; and back again the line alone."""
    met_muis(vlak.pad, krul(vlak.pad))
    knop(vlak, "Liever typen").click()
    assert vlak.leeg
    vlak.naamveld.zet_tekst("Sanne")
    assert (vlak.lijnen, vlak.naam) == ((), "Sanne")
    knop(vlak, "Liever tekenen").click()
    assert (len(vlak.lijnen), vlak.naam) == (1, "")


def test_the_next_one_who_signs_finds_it_empty(vlak: Streekvlak) -> None:
    knop(vlak, "Liever typen").click()
    vlak.naamveld.zet_tekst("Sanne")
    vlak.begin()
    assert vlak.leeg
    assert not vlak.typt


@pytest.mark.parametrize("theme", THEMES)
def test_ink_stands_out_in_every_theme(app: Application, show: Show, theme: str) -> None:
    app.appearance.apply(app.appearance.preferences.__class__(theme, density=5.87))
    vlak = Streekvlak()
    show(vlak, 900, 400)
    before = vlak.pad.grab().toImage()
    met_muis(vlak.pad, krul(vlak.pad))
    assert vlak.pad.grab().toImage() != before


def test_it_passes_the_audit(app: Application, look: Look) -> None:
    for typen in (False, True):
        page = QWidget()
        vlak = Streekvlak()
        QVBoxLayout(page).addWidget(vlak)
        vlak._show(typen=typen)
        assert audit(app, page) == []
