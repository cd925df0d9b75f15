"""Hold on over a bad line: smaller pieces after a cut, waits with chance in them, and an end."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from werkplek.application.hubfouten import HubOnbereikbaar, HubVerkeerd, HubVol

POGINGEN: Final = 8
"""How often in a row without anything new at the other side."""

POGINGEN_ZONDER_LIJN: Final = 3
"""How often when nobody was reached at all: there is no network, then."""

LANGSTE_WACHT: Final = 30.0
"""Seconds that one exchange waits for a busy hub or a bad line; after more it ends."""

_EERSTE_WACHT: Final = 0.25

Toeval = Callable[[], float]
"""A number from 0 up to 1."""

T = TypeVar("T")


class Stop(Protocol):
    """Somebody may ask to stop; `threading.Event` is one."""

    def is_set(self) -> bool:
        """Whether they did."""
        ...

    def wait(self, timeout: float) -> bool:
        """Wait so many seconds, less when they do."""
        ...


@dataclass(slots=True)
class Maat:
    """How much is tried in one piece: half after a cut, twice as much after a success."""

    nu: int
    minst: int
    meest: int

    def kleiner(self, gestuurd: int) -> None:
        """A piece of this size did not get through."""
        self.nu = max(self.minst, min(self.nu, gestuurd) // 2)

    def groter(self) -> None:
        """A piece did."""
        self.nu = min(self.meest, self.nu * 2)


@dataclass(slots=True)
class Volhouder:
    """Counts the tries without progress; waits in between, and gives up in the end.

    `toeval` is full jitter, so that devices do not come back together.
    """

    stop: Stop
    toeval: Toeval
    zonder_voortgang: int = 0

    def vraag(self, vraag: Callable[[], T], *, bij_breuk: Callable[[], None]) -> T | None:
        """Ask once; None after a trouble that may pass, when it is time to try again.

        Raises what does not pass by itself, and what lasted too long.
        """
        try:
            return vraag()
        except HubVol as fout:
            self._tel(fout, POGINGEN)
            if fout.seconden > LANGSTE_WACHT:
                raise
            self._wacht(fout.seconden + self.toeval() * fout.seconden)
        except HubOnbereikbaar as fout:
            bij_breuk()
            zonder_lijn = fout.detail == "geen_verbinding"
            self._tel(fout, POGINGEN_ZONDER_LIJN if zonder_lijn else POGINGEN)
            ruimte = _EERSTE_WACHT * 2 ** (self.zonder_voortgang - 1)
            self._wacht(self.toeval() * min(ruimte, LANGSTE_WACHT))
        return None

    def vooruit(self) -> None:
        """The other side has something that it did not have before."""
        self.zonder_voortgang = 0

    def stilstand(self) -> None:
        """An answer that brought nothing, where it had to. Raises `HubVerkeerd` in the end."""
        self._tel(HubVerkeerd("geen_voortgang"), POGINGEN)

    def _tel(self, fout: Exception, hoogstens: int) -> None:
        self.zonder_voortgang += 1
        if self.zonder_voortgang >= hoogstens:
            raise fout

    def _wacht(self, seconden: float) -> None:
        self.stop.wait(seconden)


def niets() -> None:
    """A question that has no smaller form."""
