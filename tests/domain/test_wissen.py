"""What an erasure takes, what a law keeps, and who may decide."""

from datetime import date

import pytest

from werkplek.domain.bevoegdheid import mag_wissen
from werkplek.domain.bewaren import NOOIT_GEWIST, RVO_SOORTEN, Bewaarklasse, blijvend, rvo_tot
from werkplek.domain.feiten import SOORTEN
from werkplek.domain.fouten import NietBevoegd
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.personen import Persoon, Rol

MARGA = Persoon(PersoonId("marga"), "Marga", Rol.PRAKTIJKOPLEIDER)
NOOR = Persoon(PersoonId("noor"), "Noor", Rol.JOBCOACH)


def test_without_a_duty_everything_goes_but_what_says_that_it_went() -> None:
    assert blijvend("") == NOOIT_GEWIST == {"dossier_gewist"}
    assert set(SOORTEN) - blijvend("") == set(SOORTEN) - {"dossier_gewist"}


def test_rvo_keeps_what_it_may_ask_for_and_no_photo() -> None:
    assert blijvend(Bewaarklasse.RVO) == RVO_SOORTEN | NOOIT_GEWIST
    assert "bewijs_toegevoegd" not in blijvend(Bewaarklasse.RVO)


@pytest.mark.parametrize(
    ("laatste", "tot"),
    [
        (date(2026, 7, 31), date(2031, 8, 1)),
        (date(2026, 8, 1), date(2032, 8, 1)),
        (date(2026, 3, 3), date(2031, 8, 1)),
    ],
)
def test_the_duty_ends_five_years_after_the_study_year(laatste: date, tot: date) -> None:
    assert rvo_tot(laatste) == tot


def test_the_praktijkopleider_of_a_plaatsing_decides_or_any_when_there_is_none() -> None:
    mag_wissen(MARGA, {MARGA.id}, "Marga")
    mag_wissen(MARGA, (), "een praktijkopleider")
    for wie, opleiders in ((MARGA, {PersoonId("joris")}), (NOOR, {NOOR.id}), (NOOR, set())):
        with pytest.raises(NietBevoegd) as gevangen:
            mag_wissen(wie, opleiders, "Joris")
        assert (gevangen.value.handeling, gevangen.value.wie_wel) == ("wissen", "Joris")
