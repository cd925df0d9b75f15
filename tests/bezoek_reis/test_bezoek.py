"""A visit on the real window: planned, held without a network, signed, printed, and kept up."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.bezoek_reis.tik import GETYPT, TEKST
from tests.bezoek_reis.venster import BRAM, PIN_BRAM, MetPrinter, kom_binnen, naar_bezoek, wissel
from tests.journeys.venster import PINCODE, WACHTZIN, Venster
from werkplek.application.bezoeken import begeleiding_van
from werkplek.application.gesprekklad import klad_van
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.begeleiding import Begeleiding
from werkplek.domain.begeleidingsfeiten import Afloop, Gespreksrol
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.ui.pages.gesprek_tekenen_page import GesprekTekenenPage
from werkplek.ui.widgets.streekpad import Streekpad
from werkplek.wiring import open_werkplek

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.timeout(180)  # a program is started in some, and opens a folder
MARGA = "Marga Proefstra"
HANDEN = ((0.15, 0.7), (0.3, 0.3), (0.45, 0.7), (0.6, 0.3), (0.8, 0.6))


def sanne_in(lezer: Lezer) -> DeelnemerId:
    return next(r.deelnemer for r in lezer.overzicht() if r.roepnaam == "Sanne")


def stand_van(opener: MetPrinter) -> Begeleiding:
    assert opener.werkplek is not None
    with opener.werkplek.ctx.store.lees() as lezer:
        sanne = sanne_in(lezer)
        return begeleiding_van(lezer, sanne, huidige_plaatsing(lezer, sanne).id)


def krabbel(pad: Streekpad) -> None:
    vel = pad.vel
    plekken = [
        QPoint(int(vel.left() + x * vel.width()), int(vel.top() + y * vel.height()))
        for x, y in HANDEN
    ]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=plekken[0])
    for plek in plekken[1:]:
        QTest.mouseMove(pad, plek)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=plekken[-1])


def praat(venster: Venster) -> None:
    """Three voices and an agreement, nothing typed."""
    driver = venster.driver
    driver.druk("Begin het gesprek")
    driver.tik("Op de werkplek")
    for pagina, zin in (
        ("stem_deelnemer", "Ik wil iets nieuws"),
        ("stem_leerbedrijf", "Is toe aan"),
        ("stem_school", "We kijken naar"),
    ):
        driver.wacht_op(pagina)
        driver.tik(zin)
        driver.druk("Verder")
    driver.druk("Afspraak erbij")
    driver.tik("Het leerbedrijf")
    driver.tik("Doet een nieuwe taak voor.")
    driver.tik("Over een week")
    driver.wacht_op("afspraken")
    driver.druk("Verder")
    driver.druk("Klopt, nu tekenen")
    driver.wacht_op("gesprek_tekenen")


def teken(venster: Venster, wie: str) -> None:
    driver = venster.driver
    driver.druk(f"Ik ben {wie}, verder")
    page = venster.window.navigation.page("gesprek_tekenen")
    assert isinstance(page, GesprekTekenenPage)
    krabbel(page.streek.pad)
    driver.druk("Ondertekenen")


def test_plan_visit_talk_sign_print_and_keep(venster: Venster, opener: MetPrinter) -> None:
    driver = venster.driver
    kom_binnen(driver, BRAM, PIN_BRAM)
    naar_bezoek(driver)
    driver.tik("Sanne")
    driver.wacht_op("bezoekdag")
    driver.tik("Vandaag")
    driver.druk("Bezoek plannen")
    driver.wacht_op_tekst("Bezoek gepland.")
    driver.tik("Vandaag: Sanne")
    praat(venster)
    for wie in ("Sanne", MARGA, BRAM):
        teken(venster, wie)
    driver.druk("Verslag bekijken")
    driver.wacht_op("papier")
    driver.druk("Printen")
    driver.wacht(lambda: bool(opener.printer.gedrukt), "waiting for the printer")
    ((_, pdf),) = opener.printer.gedrukt
    assert pdf.startswith(b"%PDF")
    stand = stand_van(opener)
    assert (stand.geweest, stand.gepland) == (1, ())
    assert stand.gesprekken[0].nog_niet_getekend() == ()
    wissel(venster, MARGA, PINCODE)
    driver.tik("Sanne")
    venster.window.navigation.go("gesprekken")
    driver.tik("Doet een nieuwe taak voor.")
    driver.tik("Gedaan")
    driver.wacht_op_tekst("Afspraak bijgewerkt.")
    assert [een.afloop for een in stand_van(opener).afspraken] == [Afloop.GEDAAN]


def in_stukken(map_: Path, *fout: str) -> str:
    """Type in another process, kill it, and read what is left in the folder."""
    opdracht = [sys.executable, "-m", "tests.bezoek_reis.tik", str(map_), *fout]
    with subprocess.Popen(opdracht, cwd=ROOT, stdout=subprocess.PIPE, text=True) as proces:
        assert proces.stdout is not None
        gezegd = proces.stdout.readline().strip()
        proces.send_signal(signal.SIGKILL)
    assert gezegd == GETYPT
    werkplek = open_werkplek(map_, WACHTZIN, sleutelbos=None)
    try:
        with werkplek.ctx.store.lees() as lezer:
            bram = next(p for p in lezer.personen() if p.naam == BRAM)
            klad = klad_van(lezer, sanne_in(lezer), bram)
            return klad.stem(Gespreksrol.DEELNEMER).tekst
    finally:
        werkplek.sluit()


def test_what_was_typed_survives_sigkill(map_: Path) -> None:
    assert in_stukken(map_) == TEKST


def test_the_journey_finds_a_talk_that_is_never_kept(map_: Path) -> None:
    """The planted fault."""
    assert in_stukken(map_, "--zonder-rust") == ""


@pytest.mark.parametrize("wie", ["Sanne"])
def test_a_lock_in_the_middle_of_a_talk_brings_it_back(venster: Venster, wie: str) -> None:
    driver = venster.driver
    kom_binnen(driver, BRAM, PIN_BRAM)
    naar_bezoek(driver)
    driver.tik(wie)
    driver.wacht_op("bezoekdag")
    driver.tik("Morgen")
    driver.druk("Bezoek plannen")
    driver.tik(f"Morgen: {wie}")
    driver.druk("Begin het gesprek")
    driver.tik("Op de werkplek")
    driver.wacht_op("stem_deelnemer")
    driver.tik("Ik leer veel.")
    wissel(venster, MARGA, PINCODE)
    venster.window.wissel.emit()
    driver.wacht_op("wie")
    driver.tik(BRAM)
    driver.wacht_op("pincode")
    driver.tik_pincode(PIN_BRAM)
    driver.wacht_op("stem_deelnemer")
    assert driver.staat_in("Of in eigen woorden") == "Ik leer veel."
