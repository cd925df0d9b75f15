"""The praktijkopleider: record in three taps, for more people at once, and see the group."""

from typing import Final

from werkplek.demo import verhaal
from werkplek.demo.wandeling import Wandeling

WIE: Final = "Agnieszka"
WERK: Final = "Bereidt assisterende werkzaamheden voor"


def loop(w: Wandeling) -> None:
    """Marga's morning."""
    w.kom_binnen(verhaal.MARGA)
    w.zeg("Ik kies wie ik zag werken.")
    w.driver.tik(WIE)
    w.driver.wacht_op("vastleggen")
    w.zeg("Ik kies wat ik zag.")
    w.driver.tik(WERK)
    w.driver.wacht_op("stap")
    w.zeg("Ik kies hoe het ging. Die tik legt vast.")
    w.driver.tik("Zelfstandig")
    w.driver.wacht_op_tekst("Vastgelegd")
    w.zeg("Het staat erin. Was het een vergissing? Dan tik ik op Ongedaan maken.")
