"""*Beeld en tekst* and *Maat van het scherm* in the window: seen at once, kept, and undone."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScroller, QScrollerProperties
from pytestqt.qtbot import QtBot

from tests.ui.audit import framed, remove, settle
from tests.ui.heel_podium import HeelPodium
from tests.ui.immediate import ImmediateTasks
from tests.ui.pagina_voorbeelden import vandaag
from werkplek.device.weergave import Weergavebestand
from werkplek.ui.appearance import NORMAL, Preferences
from werkplek.ui.application import Application
from werkplek.ui.fonts import missing_glyphs
from werkplek.ui.remembering import Remembering, preferences_of
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.theme import CONTRAST, DONKER, LICHT
from werkplek.ui.widgets.monsterknop import Monsterknop
from werkplek.ui.widgets.tegel_view import TegelView


def test_each_tap_is_seen_at_once_and_the_next_one_undoes_it(
    app: Application, podium: HeelPodium
) -> None:
    app.appearance.apply(NORMAL)
    podium.ga("weergave")
    for woord, verwacht in (
        ("Grootst", replace(NORMAL, body_mm=10.4)),
        ("Normaal", NORMAL),
        ("Donker", replace(NORMAL, theme=DONKER)),
        ("Licht", replace(NORMAL, theme=LICHT)),
        ("Zoals het systeem", NORMAL),
        ("Handschoenen", replace(NORMAL, gloves=True)),
        ("Blote handen", NORMAL),
        ("Alles staat stil", replace(NORMAL, still=True)),
    ):
        podium.driver.druk(woord)
        assert app.appearance.preferences == verwacht


def test_it_is_kept_for_this_device(app: Application, tmp_path: Path) -> None:
    lade, taken = Weergavebestand(tmp_path), ImmediateTasks()
    bewaarder = Remembering(app.appearance, cast("TaskRunner", taken), lade)
    app.appearance.apply(Preferences(DONKER, 7.5, gloves=True, digits=False))
    assert preferences_of(lade.lees()) == app.appearance.preferences
    bewaarder.deleteLater()


def test_a_sample_has_the_size_it_stands_for(app: Application, podium: HeelPodium) -> None:
    podium.ga("weergave")
    monsters = podium.window.findChildren(Monsterknop)
    hoog = [knop.minimumSizeHint().height() for knop in monsters]
    breed = [knop.width_with("Tekst") for knop in monsters]
    app.appearance.larger_text()
    assert breed == sorted(set(breed))
    assert min(hoog) >= app.appearance.look.units.target


def test_a_bank_card_mends_a_screen_and_is_forgotten(app: Application, podium: HeelPodium) -> None:
    app.appearance.apply(NORMAL)
    gemeld = app.appearance.look.units.px_per_mm
    podium.ga("schermmaat")
    for _ in range(3):
        podium.driver.druk("Veel groter")
    assert app.appearance.look.units.px_per_mm == gemeld
    podium.driver.druk("Even groot")
    assert app.appearance.look.units.px_per_mm == pytest.approx(gemeld * 1.1**3)
    assert dict(app.appearance.preferences.screens).keys() == {app.appearance.screen_key}
    podium.driver.druk("Zoals het scherm zegt")
    assert app.appearance.preferences == NORMAL


def toets(view: TegelView, teken: str) -> None:
    key = Qt.Key(ord(teken))
    view.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier(0), teken))


@pytest.mark.parametrize(("cijfers", "gekozen"), [(True, 1), (False, 0)])
def test_keys_of_one_character_can_be_off(
    app: Application, qtbot: QtBot, cijfers: bool, gekozen: int
) -> None:
    app.appearance.apply(Preferences("licht", density=5.87, digits=cijfers))
    page = vandaag()
    window = framed(app, page)
    settle(app, window, 1280, 800)
    view = page.findChildren(TegelView)[0]
    getikt: list[object] = []
    view.gekozen.connect(getikt.append)
    toets(view, "1")
    assert len(getikt) == gekozen
    remove(app, window)


def test_the_desktop_is_followed_in_colours_and_motion(app: Application, qtbot: QtBot) -> None:
    app.appearance.apply(NORMAL)
    hints = app.styleHints()
    with qtbot.waitSignal(app.appearance.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    with qtbot.waitSignal(app.appearance.changed):
        app.appearance._needs.motionPreferenceChanged.emit(Qt.MotionPreference.ReducedMotion)
    app.appearance.apply(replace(NORMAL, theme=CONTRAST, still=True))
    with qtbot.assertNotEmitted(app.appearance.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)


@pytest.mark.parametrize(("stil", "snelheid"), [(False, 0.5), (True, 0.0)])
def test_nothing_moves_by_itself_when_asked(app: Application, stil: bool, snelheid: float) -> None:
    app.appearance.apply(Preferences("licht", density=5.87, still=stil))
    page = vandaag()
    window = framed(app, page)
    settle(app, window, 1280, 800)
    view = page.findChildren(TegelView)[0]
    scroller = QScroller.scroller(view.viewport()).scrollerProperties()
    assert scroller.scrollMetric(QScrollerProperties.ScrollMetric.MaximumVelocity) == snelheid
    assert not any(app.isEffectEnabled(effect) for effect in Qt.UIEffect)
    assert (app.styleHints().cursorFlashTime() == 0) is stil
    remove(app, window)


@pytest.mark.parametrize(
    "naam",
    ["عمر عبد الله", "ሰላም ኣበበ", "Олена Їжакевич, Ґанна Єва", "Şükrü Güneş", "Żółć Gęślą"],
)
def test_names_from_elsewhere_can_be_drawn(app: Application, naam: str) -> None:
    assert missing_glyphs(naam) == ""
