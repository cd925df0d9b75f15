"""What a screen reader does in a list is a tap, and what it finds selected is what is chosen."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListView

from tests.ui.conftest import Show
from werkplek.ui.application import Application
from werkplek.ui.widgets.tegel import Tegel
from werkplek.ui.widgets.tegel_view import TegelView


@pytest.fixture
def view(show: Show) -> TegelView:
    made = TegelView()
    made.setAccessibleName("Deelnemers")
    show(made)
    made.toon([Tegel(1, "Sanne"), Tegel(2, "Yusuf", gekozen=True), Tegel(3, "Lotte")])
    return made


def lees_en_kies(view: TegelView, app: Application, row: int) -> list[object]:
    """Do what the first action of a row is, as a reader does; gives what was chosen."""
    told: list[object] = []
    view.gekozen.connect(told.append)
    cell = QAccessible.queryAccessibleInterface(view).child(row)
    cell.actionInterface().doAction(cell.actionInterface().actionNames()[0])
    app.processEvents()
    return told


def gekozen(view: TegelView) -> list[int]:
    return sorted(index.row() for index in view.selectionModel().selectedIndexes())


def test_a_reader_chooses_as_a_finger_does(view: TegelView, app: Application) -> None:
    assert lees_en_kies(view, app, 0) == [1]
    assert gekozen(view) == [1], "the page decides what is chosen now"


def test_also_what_is_chosen_already(view: TegelView, app: Application) -> None:
    assert lees_en_kies(view, app, 1) == [2]
    assert gekozen(view) == [1]


def test_a_list_that_hears_no_reader_is_found(view: TegelView, app: Application) -> None:
    """The planted fault."""
    view.setSelectionMode(QListView.SelectionMode.NoSelection)
    assert lees_en_kies(view, app, 0) == []


def test_choosing_everything_chooses_nothing(view: TegelView, app: Application) -> None:
    told: list[object] = []
    view.gekozen.connect(told.append)
    view.selectionModel().clearSelection()
    QAccessible.queryAccessibleInterface(view).selectionInterface().selectAll()
    app.processEvents()
    assert 1 not in told
    assert 3 not in told
    assert gekozen(view) == [1]


def test_rows_that_come_and_go_choose_nothing(view: TegelView, app: Application) -> None:
    told: list[object] = []
    view.gekozen.connect(told.append)
    view.toon([Tegel(3, "Lotte", gekozen=True), Tegel(1, "Sanne")])
    view.toon([])
    app.processEvents()
    assert told == []
    assert gekozen(view) == []
