"""A judged verklaring goes to the school: when it may, and when it may not any more."""

import pytest

from tests.fakes.schoolvloer import Schoolvloer
from tests.fakes.werkvloer import W1, bewezen
from werkplek.application.aanbieden import bied_aan
from werkplek.application.vastleggen import herroep
from werkplek.application.vaststellen import geef_terug
from werkplek.domain.fouten import AlGedaan, NietBevoegd, PincodeNodig, VerklaringOnvolledig
from werkplek.domain.schoolfeiten import VerklaringAangeboden
from werkplek.domain.vaststelling import Vorm
from werkplek.domain.verklaring import Staat


@pytest.fixture
def vloer() -> Schoolvloer:
    return Schoolvloer()


def test_what_was_judged_is_offered_once_and_sealed_at_once(vloer: Schoolvloer) -> None:
    id_ = vloer.beoordeeld()
    feit = bied_aan(vloer.ctx, vloer.marga_zelf, id_)
    stand = vloer.stand(id_)
    assert (stand.staat, [een.feit for een in stand.open_aanbod]) == (Staat.AANGEBODEN, [feit])
    with vloer.store.lees() as lezer:
        gesteld = lezer.feit(feit)
        assert gesteld is not None
        assert isinstance(gesteld.inhoud, VerklaringAangeboden)
        assert gesteld.organisatie == vloer.geheugen.toestand.banden[vloer.sanne].school
    assert vloer.store.sluit_reeks() == 0
    with vloer.weigert(AlGedaan):
        bied_aan(vloer.ctx, vloer.marga_zelf, id_)


def test_a_concept_or_a_deelnemer_whom_no_school_knows_is_not_offered(vloer: Schoolvloer) -> None:
    concept = vloer.concept(vloer.sanne)
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        bied_aan(vloer.ctx, vloer.marga_zelf, concept)
    assert gevangen.value.ontbreekt == ("oordeel",)
    id_ = vloer.beoordeeld()
    vloer.geheugen.toestand.banden.clear()
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        bied_aan(vloer.ctx, vloer.marga_zelf, id_)
    assert gevangen.value.ontbreekt == ("school",)


def test_what_lost_a_day_behind_it_is_not_offered(vloer: Schoolvloer) -> None:
    id_ = vloer.beoordeeld()
    gezien = vloer.gang(vloer.sanne).waarnemingen
    herroep(vloer.ctx, vloer.marga, (gezien[0].id,), "vergist")
    with vloer.weigert(VerklaringOnvolledig) as gevangen:
        bied_aan(vloer.ctx, vloer.marga_zelf, id_)
    fout = gevangen.value
    assert (fout.ontbreekt, fout.codes) == (("waarneming_herroepen",), (W1,))


def test_the_school_hands_it_back_and_it_is_offered_again(vloer: Schoolvloer) -> None:
    id_ = vloer.aangeboden()
    vloer.bij_school()
    geef_terug(vloer.ctx, vloer.bram_zelf, id_, "Welke machine was het?")
    vloer.bij_leerbedrijf()
    (aanbod,) = vloer.stand(id_).aanbod
    assert (vloer.stand(id_).staat, aanbod.terug_om) == (Staat.TERUG, "Welke machine was het?")
    bied_aan(vloer.ctx, vloer.marga_zelf, id_)
    assert vloer.stand(id_).staat is Staat.AANGEBODEN


def test_what_the_school_established_is_offered_no_more(vloer: Schoolvloer) -> None:
    id_ = vloer.vastgesteld(Vorm.PEN)
    with vloer.weigert(AlGedaan):
        bied_aan(vloer.ctx, vloer.marga_zelf, id_)


@pytest.mark.parametrize("wie", ["joris", "noor", "bram"])
def test_only_the_praktijkopleider_of_the_plaatsing_offers(vloer: Schoolvloer, wie: str) -> None:
    id_ = vloer.beoordeeld()
    with vloer.weigert(NietBevoegd):
        bied_aan(vloer.ctx, bewezen(vloer.ctx, getattr(vloer, wie)), id_)


def test_it_asks_for_a_pincode_of_just_now(vloer: Schoolvloer) -> None:
    id_, zelf = vloer.beoordeeld(), vloer.marga_zelf
    vloer.clock.verzet(seconden=121)
    with vloer.weigert(PincodeNodig):
        bied_aan(vloer.ctx, zelf, id_)
