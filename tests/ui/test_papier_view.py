"""Looking at a paper: pages, steps closer, the ring of the keyboard, and a second of patience."""

import pytest
from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from werkplek.ui.application import Application
from werkplek.ui.widgets.bezig import Bezig
from werkplek.ui.widgets.bladerknoppen import Bladerknoppen
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.widgets.papier_view import ZOOMS, PapierView

KLEUREN = ("red", "green", "blue")


class Kleuren:
    """Each page is one colour; the second one is wide."""

    aantal = len(KLEUREN)

    def maat(self, blad: int) -> QSizeF:
        return QSizeF(200, 100) if blad == 1 else QSizeF(100, 141)

    def teken(self, blad: int, maat: QSize) -> QImage:
        image = QImage(maat, QImage.Format.Format_RGB32)
        image.fill(QColor(KLEUREN[blad]))
        return image

    def tekst(self, blad: int) -> str:
        return f"woorden \n van {KLEUREN[blad]}"


@pytest.fixture
def view(show: Show) -> PapierView:
    made = PapierView()
    show(made, 500, 600)
    made.toon(Kleuren(), "Verklaring")
    return made


def colour(view: PapierView) -> str:
    image = view._sheet.pixmap().toImage()
    return image.pixelColor(image.rect().center()).name()


def test_a_page_is_as_wide_as_there_is_room(view: PapierView) -> None:
    assert view._sheet.width() == view.viewport().width()
    assert view._sheet.height() == round(view.viewport().width() * 1.41)
    view.resize(800, 600)
    assert view._sheet.width() == view.viewport().width() > 700


def test_it_is_drawn_sharp_for_the_screen(view: PapierView) -> None:
    pixmap = view._sheet.pixmap()
    assert pixmap.width() == round(view._sheet.width() * view.devicePixelRatioF())


def test_pages_follow_each_other_around(view: PapierView) -> None:
    seen = []
    for _ in range(4):
        seen.append((view.blad, view.volgende, colour(view)))
        view.blader()
    assert seen == [
        (1, 2, QColor("red").name()),
        (2, 3, QColor("green").name()),
        (3, 1, QColor("blue").name()),
        (1, 2, QColor("red").name()),
    ]


def test_a_new_page_begins_at_its_top(view: PapierView) -> None:
    view.verticalScrollBar().setValue(60)
    view.blader()
    assert view.verticalScrollBar().value() == 0


def test_closer_in_steps_and_back(view: PapierView) -> None:
    widths = []
    for _ in (*ZOOMS, 1):
        widths.append(view._sheet.width())
        view.zoom()
    full = view.viewport().width()
    assert widths == [round(full * zoom) for zoom in (*ZOOMS, ZOOMS[0])]


def test_a_screen_reader_hears_the_name_the_page_and_its_words(view: PapierView) -> None:
    view.blader()
    assert view.accessibleName() == "Verklaring, pagina 2 van 3"
    assert view.accessibleDescription() == "woorden van green"


def test_without_a_paper_nothing_is_shown(view: PapierView) -> None:
    view.toon(None, "")
    assert view.aantal == 0
    assert view._sheet.pixmap().isNull()
    assert view.accessibleName() == ""


def test_the_ring_is_for_who_came_by_keyboard(app: Application, show: Show) -> None:
    page = QWidget()
    view, other = PapierView(), Knop("Terug")
    column = QVBoxLayout(page)
    column.addWidget(other)
    column.addWidget(view)
    show(page, 500, 600)
    ring = QColor(app.appearance.look.theme.focus)
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert view.grab().toImage().pixelColor(1, 300) != ring
    other.setFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.grab().toImage().pixelColor(1, 300) == ring
    other.setFocus()
    assert view.grab().toImage().pixelColor(1, 300) != ring


def test_arrow_keys_scroll(view: PapierView) -> None:
    view.zoom()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0


def test_the_buttons_say_where_they_lead(show: Show) -> None:
    page = QWidget()
    view, knoppen = PapierView(), Bladerknoppen()
    column = QVBoxLayout(page)
    column.addWidget(view)
    column.addWidget(knoppen)
    knoppen.bij(view)
    show(page, 500, 600)
    assert not any(knop.isVisible() for knop in knoppen.findChildren(Knop))
    view.toon(Kleuren(), "Verklaring")
    blader, zoom = knoppen.findChildren(Knop)
    said = []
    for _ in range(3):
        said.append((blader.text(), zoom.text()))
        blader.click()
        zoom.click()
    assert said == [
        ("Naar pagina 2", "Groter"),
        ("Naar pagina 3", "Groter"),
        ("Naar pagina 1", "Hele breedte"),
    ]


def test_short_work_needs_no_words(show: Show) -> None:
    bezig = Bezig()
    show(bezig)
    bezig.begin("PDF maken…")
    assert bezig.loopt
    assert bezig.text() == ""
    bezig.klaar()
    assert not bezig.loopt


def test_longer_work_is_named_until_it_is_done(show: Show, qtbot: QtBot) -> None:
    bezig = Bezig(after_ms=1)
    show(bezig)
    bezig.begin("PDF maken…")
    qtbot.waitUntil(lambda: bool(bezig.text()))
    assert bezig.text() == "PDF maken…"
    bezig.klaar()
    assert bezig.text() == ""


def test_a_second_is_the_patience() -> None:
    assert Bezig()._timer.interval() == 1000
