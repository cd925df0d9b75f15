"""Of questions that overtake each other only the last is answered, and no error gets lost."""

import logging
from typing import cast

import pytest
from PySide6.QtCore import QObject

from tests.ui.heel_podium import LaterTasks
from werkplek.application.ports import MapOnbereikbaar
from werkplek.ui.application import Application
from werkplek.ui.latest import Latest
from werkplek.ui.tasks import TaskRunner


class Page(QObject):
    """Remembers what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[object] = []
        self.refused: list[object] = []

    def show(self, result: object) -> None:
        self.shown.append(result)

    def refuse(self, error: object) -> None:
        self.refused.append(error)


class Desk:
    """A page that asks over lanes that answer in any order."""

    def __init__(self) -> None:
        self.page = Page()
        self.lanes = LaterTasks()
        self.latest = Latest(cast("TaskRunner", self.lanes), self.page)

    def ask(self, answer: object) -> None:
        self.latest.ask(lambda: give(answer), self.page.show, self.page.refuse)

    def answer(self, *order: int) -> None:
        """The lanes end their work in this order."""
        waiting = list(self.lanes.wacht)
        self.lanes.wacht = [waiting[place] for place in order]
        for _ in order:
            self.lanes.laat_door()


def give(answer: object) -> object:
    if isinstance(answer, Exception):
        raise answer
    return answer


@pytest.fixture
def desk(qapp: Application) -> Desk:
    return Desk()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_whatever_ends_last_the_last_question_is_the_one_answered(
    desk: Desk, order: tuple[int, ...]
) -> None:
    for answer in ("old", "older", "new"):
        desk.ask(answer)
    desk.answer(*order)
    assert desk.page.shown == ["new"]


def test_who_asks_again_after_an_answer_gets_another(desk: Desk) -> None:
    for answer in ("first", "second"):
        desk.ask(answer)
        desk.answer(0)
    assert desk.page.shown == ["first", "second"]


def test_what_went_wrong_is_told_when_it_is_the_last(desk: Desk) -> None:
    error = MapOnbereikbaar("weg")
    desk.ask("old")
    desk.ask(error)
    desk.answer(1, 0)
    assert (desk.page.shown, desk.page.refused) == ([], [error])


def test_a_bug_in_what_was_overtaken_is_logged(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.ask(ZeroDivisionError())
    desk.ask("new")
    desk.answer(1, 0)
    assert (desk.page.shown, desk.page.refused) == (["new"], [])
    assert [(r.levelno, r.message) for r in caplog.records] == [
        (logging.ERROR, "a task failed unheard")
    ]


def test_who_does_not_wait_any_more_hears_nothing(desk: Desk) -> None:
    desk.ask("old")
    desk.latest.forget()
    desk.answer(0)
    assert desk.page.shown == []
