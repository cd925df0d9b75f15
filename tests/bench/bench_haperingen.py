"""How often the window stands still while one records and the school is exchanged with.

A real window on a real folder, with a hub in this process at the other end of a line in memory, so
that sync has the same processor as the window. Each round is three taps, and asks for an exchange.
What is counted are stalls of the event loop over 50 ms; the hand that taps looks for its tiles on
the same thread, so the number is never too low. Nothing about time is asserted.
"""

from statistics import median
from time import perf_counter

from PySide6.QtTest import QTest

from tests.fakes.hapering import GRENS_MS, Haperingen, Hartslag
from tests.journeys.venster import Venster
from tests.journeys_school.conftest import (
    app,
    begonnen,
    opener,
    qapp_cls,
    school,
    sjabloon,
    venster,
)
from tests.journeys_school.schoolkant import School
from tests.journeys_school.test_school import LI, SANNE_DAAR, is_dezelfde, koppel
from werkplek.ui.uitwisselloket import Uitwisselloket

__all__ = ["app", "begonnen", "opener", "qapp_cls", "school", "sjabloon", "venster"]

RONDES = 40
WERKPROCES = "Bereidt assisterende werkzaamheden voor"
STAPPEN = ("Uitleg gehad", "Geoefend, samen", "Zelf, met controle", "Zelfstandig")


def leg_vast(venster: Venster, stap: str) -> float:
    """Three taps, and back to the names; milliseconds until the strip said it."""
    venster.driver.tik("Sanne")
    venster.driver.wacht_op("vastleggen")
    venster.driver.tik(WERKPROCES)
    venster.driver.wacht_op("stap")
    begin = perf_counter()
    venster.driver.tik(stap)
    gezegd = f"B1-K1-W1, {stap}"
    while gezegd not in venster.window.bericht:
        QTest.qWait(1)
    duur = (perf_counter() - begin) * 1e3
    venster.driver.wacht_op_tekst(gezegd)
    venster.window.vergeet_gedaan()
    venster.window.navigation.home("vandaag")
    return duur


def test_stalls_while_recording_with_sync_running(venster: Venster, school: School) -> None:
    school.plaats(SANNE_DAAR, "Sanne")
    school.plaats(LI, "Li Verzonnen")
    koppel(venster.driver)
    is_dezelfde(venster.driver)
    loket = venster.window.findChild(Uitwisselloket)
    assert loket is not None
    rondes: list[object] = []
    loket.klaar.connect(rondes.append)
    leg_vast(venster, STAPPEN[0])

    begin, duren = perf_counter(), []
    with Hartslag() as hartslag:
        for ronde in range(RONDES):
            loket.vraag()
            duren.append(leg_vast(venster, STAPPEN[ronde % len(STAPPEN)]))
    gemeten, seconden = hartslag.gemeten, perf_counter() - begin
    loket.klaar.disconnect(rondes.append)

    assert gemeten.slagen
    assert rondes
    assert not venster.wacht.schuld(soort="netwerk")
    print(f"\n{_zeg(gemeten, seconden, len(rondes))}")
    said = f"{median(duren):.0f} ms (median), {max(duren):.0f} ms (slowest)"
    print(f"from the third tap until the strip said it: {said}; asked: 100 ms at p99")


def _zeg(gemeten: Haperingen, seconden: float, rondes: int) -> str:
    return (
        f"{len(gemeten.duur)} stalls over {GRENS_MS:.0f} ms, longest {gemeten.langste:.0f} ms; "
        f"{RONDES} recordings and {rondes} exchanges in {seconden:.0f} s"
    )
