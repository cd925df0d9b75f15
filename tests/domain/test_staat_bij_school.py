"""The states of a praktijkverklaring at the school (design §8): what answers what."""

from dataclasses import replace
from itertools import permutations
from typing import Final

import pytest

from tests.domain.test_verklaring import KLAAR
from tests.fakes.logboek import Logboek, dag
from werkplek.domain.feiten import (
    Feit,
    Inhoud,
    OordeelGegeven,
    Relatie,
    VerklaringOpgemaakt,
    Verwijzing,
)
from werkplek.domain.kenmerk import FeitId, PersoonId, PlaatsingId
from werkplek.domain.schoolfeiten import (
    HandtekeningGezet,
    VerklaringAangeboden,
    VerklaringIngetrokken,
    VerklaringTeruggegeven,
    VerklaringUitgereikt,
    VerklaringVastgesteld,
)
from werkplek.domain.vaststelling import Handtekeningrol, Vaststelling, Vorm
from werkplek.domain.verklaring import Ondertekenaar, Oordeel, Staat
from werkplek.domain.verklaringstand import VerklaringStand
from werkplek.domain.voortgang import voortgang

GEOORDEELD: Final = replace(KLAAR, oordeel=Oordeel(dag(31), "Nergenshuizen"))
VAST: Final = Vaststelling(
    "Verzonnen College",
    Ondertekenaar("Ada Nergens", "Voorzitter examencommissie"),
    dag(40),
    "Nergenshuizen",
    Vorm.PEN,
    "praktijkverklaring-a4/2",
)


class Verhaal:
    """A verklaring that was judged, and what comes after."""

    def __init__(self) -> None:
        self.logboek = Logboek()
        self.hier: PlaatsingId = self.logboek.start("B1-K1-W1")
        self.id = self.logboek.noteer(VerklaringOpgemaakt(self.hier, KLAAR), op=30)
        self.oordeel = self.zeg(OordeelGegeven(self.hier, GEOORDEELD, "abc"))

    def zeg(self, inhoud: Inhoud, *ook: FeitId) -> FeitId:
        verwijst = tuple(Verwijzing(Relatie.RUST_OP, feit) for feit in (self.id, *ook))
        return self.logboek.noteer(inhoud, op=31, verwijst=verwijst)

    def bied_aan(self) -> FeitId:
        return self.zeg(VerklaringAangeboden(self.hier))

    def geef_terug(self, *aanbod: FeitId) -> FeitId:
        return self.zeg(VerklaringTeruggegeven(self.hier, "De periode klopt niet."), *aanbod)

    def stel_vast(self, vorm: Vorm = Vorm.PEN) -> FeitId:
        vast = replace(VAST, vorm=vorm)
        return self.zeg(VerklaringVastgesteld(self.hier, GEOORDEELD, vast, "ba" * 32))

    def teken(self, rol: Handtekeningrol) -> FeitId:
        return self.zeg(HandtekeningGezet(self.hier, rol, f"{rol}" * 2, 9))

    def stand(self) -> VerklaringStand:
        return stand_van(self.logboek.feiten)


def stand_van(feiten: list[Feit]) -> VerklaringStand:
    gang = voortgang(feiten).huidige
    assert gang is not None
    (stand,) = gang.verklaringen
    return stand


@pytest.fixture
def verhaal() -> Verhaal:
    return Verhaal()


def test_the_road_of_a_verklaring_signed_by_pen(verhaal: Verhaal) -> None:
    staten = [verhaal.stand().staat]
    verhaal.bied_aan()
    staten.append(verhaal.stand().staat)
    verhaal.stel_vast()
    staten.append(verhaal.stand().staat)
    assert verhaal.stand().volgende is Handtekeningrol.SCHOOL
    verhaal.teken(Handtekeningrol.SCHOOL)
    assert (verhaal.stand().volgende, verhaal.stand().document) == (None, "schoolschool")
    verhaal.zeg(VerklaringUitgereikt(verhaal.hier))
    staten.append(verhaal.stand().staat)
    verhaal.zeg(VerklaringIngetrokken(verhaal.hier, "Verkeerde deelnemer."))
    staten.append(verhaal.stand().staat)
    assert staten == [
        Staat.OORDEEL_GEGEVEN,
        Staat.AANGEBODEN,
        Staat.VASTGESTELD,
        Staat.UITGEREIKT,
        Staat.INGETROKKEN,
    ]


def test_in_the_file_they_sign_in_the_order_of_the_form(verhaal: Verhaal) -> None:
    verhaal.bied_aan()
    verhaal.stel_vast(Vorm.DIGITAAL)
    gezien = []
    while (rol := verhaal.stand().volgende) is not None:
        gezien.append(rol)
        verhaal.teken(rol)
    assert gezien == list(Handtekeningrol)


def test_a_return_answers_the_offer_it_names_and_no_later_one(verhaal: Verhaal) -> None:
    eerste = verhaal.bied_aan()
    verhaal.geef_terug(eerste)
    assert verhaal.stand().staat is Staat.TERUG
    assert verhaal.stand().aanbod[0].terug_om == "De periode klopt niet."
    verhaal.bied_aan()
    assert verhaal.stand().staat is Staat.AANGEBODEN
    assert len(verhaal.stand().open_aanbod) == 1


def test_a_return_that_names_no_offer_answers_none(verhaal: Verhaal) -> None:
    verhaal.bied_aan()
    verhaal.geef_terug()
    assert verhaal.stand().staat is Staat.AANGEBODEN


def test_of_two_who_establish_at_once_the_first_stands(verhaal: Verhaal) -> None:
    verhaal.bied_aan()
    eerste = verhaal.stel_vast()
    verhaal.stel_vast(Vorm.DIGITAAL)
    assert (verhaal.stand().vastgesteld, verhaal.stand().papier.vaststelling) == (eerste, VAST)


def test_of_two_who_establish_the_one_that_was_sealed_stands(verhaal: Verhaal) -> None:
    verhaal.bied_aan()
    verhaal.stel_vast()
    later = verhaal.stel_vast(Vorm.DIGITAAL)
    verhaal.zeg(HandtekeningGezet(verhaal.hier, Handtekeningrol.SCHOOL, "ee" * 32, 9), later)
    assert (verhaal.stand().vastgesteld, verhaal.stand().document) == (later, "ee" * 32)


def test_what_the_school_stated_is_not_turned_back_by_withdrawing_the_feit(
    verhaal: Verhaal,
) -> None:
    aanbod = verhaal.bied_aan()
    vast = verhaal.stel_vast()
    zegel = verhaal.teken(Handtekeningrol.SCHOOL)
    uit = verhaal.zeg(VerklaringUitgereikt(verhaal.hier))
    in_ = verhaal.zeg(VerklaringIngetrokken(verhaal.hier, "x"))
    eerder = verhaal.stand()
    for feit in (vast, zegel, uit, in_):
        verhaal.logboek.herroep(feit)
    assert verhaal.stand() == eerder
    verhaal.logboek.herroep(aanbod)
    assert verhaal.stand().aanbod == ()


def test_the_order_of_arrival_changes_nothing(verhaal: Verhaal) -> None:
    verhaal.geef_terug(verhaal.bied_aan())
    verhaal.bied_aan()
    verhaal.stel_vast()
    *begin, a, b, c, d = verhaal.logboek.feiten
    verwacht = stand_van(verhaal.logboek.feiten)
    assert all(stand_van([*begin, *rest]) == verwacht for rest in permutations((a, b, c, d)))


def test_that_the_school_sealed_nobody_else_can_say(verhaal: Verhaal) -> None:
    verhaal.bied_aan()
    verhaal.stel_vast()
    vals = HandtekeningGezet(verhaal.hier, Handtekeningrol.SCHOOL, "vals", 9)
    verwijst = (Verwijzing(Relatie.RUST_OP, verhaal.id),)
    verhaal.logboek.noteer(vals, op=31, verwijst=verwijst, auteur=PersoonId("iemand-anders"))
    assert verhaal.stand().volgende is Handtekeningrol.SCHOOL
    assert verhaal.stand().document == ""
    verhaal.teken(Handtekeningrol.SCHOOL)
    assert verhaal.stand().document == "schoolschool"
