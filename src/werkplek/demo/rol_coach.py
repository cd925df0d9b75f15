"""The jobcoach: support in three taps, and a note that stays one's own until it is shared."""

from typing import Final

from werkplek.demo import verhaal
from werkplek.demo.wandeling import Wandeling

WIE: Final = "Agnieszka"
NOTITIE: Final = "Volgende week samen naar de nieuwe machine kijken."


def loop(w: Wandeling) -> None:
    """Joris's visit to the floor."""
    w.kom_binnen(verhaal.COACH)
    w.zeg("Ik zie iedereen die ik begeleid.")
    w.naar_deelnemer(WIE)
    w.driver.tik("Steun")
    w.driver.wacht_op("steun")
    w.zeg("Ik tik op wat ik deed.")
    w.driver.tik("Meegewerkt")
    w.driver.wacht_op_tekst("Steun bewaard")
    w.zeg("Het staat erin. Alleen wie het mag, leest het.")
    w.driver.druk("Terug")
    w.driver.wacht_op("deelnemer")
    w.driver.tik("Eigen notitie")
    w.driver.wacht_op("eigen_notitie")
    w.driver.vul_in("Nieuwe notitie", NOTITIE)
    w.zeg("Ik schrijf iets voor mezelf.")
    w.driver.druk("Notitie bewaren")
    w.driver.wacht(lambda: bool(w.driver.rijen()), "waiting for the note")
    w.driver.tik("Vandaag")
    w.zeg("Mag iedereen het weten? Dan tik ik op Delen.")
    w.driver.druk("Delen")
    w.driver.wacht(lambda: not w.driver.heeft_knop("Delen"), "waiting until it is shared")
    w.zeg("Nu staat het op de tijdlijn, voor wie Agnieszka volgt.")
