"""A write that does not succeed leaves what was typed where it stands; nothing says it was kept."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.fakes.store import MemoryStore, MemoryUnitOfWork
from tests.fakes.werkvloer import W1
from tests.ui.heel_podium import HeelPodium, podium
from werkplek.application.changes import Changes
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.ports_veilig import Schijfstand
from werkplek.ui.pages.notitie import NotitieController, NotitiePage
from werkplek.ui.zorgen import Zorgen

__all__ = ["podium"]

TEKST = "Pakte de kar zonder dat ik het vroeg."


@dataclass
class Schijf:
    """The disk under a store in memory."""

    store: MemoryStore
    vol: bool = False


@pytest.fixture
def schijf(podium: HeelPodium, monkeypatch: pytest.MonkeyPatch) -> Schijf:
    """Every commit fails while it is full."""
    made = Schijf(podium.vloer.geheugen)
    echt = MemoryUnitOfWork.commit

    def commit(uow: MemoryUnitOfWork, *, verzegel: bool = False) -> Changes:
        if made.vol:
            made.store.stand = Schijfstand.VOL
            raise MapOnbereikbaar("vol")
        return echt(uow, verzegel=verzegel)

    monkeypatch.setattr(MemoryUnitOfWork, "commit", commit)
    Zorgen(podium.shell, podium.window)
    return made


def notitie(podium: HeelPodium) -> tuple[str, str]:
    """A note with what Sanne just did."""
    podium.session.neem(feit=podium.vloer.zie(podium.sanne, W1))
    podium.ga("notitie")
    return "Notitie", "Notitie bewaren"


def aantonen(podium: HeelPodium) -> tuple[str, str]:
    """Why somebody can do it."""
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    podium.session.neem(werkproces=W1)
    podium.ga("aantonen")
    return "Wil je er iets bij zeggen?", "Verklaar aangetoond"


def persoon(podium: HeelPodium) -> tuple[str, str]:
    """Who else records here."""
    podium.ga("persoon")
    return "Naam van je collega", "Klaar"


def blijft_staan(podium: HeelPodium, schijf: Schijf, vraag: str, knop: str) -> bool:
    """Whether what was typed is still there when the write fails."""
    podium.driver.vul_in(vraag, TEKST)
    waar = podium.driver.pagina
    schijf.vol = True
    podium.driver.druk(knop)
    assert podium.driver.pagina == waar
    assert podium.driver.leest("Er is geen ruimte meer op deze computer.")
    assert podium.driver.leest("De schijf is vol.")
    return podium.driver.staat_in(vraag) == TEKST


@pytest.mark.parametrize("pagina", [notitie, aantonen, persoon])
def test_case_4_a_full_disk_leaves_the_words_in_the_window(
    podium: HeelPodium, schijf: Schijf, pagina: Callable[[HeelPodium], tuple[str, str]]
) -> None:
    vraag, knop = pagina(podium)
    assert blijft_staan(podium, schijf, vraag, knop)

    feiten = len(podium.vloer.geheugen.toestand.log)
    schijf.vol = False
    podium.driver.druk(knop)
    assert podium.driver.pagina != pagina.__name__
    assert len(podium.vloer.geheugen.toestand.log) >= feiten
    assert not podium.driver.leest("De schijf is vol.")


def test_a_page_that_clears_before_it_is_kept_is_found(
    podium: HeelPodium, schijf: Schijf, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = NotitieController._bewaar

    def te_vroeg(self: NotitieController, tekst: str) -> None:
        page = podium.window.navigation.page("notitie")
        assert isinstance(page, NotitiePage)
        page.velden["notitie"].zet_tekst("")
        echt(self, tekst)

    monkeypatch.setattr(NotitieController, "_bewaar", te_vroeg)
    vraag, knop = notitie(podium)
    assert not blijft_staan(podium, schijf, vraag, knop)
