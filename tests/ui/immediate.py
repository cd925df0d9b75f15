"""The lanes without threads, for tests of pages: work is done and answered before `run` returns."""

from PySide6.QtCore import QObject

from werkplek.ui.tasks import Lane, Report, Task, Urgency, Work, require_bound


class ImmediateTasks:
    """Keeps the promises of `Tasks` that a page can see, and refuses what `Tasks` refuses."""

    def __init__(self) -> None:
        self.asked: list[tuple[Lane, Urgency]] = []

    def run(
        self,
        work: Work,
        done: Report,
        failed: Report,
        *,
        owner: QObject,
        lane: Lane = Lane.FREE,
        urgency: Urgency = Urgency.NORMAL,
    ) -> None:
        require_bound(done, failed)
        if lane is not Lane.READ:
            self.asked.append((lane, urgency))
        task = Task(work, done, failed, owner)
        task.execute()
        task.report()
