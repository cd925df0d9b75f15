"""The deelnemer: what I can do, what I practise, how it went; on the tablet of the trainer."""

from typing import Final

from werkplek.demo import verhaal
from werkplek.demo.wandeling import Wandeling

WIE: Final = "Agnieszka"
WERK: Final = "Bewerkt en verwerkt voedingsproducten"


def loop(w: Wandeling) -> None:
    """Agnieszka looks at her own page, says how it went, and gives the tablet back."""
    w.kom_binnen(verhaal.MARGA)
    w.naar_deelnemer(WIE)
    w.driver.druk("Laat zien")
    w.driver.wacht_op("deelnemerstand")
    w.zeg("Dit is van mij. Dit kan ik.")
    w.driver.tik("Hoe ging het?")
    w.zeg("Ik kies het werk dat ik deed.")
    w.driver.tik(WERK)
    w.driver.wacht_op("eigen_werk")
    w.zeg("Ik zeg zelf hoe het ging.")
    w.driver.tik("Ik doe het samen")
    w.driver.wacht_op("deelnemerstand")
    w.zeg("Mijn woord staat naast dat van Marga.")
    w.driver.tik("Dit oefen ik")
    w.driver.druk("Kies wat je oefent")
    w.driver.wacht_op("oefenen")
    w.zeg("Ik kies wat ik nu oefen. Drie is genoeg.")
    w.driver.druk("Terug")
    w.driver.druk("Andere taal")
    w.driver.wacht_op("eigen_taal")
    w.zeg("Ik lees ook Pools. Nederlands blijft erbij.")
    w.driver.tik("Pools")
    w.driver.wacht_op("deelnemerstand")
    w.driver.tik("Dit kan ik")
    w.zeg("Nu staat het er in twee talen.")
    w.driver.druk("Ik ben klaar")
    w.driver.wacht_op("wie")
    w.wie = ""
