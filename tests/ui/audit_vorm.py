"""The shape of every page where it must give way: very large text, upright panels, gloves.

The same faults as in `audit`, without colours and longer texts: those are looked at there.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.audit import faults, framed, remove, settle
from werkplek.ui.appearance import Preferences
from werkplek.ui.application import Application
from werkplek.ui.widgets.knop import HoofdKnop


@dataclass(frozen=True, slots=True)
class Vorm:
    """A panel in pixels, its px/mm, the em of its text in mm, and what is on the hands."""

    breed: int
    hoog: int
    dichtheid: float
    tekst_mm: float = 5.2
    handschoenen: bool = False

    @property
    def wens(self) -> Preferences:
        """What one would choose for it."""
        return Preferences("licht", self.tekst_mm, gloves=self.handschoenen, density=self.dichtheid)


LIGGEND: Final = ((1024, 640, 4.7), (1280, 800, 5.87))
RECHTOP: Final = ((640, 1024, 4.7), (800, 1280, 5.87))

GROOT: Final = (*(Vorm(*paneel, 10.4) for paneel in LIGGEND), Vorm(*LIGGEND[1]))
"""Back at normal size in the end: what gave way must come back."""

HANDSCHOENEN: Final = tuple(Vorm(*paneel, handschoenen=True) for paneel in LIGGEND)
STAAND: Final = tuple(Vorm(*paneel) for paneel in RECHTOP)
STAAND_GROOT: Final = (Vorm(*RECHTOP[1], 7.5),)


def vormfouten(app: Application, page: QWidget, vormen: tuple[Vorm, ...]) -> list[str]:
    """What is wrong with `page` in each of `vormen`, one after the other in one window."""
    window = framed(app, page)
    found: dict[str, None] = {}
    for vorm in vormen:
        app.appearance.apply(vorm.wens)
        settle(app, window, vorm.breed, vorm.hoog)
        found |= dict.fromkeys(f"{fault} ({vorm})" for fault in faults(window, app))
        found |= dict.fromkeys(f"{fault} ({vorm})" for fault in _out_of_sight(window))
    remove(app, window)
    return list(found)


def _out_of_sight(window: QWidget) -> list[str]:
    """A main action that one must scroll for, and a page that scrolls sideways."""
    found = []
    for main in window.findChildren(HoofdKnop):
        seen = main.visibleRegion().boundingRect()
        if main.isVisible() and not seen.contains(main.rect()):
            found.append(f"{main.text()!r} is not in sight")
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    aside = [area for area in areas if area.horizontalScrollBar().maximum() and not _paper(area)]
    return [*found, *(f"{area.objectName()!r} scrolls sideways" for area in aside)]


def _paper(area: QScrollArea) -> bool:
    return type(area).__name__ == "PapierView"  # closer than the page is wide, on purpose
