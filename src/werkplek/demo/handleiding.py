"""`werkplek demo --handleiding MAP`: only the walks of the roles, as the pictures of the manual."""

from pathlib import Path
from typing import Final

from werkplek.demo.rollen import loop_rollen
from werkplek.demo.rondgang import open_venster
from werkplek.demo.verslag import Verslag
from werkplek.ui.driver import Driver
from werkplek.wiring import Werkplek

MAAT: Final = (1024, 640)


def maak(werkplek: Werkplek, verslag: Verslag, map_: Path) -> None:
    """Walk in a window of the smallest size, so that the pictures are readable on paper."""
    venster = open_venster(werkplek, MAAT)
    loop_rollen(Driver(venster.window), verslag, wie="", map_=map_)
    venster.sluit()
