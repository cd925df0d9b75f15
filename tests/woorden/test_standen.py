from datetime import date

import pytest

from tests.fakes.b1 import bezwaren
from werkplek.domain.personen import Rol
from werkplek.domain.voortgang import Stand
from werkplek.woorden.dagen import wanneer, weekdag
from werkplek.woorden.standen import (
    NOG_TE_CONTROLEREN,
    ROL,
    STAND,
    TELT_NOG_NIET_MEE,
    keer,
    van,
)

VANDAAG = date(2026, 3, 2)


def test_every_stand_and_every_role_has_its_words() -> None:
    assert set(STAND) == set(Stand)
    assert set(ROL) == set(Rol)
    for woorden in (*STAND.values(), *ROL.values(), TELT_NOG_NIET_MEE, NOG_TE_CONTROLEREN):
        assert not bezwaren(woorden)


@pytest.mark.parametrize(
    ("aantal", "woorden"), [(0, "nog niet gezien"), (1, "1 keer gezien"), (12, "12 keer gezien")]
)
def test_how_often_is_a_count_and_none_is_not_yet(aantal: int, woorden: str) -> None:
    assert keer(aantal) == woorden


def test_how_far_is_a_count_and_never_a_share() -> None:
    assert van(3, 8) == "3 van 8 gezien"
    assert not bezwaren(van(0, 8))


@pytest.mark.parametrize(
    ("dag", "woorden"),
    [
        (date(2026, 3, 2), "vandaag"),
        (date(2026, 3, 1), "gisteren"),
        (date(2026, 2, 28), "zaterdag 28 februari"),
        (date(2026, 1, 1), "donderdag 1 januari"),
        (date(2025, 12, 31), "31 december 2025"),
        (date(2026, 3, 3), "dinsdag 3 maart"),
        (date(2027, 3, 3), "3 maart 2027"),
    ],
)
def test_a_day_is_said_as_people_say_it(dag: date, woorden: str) -> None:
    assert wanneer(dag, vandaag=VANDAAG) == woorden


def test_yesterday_is_yesterday_also_in_the_new_year() -> None:
    assert wanneer(date(2025, 12, 31), vandaag=date(2026, 1, 1)) == "gisteren"


def test_every_day_of_the_week_has_its_name() -> None:
    namen = [weekdag(date(2026, 3, dag)).split()[0] for dag in range(2, 9)]
    assert namen == [
        *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
    ]
