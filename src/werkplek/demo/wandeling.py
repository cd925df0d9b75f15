"""A recorded walk: each step a picture, with the sentence that the person would say."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from werkplek.demo import verhaal
from werkplek.demo.verslag import Verslag
from werkplek.ui.driver import Driver

LEES: Final = "wandeling.md"
KLEUREN: Final = 128
"""Of a picture in the manual; the pages have few colours, and letters have edges."""


@dataclass(slots=True)
class Wandeling:
    """One role's walk; with `map` None its pictures go among those of the demo."""

    driver: Driver
    verslag: Verslag
    titel: str
    map: Path | None = None
    wie: str = ""
    stappen: list[tuple[str, str]] = field(default_factory=list)

    def zeg(self, zin: str) -> None:
        """Take a picture of the page in sight, under this sentence."""
        pagina = self.driver.pagina.replace("_", "-")
        if self.map is None:
            self.driver.foto(self.verslag.plaatje(pagina))
            return
        naam = f"{len(self.stappen) + 1:02d}-{pagina}.png"
        self.map.mkdir(parents=True, exist_ok=True)
        self.driver.foto(self.map / naam, kleuren=KLEUREN)
        self.stappen.append((naam, zin))

    def kom_binnen(self, naam: str) -> None:
        """A name and its pincode; whoever works here puts the tablet down first."""
        if self.wie:
            self.driver.druk(self.wie)
        self.driver.wacht_op("wie")
        self.driver.tik(naam)
        self.driver.wacht_op("pincode")
        self.driver.tik_pincode(verhaal.PINCODES[naam])
        self.wie = naam
        self.driver.wacht(lambda: self.driver.pagina != "pincode", "waiting to come in")
        self.terug_naar_vandaag()

    def naar_deelnemer(self, roepnaam: str) -> None:
        """From anywhere to the page of one deelnemer."""
        self.terug_naar_vandaag()
        self.driver.tik(roepnaam)
        self.driver.wacht_op("vastleggen")
        self.driver.druk("Overzicht")
        self.driver.wacht_op("deelnemer")

    def terug_naar_vandaag(self) -> None:
        """Back, as often as it takes."""
        while self.driver.pagina != "vandaag":
            self.driver.druk("Terug")

    def sluit(self) -> None:
        """Write what was said under each picture."""
        if self.map is not None:
            regels = [f"# {self.titel}", ""]
            for nummer, (naam, zin) in enumerate(self.stappen, start=1):
                regels += [f"{nummer}. {zin}", "", f"   ![{naam[3:-4]}]({naam})", ""]
            self.map.mkdir(parents=True, exist_ok=True)
            (self.map / LEES).write_text("\n".join(regels), encoding="utf-8")
        self.verslag.schrijf(f"{self.titel}: {len(self.stappen) or 'alle'} stappen laten zien.")
