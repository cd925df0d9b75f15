from datetime import date

import pytest

from werkplek.application.invoer import lees_datum
from werkplek.domain.fouten import TekstGeweigerd


@pytest.mark.parametrize(
    "getypt", ["5-3-2026", "05-03-2026", "5/3/2026", "05.03.2026", " 5 3 2026 ", "2026-03-05"]
)
def test_a_day_is_read_in_the_ways_people_write_it(getypt: str) -> None:
    assert lees_datum(getypt, "datum") == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("getypt", "reden"),
    [
        ("", "leeg"),
        (" ", "leeg"),
        ("31-2-2026", "vorm"),
        ("2026-02-31", "vorm"),
        ("0-0-0000", "vorm"),
        ("5-3-26", "vorm"),
        ("3 maart 2026", "vorm"),
        ("gisteren", "vorm"),
        ("2026-3-5", "vorm"),
        ("5-3-2026 10:00", "vorm"),
    ],
)
def test_what_is_no_day_is_refused_for_its_field(getypt: str, reden: str) -> None:
    with pytest.raises(TekstGeweigerd) as gevangen:
        lees_datum(getypt, "geboortedatum")
    assert (gevangen.value.veld, gevangen.value.reden) == ("geboortedatum", reden)
