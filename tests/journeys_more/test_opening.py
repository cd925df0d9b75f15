"""A folder that does not open at once says why, and what can be done; nothing is lost by trying."""

import pytest

from tests.journeys.conftest import Opent
from tests.journeys.venster import WACHTZIN


@pytest.mark.usefixtures("begonnen")
def test_the_wachtzin_is_asked_and_a_wrong_one_may_be_mended(open_venster: Opent) -> None:
    driver = open_venster(wachtzin=None).driver
    assert driver.leest("Er is een wachtzin nodig om deze map te openen.")

    driver.vul_in("Wachtzin", "een andere zin dan die")
    driver.druk("Openen")
    driver.wacht(lambda: driver.leest("Deze wachtzin past niet op de map."), "the refusal")

    driver.vul_in("Wachtzin", WACHTZIN)
    driver.druk("Openen")
    driver.wacht_op("pincode")


@pytest.mark.usefixtures("begonnen")
def test_a_second_window_says_that_the_folder_is_open(open_venster: Opent) -> None:
    eerste = open_venster()
    tweede = open_venster(ernaast=True)
    assert tweede.driver.leest("Werkplek is al open met deze map.")

    eerste.sluit()
    tweede.driver.druk("Opnieuw proberen")
    tweede.driver.wacht_op("pincode")


def test_without_a_keyring_the_first_person_is_asked_for_a_wachtzin(open_venster: Opent) -> None:
    driver = open_venster(wachtzin=None).driver
    driver.wacht_op("beginnen")
    driver.vul_in("Naam van het bedrijf", "Werkbedrijf De Voorbeeldhof")
    driver.vul_in("Plaats", "Oosterveen")
    driver.druk("Verder")
    driver.wacht_op("eerste persoon")
    driver.vul_in("Je naam", "Marga Proefstra")
    driver.druk("Klaar")

    driver.wacht_op("wachtzin")
    assert driver.leest("Deze computer heeft geen sleutelbos.")
    driver.vul_in("Je wachtzin", WACHTZIN)
    driver.vul_in("Typ de wachtzin nog een keer", "net iets anders")
    driver.druk("Klaar")
    assert driver.leest("De twee wachtzinnen zijn niet gelijk.")

    driver.vul_in("Typ de wachtzin nog een keer", WACHTZIN)
    driver.druk("Klaar")
    driver.wacht_op("pincode")


def test_a_bsn_in_the_name_of_the_company_is_asked_about_and_then_kept(
    open_venster: Opent,
) -> None:
    venster = open_venster()
    driver = venster.driver
    driver.wacht_op("beginnen")
    driver.vul_in("Naam van het bedrijf", "Magazijn 111222333")
    driver.vul_in("Plaats", "Oosterveen")
    driver.druk("Verder")
    driver.wacht_op("eerste persoon")
    driver.vul_in("Je naam", "Marga Proefstra")
    driver.druk("Klaar")

    driver.druk("Het is iets anders, bewaar")
    driver.wacht_op("pincode")
