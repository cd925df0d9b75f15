"""How far work in another thread is; the window looks at it and may ask it to stop."""

from threading import Event

from werkplek.domain.fouten import Gestopt


class Progress:
    """Shared by one piece of work and the window; nothing in it belongs to a thread."""

    def __init__(self) -> None:
        """Nothing done yet."""
        self._stop = Event()
        self._done = 0.0

    @property
    def gedaan(self) -> float:
        """The part that is done, from 0 to 1."""
        return self._done

    @property
    def gestopt(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.set()

    def meld(self, gedaan: float) -> None:
        """The work tells how far it is; raises `Gestopt` once somebody asked to stop."""
        if self._stop.is_set():
            raise Gestopt
        self._done = gedaan
