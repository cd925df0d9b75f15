"""One exchange at a time; who asks during one gets another after it, and is never forgotten."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Uitwisselaar(Generic[T]):
    """Runs a round for whoever asks; shared by all threads of one process."""

    def __init__(self, ronde: Callable[[], T]) -> None:
        self._ronde = ronde
        self._slot = threading.Lock()
        self._bezig = False
        self._nog_eens = False

    @property
    def bezig(self) -> bool:
        """Whether a round is going on."""
        with self._slot:
            return self._bezig

    def vraag_aan(self) -> T | None:
        """What the last round gave; None when one is going on, which then goes round once more.

        Raises what a round raised when nobody asked for another.
        """
        with self._slot:
            if self._bezig:
                self._nog_eens = True
                return None
            self._bezig = True
        while True:
            try:
                uitkomst = self._ronde()
            except BaseException:
                if not self._ga_door():
                    raise
                continue
            if not self._ga_door():
                return uitkomst

    def _ga_door(self) -> bool:
        with self._slot:
            self._bezig, self._nog_eens = self._nog_eens, False
            return self._bezig
