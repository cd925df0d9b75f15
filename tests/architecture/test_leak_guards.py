"""The leak guards of tests/leaks.py turn a leaking test red, and say what leaked."""

from pathlib import Path

import pytest

CONFTEST = """
import os
import sys

import leaks
from leaks import no_qt_left, no_threads_left

leaks.GRACE_SECONDS = 0.2


def pytest_unconfigure():
    sys.stdout.flush()
    os._exit(0)  # whatever the tests left running
"""
TESTS = """
import threading

import pytest
from PySide6.QtCore import QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QWidget

kept = []


def keep(thing):
    kept.append(thing)
    return thing


def test_thread():
    threading.Thread(target=threading.Event().wait, name="vergeten", daemon=True).start()


def test_timer(qapp):
    keep(QTimer()).start(1000)


def test_qthread(qapp):
    keep(QThread()).start()


def test_pool(qapp):
    keep(QThreadPool()).start(threading.Event().wait)


def test_window(qapp):
    keep(QWidget()).setObjectName("vergeten")


def test_clean(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QTimer(window).start(1000)
    forgotten = QTimer()
    forgotten.start(1000)
    QThreadPool().start(lambda: None)
    threading.Thread(target=lambda: None).start()
"""
FOUND = [
    "*thread left behind: vergeten",
    "*QTimer started at *test_*.py:*",
    "*QThread started at *test_*.py:*",
    "*QThreadPool started at *test_*.py:*",
    "*window left behind: QWidget 'vergeten'",
]


def test_a_test_that_leaks_fails_and_names_the_leak(pytester: pytest.Pytester) -> None:
    guards = Path(__file__).resolve().parent.parent / "leaks.py"
    (pytester.path / "leaks.py").write_text(guards.read_text(encoding="utf-8"), encoding="utf-8")
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(TESTS)

    result = pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:cacheprovider")

    result.stdout.fnmatch_lines(FOUND)
    result.assert_outcomes(passed=6, errors=5)
    result.stdout.no_fnmatch_line("*ERROR at teardown of test_clean*")
