"""Every page by hand: one tap or one key, in the order one reads, and the keyboard is seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gedrag.handen import bezwaren
from tests.gedrag.paginas import alle_paginas, uitgekozen
from tests.ui.audit import framed, remove
from werkplek.ui.application import Application
from werkplek.ui.widgets.dag_knop import DagKnop
from werkplek.ui.widgets.knop import Knop

Kijk = Callable[[QWidget], list[str]]


@pytest.fixture
def kijk(app: Application) -> Kijk:
    """What hands cannot do on a page, in the real frame."""

    def look_at(page: QWidget) -> list[str]:
        window = framed(app, page)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        for _ in range(4):
            app.processEvents()
        found = bezwaren(page)
        remove(app, window)
        return found

    return look_at


@pytest.mark.parametrize("naam", uitgekozen())
def test_hands_can_do_everything(kijk: Kijk, naam: str) -> None:
    assert kijk(alle_paginas()[naam]()) == []


def page_with(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for widget in widgets:
        column.addWidget(widget)
    return page


def hidden_words() -> QWidget:
    knop = Knop("Verder")
    knop.setToolTip("Dit kan nog niet")
    return page_with(knop)


def other_button() -> QWidget:
    knop = Knop("Verder")
    knop.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    return page_with(knop)


def upwards() -> QWidget:
    one, other, last = Knop("Terug"), Knop("Verder"), Knop("Klaar")
    page = page_with(one, other, last)
    QWidget.setTabOrder(one, last)
    QWidget.setTabOrder(last, other)
    return page


class Blind(Knop):
    """Looks the same with the keyboard on it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        self._by_keyboard = False
        super().paintEvent(event)


class Doof(DagKnop):
    """Hears no Enter."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (hidden_words, "keeps words for who hovers"),
        (other_button, "has a menu for the other button"),
        (upwards, "Tab goes up"),
        (lambda: page_with(Blind("Verder")), "does not show that it has the keyboard"),
        (lambda: page_with(Doof()), "does nothing with Key_Return"),
    ],
)
def test_a_planted_fault_is_found(kijk: Kijk, make: Callable[[], QWidget], said: str) -> None:
    assert any(said in bezwaar for bezwaar in kijk(make()))
