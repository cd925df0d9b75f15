"""The application: its words, its look, and the net under everything."""

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from werkplek.device.logs import BESTAND, logboek
from werkplek.ui.appearance import NORMAL, Preferences
from werkplek.ui.application import Application
from werkplek.ui.exception_net import ExceptionNet
from werkplek.ui.theme import CONTRAST, DONKER, LICHT, system_theme

SOURCE = Path(__file__).resolve().parents[2] / "src"


def test_qt_speaks_dutch(app: Application) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"


def test_a_choice_is_seen_at_once_and_told(app: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(app.appearance.changed) as changed:
        app.appearance.apply(Preferences(theme=CONTRAST, gloves=True, density=5.87))
    assert changed.args == [app.appearance.look]
    assert app.palette().window().color().name() == "#000000"
    assert app.appearance.look.units.gloves
    assert app.font().pixelSize() == app.appearance.look.units.body


@pytest.mark.parametrize(
    ("scheme", "contrast", "expected"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, LICHT),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, LICHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DONKER),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, CONTRAST),
    ],
)
def test_the_desktop_says_which_theme(
    scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, expected: str
) -> None:
    assert system_theme(scheme, contrast) == expected


def test_without_a_choice_the_desktop_is_followed(app: Application, qtbot: QtBot) -> None:
    hints = app.styleHints()
    app.appearance.apply(NORMAL)
    with qtbot.waitSignal(app.appearance.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    with qtbot.waitSignal(app.appearance.changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    app.appearance.apply(replace(NORMAL, theme=CONTRAST))
    with qtbot.assertNotEmitted(app.appearance.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.codes: list[tuple[str, int]] = []

    def on_bug(self, code: str) -> None:
        self.codes.append((code, threading.get_ident()))


@pytest.fixture
def net(app: Application) -> Iterator[ExceptionNet]:
    made = ExceptionNet()
    made.install()
    yield made
    made.uninstall()


def boom() -> None:
    raise ValueError("Sanne de Vries, 123456782")


def test_a_bug_is_logged_without_its_words_and_told(net: ExceptionNet, tmp_path: Path) -> None:
    listener = Listener()
    net.caught.connect(listener.on_bug)
    with logboek(tmp_path):
        try:
            boom()
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
    ((code, thread),) = listener.codes
    assert thread == threading.get_ident()
    written = (tmp_path / BESTAND).read_text(encoding="utf-8")
    assert code in written
    assert "ValueError" in written
    assert "test_application" in written
    assert "Sanne" not in written
    assert str(Path(__file__).parents[2]) not in written


def test_a_bug_on_another_thread_is_told_on_this_one(
    net: ExceptionNet, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    listener = Listener()
    net.caught.connect(listener.on_bug)
    thread = threading.Thread(target=boom)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(listener.codes))
    assert listener.codes[0][1] == threading.get_ident()


def test_qt_speaks_into_the_log(net: ExceptionNet, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "werkplek.qt"):
        qWarning("a planted warning of Qt")
    assert "a planted warning of Qt" in caplog.text


def test_qt_calls_do_not_wear_none_out(app: Application) -> None:
    before = sys.getrefcount(None)
    holder = QObject()
    for _ in range(1_000):
        holder.setObjectName("x")
    assert sys.getrefcount(None) > min(before, 1_000_000) - 100


PROGRAM = """
import sys, time
from PySide6.QtCore import QObject, QTimer
from werkplek.ui.application import Application
class Owner(QObject):
    def say(self, result): print(type(result).__name__, flush=True)
    def tell(self, code): print(code, flush=True)
app = Application(["werkplek"])
owner = Owner(app)
app.net.caught.connect(owner.tell)
def fail(): raise ValueError("Sanne")
def busy(): time.sleep(float(sys.argv[1]))
QTimer.singleShot(0, fail)
QTimer.singleShot(0, lambda: app.tasks.run(busy, owner.say, owner.say, owner=owner))
QTimer.singleShot(200, app.quit)
code = app.run()
print("ended", code)
"""


@pytest.mark.parametrize(("busy", "ended"), [("0.1", True), ("30", False)])
def test_the_program_survives_a_bug_and_closes_in_two_seconds(busy: str, ended: bool) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    finished = subprocess.run(
        [sys.executable, "-c", PROGRAM, busy],
        env=environment,
        capture_output=True,
        text=True,
        timeout=50,
        check=True,
    )
    assert len(finished.stdout.split()[0]) == 4  # the code of the bug
    assert ("ended 0" in finished.stdout) == ended
    assert "Sanne" not in finished.stdout


def test_there_is_one_application(app: Application) -> None:
    assert QApplication.instance() is app
