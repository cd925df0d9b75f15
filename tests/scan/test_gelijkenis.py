"""Days are found in what a machine made of them."""

from datetime import date

import pytest

from werkplek.documents.scan.gelijkenis import dagen_in, met_cijfers


@pytest.mark.parametrize(
    ("gelezen", "dagen"),
    [
        ("14 mei 2026", (date(2026, 5, 14),)),
        pytest.param("14 meì 2026", (date(2026, 5, 14),), id="an accent that is not there"),
        pytest.param("2 luli 2026.", (date(2026, 7, 2),), id="one letter otherwise"),
        pytest.param("1 juni, 3 juli 2026", (date(2026, 6, 1), date(2026, 7, 3)), id="one year"),
        pytest.param("31 juni 2026", (), id="no such day"),
        pytest.param("14 mei", (), id="no year"),
        pytest.param("29 februari 2994", (), id="no leap year"),
        pytest.param("12 machines 2026", (), id="no month"),
    ],
)
def test_days_in_a_line(gelezen: str, dagen: tuple[date, ...]) -> None:
    assert dagen_in(gelezen) == dagen


@pytest.mark.parametrize(
    ("gelezen", "bedoeld"),
    [
        ("gezien op 11 april, B mei, 2/ juli 2026", "gezien op 11 april, 8 mei, 27 juli 2026"),
        pytest.param("B. Oldenboom", "B. Oldenboom", id="a letter of a name"),
        pytest.param("B1-K1-W1 Bereidt voor", "B1-K1-W1 Bereidt voor", id="a code"),
    ],
)
def test_where_a_day_stands_a_letter_is_a_digit(gelezen: str, bedoeld: str) -> None:
    assert met_cijfers(gelezen) == bedoeld
