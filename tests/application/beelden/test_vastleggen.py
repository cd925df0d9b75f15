import pytest

from tests.fakes.werkvloer import P1, P2, SANNE, W1, W2, W3, Werkvloer
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beelden.vastleggen import VastleggenBeeld, vastleggen_beeld
from werkplek.application.plaatsen import meld_aan
from werkplek.domain.fouten import DeelnemerOnbekend, PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId


def beeld(vloer: Werkvloer, wie: DeelnemerId) -> VastleggenBeeld:
    with vloer.store.lees() as lezer:
        return vastleggen_beeld(lezer, wie, vloer.vandaag)


def test_the_question_names_the_one_it_is_about(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    assert beeld(vloer, sanne).vraag == "Wat heb je Sanne zien doen?"
    assert beeld(vloer, sanne).kwalificatie == "Assistent logistiek"


def test_what_is_practised_comes_first_and_what_is_aangetoond_last(vloer: Werkvloer) -> None:
    sanne = vloer.neem_aan()
    vloer.zie_vaak_genoeg(sanne, W1)
    verklaar_aangetoond(vloer.ctx, vloer.marga, sanne, W1)
    vloer.zie(sanne, W2)
    vloer.zie(sanne, P2, "samen")
    vloer.zie(sanne, P1, "uitleg")
    tegels = beeld(vloer, sanne).werkprocessen
    assert [(tegel.code, tegel.woord, tegel.rang) for tegel in tegels] == [
        (P1, "Uitleg gehad", 1),
        (P2, "Geoefend, samen", 2),
        (W2, "Zelfstandig", 4),
        (W3, "Nog niet gedaan", 0),
        (W1, "Aangetoond", 4),
    ]


def test_the_rest_of_the_kwalificatie_is_one_tap_away(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    vloer.zie(sanne, P2, "samen")
    pagina = beeld(vloer, sanne)
    assert {tegel.code for tegel in pagina.werkprocessen} == {W1, W2, P1}
    assert [(tegel.code, tegel.woord) for tegel in pagina.buiten] == [
        (W3, "Nog niet gedaan, telt nog niet mee"),
        (P2, "Geoefend, samen, telt nog niet mee"),
    ]


def test_the_ladder_has_its_own_words(vloer: Werkvloer, sanne: DeelnemerId) -> None:
    stappen = beeld(vloer, sanne).stappen
    assert [(stap.rang, stap.naam) for stap in stappen] == [
        (1, "Uitleg gehad"),
        (2, "Geoefend, samen"),
        (3, "Zelf, met controle"),
        (4, "Zelfstandig"),
    ]
    assert all(stap.uitleg for stap in stappen)


def test_the_choice_is_shown_when_the_kwalificatie_is_not_here_any_more(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    vloer.geheugen.toestand.structuur.kwalificaties.clear()
    assert {tegel.code for tegel in beeld(vloer, sanne).werkprocessen} == {W1, W2, P1}
    assert beeld(vloer, sanne).buiten == ()


def test_without_a_plaatsing_there_is_nothing_to_record_on(vloer: Werkvloer) -> None:
    with pytest.raises(PlaatsingOnbekend):
        beeld(vloer, meld_aan(vloer.ctx, vloer.marga, SANNE))
    with pytest.raises(DeelnemerOnbekend):
        beeld(vloer, DeelnemerId("niemand"))
