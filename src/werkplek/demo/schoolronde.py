"""What is where, sent with one button, and what the school said: the part of the walk about it."""

from dataclasses import dataclass
from typing import Final

from werkplek.demo.school import BEGELEIDER, OPMERKING, SAMEN
from werkplek.demo.verslag import Verslag
from werkplek.ui.driver import Driver
from werkplek.woorden.uitwisselen import UITWISSELEN

WIE: Final = SAMEN[0].roepnaam
ALLES: Final = "Alles is "
"""How the page begins once nothing waits here: with the school, or held there for a moment."""


@dataclass(frozen=True, slots=True)
class Schoolronde:
    """Begins and ends on *Vandaag*, with work that the school does not have yet."""

    driver: Driver
    verslag: Verslag

    def loop(self) -> None:
        """From the quiet line to the words of the bpv-begeleider."""
        self._wissel_uit()
        self._lees_terug()

    def _wissel_uit(self) -> None:
        knop = self.driver.knop_voor(f"{UITWISSELEN}: ")
        self._foto()
        self.driver.druk_voor(f"{UITWISSELEN}: ")
        self.driver.wacht_op("uitwisselen")
        self.driver.wacht_op_knop("Nu uitwisselen")
        self._foto()
        self.driver.druk("Nu uitwisselen")
        self.driver.wacht(lambda: self.driver.leest(ALLES), "waiting for the school")
        self.driver.wacht_op_knop("Nu uitwisselen")
        self._foto()
        self.verslag.schrijf(
            f"Met de school uitgewisseld, met één tik. Ervoor: {knop}. Erna: niets meer."
        )
        self.driver.druk("Terug")
        self.driver.wacht_op("vandaag")

    def _lees_terug(self) -> None:
        self.driver.tik(WIE)
        self.driver.wacht_op("vastleggen")
        self.driver.druk("Overzicht")
        self.driver.wacht_op("deelnemer")
        self.driver.druk("Tijdlijn")
        self.driver.wacht_op("tijdlijn")
        self.driver.wacht(lambda: bool(self._gezegd()), "waiting for the remark")
        self.driver.tik("Opmerking")
        self.driver.wacht_op("moment")
        self.driver.wacht(lambda: self.driver.leest(OPMERKING), "waiting for its words")
        self._foto()
        self.driver.druk("Terug")
        self.driver.wacht_op("tijdlijn")
        self._foto()
        self.verslag.schrijf(f"Wat {BEGELEIDER} schreef, staat op de tijdlijn van {WIE}.")
        while self.driver.pagina != "vandaag":
            self.driver.druk("Terug")

    def _gezegd(self) -> tuple[str, ...]:
        return tuple(rij for rij in self.driver.rijen() if OPMERKING in rij)

    def _foto(self) -> None:
        self.driver.foto(self.verslag.plaatje(self.driver.pagina.replace(" ", "-")))
