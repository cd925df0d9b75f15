"""The grid: one shape in a cell, a sentence for who hears it, and everything by key and by tap."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.audit import framed, remove
from tests.ui.groep_voorbeelden import GROEP, GROOT, TITEL, codes, pagina
from werkplek.ui.application import Application
from werkplek.ui.icons import Icon
from werkplek.ui.pages.groep_page import GroepPage
from werkplek.ui.widgets.groepraster import Groepraster

KNOP = Qt.MouseButton.LeftButton


@pytest.fixture
def page(app: Application) -> Iterator[GroepPage]:
    made = pagina(GROEP)
    window = framed(app, made)
    window.resize(1024, 640)
    window.show()
    app.processEvents()
    yield made
    remove(app, window)


def raster(page: GroepPage) -> Groepraster:
    gevonden = page.findChild(Groepraster)
    assert gevonden is not None
    return gevonden


def midden(view: Groepraster, rij: int, kolom: int) -> QPoint:
    return view.visualRect(view.model().index(rij, kolom)).center()


def test_every_cell_is_a_sentence_for_who_hears_it(page: GroepPage) -> None:
    model = raster(page).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    gezegd = model.index(0, 0).data(role)
    assert gezegd == f"Sanne, {codes(1)[0]} {TITEL}, Nog niet gedaan"
    kop = model.headerData(3, Qt.Orientation.Vertical, role)
    assert kop == "Kees, laatst gezien: 3 weken geleden, Al een tijd niet gezien"
    assert model.headerData(0, Qt.Orientation.Horizontal, role) == f"B1-K1-W1 {TITEL}"


def test_a_screen_reader_finds_a_table_with_its_cells(page: GroepPage) -> None:
    view = raster(page)
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.role() in {QAccessible.Role.Table, QAccessible.Role.Tree}
    namen = [spoken.child(plek).text(QAccessible.Text.Name) for plek in range(spoken.childCount())]
    assert f"Sanne, {codes(1)[0]} {TITEL}, Nog niet gedaan" in namen


def test_the_shape_never_stands_without_its_word(page: GroepPage) -> None:
    vormen = {cel.icoon: cel.woord for rij in raster(page).model_van.rijen for cel in rij.cellen}
    assert vormen == {
        Icon.STAP_0: "Nog niet gedaan",
        Icon.STAP_1: "Uitleg gehad",
        Icon.STAP_2: "Geoefend, samen",
        Icon.STAP_3: "Zelf, met controle",
        Icon.STAP_4: "Zelfstandig",
        Icon.STER: "Aangetoond",
        Icon.NIET_GEKOZEN: "Niet gekozen",
    }


def test_a_tap_on_a_cell_tells_who_and_what(page: GroepPage) -> None:
    view, gekozen = raster(page), list[tuple[object, object]]()
    page.cel.connect(lambda wie, wat: gekozen.append((wie, wat)))
    QTest.mouseClick(view.viewport(), KNOP, pos=midden(view, 1, 2))
    assert gekozen == [("deelnemer-1", codes(3)[2])]


def test_a_finger_that_leaves_the_cell_takes_its_tap_back(page: GroepPage) -> None:
    view, gekozen = raster(page), list[object]()
    page.cel.connect(lambda *wat: gekozen.append(wat))
    QTest.mousePress(view.viewport(), KNOP, pos=midden(view, 1, 2))
    QTest.mouseMove(view.viewport(), midden(view, 2, 2))
    QTest.mouseRelease(view.viewport(), KNOP, pos=midden(view, 2, 2))
    assert not gekozen


def test_the_second_tap_of_a_trembling_hand_is_swallowed(page: GroepPage) -> None:
    view, gekozen = raster(page), list[object]()
    page.cel.connect(lambda *wat: gekozen.append(wat))
    QTest.mouseClick(view.viewport(), KNOP, pos=midden(view, 1, 2))
    QTest.mouseDClick(view.viewport(), KNOP, pos=midden(view, 1, 2))
    assert len(gekozen) == 1


def test_a_tap_on_a_name_or_a_code_is_a_target_too(page: GroepPage) -> None:
    view, rijen, gezegd = raster(page), list[object](), list[str]()
    page.rij.connect(rijen.append)
    view.op.connect(gezegd.append)
    hoog, breed = view.rowHeight(0), view.columnWidth(0)
    QTest.mouseClick(view.verticalHeader().viewport(), KNOP, pos=QPoint(50, hoog + hoog // 2))
    QTest.mouseClick(view.horizontalHeader().viewport(), KNOP, pos=QPoint(breed // 2, 20))
    assert rijen == ["deelnemer-1"]
    assert gezegd == [f"B1-K1-W1 {TITEL}"]


def test_keys_reach_every_cell_and_enter_chooses(page: GroepPage) -> None:
    view, gekozen, gezegd = raster(page), list[tuple[object, object]](), list[str]()
    page.cel.connect(lambda wie, wat: gekozen.append((wie, wat)))
    view.op.connect(gezegd.append)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert gezegd[-1].startswith(f"Bilal, {codes(2)[1]}")
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert gekozen == [("deelnemer-1", codes(2)[1]), ("deelnemer-1", codes(12)[11])]


def test_the_keys_bring_the_last_cell_into_sight(app: Application, page: GroepPage) -> None:
    page.toon(GROOT)
    view = raster(page)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    app.processEvents()
    assert (view.currentIndex().row(), view.currentIndex().column()) == (19, 59)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_cells_and_names_are_targets_for_a_finger(app: Application, page: GroepPage) -> None:
    view, units = raster(page), app.appearance.look.units
    assert view.rowHeight(0) >= units.target
    assert view.columnWidth(0) >= units.target
    assert view.horizontalHeader().height() >= units.target


def test_what_is_fetched_anew_leaves_the_keys_where_they_were(page: GroepPage) -> None:
    view = raster(page)
    view.setCurrentIndex(view.model().index(3, 4))
    page.toon(GROEP)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (3, 4)
