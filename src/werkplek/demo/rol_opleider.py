"""The praktijkopleider: record in three taps, for more people at once, and see the group."""

from typing import Final

from werkplek.demo import verhaal
from werkplek.demo.wandeling import Wandeling

WIE: Final = "Agnieszka"
OOK: Final = "Kees"
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
    w.zeg("Het staat erin. Een vergissing? Dan tik ik op Ongedaan maken.")
    _ook_voor(w)
    _groep(w)


def _ook_voor(w: Wandeling) -> None:
    w.driver.druk("Ook voor…")
    w.driver.wacht_op("samen")
    w.driver.tik(OOK)
    w.zeg("Kees deed hetzelfde werk. Ik tik hem ook aan.")
    w.driver.druk("Leg vast voor 1")
    w.driver.wacht_op("vastleggen")
    w.zeg("Nu staat het bij allebei.")


def _groep(w: Wandeling) -> None:
    w.driver.druk("Meer")
    w.driver.wacht_op("meer")
    w.zeg("Onder Meer staat wat ik niet elke dag nodig heb.")
    w.driver.tik("Groep")
    w.driver.wacht_op("groep")
    w.zeg("Ik zie de hele groep, en naar wie ik vandaag kijk.")
