"""Asks beside the window; of questions that overtake each other only the last is answered."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Slot

from werkplek.ui.tasks import Lane, Report, Task, TaskRunner, require_bound

T = TypeVar("T")


class Latest(QObject):
    """One question at a time counts: an answer to the one before it is not heard any more.

    Lanes have more than one thread, and a busy computer ends what began first last: without this
    an old picture takes the place of a newer one, and stays.
    """

    def __init__(self, tasks: TaskRunner, parent: QObject) -> None:
        """Nothing was asked; live as long as `parent`."""
        super().__init__(parent)
        self._tasks = tasks
        self._asked: Task | None = None

    def ask(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object],
        *,
        lane: Lane = Lane.FREE,
    ) -> None:
        """Do `work` in a lane, then call `done` or `failed` unless it was asked again since."""
        require_bound(done, failed)
        task = Task(work, cast("Report", done), cast("Report", failed), self)
        self._asked = task
        done_by = partial(_execute, task)
        self._tasks.run(done_by, self._answered, self._broken, owner=self, lane=lane)

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._asked = None

    @Slot(object)
    def _answered(self, task: Task) -> None:
        """What went wrong is never lost, also when nobody waits for it any more."""
        if task is not self._asked:
            task.log_unheard()
            return
        self._asked = None
        task.report()

    @Slot(object)
    def _broken(self, fout: BaseException) -> None:
        """Only what ends the program comes here."""
        raise fout


def _execute(task: Task) -> Task:
    task.execute()
    return task
