"""Counts how often the event loop of the window stood still for longer than a person can miss."""

from dataclasses import dataclass, field
from threading import Event, Thread
from time import perf_counter
from typing import Final, Self

from PySide6.QtCore import QObject, Qt, Signal, Slot

GRENS_MS: Final = 50.0
SLAG_S: Final = 0.01


@dataclass(slots=True)
class Haperingen:
    """How late each stall was, in milliseconds, and how many beats were heard in all."""

    grens_ms: float = GRENS_MS
    slagen: int = 0
    duur: list[float] = field(default_factory=list)

    @property
    def langste(self) -> float:
        """The longest; 0 when there was none."""
        return max(self.duur, default=0.0)


class Hartslag(QObject):
    """Sends a beat to the thread it was made on, every so often; a beat that is late is a stall.

    Beats that waited out the same stall are one stall.
    """

    _slag = Signal(float)

    def __init__(self, grens_ms: float = GRENS_MS) -> None:
        super().__init__()
        self.gemeten = Haperingen(grens_ms)
        self._gehoord = perf_counter()
        self._klaar = Event()
        self._klopt = Thread(target=self._klop, name="hartslag")
        self._slag.connect(self._hoor, Qt.ConnectionType.QueuedConnection)

    def __enter__(self) -> Self:
        self._klopt.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._klaar.set()
        self._klopt.join()
        self._slag.disconnect(self._hoor)

    def _klop(self) -> None:
        while not self._klaar.wait(SLAG_S):
            self._slag.emit(perf_counter())

    @Slot(float)
    def _hoor(self, verzonden: float) -> None:
        nu = perf_counter()
        self.gemeten.slagen += 1
        te_laat = (nu - verzonden) * 1e3
        if te_laat > self.gemeten.grens_ms and verzonden > self._gehoord:
            self.gemeten.duur.append(te_laat)
        self._gehoord = nu
