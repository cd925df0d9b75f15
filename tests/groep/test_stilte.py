"""How long somebody was not seen: a pause makes nobody wait longer."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.werkvloer import Werkvloer
from werkplek.application.plaatsen import hervat, pauzeer
from werkplek.domain.plaatsing import Pauze, Plaatsing
from werkplek.domain.stilte import EEN_TIJD, een_tijd_niet_gezien, stille_dagen

DAG = date(2026, 3, 2)


def op(dag: int) -> date:
    return DAG + timedelta(days=dag)


def pauze(van: int, tot: int | None) -> Pauze:
    return Pauze(op(van), None if tot is None else op(tot))


@pytest.mark.parametrize(
    ("sinds", "pauzes", "vandaag", "dagen"),
    [
        (0, [], 0, 0),
        (0, [], 3, 3),
        (5, [], 3, 0),
        (0, [pauze(2, 9)], 10, 3),
        (0, [pauze(0, 9)], 10, 2),
        (0, [pauze(1, None)], 200, 0),
        (0, [pauze(8, None)], 200, 7),
        (0, [pauze(-20, -10)], 4, 4),
        (0, [pauze(2, 4), pauze(6, 8)], 10, 6),
        (0, [pauze(2, 6), pauze(4, 8)], 10, 4),
        (0, [pauze(50, None)], 10, 10),
    ],
)
def test_the_days_of_a_pause_do_not_count(
    sinds: int, pauzes: list[Pauze], vandaag: int, dagen: int
) -> None:
    assert stille_dagen(op(sinds), pauzes, op(vandaag)) == dagen


@given(
    st.integers(-40, 40),
    st.lists(st.tuples(st.integers(-40, 40), st.none() | st.integers(0, 40)), max_size=4),
    st.integers(-40, 60),
)
def test_it_is_what_one_counts_on_a_calendar(
    sinds: int, pauzes: list[tuple[int, int | None]], vandaag: int
) -> None:
    gemaakt = [pauze(van, None if lang is None else van + lang) for van, lang in pauzes]
    geteld = [
        dag for dag in range(sinds + 1, vandaag + 1) if not any(p.omvat(op(dag)) for p in gemaakt)
    ]
    assert stille_dagen(op(sinds), gemaakt, op(vandaag)) == len(geteld)


def plaatsing_van(vloer: Werkvloer) -> Plaatsing:
    sanne = vloer.neem_aan_met_keuze()
    nu = vloer.gang(sanne).huidige
    assert nu is not None
    return nu.plaatsing


def test_before_anything_was_seen_days_count_from_the_first() -> None:
    plaatsing = plaatsing_van(Werkvloer())
    assert not een_tijd_niet_gezien(plaatsing, None, op(EEN_TIJD - 1))
    assert een_tijd_niet_gezien(plaatsing, None, op(EEN_TIJD))
    assert not een_tijd_niet_gezien(plaatsing, op(1), op(EEN_TIJD))


def test_nobody_is_missed_in_a_pause_nor_at_once_after_it() -> None:
    vloer = Werkvloer()
    sanne = vloer.neem_aan_met_keuze()
    vloer.zie(sanne)
    pauzeer(vloer.ctx, vloer.marga, sanne, op(3))
    nu = vloer.gang(sanne).huidige
    assert nu is not None
    assert not een_tijd_niet_gezien(nu.plaatsing, op(0), op(100))
    vloer.clock.verzet(dagen=100)
    hervat(vloer.ctx, vloer.marga, sanne, op(100))
    terug = vloer.gang(sanne).huidige
    assert terug is not None
    assert not een_tijd_niet_gezien(terug.plaatsing, op(0), op(100))
    assert een_tijd_niet_gezien(terug.plaatsing, op(0), op(100 + EEN_TIJD - 3))
