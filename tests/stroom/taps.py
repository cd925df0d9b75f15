"""A process with the real window that records tap after tap until it is killed.

    python -m tests.stroom.taps FOLDER

Prints a line for each time that the screen said *Vastgelegd*.
"""

import sys
from itertools import count, cycle
from pathlib import Path
from typing import Final

from tests.journeys.venster import Venster, kom_binnen
from werkplek.ui.application import Application

WIE: Final = "Sanne"
WERK: Final = "Bereidt assisterende werkzaamheden voor"
STAPPEN: Final = ("Uitleg gehad", "Geoefend, samen", "Zelf, met controle", "Zelfstandig")


def main() -> None:
    """Tap, wait until the page that follows a commit is there, say so, and tap again."""
    venster = Venster(Application(["werkplek"]), Path(sys.argv[1]))
    driver = venster.driver
    kom_binnen(driver)
    driver.tik(WIE)
    driver.wacht_op("vastleggen")
    for number, stap in zip(count(1), cycle(STAPPEN), strict=False):
        driver.tik(WERK)
        driver.wacht_op("stap")
        driver.tik(stap)
        driver.wacht_op("vastleggen")
        assert f"Vastgelegd: {WIE}" in venster.window.bericht
        print(number, flush=True)


if __name__ == "__main__":
    main()
