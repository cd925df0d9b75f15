"""The language of a deelnemer stays on this computer, and goes with their dossier."""

from tests.fakes.logboek import klein_verhaal
from werkplek.application.ports import Store
from werkplek.domain.feiten import DossierGewist
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.kenmerk import DeelnemerId

SANNE = DeelnemerId("deelnemer")
ANDER = DeelnemerId("ander")
BEIDE = frozenset({(SANNE, "ar"), (ANDER, "pl")})


def kies(store: Store, instellingen: Instellingen) -> None:
    with store.unit_of_work() as uow:
        uow.bewaar_instellingen(instellingen)
        uow.commit()


def talen(store: Store) -> frozenset[tuple[DeelnemerId, str]]:
    with store.lees() as lezer:
        return lezer.instellingen().talen


def test_what_was_chosen_is_kept_beside_the_other_settings(store: Store) -> None:
    kies(store, Instellingen(7, talen=BEIDE))
    assert talen(store) == BEIDE
    with store.lees() as lezer:
        assert lezer.instellingen() == Instellingen(7, talen=BEIDE)
    kies(store, Instellingen(7))
    assert talen(store) == frozenset()


def test_it_is_no_feit(store: Store) -> None:
    """Nothing of it is ever sent to a school."""
    kies(store, Instellingen(talen=BEIDE))
    with store.lees() as lezer:
        assert (lezer.aantal_feiten(), lezer.niet_verstuurd()) == (0, 0)


def test_an_erasure_takes_it_along_and_leaves_that_of_others(store: Store) -> None:
    logboek = klein_verhaal()
    with store.unit_of_work() as uow:
        for feit in logboek.feiten:
            uow.voeg_toe(feit)
        uow.commit()
    kies(store, Instellingen(talen=BEIDE))
    logboek.noteer(DossierGewist("verzoek"))
    store.wisser.wis(logboek.feiten[-1])
    assert talen(store) == {(ANDER, "pl")}


def test_an_erasure_without_any_choice_is_no_trouble(store: Store) -> None:
    logboek = klein_verhaal()
    logboek.noteer(DossierGewist("verzoek"))
    store.wisser.wis(logboek.feiten[-1])
    assert talen(store) == frozenset()
