"""A bank card on the glass tells how large a millimetre is (ISO/IEC 7810, ID-1)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkplek.application.weergave import PX_PER_MM
from werkplek.ui.widgets.bankpas import COARSE, FINE, card_px, per_mm_of, stepped

LEAST, MOST = PX_PER_MM


@pytest.mark.parametrize(
    ("dichtheid", "breed", "hoog"),
    [(4.02, 344, 217), (4.7, 402, 254), (5.87, 502, 317), (12.0, 1027, 648)],
)
def test_the_card_of_a_panel(dichtheid: float, breed: int, hoog: int) -> None:
    assert tuple(map(round, card_px(dichtheid))) == (breed, hoog)


@given(dichtheid=st.floats(LEAST, MOST))
def test_a_card_that_fits_gives_the_density_back(dichtheid: float) -> None:
    assert per_mm_of(card_px(dichtheid)[0]) == pytest.approx(dichtheid)


@given(breed=st.floats(0, 10_000), stappen=st.integers(-500, 500))
def test_it_stays_a_screen_to_work_at(breed: float, stappen: int) -> None:
    for factor in (FINE, COARSE):
        assert LEAST <= stepped(per_mm_of(breed), stappen, factor) <= MOST


@given(dichtheid=st.floats(LEAST * 1.2, MOST / 1.2))
def test_smaller_undoes_larger(dichtheid: float) -> None:
    assert stepped(stepped(dichtheid, 1, COARSE), -1, COARSE) == pytest.approx(dichtheid)


@given(waar=st.floats(LEAST, MOST), gemeld=st.floats(3.6, 9.0))
def test_any_wrong_density_is_mended_with_taps(waar: float, gemeld: float) -> None:
    """Coarse steps until it is nearly right, then fine ones: within a millimetre of the card."""
    dichtheid = gemeld
    for factor, often in ((COARSE, 20), (FINE, 10)):
        for _ in range(often):
            kant = 1 if waar > dichtheid else -1
            nieuw = stepped(dichtheid, kant, factor)
            dichtheid = min(dichtheid, nieuw, key=lambda d: abs(d - waar))
    assert card_px(dichtheid)[0] / waar == pytest.approx(85.6, abs=1.0)
