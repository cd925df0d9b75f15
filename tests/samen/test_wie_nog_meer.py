"""Who is offered: those who learn this work now, once, by the names of *Vandaag*."""

from datetime import timedelta

import pytest

from tests.fakes.werkvloer import P2, W1, W2
from tests.samen.conftest import Ploeg
from werkplek.application.beelden.samen import SamenBeeld, kan_samen, samen_beeld
from werkplek.application.keuze import PlaatsingOpgave
from werkplek.application.plaatsen import beeindig, meld_aan, pauzeer, voeg_deelnemer_toe
from werkplek.application.samen import herroep_samen, leg_vast_samen
from werkplek.application.vastleggen import vul_aan
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.domain.personen import Naam
from werkplek.woorden import samen as woorden


def beeld(ploeg: Ploeg, feit: FeitId) -> SamenBeeld:
    """What Marga is offered after this waarneming."""
    with ploeg.vloer.store.lees() as lezer:
        gevonden = samen_beeld(lezer, ploeg.vloer.marga, feit)
        assert kan_samen(lezer, ploeg.vloer.marga, feit) == bool(gevonden and gevonden.tegels)
    assert gevonden is not None
    return gevonden


def namen(ploeg: Ploeg, feit: FeitId) -> list[str]:
    """Who is offered, in order."""
    return [tegel.naam for tegel in beeld(ploeg, feit).tegels]


def test_those_who_chose_it_come_first_and_the_one_just_recorded_is_not_there(ploeg: Ploeg) -> None:
    gezien = beeld(ploeg, ploeg.vloer.zie(ploeg.sanne))
    assert [(t.naam, t.telt_mee) for t in gezien.tegels] == [
        ("Lotte", True),
        ("Yusuf", True),
        ("Piet", False),
    ]
    assert (gezien.eerste, gezien.code, gezien.stapnaam) == ("Sanne", W1, "Zelfstandig")


def test_who_is_paused_comes_last_and_is_not_part_of_everybody(ploeg: Ploeg) -> None:
    vloer = ploeg.vloer
    pauzeer(vloer.ctx, vloer.marga, ploeg.lotte, vloer.vandaag)
    gezien = beeld(ploeg, vloer.zie(ploeg.sanne))
    assert [t.naam for t in gezien.tegels] == ["Yusuf", "Piet", "Lotte"]
    assert gezien.tegels[-1].pauze
    assert gezien.iedereen == {ploeg.yusuf, ploeg.piet}


def test_who_has_ended_or_never_began_or_learns_something_else_is_not_there(ploeg: Ploeg) -> None:
    vloer = ploeg.vloer
    beeindig(vloer.ctx, vloer.marga, ploeg.lotte, vloer.vandaag)
    meld_aan(vloer.ctx, vloer.marga, Naam("Bo"))
    plant = PlaatsingOpgave(Crebo("25746"), vloer.vandaag)
    voeg_deelnemer_toe(vloer.ctx, vloer.marga, Naam("Groen"), plant)
    assert namen(ploeg, vloer.zie(ploeg.sanne)) == ["Yusuf", "Piet"]


def test_the_same_number_with_another_title_is_other_work(ploeg: Ploeg) -> None:
    """W1 of another kwalificatie is called something else there."""
    vloer = ploeg.vloer
    plant = PlaatsingOpgave(Crebo("25746"), vloer.vandaag, codes=(W1,))
    voeg_deelnemer_toe(vloer.ctx, vloer.marga, Naam("Groen"), plant)
    assert "Groen" not in namen(ploeg, vloer.zie(ploeg.sanne))


def test_two_with_one_roepnaam_are_named_in_full(ploeg: Ploeg) -> None:
    ploeg.vloer.neem_aan(Naam("Yusuf", "Tweede"), W1)
    assert namen(ploeg, ploeg.vloer.zie(ploeg.sanne))[:3] == [
        "Lotte",
        "Yusuf Aydin",
        "Yusuf Tweede",
    ]


def test_for_whom_the_same_was_recorded_already_is_not_asked_again(ploeg: Ploeg) -> None:
    vloer, feit = ploeg.vloer, ploeg.vloer.zie(ploeg.sanne)
    gedaan = leg_vast_samen(vloer.ctx, vloer.marga, beeld(ploeg, feit).opgaven({ploeg.yusuf}))
    assert namen(ploeg, feit) == ["Lotte", "Piet"]
    herroep_samen(vloer.ctx, vloer.marga, [gedaan[0].feit], "per ongeluk")
    assert namen(ploeg, feit) == ["Lotte", "Yusuf", "Piet"]


def test_what_another_saw_or_another_step_does_not_stand_in_the_way(ploeg: Ploeg) -> None:
    vloer = ploeg.vloer
    vloer.zie(ploeg.yusuf, als=vloer.noor)
    vloer.zie(ploeg.lotte, stap="samen")
    assert namen(ploeg, vloer.zie(ploeg.sanne)) == ["Lotte", "Yusuf", "Piet"]


def test_the_day_and_the_step_are_those_that_stand_now_and_a_note_is_left_out(
    ploeg: Ploeg,
) -> None:
    vloer, feit = ploeg.vloer, ploeg.vloer.zie(ploeg.sanne, notitie="Sanne hielp mee.")
    vloer.clock.verzet(dagen=1)
    gisteren = vloer.vandaag - timedelta(days=1)
    vul_aan(vloer.ctx, vloer.marga, feit, notitie="Sanne hielp goed mee.")
    (opgave,) = beeld(ploeg, feit).opgaven({ploeg.yusuf})
    assert (opgave.gezien_op, opgave.stap, opgave.notitie) == (gisteren, "zelfstandig", "")


def test_what_was_turned_back_is_not_recorded_for_others(ploeg: Ploeg) -> None:
    vloer, feit = ploeg.vloer, ploeg.vloer.zie(ploeg.sanne)
    herroep_samen(vloer.ctx, vloer.marga, [feit], "per ongeluk")
    with vloer.store.lees() as lezer:
        assert samen_beeld(lezer, vloer.marga, feit) is None
        assert not kan_samen(lezer, vloer.marga, feit)
        assert samen_beeld(lezer, vloer.marga, FeitId("onbekend")) is None


@pytest.mark.parametrize("code", [W1, W2, P2])
def test_whoever_is_offered_can_be_recorded(ploeg: Ploeg, code: WerkprocesCode) -> None:
    vloer = ploeg.vloer
    gezien = beeld(ploeg, vloer.zie(ploeg.sanne, code))
    wie = {tegel.deelnemer for tegel in gezien.tegels}
    gedaan = leg_vast_samen(vloer.ctx, vloer.noor, gezien.opgaven(wie))
    assert [een.telt_mee for een in gedaan] == [tegel.telt_mee for tegel in gezien.tegels]


@pytest.mark.parametrize(
    ("wie", "zin"),
    [
        (["Sanne"], "Sanne"),
        (["Sanne", "Yusuf"], "Sanne en Yusuf"),
        (["Sanne", "Yusuf", "Lotte"], "Sanne, Yusuf en Lotte"),
        (["Sanne", "Yusuf", "Lotte", "Piet"], "Sanne, Yusuf en 2 anderen"),
    ],
)
def test_two_or_three_are_named_and_more_are_counted(wie: list[str], zin: str) -> None:
    assert woorden.voor(wie) == zin
