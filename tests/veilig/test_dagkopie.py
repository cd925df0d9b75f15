"""A tablet that nobody closes is copied all the same, and again once there is a new herstelcode."""

from datetime import timedelta
from pathlib import Path

from tests.fakes.reserve import BEGIN
from tests.ui.heel_podium import HeelPodium, podium
from werkplek.application.beelden.veiligheid import Daad, veiligheid_beeld, vraag_beveiliging
from werkplek.application.ports import MapOnbereikbaar
from werkplek.domain.instellingen import Instellingen
from werkplek.ui.dagkopie import Dagkopie
from werkplek.ui.tasks import Lane, Urgency
from werkplek.woorden import veiligheid as woorden

__all__ = ["podium"]


def redenen(podium: HeelPodium) -> list[str]:
    """Why each copy was made."""
    return [kopie.aanleiding for kopie in podium.reserve.gemaakt]


def test_a_copy_is_made_when_it_is_due_and_only_then(podium: HeelPodium) -> None:
    dagkopie = Dagkopie(podium.shell, podium.window)
    dagkopie.kijk()
    assert redenen(podium) == []
    podium.reserve.aan_de_beurt = True
    dagkopie.kijk()
    dagkopie.kijk()
    assert redenen(podium) == ["dag"]


def test_the_timer_asks(podium: HeelPodium) -> None:
    podium.reserve.aan_de_beurt = True
    Dagkopie(podium.shell, podium.window, kijk_ms=1)
    podium.driver.wacht(lambda: bool(podium.reserve.gemaakt), "the copy of the day")


def test_a_stick_from_before_the_herstelcode_is_named(podium: HeelPodium) -> None:
    podium.reserve.stel_veilig(Path("/media/KANTOOR"))
    kopie = podium.reserve.gemaakt.pop()
    vroeg = type(kopie)(kopie.pad, BEGIN - timedelta(days=1), "verzoek", 1, 0, 1)
    podium.reserve.gemaakt.append(vroeg)
    podium.toegang.maak_herstelcode()
    van = vraag_beveiliging(podium.toegang, podium.reserve, Instellingen())
    regels = veiligheid_beeld(van, 5, BEGIN).regels
    stick = next(regel for regel in regels if regel.daad is Daad.STICK)
    assert stick.let_op
    assert stick.waarom == woorden.VOOR_DE_CODE


def test_it_is_made_beside_the_writer_lane(podium: HeelPodium) -> None:
    podium.asked.clear()
    Dagkopie(podium.shell, podium.window).kijk()
    assert podium.asked == [(Lane.FREE, Urgency.BACKGROUND)]


def test_a_copy_that_cannot_be_made_disturbs_nobody_and_is_tried_again(podium: HeelPodium) -> None:
    podium.reserve.aan_de_beurt, podium.reserve.fout = True, MapOnbereikbaar("vol")
    dagkopie = Dagkopie(podium.shell, podium.window)
    dagkopie.kijk()
    assert podium.window.bericht == ""
    assert redenen(podium) == []
    podium.reserve.aan_de_beurt = True
    dagkopie.kijk()
    assert redenen(podium) == ["dag"]
