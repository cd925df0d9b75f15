"""The audit itself: clean pages pass, and each planted fault is found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tests.ui import gallery
from tests.ui.audit import PANELS, TEXTS_MM, audit, framed, grab, remove
from werkplek.ui.appearance import Preferences
from werkplek.ui.application import Application
from werkplek.ui.theme import THEMES
from werkplek.ui.widgets.knop import HoofdKnop, Knop
from werkplek.ui.widgets.tegel import Tegel
from werkplek.ui.widgets.tegel_view import TegelView
from werkplek.ui.widgets.tekst import Tekst

PAGES = [
    gallery.Tegels,
    gallery.Stappen,
    gallery.Vragen,
    gallery.Datum,
    gallery.Lijst,
    gallery.Leeg,
]


@pytest.mark.parametrize("make", PAGES)
def test_the_gallery_passes(app: Application, make: Callable[[], QWidget]) -> None:
    assert audit(app, make()) == []


def test_the_frame_passes_with_a_message(app: Application) -> None:
    window = framed(app, gallery.Stappen())
    window.toon_gedaan("Vastgelegd: Sanne, Reinigt interieur en sanitair, zelfstandig.", 1)
    assert audit(app, window) == []


@pytest.mark.parametrize("theme", THEMES)
def test_pictures_to_look_at_can_be_grabbed(app: Application, tmp_path: Path, theme: str) -> None:
    app.appearance.apply(Preferences(theme, TEXTS_MM[-1], density=PANELS[0][2]))
    for make in PAGES:
        window = framed(app, make())
        window.resize(*PANELS[0][:2])
        grab(window, tmp_path / f"{make.__name__}-{theme}.png")
        remove(app, window)
    assert len({file.read_bytes() for file in tmp_path.glob("*.png")}) == len(PAGES)


def page_with(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return page


def small_button() -> QWidget:
    button = Knop("Vastleggen")
    button.setFixedHeight(40)
    return page_with(button)


def small_main_button() -> QWidget:
    button = HoofdKnop("Verder")
    button.setMaximumHeight(50)
    return page_with(button)


def clipped_label() -> QWidget:
    label = Tekst("Een zin die op twee regels moet en maar op een regel past. " * 3)
    label.setFixedHeight(30)
    return page_with(label)


def label_that_only_just_fits() -> QWidget:
    label = QLabel("Een regel die net past")
    label.setFixedSize(500, 60)
    return page_with(label)


def clipped_word() -> QWidget:
    label = QLabel("Schoonmaakwerkzaamheden")
    label.setFixedWidth(80)
    return page_with(label)


def nameless_button() -> QWidget:
    button = Knop("")
    button.set_icoon("printen")
    return page_with(button)


def nameless_tiles() -> QWidget:
    view = TegelView()
    view.toon([Tegel(1, "Sanne")])
    return page_with(view)


def unreachable_button() -> QWidget:
    button = Knop("Verder")
    page = page_with(button, Knop("Terug"))
    button.setFocusPolicy(page.focusPolicy())
    return page


def pale_label() -> QWidget:
    label = Tekst("Bijna niet te lezen")
    label.setStyleSheet("color: #888888; background: #777777")
    return page_with(label)


def strange_character() -> QWidget:
    return page_with(Tekst("Gelukt \N{PARTY POPPER}"))


def crowded_buttons() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    row = QWidget()
    tight = QHBoxLayout(row)
    one, other = Knop("Terug"), Knop("Stoppen")
    tight.addWidget(one)
    tight.addWidget(other)
    one.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    column.addStretch(1)
    row.setFixedSize(260, 60)
    one.setFixedWidth(140)
    other.setFixedWidth(140)
    return page


def plain_button() -> QWidget:
    return page_with(QPushButton("OK"))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (small_button, "too small"),
        (small_main_button, "too small"),
        (clipped_label, "is clipped"),
        (label_that_only_just_fits, "is clipped (1280x800, 7.5 mm, longer text)"),
        (clipped_word, "is clipped"),
        (nameless_button, "no accessible name"),
        (nameless_tiles, "no accessible name"),
        (unreachable_button, "cannot be reached with Tab"),
        (pale_label, "has a contrast of"),
        (strange_character, "characters that no font has"),
        (crowded_buttons, "too close"),
        (plain_button, "too small"),
    ],
)
def test_a_planted_fault_is_found(app: Application, make: Callable[[], QWidget], said: str) -> None:
    assert any(said in fault for fault in audit(app, make()))
