"""Folders with keys, cheap to open, and the ways into them; time goes by when a test says so."""

from dataclasses import dataclass
from pathlib import Path

from werkplek.device.ontsluiten import Ontsloten, maak_sleutels, ontsluit
from werkplek.device.sleutelbos import Sleutelbos
from werkplek.device.slots import Argon2Cost
from werkplek.device.toegang import MapToegang
from werkplek.domain.kenmerk import PersoonId

KLEIN = Argon2Cost(memory_kib=8, iterations=1, lanes=1)
WACHTZIN = "vier paarden drinken koffie"
MARGA, JAN = PersoonId("p-marga"), PersoonId("p-jan")
PIN, ANDERE_PIN = "481516", "234201"


@dataclass
class Loop:
    """Seconds that the computer has been running."""

    nu: float = 1000.0

    def __call__(self) -> float:
        return self.nu


def maak(
    map_: Path, sleutelbos: Sleutelbos | None = None, wachtzin: str | None = WACHTZIN
) -> Ontsloten:
    """A new folder, with a wachtzin unless told otherwise."""
    return maak_sleutels(map_, sleutelbos=sleutelbos, wachtzin=wachtzin, cost=KLEIN)


def toegang_tot(
    ontsloten: Ontsloten, sleutelbos: Sleutelbos | None = None, loop: Loop | None = None
) -> MapToegang:
    """The ways into a folder that was opened."""
    return MapToegang(
        ontsloten.map, ontsloten, sleutelbos, cost=KLEIN, loop=Loop() if loop is None else loop
    )


def heropen(map_: Path, loop: Loop | None = None) -> MapToegang:
    """As after a restart: opened again with the wachtzin, nothing remembered."""
    return toegang_tot(ontsluit(map_, sleutelbos=None, wachtzin=WACHTZIN), loop=loop)
