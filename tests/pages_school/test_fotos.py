"""*Deel met school*: off until somebody ticks it; a photo of another may still be on its way."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bewijs import bestanden
from tests.fakes.b1 import bezwaren
from tests.fakes.hub import SCHOOL, MemoryHub
from tests.fakes.uitwisselmap import MemoryUitwisselmap
from tests.fakes.werkvloer import Werkvloer
from tests.ui.heel_podium import HeelPodium
from werkplek.domain.feiten import BewijsToegevoegd, Feit, Kring
from werkplek.domain.school import Schoolband
from werkplek.ui.application import Application
from werkplek.ui.pages.bewijs import BewijsPage
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.woorden import bewijs as woorden

FOTO = Path("klomp.jpg")
DEEL = "Deel met school"


@pytest.fixture
def podium(app: Application) -> Iterator[HeelPodium]:
    """Sanne was seen, and her school is linked."""
    vloer = Werkvloer()
    sanne = vloer.neem_aan_met_keuze()
    vloer.geheugen.toestand.banden[sanne] = Schoolband(SCHOOL, sanne, sanne, gekoppeld=True)
    made = HeelPodium(app, vloer, sanne, uitwisselmap=MemoryUitwisselmap(MemoryHub().school()))
    made.session.neem(feit=vloer.zie(sanne))
    made.ga("bewijs")
    yield made
    made.sluit()


def kies(podium: HeelPodium) -> Feit:
    """Choose a photo; the feit that keeps it."""
    podium.bestanden.inhoud[FOTO] = bestanden.foto()
    page = podium.window.navigation.page("bewijs")
    keuze = page.findChild(Bestandskeuze)
    assert keuze is not None
    keuze.openen.emit(FOTO)
    return podium.vloer.feiten(podium.sanne)[-1]


def test_nobody_shares_a_photo_without_saying_so(podium: HeelPodium) -> None:
    assert podium.driver.heeft_knop(DEEL)
    assert kies(podium).kring is Kring.EIGEN


def test_ticked_it_is_for_the_school_and_the_tick_is_gone_for_who_comes_next(
    podium: HeelPodium,
) -> None:
    podium.driver.druk(DEEL)
    assert kies(podium).kring is Kring.VOORTGANG
    podium.ga("vandaag")
    podium.ga("bewijs")
    page = podium.window.navigation.page("bewijs")
    assert isinstance(page, BewijsPage)
    assert not page.delen


def test_a_photo_that_was_kept_here_is_shared_later(podium: HeelPodium) -> None:
    podium.session.neem(stuk=kies(podium).id)
    podium.ga("bijlage")
    podium.driver.druk(DEEL)
    assert podium.driver.leest(woorden.GEDEELD)
    (stuk,) = podium.vloer.gang(podium.sanne).waarnemingen[0].bewijs
    feit = next(f for f in podium.vloer.feiten(podium.sanne) if f.id == stuk.feit)
    assert feit.kring is Kring.VOORTGANG
    assert not podium.driver.heeft_knop(DEEL)


def test_without_a_school_there_is_nothing_to_share_with(podium: HeelPodium) -> None:
    podium.vloer.geheugen.toestand.banden.clear()
    podium.ga("vandaag")
    podium.ga("bewijs")
    assert not podium.driver.heeft_knop(DEEL)


def test_a_photo_that_is_not_here_yet_says_that_it_is_on_its_way(podium: HeelPodium) -> None:
    stuk = kies(podium)
    assert isinstance(stuk.inhoud, BewijsToegevoegd)
    del podium.vloer.geheugen.toestand.bijlagen[stuk.inhoud.sha256]
    podium.session.neem(stuk=stuk.id)
    podium.ga("bijlage")
    assert podium.driver.leest(woorden.ONDERWEG)


def test_the_words_are_plain() -> None:
    for zin in (woorden.GEDEELD, woorden.ONDERWEG, woorden.ONDERWEG_KIJK_LATER):
        assert not bezwaren(zin)
