"""While the tablet goes round the table, no way leads to anybody else's file but past the lock."""

from tests.meer.test_meer import met_toetsen
from tests.ui.heel_podium import HeelPodium

__all__ = ["met_toetsen"]


def test_no_way_leads_off_a_page_that_is_held(met_toetsen: HeelPodium) -> None:
    podium, navigation = met_toetsen, met_toetsen.window.navigation
    podium.ga("deelnemer")
    assert podium.driver.heeft_knop("Terug")
    navigation.hold(held=True)
    assert not podium.driver.heeft_knop("Terug")
    assert not podium.driver.heeft_knop("Meer")

    navigation.back()
    podium.window.meer.emit()
    navigation.home("vandaag")
    navigation.glance("hulp")
    assert navigation.current == "deelnemer"


def test_the_lock_goes_before_everything_and_comes_back_to_a_page_that_is_held(
    met_toetsen: HeelPodium,
) -> None:
    podium, navigation = met_toetsen, met_toetsen.window.navigation
    podium.ga("deelnemer")
    navigation.sit_at("marga", "vandaag")
    navigation.hold(held=True)
    navigation.sit_at(None, "wie")
    podium.window.toon_persoon(None)
    assert navigation.current == "deelnemer"

    podium.window.toon_persoon("Marga")
    navigation.sit_at("marga", "vandaag")
    assert navigation.current == "vandaag"
    assert not podium.driver.heeft_knop("Meer")
    navigation.hold(held=False)
    assert podium.driver.heeft_knop("Meer")
