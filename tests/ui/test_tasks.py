"""Work off the UI thread: it comes back on it, in order of urgency, and nothing gets lost."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from tests.ui.immediate import ImmediateTasks
from werkplek.device.logs import BESTAND, logboek
from werkplek.ui.application import Application
from werkplek.ui.tasks import Lane, Tasks, Urgency


class Owner(QObject):
    """Remembers what it was told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[object] = []
        self.threads: list[QThread] = []

    def done(self, result: object) -> None:
        self.threads.append(QThread.currentThread())
        self.results.append(result)

    def failed(self, error: object) -> None:
        self.threads.append(QThread.currentThread())
        self.errors.append(error)


@pytest.fixture
def tasks(qapp: Application) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.close()


@pytest.fixture
def owner(qapp: Application) -> Owner:
    return Owner()


class Gate:
    """Work that holds its lane until it is opened."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.opened = threading.Event()

    def work(self) -> str:
        self.entered.set()
        self.opened.wait(10)
        return "gate"


@pytest.fixture
def gate() -> Iterator[Gate]:
    made = Gate()
    yield made
    made.opened.set()


@pytest.mark.parametrize("lane", Lane)
def test_work_runs_elsewhere_and_its_result_comes_home(
    tasks: Tasks, owner: Owner, qtbot: QtBot, lane: Lane
) -> None:
    tasks.run(threading.get_ident, owner.done, owner.failed, owner=owner, lane=lane)
    qtbot.waitUntil(lambda: bool(owner.results))
    assert owner.results != [threading.get_ident()]
    assert owner.threads == [QThread.currentThread()]


def test_an_error_comes_home_too(tasks: Tasks, owner: Owner, qtbot: QtBot) -> None:
    tasks.run(lambda: 1 / 0, owner.done, owner.failed, owner=owner)
    qtbot.waitUntil(lambda: bool(owner.errors))
    assert isinstance(owner.errors[0], ZeroDivisionError)
    assert owner.results == []


def test_a_tap_goes_before_what_waits_in_the_writer_lane(
    tasks: Tasks, owner: Owner, qtbot: QtBot, gate: Gate
) -> None:
    def ask(name: str, urgency: Urgency) -> None:
        tasks.run(
            lambda: name, owner.done, owner.failed, owner=owner, lane=Lane.WRITER, urgency=urgency
        )

    tasks.run(gate.work, owner.done, owner.failed, owner=owner, lane=Lane.WRITER)
    assert gate.entered.wait(10)
    ask("sync", Urgency.BACKGROUND)
    ask("note", Urgency.NORMAL)
    ask("tap", Urgency.TAP)
    gate.opened.set()
    qtbot.waitUntil(lambda: len(owner.results) == 4)
    assert owner.results == ["gate", "tap", "note", "sync"]


def test_the_writer_lane_does_one_thing_at_a_time_and_the_free_lane_goes_on(
    tasks: Tasks, owner: Owner, qtbot: QtBot, gate: Gate
) -> None:
    tasks.run(gate.work, owner.done, owner.failed, owner=owner, lane=Lane.WRITER)
    tasks.run(lambda: "second", owner.done, owner.failed, owner=owner, lane=Lane.WRITER)
    tasks.run(lambda: "free", owner.done, owner.failed, owner=owner)
    qtbot.waitUntil(lambda: owner.results == ["free"])
    gate.opened.set()
    qtbot.waitUntil(lambda: len(owner.results) == 3)
    assert owner.results == ["free", "gate", "second"]


def test_an_owner_that_is_gone_is_not_called(
    tasks: Tasks, owner: Owner, qtbot: QtBot, gate: Gate
) -> None:
    listener = Owner()
    tasks.run(gate.work, listener.done, listener.failed, owner=listener, lane=Lane.WRITER)
    tasks.run(lambda: "after", owner.done, owner.failed, owner=owner, lane=Lane.WRITER)
    shiboken6.delete(listener)
    gate.opened.set()
    qtbot.waitUntil(lambda: owner.results == ["after"])
    assert listener.results == []


def test_an_error_that_nobody_hears_is_logged_without_its_words(
    tasks: Tasks, owner: Owner, qtbot: QtBot, gate: Gate, tmp_path: Path
) -> None:
    def fail() -> None:
        gate.work()
        raise ValueError("Sanne de Vries")

    listener = Owner()
    tasks.run(fail, listener.done, listener.failed, owner=listener, lane=Lane.WRITER)
    tasks.run(lambda: "after", owner.done, owner.failed, owner=owner, lane=Lane.WRITER)
    shiboken6.delete(listener)
    with logboek(tmp_path):
        gate.opened.set()
        qtbot.waitUntil(lambda: owner.results == ["after"])
    written = (tmp_path / BESTAND).read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "Sanne" not in written


def test_only_bound_methods_of_qobjects_may_listen(tasks: Tasks, owner: Owner) -> None:
    found: list[object] = []
    for wrong in (found.append, lambda result: found.append(result)):  # noqa: PLW0108
        with pytest.raises(TypeError, match="bound method"):
            tasks.run(str, wrong, owner.failed, owner=owner)


def test_closing_waits_for_a_tap_that_waits_its_turn(owner: Owner, gate: Gate) -> None:
    tasks = Tasks()
    written: list[str] = []
    tasks.run(gate.work, owner.done, owner.failed, owner=owner, lane=Lane.WRITER)
    tasks.run(
        lambda: written.append("tap"), owner.done, owner.failed, owner=owner, lane=Lane.WRITER
    )
    threading.Timer(0.05, gate.opened.set).start()
    assert tasks.close()
    assert written == ["tap"]


def test_closing_does_not_wait_for_ever(
    owner: Owner, gate: Gate, caplog: pytest.LogCaptureFixture
) -> None:
    tasks = Tasks()
    tasks.run(gate.work, owner.done, owner.failed, owner=owner)
    assert gate.entered.wait(10)
    assert not tasks.close(timeout_ms=20)
    assert caplog.record_tuples[-1][1] == logging.ERROR
    gate.opened.set()
    assert tasks.close()


def test_an_error_at_the_very_end_is_logged(owner: Owner, caplog: pytest.LogCaptureFixture) -> None:
    tasks = Tasks()
    tasks.run(lambda: 1 / 0, owner.done, owner.failed, owner=owner)
    assert tasks.close()
    assert "ZeroDivisionError" in caplog.text


def test_after_closing_nothing_is_taken_on(owner: Owner) -> None:
    tasks = Tasks()
    assert tasks.close()
    with pytest.raises(RuntimeError, match="closing"):
        tasks.run(str, owner.done, owner.failed, owner=owner)


def test_the_stand_in_answers_at_once(owner: Owner) -> None:
    tasks = ImmediateTasks()
    tasks.run(lambda: 1, owner.done, owner.failed, owner=owner, lane=Lane.WRITER)
    tasks.run(lambda: 1 / 0, owner.done, owner.failed, owner=owner)
    assert (owner.results, len(owner.errors)) == ([1], 1)
    assert [lane for lane, _ in tasks.asked] == [Lane.WRITER, Lane.FREE]
