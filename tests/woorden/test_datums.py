from datetime import date

import pytest

from werkplek.woorden.datums import dag_en_maand, datum, datums, periode


@pytest.mark.parametrize(
    ("dag", "tekst"),
    [
        (date(2026, 3, 3), "3 maart 2026"),
        (date(2024, 2, 29), "29 februari 2024"),
        (date(1999, 12, 31), "31 december 1999"),
    ],
)
def test_a_date_is_written_in_full(dag: date, tekst: str) -> None:
    assert datum(dag) == tekst
    assert dag_en_maand(dag) == tekst[:-5]


def test_every_month_has_its_own_name() -> None:
    namen = {dag_en_maand(date(2026, maand, 1)) for maand in range(1, 13)}
    assert len(namen) == 12
    assert all(naam.islower() for naam in namen)


@pytest.mark.parametrize(
    ("dagen", "tekst"),
    [
        ([date(2026, 3, 3)], "3 maart 2026"),
        ([date(2026, 4, 17), date(2026, 3, 3)], "3 maart, 17 april 2026"),
        ([date(2026, 3, 3), date(2026, 3, 3)], "3 maart 2026"),
        (
            [date(2025, 11, 3), date(2025, 12, 4), date(2026, 4, 17)],
            "3 november, 4 december 2025, 17 april 2026",
        ),
        ([], ""),
    ],
)
def test_days_in_order_each_once_with_their_year(dagen: list[date], tekst: str) -> None:
    assert datums(dagen) == tekst


def test_a_periode_has_an_end_or_still_runs() -> None:
    begin = date(2026, 2, 2)
    assert periode(begin, date(2026, 7, 10)) == "2 februari 2026 tot en met 10 juli 2026"
    assert periode(begin, None) == "vanaf 2 februari 2026, loopt nog"
