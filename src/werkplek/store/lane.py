"""The writer lane: one transaction writes at a time, and nobody waits for themselves."""

import threading


class WriterLane:
    """A lock that refuses a second transaction inside the first, which would wait for ever."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._owner: int | None = None

    def enter(self) -> None:
        """Wait for the lane. Raises RuntimeError when this thread has it already."""
        if self._owner == threading.get_ident():
            raise RuntimeError("a unit of work inside a unit of work")
        self._lock.acquire()
        self._owner = threading.get_ident()

    def leave(self) -> None:
        """Let the next one in."""
        self._owner = None
        self._lock.release()
