from typing import get_args

from tests.fakes.logboek import Logboek
from werkplek.domain.feiten import SOORTEN, VERSIES, Inhoud, Relatie
from werkplek.domain.kenmerk import FeitId, PlaatsingId


def test_every_kind_of_feit_has_one_name_and_one_version() -> None:
    assert set(SOORTEN.values()) == set(get_args(Inhoud))
    assert len(SOORTEN) == len(get_args(Inhoud))
    assert VERSIES.keys() == SOORTEN.keys()


def test_a_feit_tells_which_others_it_names_in_which_way() -> None:
    logboek = Logboek()
    basis = (FeitId("a"), FeitId("b"))
    logboek.toon_aan(PlaatsingId("p"), *basis)
    (feit,) = logboek.feiten
    assert feit.verwezen(Relatie.RUST_OP) == basis
    assert feit.verwezen(Relatie.HERROEPT) == ()
