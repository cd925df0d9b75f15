"""Stopping is one tap on a page that begins with what somebody can do; coming back is another."""

import pytest

from tests.fakes.hub import SCHOOL
from tests.fakes.werkvloer import Werkvloer
from tests.ui.heel_podium import HeelPodium
from werkplek.application.beelden.terugkeer import TerugkeerBeeld, terugkeer_beeld
from werkplek.domain.school import Schoolband


def beeld(podium: HeelPodium) -> TerugkeerBeeld:
    """How Sanne stands now."""
    with podium.vloer.store.lees() as lezer:
        return terugkeer_beeld(lezer, podium.sanne, podium.session.ik, podium.vloer.vandaag)


def test_one_tap_stops_and_one_tap_undoes_all_of_it(podium: HeelPodium) -> None:
    podium.vloer.zie(podium.sanne)
    podium.ga("deelnemer")
    podium.driver.druk("Even stoppen")
    assert podium.driver.leest("Dit kan Sanne. Dat blijft staan.")
    podium.driver.druk("Retourticket afspreken")
    podium.driver.tik("Over een maand")
    podium.driver.druk("Afspreken")
    assert not beeld(podium).pauze
    podium.driver.druk("Even stoppen")
    nu = beeld(podium)
    assert nu.pauze
    assert nu.ticket is not None
    assert podium.window.bericht == "Even gestopt. Wat gezien is, blijft staan."
    assert any("Retourticket, Marga Bakker belt op" in rij for rij in podium.driver.rijen())

    podium.driver.druk("Ongedaan maken")
    assert not beeld(podium).pauze
    assert beeld(podium).ticket is None


def test_a_ticket_in_hand_is_taken_away_again(podium: HeelPodium) -> None:
    podium.ga("deelnemer")
    podium.driver.druk("Even stoppen")
    podium.driver.druk("Retourticket afspreken")
    podium.driver.druk("Afspreken")
    podium.driver.druk("Retourticket aanpassen")
    podium.driver.druk("Retourticket weghalen")
    podium.driver.druk("Even stoppen")
    assert beeld(podium).ticket is None


def test_what_was_typed_stands_beside_what_must_be_mended(podium: HeelPodium) -> None:
    podium.ga("deelnemer")
    podium.driver.druk("Even stoppen")
    podium.driver.druk("Retourticket afspreken")
    podium.driver.tik("De school")
    podium.driver.vul_in("Naam van wie belt", "")
    podium.driver.vul_in("Hopelijk terug op", "ooit")
    podium.driver.druk("Afspreken")
    assert podium.driver.leest("Schrijf de datum als dag-maand-jaar")
    assert podium.driver.staat_in("Hopelijk terug op") == "ooit"


def test_a_ticket_is_changed_while_somebody_is_away(podium: HeelPodium) -> None:
    podium.ga("deelnemer")
    podium.driver.druk("Even stoppen")
    podium.driver.druk("Even stoppen")
    podium.driver.tik("Retourticket")
    podium.driver.tik("De jobcoach")
    assert podium.driver.staat_in("Naam van wie belt") == "Noor Jansen"
    podium.driver.druk("Afspreken")
    assert podium.driver.pagina == "deelnemer"
    assert beeld(podium).ticketregel.startswith("Noor Jansen belt op ")
    podium.driver.tik("Retourticket")
    podium.driver.druk("Retourticket weghalen")
    assert beeld(podium).ticket is None


def test_coming_back_shows_what_stands_and_goes_on(podium: HeelPodium) -> None:
    podium.vloer.zie(podium.sanne, stap="samen")
    podium.ga("deelnemer")
    podium.driver.druk("Even stoppen")
    podium.driver.druk("Even stoppen")
    podium.driver.druk("Weer beginnen")
    assert podium.driver.leest("Welkom terug, Sanne")
    assert podium.driver.leest("Geoefend, samen")
    podium.driver.druk("Verder waar we waren")
    assert not beeld(podium).pauze
    assert podium.driver.pagina == "vastleggen"
    podium.window.navigation.back()
    assert podium.driver.pagina == "deelnemer"


@pytest.mark.parametrize("wie", ["noor", "bram", "marga"])
def test_who_does_not_decide_on_the_break_agrees_on_the_way_back(
    podium: HeelPodium, wie: str
) -> None:
    if wie == "marga":
        bij_school(podium)
    podium.session.ben(getattr(podium.vloer, wie))
    podium.session.neem_deelnemer(podium.sanne)
    podium.ga("deelnemer")
    assert not podium.driver.heeft_knop("Even stoppen")
    podium.driver.druk("Retourticket")
    podium.driver.druk("Afspreken")
    nu = beeld(podium)
    assert nu.ticket is not None
    assert not nu.pauze


def bij_school(podium: HeelPodium) -> None:
    """The school decides on the plaatsing of Sanne."""
    vloer: Werkvloer = podium.vloer
    band = Schoolband(SCHOOL, podium.sanne, podium.sanne)
    vloer.geheugen.toestand.banden[podium.sanne] = band
