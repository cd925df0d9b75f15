"""Garbage goes on the UI thread alone, whoever makes it: Qt's own things end where they began."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from werkplek.ui.application import Application
from werkplek.ui.collecting import LIMITS
from werkplek.ui.tasks import Tasks

MANY = 50 * LIMITS[0]


class Rommel:
    """Part of a circle, and so nothing but the collector takes it away."""

    def __init__(self) -> None:
        self.zelf = self


class Luisteraar(QObject):
    """Hears that the work is done."""

    klaar = False

    @Slot(object)
    def gedaan(self, _: object) -> None:
        self.klaar = True


@contextmanager
def rondes() -> Iterator[list[int]]:
    """On which thread each round of the collector ran."""
    waar: list[int] = []

    def luister(fase: str, _: dict[str, int]) -> None:
        if fase == "start":
            waar.append(threading.get_ident())

    gc.callbacks.append(luister)
    try:
        yield waar
    finally:
        gc.callbacks.remove(luister)


def rommel_in_een_baan(app: Application, qtbot: QtBot) -> None:
    """Make it in a lane, while the window lives."""
    tasks, hoorder = Tasks(app), Luisteraar()
    tasks.run(maak_rommel, hoorder.gedaan, hoorder.gedaan, owner=hoorder)
    qtbot.waitUntil(lambda: hoorder.klaar, timeout=20_000)
    assert tasks.close()
    tasks.deleteLater()


def maak_rommel() -> None:
    for _ in range(MANY):
        Rommel()


def test_garbage_of_a_lane_goes_on_the_ui_thread(app: Application, qtbot: QtBot) -> None:
    with rondes() as waar:
        rommel_in_een_baan(app, qtbot)
        app.collector.collect()
    assert set(waar) == {threading.get_ident()}
    over = [ding for ding in gc.get_objects() if isinstance(ding, Rommel)]
    assert len(over) <= LIMITS[0]


def test_planted_fault_python_collects_wherever_it_is(app: Application, qtbot: QtBot) -> None:
    with rondes() as waar:
        gc.enable()
        try:
            rommel_in_een_baan(app, qtbot)
        finally:
            gc.disable()
    assert set(waar) - {threading.get_ident()}


@pytest.mark.parametrize(("jong", "leeftijd"), [(LIMITS[1], 0), (LIMITS[1] + 1, 1)])
def test_the_younger_go_first(
    app: Application, monkeypatch: pytest.MonkeyPatch, jong: int, leeftijd: int
) -> None:
    gedaan: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: (LIMITS[0] + 1, jong, LIMITS[2]))
    monkeypatch.setattr(gc, "collect", gedaan.append)
    app.collector.collect()
    assert gedaan == [leeftijd]
