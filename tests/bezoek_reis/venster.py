"""A tablet on which a praktijkopleider and a bpv-begeleider work, with a printer that remembers."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from tests.fakes.kantoor import FakePrinter
from tests.journeys.venster import GOEDKOOP, WACHTZIN, Opener, Venster, maak_sjabloon
from werkplek.application.beginnen import PersoonOpgave, voeg_persoon_toe
from werkplek.domain.personen import Rol
from werkplek.ui.driver import Driver
from werkplek.wiring import Werkplek, open_werkplek

BRAM: Final = "Bram Proefstra"
PIN_BRAM: Final = "135792"


@dataclass(slots=True)
class MetPrinter(Opener):
    """Opens the folder beside a printer that only remembers."""

    printer: FakePrinter = field(default_factory=FakePrinter)

    def open(self, wachtzin: str | None, herstelcode: str | None = None) -> Werkplek:
        """Open the folder."""
        geopend = self._folder.open(wachtzin or self.wachtzin, herstelcode)
        self.werkplek = replace(geopend, printer=self.printer)
        return self.werkplek


def maak_map(map_: Path) -> Path:
    """Marga with Sanne and Yusuf, and Bram, who visits for the school."""
    maak_sjabloon(map_)
    werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=None, cost=GOEDKOOP)
    bram = voeg_persoon_toe(werkplek.ctx, PersoonOpgave(BRAM, Rol.BPV_BEGELEIDER))
    werkplek.toegang.kies_pincode(bram.id, PIN_BRAM)
    werkplek.sluit()
    return map_


def kom_binnen(driver: Driver, naam: str, pincode: str) -> None:
    """Tap one's name, and show who it is."""
    driver.wacht_op("wie")
    driver.tik(naam)
    driver.wacht_op("pincode")
    driver.tik_pincode(pincode)
    driver.wacht_op("vandaag")


def naar_bezoek(driver: Driver) -> None:
    """From *Vandaag* to Sanne's file."""
    driver.druk("Meer")
    driver.tik("Bezoeken")
    driver.wacht_op("bezoeken")


def wissel(venster: Venster, naam: str, pincode: str) -> None:
    """Another person takes the tablet."""
    venster.window.wissel.emit()
    kom_binnen(venster.driver, naam, pincode)
