"""A photo with what was seen, and the page that says how the copies and the ways in stand."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from werkplek.demo import verhaal
from werkplek.demo.verslag import Verslag
from werkplek.ui.driver import Driver

FOTO: Final = "pallet.jpg"
KLAAR: Final = "De kopie is gemaakt"


@dataclass(frozen=True, slots=True)
class Veilig:
    """The part of the walk about what stays; begins on *Deelnemer*, ends on *Vandaag*."""

    driver: Driver
    verslag: Verslag

    def loop(self) -> None:
        """From a photo to the copy of today."""
        while self.driver.pagina != "vandaag":
            self.driver.druk("Terug")
        self._bewaar_foto()
        self.driver.druk("Meer")
        self.driver.tik("Veiligheid")
        self.driver.wacht_op("veiligheid")
        self.driver.wacht(lambda: bool(self.driver.rijen()), "waiting for how it stands")
        self._foto()
        self.driver.druk("Nu een kopie maken")
        self.driver.wacht(lambda: self.driver.leest(KLAAR), "waiting for the copy")
        self._foto()
        self.verslag.schrijf("Nog een kopie gemaakt, met de foto erbij, en nagelezen.")
        while self.driver.pagina != "vandaag":
            self.driver.druk("Terug")

    def _bewaar_foto(self) -> None:
        self.driver.tik(verhaal.HOOFDROL.roepnaam)
        self.driver.wacht_op("vastleggen")
        self.driver.tik("Voert assisterende werkzaamheden uit")
        self.driver.wacht_op("stap")
        self.driver.tik("Zelfstandig")
        self.driver.wacht_op("vastleggen")
        self.driver.wacht_op_tekst("Vastgelegd")
        self.driver.druk("Foto")
        self.driver.wacht_op("bewijs")
        self.driver.laat_vallen(Path(str(files(__package__).joinpath("dossiers", FOTO))))
        self.driver.wacht(lambda: bool(self.driver.rijen()), "waiting for the photo")
        self._foto()
        self.verslag.schrijf("Een foto bewaard: verkleind, versleuteld, zonder plaats en toestel.")
        while self.driver.pagina != "vandaag":
            self.driver.druk("Terug")

    def _foto(self) -> None:
        self.driver.foto(self.verslag.plaatje(self.driver.pagina.replace(" ", "-")))
