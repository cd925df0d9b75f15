"""Every page that is not on every day's path is a tap away, for whom it is meant."""

from dataclasses import replace

import pytest

from tests.ui.audit import audit
from tests.ui.heel_podium import HeelPodium
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.personen import Persoon, Rol
from werkplek.ui import routes
from werkplek.ui.application import Application
from werkplek.ui.keys import Keys
from werkplek.ui.pages.meer import MeerPage
from werkplek.ui.pages.wegen import BIJ_DEELNEMER, MEER, Weg, wegen_voor

WEGEN = [pytest.param(weg, id=weg.pagina) for weg in (*MEER, *BIJ_DEELNEMER)]


@pytest.fixture
def met_toetsen(podium: HeelPodium) -> HeelPodium:
    """The header and the keys as they are once somebody works here."""
    Keys(podium.shell, podium.window)
    podium.window.toon_persoon(podium.vloer.marga.naam)
    return podium


def test_nothing_is_clipped_too_small_nameless_or_unreachable(app: Application) -> None:
    def vol() -> MeerPage:
        page = MeerPage()
        page.toon(MEER)
        return page

    assert audit(app, vol()) == []


@pytest.mark.parametrize("weg", WEGEN)
def test_every_way_leads_to_a_page(weg: Weg) -> None:
    assert weg.pagina in routes.NAMEN


def test_who_only_looks_at_meer_goes_back_with_what_was_in_hand(met_toetsen: HeelPodium) -> None:
    met_toetsen.ga("deelnemer")
    met_toetsen.driver.druk("Meer")
    met_toetsen.window.navigation.back()
    assert met_toetsen.window.navigation.current == "deelnemer"
    assert met_toetsen.session.deelnemer == met_toetsen.sanne


def test_no_way_back_leads_to_a_page_of_somebody_who_was_put_down(met_toetsen: HeelPodium) -> None:
    met_toetsen.ga("deelnemer")
    met_toetsen.driver.druk("Meer")
    met_toetsen.driver.tik("Veiligheid")
    for _ in range(3):
        met_toetsen.window.navigation.back()
    assert met_toetsen.window.navigation.current == "vandaag"


def test_no_way_is_named_twice() -> None:
    for wegen in (MEER, BIJ_DEELNEMER):
        assert len({weg.pagina for weg in wegen}) == len({weg.titel for weg in wegen}) == len(wegen)


@pytest.mark.parametrize("weg", [p for p in WEGEN if p.values[0] in MEER])
def test_a_row_leads_there_from_the_header_and_back_again(
    met_toetsen: HeelPodium, weg: Weg
) -> None:
    """With nothing in hand: these pages are about everybody."""
    podium = met_toetsen
    podium.session.ben(replace(podium.vloer.marga, rol=min(weg.rollen)))
    podium.driver.druk("Meer")
    podium.driver.tik(weg.titel)
    assert podium.window.navigation.current == weg.pagina
    assert podium.session.hand.deelnemer is None
    podium.window.navigation.back()
    assert podium.window.navigation.current == "meer"


@pytest.mark.parametrize("rol", Rol)
def test_nobody_is_shown_a_way_of_another_role(rol: Rol) -> None:
    ik = Persoon(PersoonId("iemand"), "Iemand Anders", rol)
    for wegen in (MEER, BIJ_DEELNEMER):
        assert {weg for weg in wegen if rol in weg.rollen} == set(wegen_voor(wegen, ik))


def test_nobody_at_work_is_led_nowhere(met_toetsen: HeelPodium) -> None:
    met_toetsen.session.ga_weg()
    met_toetsen.window.toon_persoon(None)
    met_toetsen.window.meer.emit()
    assert met_toetsen.window.navigation.current != "meer"
    assert not met_toetsen.driver.heeft_knop("Meer")
