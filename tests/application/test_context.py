import pytest

from tests.fakes.werkvloer import Werkvloer
from werkplek.application.beginnen import PersoonOpgave, voeg_persoon_toe
from werkplek.application.context import persoon_van
from werkplek.domain.feiten import Klok
from werkplek.domain.fouten import PersoonOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId


def klok_van(vloer: Werkvloer, id_: FeitId) -> Klok:
    with vloer.store.lees() as lezer:
        feit = lezer.feit(id_)
    assert feit is not None
    return feit.klok


def test_a_clock_that_went_back_is_noted_and_never_refused(
    vloer: Werkvloer, sanne: DeelnemerId
) -> None:
    voor = vloer.zie(sanne)
    vloer.clock.verzet(seconden=-3600)
    terug = vloer.zie(sanne)
    daarna = vloer.zie(sanne)
    assert [klok_van(vloer, id_) for id_ in (voor, terug, daarna)] == [
        *(Klok.ZELF, Klok.LIEP_TERUG, Klok.ZELF)
    ]


@pytest.mark.parametrize(
    "genoemd", ["Marga Bakker", "marga bakker", " Marga ", "MARGA", "marga  bakker"]
)
def test_a_person_is_found_by_name_or_first_name(vloer: Werkvloer, genoemd: str) -> None:
    with vloer.store.lees() as lezer:
        assert persoon_van(lezer, genoemd) == vloer.marga
        assert persoon_van(lezer, vloer.marga.id) == vloer.marga


@pytest.mark.parametrize("genoemd", ["", " ", "Mar", "Bakker", "iemand", "🙂"])
def test_who_is_not_here_is_unknown_by_the_name_that_was_said(
    vloer: Werkvloer, genoemd: str
) -> None:
    with vloer.store.lees() as lezer, pytest.raises(PersoonOnbekend) as gevangen:
        persoon_van(lezer, genoemd)
    assert gevangen.value.genoemd == genoemd


def test_a_first_name_of_two_names_nobody(vloer: Werkvloer) -> None:
    voeg_persoon_toe(vloer.ctx, PersoonOpgave("Marga Zé"))
    with vloer.store.lees() as lezer:
        with pytest.raises(PersoonOnbekend):
            persoon_van(lezer, "Marga")
        assert persoon_van(lezer, "Marga Bakker") == vloer.marga
        assert persoon_van(lezer, "marga ze\u0301").naam == "Marga Zé"
