"""A jobcoach with deelnemers at two leerbedrijven: her laptop, the school, and a tablet there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.coach_reis.zaak import HOF, KWEKERIJ, Coachzaak
from tests.journeys.venster import Opener, Venster, kom_binnen
from werkplek.demo.hub import Demohub
from werkplek.domain.begeleidingsfeiten import Steunsoort
from werkplek.ui.application import Application
from werkplek.ui.driver import Driver

pytestmark = pytest.mark.timeout(180)  # a hub, three folders and three windows in one test

EIGEN = "Thuis is het druk. Rustig beginnen."
GEDEELD = "Hij werkt graag met de handen."
VANDAAG = [KWEKERIJ, "Yusuf", HOF, "Anouk", "Sanne"]
"""Each leerbedrijf with its own, by name."""


@pytest.fixture(scope="module")
def zaak(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coachzaak]:
    """Noor coaches three people at two leerbedrijven."""
    ruimte = tmp_path_factory.mktemp("coach")
    with Demohub(ruimte / "hub") as hub:
        gemaakt = Coachzaak(hub, ruimte)
        gemaakt.richt_in()
        yield gemaakt


def venster(app: Application, map_: Path) -> Venster:
    """A window on a folder, with its person at work."""
    made = Venster(app, map_, opener=Opener(map_))
    kom_binnen(made.driver)
    return made


def test_a_jobcoach_and_what_others_see_of_it(app: Application, zaak: Coachzaak) -> None:
    laptop = venster(app, zaak.laptop)
    try:
        driver = laptop.driver
        _caseload(driver)
        _steun_in_drie_tikken(driver)
        _waarneming(driver)
        _notities(driver)
    finally:
        laptop.sluit()
    zaak.wissel_uit()
    hub = zaak.bij_de_hub()
    assert hub.keys() == {"voortgang", "ondersteuning", "apart"}
    assert (hub["ondersteuning"], hub["apart"]) == (1, 0)
    _bij_marga(app, zaak, wel=[GEDEELD, "door Noor Coachman"], niet=[EIGEN, "Steun:"])
    zaak.hub.doe("toestemming", "geven", "S0", "--leerbedrijf", HOF)
    zaak.steun("Sanne", Steunsoort.GEBELD, "Over de bus.")
    zaak.wissel_uit()
    _bij_marga(app, zaak, wel=["Steun: Gebeld", "Over de bus."], niet=[EIGEN, "Voorgedaan"])


def _caseload(driver: Driver) -> None:
    driver.wacht(lambda: len(driver.rijen()) == len(VANDAAG), "waiting for the caseload")
    assert [rij.split(",")[0] for rij in driver.rijen()] == VANDAAG


def _steun_in_drie_tikken(driver: Driver) -> None:
    driver.tik("Sanne")
    driver.druk("Steun")
    driver.tik("Voorgedaan")
    driver.wacht(lambda: driver.leest("Steun bewaard: Sanne, voorgedaan, vandaag."), "recording")


def _waarneming(driver: Driver) -> None:
    driver.druk("Terug")
    driver.wacht_op("vastleggen")
    driver.tik("Voert")
    driver.wacht_op("stap")
    driver.tik("Geoefend")
    driver.wacht_op("vastleggen")


def _notities(driver: Driver) -> None:
    driver.druk("Steun")
    driver.druk("Eigen notitie")
    driver.wacht_op("eigen_notitie")
    for tekst in (EIGEN, GEDEELD):
        if driver.heeft_knop("Notitie schrijven"):
            driver.druk("Notitie schrijven")
        driver.vul_in("Nieuwe notitie", tekst)
        driver.druk("Notitie bewaren")
        driver.wacht(lambda t=tekst: _staat(driver, t), f"keeping {tekst!r}")  # type: ignore[misc]
    driver.tik("Vandaag")
    driver.druk("Delen")
    driver.wacht(lambda: not _staat(driver, GEDEELD), "sharing")
    assert _staat(driver, EIGEN)


def _staat(driver: Driver, tekst: str) -> bool:
    return any(tekst in rij for rij in driver.rijen())


def _bij_marga(app: Application, zaak: Coachzaak, wel: list[str], niet: list[str]) -> None:
    """What the praktijkopleider of De Voorbeeldhof reads about Sanne."""
    tablet = venster(app, zaak.tablet)
    try:
        driver = tablet.driver
        assert not any(KWEKERIJ in rij or "Yusuf" in rij for rij in driver.rijen())
        driver.tik("Sanne")
        assert not driver.heeft_knop("Steun")
        driver.druk("Overzicht")
        driver.wacht_op("deelnemer")
        driver.druk("Tijdlijn")
        driver.wacht_op("tijdlijn")
        driver.wacht(lambda: _staat(driver, wel[0]), "the tijdlijn")
        alles = "\n".join(driver.rijen())
        assert [tekst for tekst in wel if tekst not in alles] == []
        assert [tekst for tekst in niet if tekst in alles] == []
    finally:
        tablet.sluit()
