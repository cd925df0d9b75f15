"""Sanne stops for a while and comes back, on a real folder that is closed in between."""

from pathlib import Path

import pytest

from tests.journeys.conftest import Opent
from tests.journeys.venster import Venster, kom_binnen

WERKPROCES = "Bereidt assisterende werkzaamheden voor"


@pytest.fixture
def venster(begonnen: Path, open_venster: Opent) -> Venster:
    """Marga is at work."""
    assert begonnen.exists()
    geopend = open_venster()
    kom_binnen(geopend.driver)
    return geopend


def naar_deelnemer(venster: Venster) -> None:
    """The overview of Sanne."""
    venster.driver.tik("Sanne")
    venster.driver.wacht_op("vastleggen")
    venster.driver.druk("Overzicht")
    venster.driver.wacht_op("deelnemer")


def test_a_break_with_a_way_back_and_all_stands_on_return(
    venster: Venster, open_venster: Opent
) -> None:
    driver = venster.driver
    driver.tik("Sanne")
    driver.tik(WERKPROCES)
    driver.wacht_op("stap")
    driver.tik("Zelfstandig")
    driver.wacht_op_tekst("Vastgelegd: Sanne")
    driver.wacht_op("vastleggen")
    driver.druk("Overzicht")
    driver.wacht_op("deelnemer")
    driver.druk("Even stoppen")
    driver.wacht_op("even_stoppen")
    driver.wacht(lambda: driver.leest("Dit kan Sanne. Dat blijft staan."), "what stands")
    driver.druk("Retourticket afspreken")
    driver.wacht_op("retourticket")
    driver.tik("Over 3 maanden")
    driver.druk("Afspreken")
    driver.wacht_op("even_stoppen")
    driver.druk("Even stoppen")
    driver.wacht_op_tekst("Even gestopt.")

    weer = open_venster()
    kom_binnen(weer.driver)
    naar_deelnemer(weer)
    weer.driver.wacht(
        lambda: any("Marga Proefstra belt op" in rij for rij in weer.driver.rijen()), "the ticket"
    )
    weer.driver.druk("Weer beginnen")
    weer.driver.wacht_op("welkom_terug")
    weer.driver.wacht(lambda: weer.driver.leest("Welkom terug, Sanne"), "the welcome")
    assert weer.driver.leest(WERKPROCES)
    weer.driver.druk("Verder waar we waren")
    weer.driver.wacht_op_tekst("Weer begonnen.")
    weer.driver.wacht_op("vastleggen")
    assert [w.stap for w in weer.voortgang("Sanne").waarnemingen] == ["zelfstandig"]


def test_a_skill_is_three_taps_from_deelnemer(venster: Venster) -> None:
    naar_deelnemer(venster)
    venster.driver.tik("Werknemersvaardigheden")
    venster.driver.wacht_op("vaardigheden")
    venster.driver.tik("Samenwerken")
    venster.driver.wacht_op("vaardigheid")
    venster.driver.tik("Gaat meestal vanzelf")
    venster.driver.wacht_op_tekst("Vastgelegd: Sanne, Samenwerken, Gaat meestal vanzelf.")
    venster.driver.wacht_op("vaardigheden")
    assert venster.voortgang("Sanne").waarnemingen == ()
