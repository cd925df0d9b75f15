"""A newer edition of a dossier in the real window: find work, look, and take it over."""

from dataclasses import dataclass
from typing import Final

from werkplek.demo.verhaal import DOSSIERS
from werkplek.demo.verslag import Verslag
from werkplek.ui.driver import Driver

WERK: Final = "schurt"
"""What somebody types in a hurry who looks for *Schuurt de onderdelen*."""


@dataclass(frozen=True, slots=True)
class Inlezen:
    """From *Vandaag* to a newer edition and back."""

    driver: Driver
    verslag: Verslag

    def loop(self) -> None:
        """Search, read the dossier, take over, look at it, and go back to *Vandaag*."""
        self.driver.druk("Meer")
        self.driver.tik("Kwalificaties")
        self.driver.wacht_op("kwalificaties")
        self.driver.vul_in("Zoek op naam, werk of code", WERK)
        self.driver.tik("Speelgoedmaker")
        self._foto_van("structuur")
        self.driver.druk("Terug")
        self.verslag.schrijf(f"Met een tikfout gezocht op '{WERK}', en gevonden.")
        self._lees_in()
        self.driver.vul_in("Zoek op naam, werk of code", "speelgoed")
        self.driver.tik("Speelgoedmaker")
        self._foto_van("structuur")
        self.driver.druk("Wat kan hier")
        self._foto_van("uitvoerbaar")
        while self.driver.pagina != "vandaag":
            self.driver.druk("Terug")

    def _lees_in(self) -> None:
        self.driver.wacht_op("kwalificaties")
        self.driver.druk("Lijst van SBB inlezen")
        self._foto_van("importeren")
        self.driver.laat_vallen(self.verslag.map / DOSSIERS[1])
        self._foto_van("inleesvoorbeeld")
        self.driver.druk("Overnemen")
        self.driver.wacht_op("kwalificaties")
        self.verslag.schrijf("Een nieuwe editie van een dossier bekeken en overgenomen.")

    def _foto_van(self, pagina: str) -> None:
        self.driver.wacht_op(pagina)
        self.driver.foto(self.verslag.plaatje(pagina))
