"""What every `Store` promises about an erasure: the one in memory and the real folder."""

from datetime import timedelta

import pytest

from tests.fakes.logboek import OPLEIDER, Logboek, dag, klein_verhaal
from tests.fakes.outside import BEGIN
from werkplek.application.ports import Store
from werkplek.application.ports_wissen import BewaardDossier, Wisfase
from werkplek.device.ids import UuidIds
from werkplek.domain.bewaren import Bewaarklasse
from werkplek.domain.feiten import DeelnemerAangemeld, DossierGewist, Feit, Inhoud
from werkplek.domain.fouten import DeelnemerOnbekend
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kladje import Kladje
from werkplek.domain.personen import Naam

SANNE = DeelnemerId("deelnemer")


def bewaar(store: Store, logboek: Logboek) -> None:
    """Keep a whole logboek in one transaction."""
    with store.unit_of_work() as uow:
        for feit in logboek.feiten:
            uow.voeg_toe(feit)
        uow.commit()


def noteer(logboek: Logboek, inhoud: Inhoud) -> Feit:
    """The next feit, not kept yet."""
    logboek.noteer(inhoud)
    return logboek.feiten[-1]


def test_who_was_erased_is_gone_and_stays_gone(store: Store) -> None:
    logboek = klein_verhaal()
    bewaar(store, logboek)
    aantal = len(logboek.feiten)
    gewist = noteer(logboek, DossierGewist("verzoek"))
    assert store.wisser.tel(SANNE).feiten == aantal
    assert store.wisser.wis(gewist).feiten == aantal
    with store.lees() as lezer:
        assert lezer.feiten(SANNE) == (gewist,)
        assert lezer.overzicht() == ()
        assert lezer.feit(logboek.feiten[0].id) is None
        assert lezer.laatste_moment() == gewist.vastgelegd_op
        assert (lezer.aantal_feiten(), lezer.niet_verstuurd()) == (aantal + 1, 1)
    assert store.sluit_reeks() == 0
    assert store.herbouw() == 1
    with pytest.raises(DeelnemerOnbekend):
        bewaar(store, klein_verhaal())
    assert store.wisser.bewaard() == ()


def test_what_a_duty_keeps_stays_readable_and_goes_later(store: Store) -> None:
    logboek = klein_verhaal()
    bewaar(store, logboek)
    aantal = len(logboek.feiten)
    deels = noteer(logboek, DossierGewist("verzoek", Bewaarklasse.RVO, dag(9)))
    geheel = noteer(logboek, DossierGewist("bewaartermijn"))
    assert store.wisser.wis(deels).feiten == 0
    assert store.wisser.bewaard() == (BewaardDossier(SANNE, "rvo", dag(9)),)
    with store.lees() as lezer:
        assert lezer.overzicht() == ()
        assert lezer.feiten(SANNE) == tuple(logboek.feiten[:-1])
    assert store.wisser.wis(geheel).feiten == aantal
    assert store.wisser.bewaard() == ()


def test_an_erasure_asks_for_a_clean_file_and_then_for_clean_copies(store: Store) -> None:
    logboek = klein_verhaal()
    bewaar(store, logboek)
    assert store.wisser.fase() is None
    store.wisser.wis(noteer(logboek, DossierGewist("verzoek")))
    assert store.wisser.fase() is Wisfase.BESTAND
    store.wisser.maak_schoon()
    assert store.wisser.fase() is Wisfase.KOPIEEN
    store.wisser.kopieen_zijn_weg()
    assert store.wisser.fase() is None


def test_no_draft_about_who_was_erased_comes_back(store: Store) -> None:
    """A page stood open, and kept what was typed in it once more."""
    logboek = klein_verhaal()
    bewaar(store, logboek)
    kladje = Kladje(OPLEIDER, "notitie/1", SANNE, "kwam weer te laat")
    for gewist in (False, True):
        if gewist:
            store.wisser.wis(noteer(logboek, DossierGewist("verzoek")))
        with store.unit_of_work() as uow:
            uow.bewaar_kladje(kladje)
            uow.commit()
        with store.lees() as lezer:
            assert lezer.kladje(OPLEIDER, "notitie/1") == ("" if gewist else kladje.tekst)


def test_days_on_which_was_recorded_are_counted_once(store: Store) -> None:
    """Ids of today, moments of earlier days: an id is never older than what it names."""
    ids, logboek = UuidIds(), Logboek()
    for nummer in range(4):
        logboek.moment = BEGIN + timedelta(days=nummer)
        for _ in range(2):
            logboek.noteer(DeelnemerAangemeld(Naam("Sanne")), id_=ids.nieuw())
    bewaar(store, logboek)
    assert [store.wisser.dagen_vanaf(dag(nummer)) for nummer in range(-1, 6)] == [
        4,
        4,
        3,
        2,
        1,
        0,
        0,
    ]
