"""What was chosen for the shared computer stays within bounds."""

import pytest

from werkplek.domain.instellingen import MEESTE_RUST, MINSTE_RUST, RUST, Instellingen


def test_the_screen_locks_after_five_minutes_unless_chosen_otherwise() -> None:
    assert Instellingen().rust == RUST == 5


@pytest.mark.parametrize("minuten", [MINSTE_RUST, MEESTE_RUST])
def test_the_bounds_can_be_chosen(minuten: int) -> None:
    assert Instellingen(minuten).rust == minuten


@pytest.mark.parametrize("minuten", [-5, MINSTE_RUST - 1, MEESTE_RUST + 1])
def test_nothing_beyond_them_can(minuten: int) -> None:
    with pytest.raises(ValueError, match=str(minuten)):
        Instellingen(minuten)
