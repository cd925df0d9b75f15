"""A badge reader is a fast keyboard: it opens a deelnemer from any page, and nobody's typing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from tests.ui.heel_podium import HeelPodium
from werkplek.application.badge import koppel_badge
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.personen import Naam
from werkplek.ui.badgelezer import KORT_MS
from werkplek.ui.scanning import Scanning

CODE = "LL-004711"
SNEL, TRAAG = 5, KORT_MS + 10


class Toetsenbord:
    """Gives keys to the window as a keyboard does, with a time on each."""

    def __init__(self, podium: HeelPodium) -> None:
        self._window = podium.window
        self._tijd = 1000

    def typ(self, tekst: str, *, om_de_ms: int, enter: bool = True) -> None:
        for teken in tekst:
            self._toets(0, teken, om_de_ms)
        if enter:
            self._toets(Qt.Key.Key_Return, "\r", om_de_ms)

    def _toets(self, key: int, text: str, om_de_ms: int) -> None:
        self._tijd += om_de_ms
        for soort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(soort, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self._tijd)
            QCoreApplication.sendEvent(self._window.windowHandle(), event)


@pytest.fixture
def toetsen(podium: HeelPodium) -> Iterator[Toetsenbord]:
    """A window that listens to badges, and what types there."""
    Scanning(podium.shell, podium.window)
    podium.window.activateWindow()
    yield Toetsenbord(podium)
    QTest.qWait(2 * KORT_MS)


def test_a_scan_opens_its_deelnemer_from_any_page(podium: HeelPodium, toetsen: Toetsenbord) -> None:
    koppel_badge(podium.ctx, podium.sanne, CODE)
    podium.session.leg_neer()
    podium.ga("kwalificaties")
    toetsen.typ(CODE, om_de_ms=SNEL)
    assert podium.driver.pagina == "deelnemer"
    assert podium.session.deelnemer == podium.sanne


def test_the_same_keys_at_the_pace_of_a_hand_open_nobody(
    podium: HeelPodium, toetsen: Toetsenbord
) -> None:
    koppel_badge(podium.ctx, podium.sanne, CODE)
    podium.ga("kwalificaties")
    toetsen.typ(CODE, om_de_ms=TRAAG)
    assert podium.driver.pagina == "kwalificaties"


def test_a_single_key_still_chooses_its_tile_after_a_moment(
    podium: HeelPodium, toetsen: Toetsenbord
) -> None:
    podium.ga("vandaag")
    podium.session.leg_neer()
    toetsen.typ("1", om_de_ms=TRAAG, enter=False)
    assert podium.driver.pagina == "vandaag"
    podium.driver.wacht_op("vastleggen")


@pytest.mark.parametrize("om_de_ms", [SNEL, TRAAG])
def test_what_is_typed_in_a_field_comes_there_whole_and_in_order(
    podium: HeelPodium, toetsen: Toetsenbord, om_de_ms: int
) -> None:
    """Also a code that a reader types into a field on purpose."""
    podium.ga("naam")
    toetsen.typ("Bartholomeus", om_de_ms=om_de_ms, enter=om_de_ms == SNEL)
    podium.driver.wacht(
        lambda: podium.driver.staat_in("Roepnaam") == "Bartholomeus", "typing a name"
    )


def test_an_unknown_badge_is_said(podium: HeelPodium, toetsen: Toetsenbord) -> None:
    podium.ga("deelnemer")
    toetsen.typ(CODE, om_de_ms=SNEL)
    assert "Deze badge kennen we nog niet." in podium.window.bericht


def test_behind_the_lock_a_badge_opens_nothing(podium: HeelPodium, toetsen: Toetsenbord) -> None:
    koppel_badge(podium.ctx, podium.sanne, CODE)
    podium.session.ga_weg()
    podium.window.navigation.home("wie")
    toetsen.typ(CODE, om_de_ms=SNEL)
    assert podium.driver.pagina == "wie"
    assert podium.session.hand.deelnemer is None


def test_a_badge_is_linked_by_scanning_it(podium: HeelPodium, toetsen: Toetsenbord) -> None:
    podium.ga("deelnemer")
    podium.driver.tik("Badge koppelen")
    toetsen.typ("111222333", om_de_ms=SNEL)
    assert podium.driver.leest("Deze badge kunnen we niet gebruiken.")
    toetsen.typ(CODE, om_de_ms=SNEL)
    assert "De badge hoort nu bij Sanne." in podium.window.bericht
    assert podium.driver.pagina == "deelnemer"
    podium.driver.tik("Badge koppelen")
    podium.driver.druk("Badge weghalen")
    assert podium.window.bericht == "De badge is weggehaald."
    podium.window.navigation.back()
    toetsen.typ(CODE, om_de_ms=SNEL)
    assert "Deze badge kennen we nog niet." in podium.window.bericht


def test_while_the_tablet_goes_round_a_badge_opens_nobody_and_takes_nothing_out_of_hand(
    podium: HeelPodium, toetsen: Toetsenbord
) -> None:
    """Who signs may have a badge at hand: what is signed stays about the one it was about."""
    ander = podium.vloer.neem_aan(Naam("Yusuf"))
    koppel_badge(podium.ctx, ander, CODE)
    podium.ga("deelnemer")
    gesprek = FeitId("het-gesprek")
    podium.session.neem(feit=gesprek)
    podium.window.navigation.hold(held=True)
    toetsen.typ(CODE, om_de_ms=SNEL)
    hand = podium.session.hand
    assert (hand.deelnemer, hand.feit) == (podium.sanne, gesprek)
    assert podium.driver.pagina == "deelnemer"
