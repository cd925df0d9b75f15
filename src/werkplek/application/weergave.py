"""What was chosen for this screen and these hands: of the device, of nobody in particular."""

from dataclasses import dataclass
from typing import Final, Protocol

TEKST_MM: Final = (4.0, 12.0)
"""Between these lies an em of text that anybody can have chosen."""

PX_PER_MM: Final = (2.5, 12.0)
"""Between these lies the density of a screen that somebody works at."""


@dataclass(frozen=True, slots=True)
class Weergave:
    """`thema` and `rustig` None follow the desktop; `schermen` has px/mm by the key of a screen."""

    thema: str | None = None
    tekst_mm: float | None = None
    handschoenen: bool = False
    rustig: bool | None = None
    cijfertoetsen: bool = True
    schermen: tuple[tuple[str, float], ...] = ()


STANDAARD: Final = Weergave()


class Weergavelade(Protocol):
    """Keeps it for this account on this device; works without a folder and before anyone is known.

    What cannot be read is as good as nothing chosen, and what cannot be kept is lost: neither
    keeps anybody from work.
    """

    def lees(self) -> Weergave:
        """What was kept last, else `STANDAARD`."""

    def bewaar(self, weergave: Weergave) -> None:
        """Keep it in the place of what was there."""
