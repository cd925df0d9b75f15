"""From a code on paper to words that come back, through the real window."""

from functools import partial

from tests.fakes.hub import CODE
from tests.journeys.venster import PINCODE, Venster
from tests.journeys_school.schoolkant import ADRES, School, SchoolOpener
from werkplek.ui.driver import Driver

SANNE_DAAR = "01990000-0000-7000-8000-0000000d0001"
LI = "01990000-0000-7000-8000-0000000d0002"


def koppel(driver: Driver) -> None:
    """Type address and code, show who it is, and compare the words."""
    driver.druk("School")
    driver.wacht_op("uitwisselen")
    driver.druk("School koppelen")
    driver.wacht_op("koppelen")
    driver.vul_in("Adres of link van de school", ADRES)
    driver.vul_in("Code", f"{CODE[:4].lower()} {CODE[4:].lower()}")
    driver.druk("School koppelen")
    driver.wacht_op("pincode")
    driver.tik_pincode(PINCODE)
    driver.wacht_op("vingerwoorden")
    driver.druk("Klopt")
    driver.wacht_op("zelfde")


def is_dezelfde(driver: Driver) -> None:
    """The only one who looks alike, is."""
    driver.wacht(partial(driver.leest, "Is dit dezelfde persoon?"), "who is who")
    driver.druk("Zelfde persoon")
    driver.wacht(partial(driver.leest, "klaar met vergelijken"), "who is who, done")
    driver.druk("Naar Vandaag")
    driver.wacht_op("vandaag")


def leg_vast(driver: Driver, wie: str) -> None:
    """Three taps."""
    driver.tik(wie)
    driver.wacht_op("vastleggen")
    driver.tik("Bereidt assisterende werkzaamheden voor")
    driver.wacht_op("stap")
    driver.tik("Zelfstandig")
    driver.wacht_op_tekst("Vastgelegd")


def wissel_uit(venster: Venster) -> None:
    """Ask for it on its page, and wait until it ended."""
    driver = venster.driver
    venster.window.navigation.home("vandaag")
    venster.window.navigation.go("uitwisselen")
    driver.druk("Nu uitwisselen")
    driver.wacht_op_knop("Nu uitwisselen")


def aantal_bij(school: School) -> int:
    return len(school.hub.ids())


def test_a_leerbedrijf_with_work_of_its_own_links_matches_sends_and_hears_back(
    venster: Venster, school: School
) -> None:
    driver = venster.driver
    school.plaats(SANNE_DAAR, "Sanne")
    school.plaats(LI, "Li Verzonnen")
    van_school = aantal_bij(school)
    leg_vast(driver, "Sanne")
    venster.window.navigation.home("vandaag")
    koppel(driver)
    is_dezelfde(driver)
    driver.wacht(lambda: any("Li" in rij for rij in driver.rijen()), "the deelnemer of the school")
    wissel_uit(venster)
    driver.wacht(partial(driver.leest, "Alles is bij de school."), "all sent")
    assert aantal_bij(school) > van_school

    school.zeg(SANNE_DAAR, "Mooi dat het alleen lukt.")
    wissel_uit(venster)
    venster.window.navigation.home("vandaag")
    driver.tik("Sanne")
    driver.wacht_op("vastleggen")
    venster.window.navigation.go("deelnemer")
    driver.druk("Tijdlijn")
    driver.wacht_op("tijdlijn")
    gezegd = [rij for rij in driver.rijen() if "Mooi dat het alleen lukt." in rij]
    assert len(gezegd) == 1
    assert "door Bente Verzonnen, bpv-begeleider" in gezegd[0]

    driver.tik("Opmerking")
    driver.wacht_op("moment")
    driver.druk("Opmerking maken")
    driver.wacht_op("opmerking")
    driver.vul_in("Opmerking", "Dank je. Morgen doet Sanne het weer.")
    driver.druk("Opmerking bewaren")
    driver.wacht_op("tijdlijn")
    wissel_uit(venster)
    driver.wacht(partial(driver.leest, "Alles is bij de school."), "the answer was sent")


def test_without_a_network_one_works_on_and_all_goes_later(
    venster: Venster, opener: SchoolOpener, school: School
) -> None:
    driver = venster.driver
    school.plaats(SANNE_DAAR, "Sanne")
    koppel(driver)
    is_dezelfde(driver)
    wissel_uit(venster)
    daar = aantal_bij(school)
    opener.zonder_lijn()
    venster.window.navigation.home("vandaag")
    leg_vast(driver, "Sanne")
    wissel_uit(venster)
    driver.wacht(partial(driver.leest, "te versturen"), "it waits")
    driver.wacht(partial(driver.leest, "De school is nu niet te bereiken."), "why")
    assert aantal_bij(school) == daar
    opener.met_lijn()
    wissel_uit(venster)
    driver.wacht(partial(driver.leest, "Alles is bij de school."), "all sent")
    assert aantal_bij(school) == daar + 1


def test_who_is_not_placed_here_any_more_is_gone_and_it_is_said_why(
    venster: Venster, school: School
) -> None:
    driver = venster.driver
    school.plaats(LI, "Li Verzonnen")
    koppel(driver)
    driver.wacht(partial(driver.leest, "klaar met vergelijken"), "nobody looks alike")
    driver.druk("Naar Vandaag")
    leg_vast(driver, "Li")
    wissel_uit(venster)
    driver.wacht(partial(driver.leest, "Alles is bij de school."), "all sent")
    school.haal_weg(LI)
    wissel_uit(venster)
    uitleg = "Li Verzonnen is niet meer bij jullie geplaatst."
    driver.wacht(partial(driver.leest, uitleg), "why somebody is gone")
    venster.window.navigation.home("vandaag")
    driver.wacht(lambda: bool(driver.rijen()), "the tiles")
    assert not any("Li" in rij for rij in driver.rijen())


def test_a_revoked_device_is_told_what_to_do_and_keeps_what_it_has(
    venster: Venster, school: School, opener: SchoolOpener
) -> None:
    driver = venster.driver
    school.plaats(SANNE_DAAR, "Sanne")
    koppel(driver)
    is_dezelfde(driver)
    wissel_uit(venster)
    assert opener.hubs is not None
    school.hub.inhoud.ingetrokken.add(opener.hubs.apparaat)
    venster.window.navigation.home("vandaag")
    leg_vast(driver, "Sanne")
    wissel_uit(venster)
    driver.wacht(lambda: any("afgesloten" in rij for rij in driver.rijen()), "what waits there")
    gehouden = next(rij for rij in driver.rijen() if "afgesloten" in rij)
    assert "Sanne" in gehouden
    assert "Vraag het de coördinator." in gehouden


def test_closing_with_work_that_waits_asks_once_and_sends_first(
    venster: Venster, school: School, opener: SchoolOpener
) -> None:
    driver = venster.driver
    school.plaats(SANNE_DAAR, "Sanne")
    koppel(driver)
    is_dezelfde(driver)
    wissel_uit(venster)
    daar = aantal_bij(school)
    opener.zonder_lijn()
    venster.window.navigation.home("vandaag")
    leg_vast(driver, "Sanne")
    venster.window.close()
    driver.wacht_op("afsluiten")
    assert venster.window.isVisible()
    driver.druk("Eerst versturen")
    driver.wacht(partial(driver.leest, "De school is nu niet te bereiken."), "why it did not go")
    assert venster.window.isVisible()
    opener.met_lijn()
    driver.druk("Eerst versturen")
    driver.wacht(lambda: not venster.window.isVisible(), "sent and closed")
    assert aantal_bij(school) == daar + 1
