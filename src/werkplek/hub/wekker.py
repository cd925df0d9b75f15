"""Wakes a loop of the server from any thread; a call that comes too early or twice is one call."""

import asyncio
import threading
from contextlib import suppress


class Wekker:
    """One sleeper, any number who wake it."""

    def __init__(self) -> None:
        self._slot = threading.Lock()
        self._lus: asyncio.AbstractEventLoop | None = None
        self._nu: asyncio.Event | None = None
        self._gewekt = False

    def wek(self) -> None:
        """Let the sleeper go on now, or not sleep next time."""
        with self._slot:
            self._gewekt = True
            if self._lus is not None and self._nu is not None:
                with suppress(RuntimeError):  # the loop stopped meanwhile
                    self._lus.call_soon_threadsafe(self._nu.set)

    async def slaap(self, hoogstens: float) -> None:
        """Sleep until somebody wakes us, at most so many seconds."""
        nu = asyncio.Event()
        with self._slot:
            self._lus, self._nu = asyncio.get_running_loop(), nu
            gewekt, self._gewekt = self._gewekt, False
        if not gewekt:
            with suppress(TimeoutError):
                await asyncio.wait_for(nu.wait(), hoogstens)
        with self._slot:
            self._lus = self._nu = None
            self._gewekt = False
