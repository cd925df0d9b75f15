"""One tablet for many: pincodes, the lock, and a deelnemer who looks at their own file."""

from dataclasses import dataclass
from time import monotonic
from typing import Final

from werkplek.demo import verhaal
from werkplek.demo.verslag import Verslag
from werkplek.ui.driver import Driver

WIE: Final = verhaal.HOOFDROL.roepnaam
IN_ZICHT: Final = 4
"""How many dots are filled when the picture is taken."""


@dataclass(frozen=True, slots=True)
class Tablet:
    """The part of the walk in which hands change; begins and ends with Marga at work."""

    driver: Driver
    verslag: Verslag

    def loop(self) -> None:
        """From where Marga is to a deelnemer, to Henk, and back."""
        self._laat_zien()
        self._wissel()
        self.driver.druk(verhaal.HENK)
        self._naar("wie")
        self.verslag.schrijf("Vergrendeld: achter de namen is niets te zien.")
        self.kom_binnen(verhaal.MARGA)
        self.driver.wacht_op("deelnemer")

    def kom_binnen(self, naam: str) -> None:
        """Tap a name and its pincode."""
        self.driver.tik(naam)
        self.driver.wacht_op("pincode")
        self.tik_pincode(naam)

    def tik_pincode(self, naam: str) -> None:
        """Type it, with a picture on the way."""
        pincode = verhaal.PINCODES[naam]
        self.driver.tik_pincode(pincode[:IN_ZICHT])
        self._foto()
        self.driver.tik_pincode(pincode[IN_ZICHT:])

    def _laat_zien(self) -> None:
        while self.driver.pagina != "vandaag":
            self.driver.druk("Terug")
        self.driver.tik(WIE)
        self.driver.druk("Overzicht")
        self.driver.druk("Laat zien")
        self._naar("deelnemerstand")
        self.verslag.schrijf(f"{WIE} bekeek op de tablet het eigen dossier, en geen ander.")
        self.driver.druk("Ik ben klaar")
        self._naar("wie")

    def _wissel(self) -> None:
        begin = monotonic()
        self.kom_binnen(verhaal.HENK)
        self.driver.wacht_op("vandaag")
        duur = monotonic() - begin
        self._foto()
        self.verslag.schrijf(f"Van persoon gewisseld met een pincode, in {duur:.1f} seconden.")

    def _naar(self, pagina: str) -> None:
        self.driver.wacht_op(pagina)
        self._foto()

    def _foto(self) -> None:
        self.driver.foto(self.verslag.plaatje(self.driver.pagina.replace(" ", "-")))
