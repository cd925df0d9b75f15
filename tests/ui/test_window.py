"""The frame: where you are, how you get back, which keys work, and what it never tells."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from werkplek.ui.appearance import NORMAL, Preferences
from werkplek.ui.application import Application
from werkplek.ui.shortcuts import Shortcut
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.window import LEAST_SIZE, Window


class Choice(QWidget):
    """A page with two buttons."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setWindowTitle(title)
        self.first, self.second = Knop("Eerste"), Knop("Tweede")
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)


def vandaag() -> QWidget:
    return Choice("Vandaag")


def sanne() -> QWidget:
    return Choice("Sanne")


def lijst() -> QWidget:
    page = QWidget()
    QVBoxLayout(page).addWidget(QPlainTextEdit("regel\n" * 200))
    return page


@pytest.fixture
def window(app: Application) -> Iterator[Window]:
    made = Window(app.appearance)
    made.register("vandaag", vandaag)
    made.register("deelnemer", sanne)
    made.navigation.home("vandaag")
    made.show()
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    app.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)


def page(window: Window) -> Choice:
    shown = window.navigation.page(window.navigation.current)
    assert isinstance(shown, Choice)
    return shown


def labels(window: Window) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def button(window: Window, text: str) -> Knop:
    return next(k for k in window.findChildren(Knop) if k.text() == text)


def test_the_header_tells_the_page_and_the_person(window: Window) -> None:
    window.toon_persoon("Marieke")
    assert "Vandaag" in labels(window)
    assert button(window, "Marieke").isVisible()
    window.navigation.page("vandaag").setWindowTitle("Zaterdag")
    assert "Zaterdag" in labels(window)


def test_before_anyone_said_who_they_are_there_is_nobody(window: Window) -> None:
    window.toon_persoon(None)
    shown = [k.text() for k in window.findChildren(Knop) if k.isVisible()]
    assert shown == ["Eerste", "Tweede"]


def test_the_title_of_the_window_never_holds_a_name(window: Window) -> None:
    window.toon_persoon("Marieke")
    window.navigation.go("deelnemer")
    assert "Sanne" in labels(window)
    assert window.windowTitle() == "Werkplek"


def test_back_goes_where_we_came_from(window: Window) -> None:
    assert not button(window, "Terug").isVisible()
    window.navigation.go("deelnemer")
    QTest.mouseClick(button(window, "Terug"), Qt.MouseButton.LeftButton)
    assert window.navigation.current == "vandaag"
    assert not button(window, "Terug").isVisible()
    window.navigation.back()
    assert window.navigation.current == "vandaag"


@pytest.mark.parametrize("keys", ["Esc", "Alt+Left"])
def test_keys_go_back(window: Window, qtbot: QtBot, keys: str) -> None:
    window.navigation.go("deelnemer")
    QTest.keySequence(window, keys)
    assert window.navigation.current == "vandaag"


def test_focus_comes_back_to_where_it_was(window: Window) -> None:
    page(window).second.setFocus()
    window.navigation.go("deelnemer")
    assert page(window).first.hasFocus()
    window.navigation.back()
    assert page(window).second.hasFocus()


def test_focus_goes_to_the_first_stop_when_its_place_is_gone(window: Window) -> None:
    page(window).second.setFocus()
    window.navigation.go("deelnemer")
    vandaag_page = window.navigation.page("vandaag")
    assert isinstance(vandaag_page, Choice)
    vandaag_page.second.hide()
    window.navigation.back()
    assert page(window).first.hasFocus()


def test_going_to_a_page_on_the_way_here_is_going_back(window: Window) -> None:
    window.navigation.go("deelnemer")
    window.navigation.go("vandaag")
    assert not window.navigation.can_go_back


def test_home_forgets_the_way(window: Window, qtbot: QtBot) -> None:
    window.navigation.go("deelnemer")
    with qtbot.waitSignal(window.navigation.arrived) as arrived:
        window.navigation.home("vandaag")
    assert arrived.args == ["vandaag"]
    assert not window.navigation.can_go_back


def test_a_list_begins_at_the_top_for_who_comes_anew_and_stays_for_who_comes_back(
    window: Window,
) -> None:
    """Whoever looked at one deelnemer to the end does not open the next one there."""
    window.register("lijst", lijst)
    window.register("regel", sanne)
    bars = window.navigation.page("lijst").findChildren(QScrollBar)
    (bar,) = (bar for bar in bars if bar.orientation() is Qt.Orientation.Vertical)
    window.navigation.go("lijst")
    bar.setValue(50)
    window.navigation.go("regel")
    window.navigation.back()
    assert bar.value() == 50
    window.navigation.back()
    window.navigation.go("lijst")
    assert bar.value() == 0


def test_a_page_is_made_when_it_is_first_gone_to(window: Window) -> None:
    made: list[str] = []

    def make() -> QWidget:
        made.append("laat")
        return QWidget()

    window.register("laat", make)
    assert made == []
    window.navigation.go("laat")
    window.navigation.back()
    window.navigation.go("laat")
    assert made == ["laat"]


def test_a_name_stands_for_one_page_and_an_unknown_one_for_none(window: Window) -> None:
    with pytest.raises(ValueError, match="vandaag"):
        window.register("vandaag", vandaag)
    with pytest.raises(KeyError):
        window.navigation.go("nergens")
    assert window.navigation.current == "vandaag"


def test_it_is_never_smaller_than_the_smallest_panel(window: Window) -> None:
    window.resize(100, 100)
    assert (window.width(), window.height()) == LEAST_SIZE


def test_text_grows_shrinks_and_comes_back(window: Window, app: Application) -> None:
    normal = app.appearance.look.units.body
    QTest.keySequence(window, "Ctrl++")
    QTest.keySequence(window, "Ctrl+=")
    QTest.keySequence(window, "Ctrl+=")
    largest = app.appearance.look.units.body
    QTest.keySequence(window, "Ctrl+-")
    assert normal < app.appearance.look.units.body < largest
    QTest.keySequence(window, "Ctrl+0")
    assert app.appearance.look.units.body == normal


def test_all_of_the_frame_follows_the_theme(window: Window, app: Application) -> None:
    before = window.grab().toImage()
    app.appearance.apply(Preferences(theme="contrast", density=5.87))
    assert window.grab().toImage() != before
    app.appearance.apply(NORMAL)


def test_change_of_person_is_asked_by_button_and_key(window: Window, qtbot: QtBot) -> None:
    window.toon_persoon("Marieke")
    with qtbot.waitSignal(window.wissel):
        QTest.mouseClick(button(window, "Marieke"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.wissel):
        QTest.keySequence(window, "Ctrl+L")


def test_undo_carries_the_key_of_what_was_done(window: Window, qtbot: QtBot) -> None:
    window.toon_gedaan("Vastgelegd: Sanne", "feit-1")
    with qtbot.waitSignal(window.ongedaan) as undone:
        QTest.keySequence(window, "Ctrl+Z")
    assert undone.args == ["feit-1"]
    assert "Vastgelegd: Sanne" not in labels(window)


def test_full_screen_is_a_key(window: Window) -> None:
    QTest.keySequence(window, "F11")
    assert window.isFullScreen()
    QTest.keySequence(window, "F11")
    assert not window.isFullScreen()


def test_only_keys_that_work_are_told(window: Window) -> None:
    assert ("Ctrl + L", "Vergrendelen of wisselen") in window.toetsen
    assert ("Ctrl + P", "Printen") not in window.toetsen
    window.bind(Shortcut.PRINTEN, window.navigation.back)
    assert ("Ctrl + P", "Printen") in window.toetsen


def test_a_key_is_bound_once(window: Window) -> None:
    with pytest.raises(ValueError, match="TERUG"):
        window.bind(Shortcut.TERUG, window.navigation.back)


def test_no_two_shortcuts_share_a_key() -> None:
    keys = [key for shortcut in Shortcut for key in shortcut.value.keys]
    assert len(keys) == len(set(keys))


def test_what_stands_is_told_when_nothing_was_done(window: Window) -> None:
    window.toon_stand("Alles is bewaard.")
    assert "Alles is bewaard." in labels(window)
    window.toon_gedaan("Vastgelegd", 1)
    assert "Alles is bewaard." not in labels(window)


def test_the_strip_keeps_its_height(window: Window, app: Application) -> None:
    app.processEvents()
    before = page(window).height()
    window.toon_gedaan("Vastgelegd: Sanne, Reinigt interieur en sanitair, zelfstandig.", 1)
    app.processEvents()
    assert page(window).height() == before
