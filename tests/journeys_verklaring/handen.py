"""What people do in the window, in their own words: offer, exchange, sign, establish."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.journeys.venster import PINCODE, Venster
from werkplek.domain.verklaring import Staat
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.ui.driver import Driver
from werkplek.ui.pages.voorbeeld_page import VoorbeeldPage
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.streekpad import Streekpad

STREEK: Final = ((0.2, 0.7), (0.35, 0.3), (0.5, 0.7), (0.65, 0.3), (0.8, 0.6))

KEREN: Final = 100
WACHT_MS: Final = 300
"""The hub seals by itself, beside the exchange: how often one looks, and how long in between."""


def open_paper(driver: Driver, wie: str) -> None:
    """From *Vandaag* to the paper of somebody."""
    driver.druk("Verklaringen")
    driver.wacht_op("verklaringen")
    driver.tik(wie)
    driver.wacht_op("voorbeeld")


def naar_vandaag(driver: Driver) -> None:
    """Back, until there is no further back."""
    while driver.pagina != "vandaag":
        driver.druk("Terug")


def doe(venster: Venster, knop: str, wie: str, staat: Staat) -> None:
    """Press what comes next, on the pincode, and wait until the verklaring is that far."""
    venster.driver.druk(knop)
    tik_pincode(venster.driver)
    venster.driver.wacht(lambda: stand_van(venster, wie).staat is staat, f"waiting for {staat}")


def tik_pincode(driver: Driver) -> None:
    """That of whoever works here."""
    driver.wacht_op("pincode")
    driver.tik_pincode(PINCODE)


def wissel_uit(venster: Venster) -> None:
    """With one button, from its page."""
    driver = venster.driver
    naar_vandaag(driver)
    venster.window.navigation.go("uitwisselen")
    driver.wacht_op("uitwisselen")
    driver.druk("Nu uitwisselen")
    driver.wacht(partial(driver.leest, "Alles is "), "waiting for the school")
    driver.wacht_op_knop("Nu uitwisselen")
    naar_vandaag(driver)


def teken(venster: Venster) -> None:
    """Draw a line on the sheet, as with a finger."""
    pad = venster.window.navigation.page("tekenen").findChild(Streekpad)
    assert pad is not None
    punten = [QPoint(int(x * pad.width()), int(y * pad.height())) for x, y in STREEK]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=punten[0])
    for punt in punten[1:]:
        QTest.mouseMove(pad, punt)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=punten[-1])


def stand_van(venster: Venster, wie: str) -> VerklaringStand:
    """How far the verklaring of somebody is, by the feiten that are here."""
    return venster.voortgang(wie).plaatsingen[-1].verklaringen[-1]


def haal_zegel(venster: Venster, wie: str) -> None:
    """Exchange until the seal of the school is here, and its file."""
    for _ in range(KEREN):
        wissel_uit(venster)
        if stand_van(venster, wie).document:
            break
        QTest.qWait(WACHT_MS)
    open_paper(venster.driver, wie)
    venster.driver.wacht(lambda: papier_van(venster) != b"", "waiting for the sealed file")


def papier_van(venster: Venster) -> bytes:
    """The bytes of the paper that is shown; nothing before it is."""
    page = venster.window.navigation.page("voorbeeld")
    assert isinstance(page, VoorbeeldPage)
    return page.beeld.pdf if page.beeld is not None else b""


def geef_scan(venster: Venster, pad: Path) -> None:
    """Choose the picture of the signed paper."""
    keuze = venster.window.navigation.page("voorbeeld").findChild(Bestandskeuze)
    assert keuze is not None
    keuze.openen.emit(pad)


def controleer(driver: Driver, pad: Path, kop: str) -> None:
    """Drop a file on *Papier controleren*, and read what comes of it."""
    naar_vandaag(driver)
    driver.druk("Verklaringen")
    driver.druk("Papier controleren")
    driver.wacht_op("controleren")
    driver.laat_vallen(pad)
    driver.wacht(partial(driver.leest, kop), f"waiting for {kop!r}")
