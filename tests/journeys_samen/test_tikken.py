"""Three taps record, a few more record it for others too, one undoes all of it: counted."""

from tests.journeys.venster import PINCODE, Venster
from tests.journeys_samen.conftest import VAN_JORIS
from tests.journeys_samen.tikteller import Tikteller
from werkplek.domain.waarneming import Waarneming
from werkplek.ui.application import Application

WERKPROCES = "Bereidt assisterende werkzaamheden voor"
OOK = "Ook voor…"


def staande(venster: Venster, roepnaam: str) -> list[Waarneming]:
    """What counts for somebody."""
    return [w for w in venster.voortgang(roepnaam).waarnemingen if w.geldt]


def kom_binnen(venster: Venster, naam: str = "Marga Proefstra", pincode: str = PINCODE) -> None:
    """A name and a pincode."""
    venster.driver.tik(naam)
    venster.driver.tik_pincode(pincode)
    venster.driver.wacht_op("vandaag")


def leg_vast(venster: Venster, roepnaam: str = "Sanne") -> None:
    """Deelnemer, werkproces, stap."""
    venster.driver.tik(roepnaam)
    venster.driver.tik(WERKPROCES)
    venster.driver.tik("Zelfstandig")
    venster.driver.wacht_op_tekst(f"Vastgelegd: {roepnaam}")
    venster.driver.wacht_op("vastleggen")


def test_three_taps_record_and_nothing_is_tapped_twice(app: Application, venster: Venster) -> None:
    kom_binnen(venster)
    with Tikteller(app) as teller:
        leg_vast(venster)
    assert (teller.tikken, teller.dubbel) == (3, 0)
    assert [w.stap for w in staande(venster, "Sanne")] == ["zelfstandig"]


def test_for_two_others_with_four_taps_and_one_undoes_all_three(
    app: Application, venster: Venster
) -> None:
    kom_binnen(venster)
    leg_vast(venster)
    with Tikteller(app) as teller:
        venster.driver.druk(OOK)
        venster.driver.tik("Yusuf")
        venster.driver.tik("Lotte")
        venster.driver.druk("Leg vast voor 2")
        venster.driver.wacht_op_tekst("Vastgelegd voor Sanne, Lotte en Yusuf: B1-K1-W1")
    assert teller.tikken == 4
    venster.driver.wacht_op("vastleggen")
    assert all(len(staande(venster, naam)) == 1 for naam in ("Sanne", "Yusuf", "Lotte"))
    assert not staande(venster, "Piet")

    with Tikteller(app) as teller:
        venster.driver.druk("Ongedaan maken")
        venster.driver.wacht_op_tekst("Ongedaan gemaakt")
    assert teller.tikken == 1
    assert not any(staande(venster, naam) for naam in ("Sanne", "Yusuf", "Lotte", "Piet"))
    assert not venster.driver.heeft_knop(OOK)


def test_everybody_is_one_tap(app: Application, venster: Venster) -> None:
    kom_binnen(venster)
    leg_vast(venster)
    with Tikteller(app) as teller:
        venster.driver.druk(OOK)
        venster.driver.druk("Iedereen")
        venster.driver.druk("Leg vast voor 3")
        venster.driver.wacht_op_tekst("Vastgelegd voor Sanne, Lotte en 2 anderen")
    assert teller.tikken == 3
    assert all(staande(venster, naam) for naam in ("Sanne", "Yusuf", "Lotte", "Piet"))


def test_another_person_is_two_taps_and_the_digits(app: Application, venster: Venster) -> None:
    kom_binnen(venster)
    leg_vast(venster)
    with Tikteller(app) as teller:
        venster.driver.druk("Marga Proefstra")
        venster.driver.wacht_op("wie")
        kom_binnen(venster, "Joris Proefman", VAN_JORIS)
    assert teller.tikken == 2 + len(VAN_JORIS)
    assert not venster.driver.heeft_knop("Ongedaan maken")
