"""Keeps what is chosen for this screen, beside the window, whenever it changes."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Slot

from werkplek.application.weergave import Weergave, Weergavelade
from werkplek.ui.appearance import NORMAL, Appearance, Preferences
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.theme import THEMES
from werkplek.ui.units import TEXT_STEPS_MM


def preferences_of(weergave: Weergave) -> Preferences:
    """What to begin with; a theme that does not exist (any more) is that of the desktop."""
    wanted = weergave.tekst_mm or NORMAL.body_mm
    return Preferences(
        theme=weergave.thema if weergave.thema in THEMES else None,
        body_mm=min(TEXT_STEPS_MM, key=lambda step: abs(step - wanted)),
        gloves=weergave.handschoenen,
        still=weergave.rustig,
        digits=weergave.cijfertoetsen,
        screens=weergave.schermen,
    )


def weergave_of(preferences: Preferences) -> Weergave:
    """What is worth keeping of it."""
    return Weergave(
        thema=preferences.theme,
        tekst_mm=preferences.body_mm,
        handschoenen=preferences.gloves,
        rustig=preferences.still,
        cijfertoetsen=preferences.digits,
        schermen=preferences.screens,
    )


class Remembering(QObject):
    """One write at a time; of what is chosen meanwhile, the last is written after it."""

    def __init__(self, appearance: Appearance, tasks: TaskRunner, lade: Weergavelade) -> None:
        """Live as long as `appearance`."""
        super().__init__(appearance)
        self._tasks = tasks
        self._lade = lade
        self._kept = weergave_of(replace(appearance.preferences, density=None))
        self._latest = self._kept
        self._writing = False
        appearance.preferences_changed.connect(self._take)

    @Slot(object)
    def _take(self, preferences: Preferences) -> None:
        self._latest = weergave_of(preferences)
        self._write()

    def _write(self) -> None:
        if self._writing or self._latest == self._kept:
            return
        self._writing = True
        self._kept = self._latest
        work = partial(self._lade.bewaar, self._latest)
        self._tasks.run(work, self._done, self._failed, owner=self)

    @Slot(object)
    def _done(self, _: object) -> None:
        self._writing = False
        self._write()

    @Slot(object)
    def _failed(self, fout: BaseException) -> None:
        """Forget that it runs; a lade never raises, so this is a fault of ours."""
        self._writing = False
        raise fout
