"""*Ook voor…* in the real window: tap on and off, record for all, one undo."""

from collections.abc import Iterator

import pytest

from tests.fakes.werkvloer import W1, Werkvloer
from tests.samen.conftest import Ploeg, ploeg_van
from tests.ui.heel_podium import TITEL, HeelPodium, LaterTasks
from tests.ui.immediate import ImmediateTasks
from werkplek.application.plaatsen import beeindig, pauzeer
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.ui.application import Application
from werkplek.ui.pages.samen import SamenPage
from werkplek.woorden.samen import NIEMAND_MEER, TIK_EERST

OOK = "Ook voor…"


class Podium(HeelPodium):
    """Marga, with a ploeg."""

    ploeg: Ploeg

    def leg_vast(self, stap: str = "Zelfstandig") -> None:
        """Three taps, the first of which was on Sanne."""
        self.session.neem_deelnemer(self.ploeg.sanne)
        self.ga("vastleggen")
        self.driver.tik(TITEL[W1])
        self.driver.tik(stap)

    def gezien(self, wie: DeelnemerId) -> list[str]:
        """What counts for somebody."""
        return [w.stap for w in self.vloer.gang(wie).waarnemingen if w.geldt]

    def aangevinkt(self) -> list[str]:
        """Whose tiles carry a tick."""
        return [rij.split(",")[0] for rij in self.driver.rijen() if rij.endswith("gekozen")]


@pytest.fixture
def podium(app: Application) -> Iterator[Podium]:
    """Sanne, Yusuf and Lotte chose W1, Piet did not."""
    ploeg = ploeg_van(Werkvloer())
    made = Podium(app, ploeg.vloer, ploeg.sanne)
    made.ploeg = ploeg
    yield made
    made.sluit()


@pytest.fixture
def samen(podium: Podium) -> Podium:
    """Recorded for Sanne, and on the way to the others."""
    podium.leg_vast()
    podium.driver.druk(OOK)
    assert podium.driver.pagina == "samen"
    return podium


def test_the_way_there_appears_with_the_first_waarneming_and_goes_with_it(podium: Podium) -> None:
    podium.ga("vastleggen")
    assert not podium.driver.heeft_knop(OOK)
    podium.leg_vast()
    assert podium.driver.heeft_knop(OOK)
    podium.driver.druk("Ongedaan maken")
    assert not podium.driver.heeft_knop(OOK)


def test_there_is_no_way_when_nobody_else_learns_this(podium: Podium) -> None:
    for wie in podium.ploeg.allen[1:]:
        beeindig(podium.ctx, podium.vloer.marga, wie, podium.vloer.vandaag)
    podium.leg_vast()
    assert not podium.driver.heeft_knop(OOK)


def test_tiles_are_tapped_on_and_off_and_the_button_counts_them(samen: Podium) -> None:
    driver = samen.driver
    assert driver.heeft_knop("Leg vast")
    driver.tik("Yusuf")
    driver.tik("Piet")
    assert samen.aangevinkt() == ["Yusuf", "Piet"]
    assert driver.heeft_knop("Leg vast voor 2")
    driver.tik("Piet")
    assert samen.aangevinkt() == ["Yusuf"]
    assert driver.heeft_knop("Leg vast voor 1")


def test_for_all_who_are_tapped_at_once_and_undone_at_once(samen: Podium) -> None:
    samen.driver.tik("Yusuf")
    samen.driver.tik("Lotte")
    samen.driver.druk("Leg vast voor 2")
    assert samen.driver.pagina == "vastleggen"
    assert samen.window.bericht == "Vastgelegd voor Sanne, Lotte en Yusuf: B1-K1-W1, Zelfstandig."
    assert [samen.gezien(wie) for wie in samen.ploeg.drie] == [["zelfstandig"]] * 3

    samen.driver.druk("Ongedaan maken")
    assert "Ongedaan gemaakt" in samen.window.bericht
    assert not any(samen.gezien(wie) for wie in samen.ploeg.allen)


def test_everybody_with_one_tap_and_nobody_with_another(samen: Podium) -> None:
    samen.driver.druk("Iedereen")
    assert samen.aangevinkt() == ["Lotte", "Yusuf", "Piet"]
    samen.driver.druk("Niemand")
    assert samen.aangevinkt() == []
    samen.driver.druk("Iedereen")
    samen.driver.druk("Leg vast voor 3")
    zin = "Vastgelegd voor Sanne, Lotte en 2 anderen: B1-K1-W1, Zelfstandig."
    assert samen.window.bericht == f"{zin} Voor 1 telt het nog niet mee."


def test_who_paused_is_only_there_when_tapped_and_asked_about(samen: Podium) -> None:
    pauzeer(samen.ctx, samen.vloer.marga, samen.ploeg.yusuf, samen.vloer.vandaag)
    samen.session.changed.emit()
    samen.driver.druk("Iedereen")
    assert samen.aangevinkt() == ["Lotte", "Piet"]
    samen.driver.tik("Yusuf")
    samen.driver.druk("Leg vast voor 3")
    assert not samen.gezien(samen.ploeg.lotte)
    page = samen.window.navigation.page("samen")
    assert isinstance(page, SamenPage)
    page.antwoord.emit("ja")
    assert samen.driver.pagina == "vastleggen"
    assert [samen.gezien(wie) for wie in samen.ploeg.drie] == [["zelfstandig"]] * 3


def test_with_nobody_tapped_the_button_says_what_is_missing(samen: Podium) -> None:
    voor = samen.vloer.aantal()
    samen.driver.druk("Leg vast")
    assert samen.driver.leest(TIK_EERST)
    assert samen.vloer.aantal() == voor
    samen.driver.tik("Yusuf")
    assert not samen.driver.leest(TIK_EERST)


def test_a_second_visit_offers_who_is_left_and_starts_without_ticks(samen: Podium) -> None:
    samen.driver.tik("Yusuf")
    samen.driver.druk("Leg vast voor 1")
    samen.driver.druk(OOK)
    assert [rij.split(",")[0] for rij in samen.driver.rijen()] == ["Lotte", "Piet"]
    assert samen.aangevinkt() == []


def test_who_was_withdrawn_meanwhile_is_not_recorded_for_others(samen: Podium) -> None:
    samen.driver.druk("Ongedaan maken")
    assert samen.driver.leest(NIEMAND_MEER)
    assert not samen.driver.heeft_knop("Leg vast")


def test_another_day_and_step_are_taken_along_and_a_note_is_not(podium: Podium) -> None:
    gisteren = podium.vloer.vandaag
    podium.vloer.clock.verzet(dagen=1)
    podium.session.neem_deelnemer(podium.ploeg.sanne)
    podium.session.neem(dag=gisteren)
    podium.ga("vastleggen")
    podium.driver.tik(TITEL[W1])
    podium.driver.tik("Geoefend, samen")
    podium.driver.druk("Notitie erbij")
    podium.driver.vul_in("Notitie", "Sanne hielp mee.")
    podium.driver.druk("Notitie bewaren")
    podium.driver.druk(OOK)
    podium.driver.tik("Yusuf")
    podium.driver.druk("Leg vast voor 1")
    (waarneming,) = podium.vloer.gang(podium.ploeg.yusuf).waarnemingen
    assert (waarneming.stap, waarneming.gezien_op) == ("samen", gisteren)
    assert waarneming.notitie == ""


def test_two_taps_on_the_button_are_one_recording(
    samen: Podium, monkeypatch: pytest.MonkeyPatch
) -> None:
    samen.driver.tik("Yusuf")
    later = LaterTasks()
    monkeypatch.setattr(ImmediateTasks, "run", later.run)
    samen.driver.druk("Leg vast voor 1")
    samen.driver.druk("Leg vast voor 1")
    assert len(later.wacht) == 1
    while later.wacht:
        later.laat_door()
    assert samen.gezien(samen.ploeg.yusuf) == ["zelfstandig"]
