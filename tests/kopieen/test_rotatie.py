"""How long copies stay: days, weeks and months, and nothing that a wrong clock says."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.application.ports_veilig import Reservekopie
from werkplek.store import rotatie
from werkplek.store.rotatie import mogen_weg

NU = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
AANLEIDINGEN = ("sluiten", "dag", "migratie", "sleutel", "wissen", "herstel", "verzoek")


def kopie(nummer: int, van: datetime, aanleiding: str = "dag") -> Reservekopie:
    return Reservekopie(Path(f"k{nummer}"), van, aanleiding, 1, 0, 4096)


def elke_dag(dagen: int) -> list[Reservekopie]:
    return [kopie(dag, NU - timedelta(days=dag)) for dag in range(dagen)]


verzamelingen = st.lists(
    st.tuples(
        st.integers(-400 * 24, 200 * 24).map(lambda uren: NU + timedelta(hours=uren, minutes=1)),
        st.sampled_from(AANLEIDINGEN),
    ),
    max_size=60,
).map(lambda rijen: [kopie(n, van, waarom) for n, (van, waarom) in enumerate(rijen)])


def over(kopieen: list[Reservekopie], nu: datetime = NU) -> list[Reservekopie]:
    weg = mogen_weg(kopieen, nu)
    return [een for een in kopieen if een not in weg]


def test_a_year_of_days_leaves_days_then_weeks_then_months() -> None:
    blijft = [(NU - een.van).days for een in over(elke_dag(365))]

    assert blijft[:7] == list(range(7))
    assert len(blijft) <= 2 + 7 + 4 + 6
    assert max(blijft) > 120, "half a year back there is still one"


@given(verzamelingen)
def test_the_newest_two_always_stay(kopieen: list[Reservekopie]) -> None:
    verleden = sorted((k for k in kopieen if k.van <= NU), key=lambda k: k.van)
    moments = {een.van for een in over(kopieen)}

    assert {een.van for een in verleden[-2:]} <= moments


@pytest.mark.parametrize(
    ("periode", "aantal"), [(rotatie._dag, 7), (rotatie._week, 4), (rotatie._maand, 6)]
)
@given(kopieen=verzamelingen)
def test_of_each_period_that_is_kept_one_copy_stays(
    kopieen: list[Reservekopie], periode: Callable[[datetime], tuple[int, ...]], aantal: int
) -> None:
    verleden = [een for een in kopieen if een.van <= NU]
    gewild = sorted({periode(een.van) for een in verleden}, reverse=True)[:aantal]

    assert set(gewild) <= {periode(een.van) for een in over(kopieen)}


@given(verzamelingen)
def test_a_copy_from_the_future_stays_and_changes_nothing_for_the_others(
    kopieen: list[Reservekopie],
) -> None:
    verleden = [een for een in kopieen if een.van <= NU]
    later = [een for een in kopieen if een.van > NU]

    assert set(over(kopieen)) == set(over(verleden)) | set(later)


@given(verzamelingen, st.integers(-20_000, 20_000))
def test_a_clock_that_jumps_never_takes_the_last_copy(
    kopieen: list[Reservekopie], dagen: int
) -> None:
    blijft = over(kopieen, NU + timedelta(days=dagen))

    assert bool(blijft) == bool(kopieen)
    assert len(blijft) >= min(len(kopieen), 2)


@given(verzamelingen)
def test_rotating_twice_takes_nothing_more(kopieen: list[Reservekopie]) -> None:
    eenmaal = over(kopieen)

    assert over(eenmaal) == eenmaal


@pytest.mark.parametrize(("dagen", "blijft"), [(13, True), (15, False)])
def test_the_copy_from_before_a_migration_stays_fourteen_days(dagen: int, blijft: bool) -> None:
    voor = kopie(999, NU - timedelta(days=dagen, hours=1), "migratie")

    assert (voor in over([*elke_dag(40), voor])) is blijft


def test_planted_fault_days_by_the_calendar_lose_everything_after_a_jump(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kopieen = elke_dag(10)
    jaar_later = NU + timedelta(days=365)

    def kalender(verleden: list[Reservekopie], periode: object, aantal: int) -> set[object]:
        return {een.pad for een in verleden if (jaar_later - een.van).days < aantal}

    assert len(over(kopieen, jaar_later)) >= 7
    monkeypatch.setattr(rotatie, "_nieuwste_van", kalender)
    assert len(over(kopieen, jaar_later)) < 7
