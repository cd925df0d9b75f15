from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.logboek import LOGISTIEK, OPLEIDER, Logboek, dag
from werkplek.domain.feiten import (
    Inhoud,
    PlaatsingBeeindigd,
    PlaatsingGepauzeerd,
    PlaatsingGestart,
    PlaatsingHervat,
)
from werkplek.domain.kenmerk import PlaatsingId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.plaatsing import Pauze, Plaatsing, PlaatsingStaat, plaatsingen
from werkplek.domain.schaal import STANDAARD

STAPPEN: dict[str, Callable[[PlaatsingId], Inhoud]] = {
    "pauze": PlaatsingGepauzeerd,
    "hervat": PlaatsingHervat,
    "einde": PlaatsingBeeindigd,
}


def gevouwen(*stappen: tuple[str, int]) -> Plaatsing:
    """A plaatsing that starts on day 0 and then goes through these steps, each on its day."""
    logboek = Logboek()
    plaatsing = logboek.start("B1-K1-W1")
    for stap, op in stappen:
        logboek.noteer(STAPPEN[stap](plaatsing), op=op)
    (gevonden,) = plaatsingen(logboek.feiten)
    return gevonden


def test_a_plaatsing_holds_what_it_began_with() -> None:
    logboek = Logboek()
    id_ = logboek.start("B1-K1-W2", "B1-K1-W1", op=3, eind=dag(90))
    (plaatsing,) = plaatsingen(logboek.feiten)
    assert plaatsing.id == id_
    assert (plaatsing.begin, plaatsing.eind) == (dag(3), dag(90))
    assert plaatsing.kwalificatie == LOGISTIEK
    assert plaatsing.praktijkopleider == OPLEIDER
    assert plaatsing.schaal is STANDAARD
    assert [keuze.code for keuze in plaatsing.keuze] == ["B1-K1-W2", "B1-K1-W1"]


@pytest.mark.parametrize(
    ("stappen", "staat", "pauzes"),
    [
        ([], "loopt", ()),
        ([("pauze", 5)], "pauze", (Pauze(dag(5)),)),
        ([("pauze", 5), ("hervat", 9)], "loopt", (Pauze(dag(5), dag(9)),)),
        ([("pauze", 5), ("hervat", 5)], "loopt", (Pauze(dag(5), dag(5)),)),
        (
            [("pauze", 5), ("hervat", 9), ("pauze", 9)],
            "pauze",
            (Pauze(dag(5), dag(9)), Pauze(dag(9))),
        ),
        ([("hervat", 5)], "loopt", ()),
        ([("pauze", 5), ("pauze", 7)], "pauze", (Pauze(dag(5)),)),
        ([("einde", 20)], "beeindigd", ()),
        ([("pauze", 5), ("einde", 20)], "beeindigd", (Pauze(dag(5), dag(20)),)),
        (
            [("pauze", 5), ("hervat", 9), ("einde", 20)],
            "beeindigd",
            (Pauze(dag(5), dag(9)),),
        ),
        ([("pauze", 25), ("einde", 20)], "beeindigd", ()),
        ([("einde", 20), ("pauze", 25), ("hervat", 27)], "beeindigd", ()),
    ],
)
def test_a_plaatsing_runs_pauses_returns_and_ends(
    stappen: list[tuple[str, int]], staat: str, pauzes: tuple[Pauze, ...]
) -> None:
    plaatsing = gevouwen(*stappen)
    assert plaatsing.staat == staat
    assert plaatsing.pauzes == pauzes


def test_the_end_is_the_day_that_was_said_not_the_day_that_was_agreed() -> None:
    assert gevouwen(("einde", 20)).beeindigd_op == dag(20)


@given(st.permutations(range(7)))
def test_the_order_of_arrival_does_not_matter(volgorde: list[int]) -> None:
    logboek = Logboek()
    eerste = logboek.start("B1-K1-W1")
    logboek.noteer(PlaatsingGepauzeerd(eerste), op=3)
    logboek.noteer(PlaatsingHervat(eerste), op=8)
    logboek.noteer(PlaatsingBeeindigd(eerste), op=30)
    logboek.start("B1-K1-W2", op=40)
    assert plaatsingen(logboek.feiten[i] for i in volgorde) == plaatsingen(logboek.feiten)


def test_a_later_choice_replaces_an_earlier_one_also_when_it_begins_on_an_earlier_day() -> None:
    logboek = Logboek()
    id_ = logboek.start("B1-K1-W1", op=10)
    logboek.kies(id_, "B1-K1-W2", "B1-K1-W3", op=2)
    (plaatsing,) = plaatsingen(logboek.feiten)
    assert not plaatsing.telt_mee(WerkprocesCode("B1-K1-W1"))
    assert plaatsing.telt_mee(WerkprocesCode("B1-K1-W3"))


def test_what_names_a_plaatsing_that_is_not_here_changes_nothing() -> None:
    logboek = Logboek()
    logboek.start("B1-K1-W1")
    onbekend = PlaatsingId("niet hier")
    logboek.kies(onbekend, "B1-K1-W2")
    logboek.noteer(PlaatsingBeeindigd(onbekend), op=4)
    (plaatsing,) = plaatsingen(logboek.feiten)
    assert plaatsing.staat is PlaatsingStaat.LOOPT
    assert not plaatsing.telt_mee(WerkprocesCode("B1-K1-W2"))


def test_an_unknown_scale_falls_back_to_the_default_ladder() -> None:
    logboek = Logboek()
    logboek.noteer(PlaatsingGestart(LOGISTIEK, OPLEIDER, "van een andere school", 9))
    (plaatsing,) = plaatsingen(logboek.feiten)
    assert plaatsing.schaal is STANDAARD


@pytest.mark.parametrize(
    ("gezien", "vandaag", "vragen"),
    [
        (dag(0), dag(2), ()),
        (dag(2), dag(2), ()),
        (dag(3), dag(2), (Navraag.DATUM_IN_TOEKOMST,)),
        (dag(-1), dag(2), (Navraag.DATUM_VOOR_PLAATSING,)),
        (dag(5), dag(40), (Navraag.DATUM_IN_PAUZE,)),
        (dag(8), dag(40), (Navraag.DATUM_IN_PAUZE,)),
        (dag(9), dag(40), ()),
        (dag(30), dag(40), ()),
        (dag(31), dag(40), (Navraag.DATUM_NA_PLAATSING,)),
        (dag(50), dag(40), (Navraag.DATUM_IN_TOEKOMST, Navraag.DATUM_NA_PLAATSING)),
    ],
)
def test_an_odd_day_is_asked_about(
    gezien: date, vandaag: date, vragen: tuple[Navraag, ...]
) -> None:
    plaatsing = gevouwen(("pauze", 5), ("hervat", 9), ("einde", 30))
    assert plaatsing.vragen_over(gezien, vandaag=vandaag) == vragen


def test_in_an_open_pause_every_later_day_is_asked_about() -> None:
    vragen = gevouwen(("pauze", 5)).vragen_over(dag(60), vandaag=dag(60))
    assert vragen == (Navraag.DATUM_IN_PAUZE,)


def test_the_end_closes_an_open_pause_so_a_later_day_is_after_the_end() -> None:
    plaatsing = gevouwen(("pauze", 5), ("einde", 30))
    assert plaatsing.vragen_over(dag(29), vandaag=dag(40)) == (Navraag.DATUM_IN_PAUZE,)
    assert plaatsing.vragen_over(dag(31), vandaag=dag(40)) == (Navraag.DATUM_NA_PLAATSING,)
