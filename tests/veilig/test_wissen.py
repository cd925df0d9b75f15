"""Somebody is given what is theirs, and taken out of Werkplek, through the real window."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.fakes.werkvloer import W1
from tests.ui.heel_podium import HeelPodium, podium
from tests.ui.podium import PINCODE
from werkplek.application.bewaarde import bewaarde
from werkplek.application.plaatsen import beeindig
from werkplek.application.ports import MapOnbereikbaar
from werkplek.application.wisnasleep import DAGEN
from werkplek.domain.feiten import DossierGewist
from werkplek.domain.personen import Naam
from werkplek.ui.erasing import Erasing
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.woorden import wissen as woorden

__all__ = ["podium"]

UIT = Path("Dossier Sanne.zip")
BEWIJS = Path("Documenten/bewijs.pdf")
TOT = date(2031, 8, 1)
VRAAG = woorden.typ_de_naam("Sanne")


@pytest.fixture
def klaar(podium: HeelPodium) -> HeelPodium:
    """Sanne was seen twice, and her plaatsing ended; Marga looks at her page."""
    podium.vloer.zie_vaak_genoeg(podium.sanne, W1)
    beeindig(podium.ctx, podium.vloer.marga, podium.sanne, podium.vloer.vandaag)
    podium.ga("deelnemer")
    podium.driver.tik("Gegevens van Sanne")
    return podium


def kies_plek(podium: HeelPodium, pagina: str, pad: Path) -> None:
    """Choose a place in the dialog."""
    keuze = podium.window.navigation.page(pagina).findChild(Bestandskeuze)
    assert keuze is not None
    keuze.bewaren.emit(pad)


def wis(podium: HeelPodium, *, rvo: str = woorden.RVO_NEE, naam: str = "sanne") -> None:
    """Answer both questions, type the name, and show who it is."""
    driver = podium.driver
    driver.druk("Wissen")
    driver.tik(rvo)
    driver.tik("De deelnemer heeft het gevraagd")
    driver.druk("Verder")
    driver.vul_in(VRAAG, naam)
    driver.druk("Wissen")


def test_everything_about_somebody_is_saved_in_two_taps(klaar: HeelPodium) -> None:
    assert klaar.driver.pagina == "dossier"
    assert klaar.driver.leest("Gegevens van Sanne")
    kies_plek(klaar, "dossier", UIT)
    gegevens = json.loads(klaar.bestanden.inhoud[UIT / "gegevens.json"])
    assert gegevens["naam"] == "Sanne de Vries"
    assert klaar.bestanden.inhoud[UIT / "dossier.pdf"].startswith(b"%PDF-")
    assert klaar.driver.leest("iedereen die dit bestand heeft, kan het lezen")


def test_somebody_is_erased_and_the_proof_is_offered_at_once(klaar: HeelPodium) -> None:
    wis(klaar)
    assert klaar.driver.pagina == "pincode"
    klaar.driver.tik_pincode(PINCODE)
    assert klaar.driver.pagina == "gewist"
    assert [type(feit.inhoud) for feit in klaar.vloer.feiten(klaar.sanne)] == [DossierGewist]
    kies_plek(klaar, "gewist", BEWIJS)
    assert b"Sanne" not in klaar.bestanden.inhoud[BEWIJS]
    assert klaar.driver.leest("Bewaard als bewijs.pdf in de map Documenten.")
    klaar.driver.druk("Klaar")
    assert klaar.driver.pagina == "vandaag"
    assert not any("Sanne" in rij for rij in klaar.driver.rijen())
    assert not klaar.window.navigation.can_go_back


def test_what_rvo_may_ask_for_is_kept_apart(klaar: HeelPodium) -> None:
    wis(klaar, rvo=woorden.RVO_JA)
    klaar.driver.tik_pincode(PINCODE)
    assert len(bewaarde(klaar.ctx)) == 1
    assert klaar.driver.leest(woorden.deel_gewist(TOT))
    assert any("tot 1 augustus 2031" in rij for rij in klaar.driver.rijen())
    klaar.driver.druk("Klaar")
    assert klaar.driver.heeft_knop("Bewaard voor RVO"), "nobody is followed any more"
    ander = klaar.vloer.neem_aan()
    klaar.session.neem_deelnemer(ander)
    klaar.ga("deelnemer")
    klaar.driver.tik("Gegevens van Sanne")
    klaar.driver.druk("Bewaard voor RVO")
    klaar.driver.tik("Sanne de Vries")
    assert klaar.driver.pagina == "dossier"
    assert klaar.session.deelnemer == klaar.sanne
    klaar.window.navigation.back()
    assert klaar.driver.pagina == "bewaard"


def test_what_goes_is_counted_as_a_person_counts_and_anew_after_the_answer(
    klaar: HeelPodium,
) -> None:
    driver = klaar.driver
    driver.druk("Wissen")
    assert not any("Dit gaat weg" in rij for rij in driver.rijen()), "that hangs on the answer"
    driver.tik(woorden.RVO_JA)
    assert any("Dit gaat weg" in rij and "Nu nog niets." in rij for rij in driver.rijen())
    driver.tik(woorden.RVO_NEE)
    assert any("2 keer iets gezien en de plaatsing." in rij for rij in driver.rijen())


@pytest.mark.parametrize("rvo", [woorden.RVO_JA, woorden.RVO_NEE])
def test_the_last_page_says_what_goes_and_what_stays(klaar: HeelPodium, rvo: str) -> None:
    driver = klaar.driver
    driver.druk("Wissen")
    driver.tik(rvo)
    driver.tik("De deelnemer heeft het gevraagd")
    driver.druk("Verder")
    blijft = woorden.rvo_ja(TOT)
    assert driver.leest(blijft) is (rvo == woorden.RVO_JA)
    assert driver.leest(woorden.alles_weg("Sanne")) is (rvo == woorden.RVO_NEE)


@pytest.mark.parametrize("rvo", [woorden.RVO_JA, woorden.RVO_NEE])
def test_what_was_done_before_an_erasure_is_not_undone_after_it(
    klaar: HeelPodium, rvo: str
) -> None:
    """A strip that came late (`toon_gedaan`) still undoes nothing of somebody who was erased."""
    laatste = klaar.vloer.feiten(klaar.sanne)[-1].id
    klaar.window.toon_gedaan("De plaatsing is beëindigd.", (laatste,))
    klaar.driver.druk("Wissen")
    assert klaar.window.bericht == ""
    klaar.window.navigation.back()
    wis(klaar, rvo=rvo)
    klaar.driver.tik_pincode(PINCODE)
    assert not klaar.driver.heeft_knop("Ongedaan maken")
    over = klaar.vloer.feiten(klaar.sanne)
    klaar.window.toon_gedaan("De plaatsing is beëindigd.", (laatste,))
    klaar.driver.druk("Ongedaan maken")
    assert klaar.window.bericht == woorden.NIET_MEER_ONGEDAAN.tekst
    assert klaar.vloer.feiten(klaar.sanne) == over


def test_after_an_erasure_there_is_no_way_back_to_it(klaar: HeelPodium) -> None:
    wis(klaar)
    klaar.driver.tik_pincode(PINCODE)
    assert not klaar.window.navigation.can_go_back


def test_every_answer_is_asked_for_before_the_pincode(klaar: HeelPodium) -> None:
    driver = klaar.driver
    driver.druk("Wissen")
    driver.druk("Verder")
    assert driver.leest(woorden.KIES_RVO)
    driver.tik(woorden.RVO_NEE)
    driver.druk("Verder")
    assert driver.leest(woorden.KIES_GROND)
    driver.tik("De deelnemer heeft het gevraagd")
    driver.druk("Verder")
    driver.vul_in(VRAAG, "Sanna")
    driver.druk("Wissen")
    assert driver.leest("Hier staat een andere naam")
    assert driver.pagina == "zeker_wissen"
    assert len(klaar.vloer.feiten(klaar.sanne)) == 6


def test_who_turns_back_at_the_pincode_finds_the_name_and_nothing_erased(
    klaar: HeelPodium,
) -> None:
    wis(klaar)
    klaar.window.navigation.back()
    assert klaar.driver.pagina == "zeker_wissen"
    assert klaar.driver.staat_in(VRAAG) == "sanne"
    assert len(klaar.vloer.feiten(klaar.sanne)) == 6
    klaar.driver.druk("Wissen")
    assert klaar.driver.pagina == "pincode"


def test_a_plaatsing_that_runs_is_ended_here(podium: HeelPodium) -> None:
    podium.ga("deelnemer")
    podium.driver.tik("Gegevens van Sanne")
    assert podium.driver.leest("De plaatsing loopt nog")
    podium.driver.druk("Plaatsing beëindigen")
    assert podium.driver.leest("Haal Sanne uit Werkplek")
    podium.driver.druk("Wissen")
    assert podium.driver.pagina == "wissen"


def test_somebody_else_may_save_but_not_erase(podium: HeelPodium) -> None:
    podium.session.ben(podium.vloer.joris)
    podium.session.neem_deelnemer(podium.sanne)
    podium.window.navigation.home("vandaag")
    podium.ga("deelnemer")
    podium.driver.tik("Gegevens van Sanne")
    assert podium.driver.leest(woorden.NIET_JIJ)
    assert not podium.driver.heeft_knop("Wissen")
    assert podium.driver.heeft_knop("Alles opslaan")


def test_at_a_start_what_no_law_keeps_goes_and_the_list_follows(klaar: HeelPodium) -> None:
    wis(klaar, rvo=woorden.RVO_JA)
    klaar.driver.tik_pincode(PINCODE)
    for dag in range(1, DAGEN + 1):
        klaar.vloer.clock.moment = klaar.vloer.clock.moment.replace(year=2031, month=8, day=dag)
        klaar.vloer.neem_aan(Naam(f"Mo {dag}"))
    Erasing(klaar.shell, klaar.window)
    assert bewaarde(klaar.ctx) == ()
    assert klaar.ctx.store.wisser.fase() is None


def test_an_erasure_that_the_disk_refused_is_finished_at_a_start(klaar: HeelPodium) -> None:
    klaar.reserve.fout = MapOnbereikbaar("vol")
    wis(klaar)
    klaar.driver.tik_pincode(PINCODE)
    assert any("nog niet weg" in rij for rij in klaar.driver.rijen())
    klaar.reserve.fout = MapOnbereikbaar("vol")
    Erasing(klaar.shell, klaar.window)
    assert klaar.ctx.store.wisser.fase() is not None
    Erasing(klaar.shell, klaar.window)
    assert klaar.ctx.store.wisser.fase() is None
