"""*Wat kan hier*, through the real window, by taps; and what *Vastleggen* makes of it."""

import pytest

from tests.fakes.werkvloer import CREBO, W1, W2, W3
from tests.ui.heel_podium import TITEL, HeelPodium, LaterTasks, podium
from tests.ui.immediate import ImmediateTasks
from werkplek.application.uitvoerbaar import zeg_uitvoerbaar
from werkplek.domain.kwalificatie import WerkprocesCode

__all__ = ["podium"]


def test_each_tap_is_kept_and_bewaard_is_said_after_it(podium: HeelPodium) -> None:
    podium.session.neem(crebo=CREBO)
    podium.ga("uitvoerbaar")
    podium.driver.tik(W2)
    assert podium.gezegd == {TITEL[W2]}
    assert podium.window.bericht == "Bewaard."
    podium.driver.tik("Kerntaak B1-K1")
    assert podium.gezegd == {TITEL[W1], TITEL[W2], TITEL[W3]}
    assert "Kerntaak B1-K1 Werkt als assistent, Tik voor de hele kerntaak. Nu 3 van 3., aan" in (
        podium.driver.rijen()
    )
    podium.driver.tik("Kerntaak B1-K1")
    assert podium.gezegd == frozenset()
    assert podium.driver.leest("Nog niet gezegd.")
    podium.driver.druk("Alles aan of uit")
    assert podium.gezegd == frozenset(TITEL.values())
    assert podium.driver.leest("Al het werk kan hier.")


def test_a_colleague_who_is_no_praktijkopleider_gets_the_ticks_back_as_they_were(
    podium: HeelPodium,
) -> None:
    podium.session.ben(podium.vloer.noor)
    podium.session.neem(crebo=CREBO)
    podium.ga("uitvoerbaar")
    podium.driver.tik(W2)
    assert podium.gezegd == frozenset()
    assert podium.driver.leest("Alleen een praktijkopleider kan dit voor deze werkplek veranderen.")
    assert all(rij.endswith("uit") for rij in podium.driver.rijen())


def test_what_cannot_be_done_here_is_one_tap_away_and_recorded_in_three(
    podium: HeelPodium,
) -> None:
    zeg_uitvoerbaar(podium.vloer.ctx, podium.vloer.marga, CREBO, [TITEL[W1]])
    podium.ga("vastleggen")
    driver = podium.driver
    assert [rij.split(",")[0] for rij in driver.rijen()] == [TITEL[W1]]
    driver.druk("Ook ander werk")
    assert driver.rijen()[1] == f"{TITEL[W2]}, {W2} · Nog niet gedaan, niet op deze werkplek"
    driver.tik(TITEL[W2])
    driver.tik("Zelfstandig")
    assert podium.window.bericht == "Vastgelegd: Sanne, B1-K1-W2, Zelfstandig."
    assert len(podium.vloer.gang(podium.sanne).waarnemingen) == 1


def test_when_nothing_chosen_can_be_done_here_all_of_it_is_shown_at_once(
    podium: HeelPodium,
) -> None:
    zeg_uitvoerbaar(podium.vloer.ctx, podium.vloer.marga, CREBO, [TITEL[W3]])
    podium.ga("vastleggen")
    assert {rij.split(",")[0] for rij in podium.driver.rijen()} == set(TITEL.values())


def test_taps_while_one_is_being_kept_are_all_kept(
    podium: HeelPodium, monkeypatch: pytest.MonkeyPatch
) -> None:
    podium.session.neem(crebo=CREBO)
    podium.ga("uitvoerbaar")
    later = LaterTasks()
    monkeypatch.setattr(ImmediateTasks, "run", later.run)
    codes: tuple[WerkprocesCode, ...] = (W1, W2, W3)
    for code in codes:
        podium.driver.tik(code)
    assert podium.window.bericht != "Bewaard."
    assert sum(rij.endswith("aan") for rij in podium.driver.rijen()) == 4
    while later.wacht:
        later.laat_door()
    assert podium.gezegd == {TITEL[code] for code in codes}
    assert podium.window.bericht == "Bewaard."
