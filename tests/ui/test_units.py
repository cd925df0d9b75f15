"""Millimetres become pixels, never below the floors of touch."""

import pytest

from werkplek.ui.units import FALLBACK_DENSITY, TEXT_STEPS_MM, Units, density

TEN_INCH = 5.87
BIG_DESKTOP = 4.02


@pytest.mark.parametrize(
    ("panel", "target", "tile", "main"),
    [(TEN_INCH, 53, 70, 88), (5.23, 47, 63, 78), (5.55, 50, 67, 83), (BIG_DESKTOP, 44, 56, 64)],
)
def test_targets_are_those_of_the_table(panel: float, target: int, tile: int, main: int) -> None:
    units = Units(panel)
    assert (units.target, units.tile, units.main_height) == (target, tile, main)


def test_gaps_and_margins_have_a_floor() -> None:
    units = Units(3.6)
    assert (units.gap, units.wide_gap, units.margin) == (10, 20, 18)


def test_gloves_make_targets_a_third_larger_and_leave_the_text() -> None:
    bare, gloved = Units(TEN_INCH), Units(TEN_INCH, gloves=True)
    assert gloved.main_height == round(20 * TEN_INCH)
    assert gloved.tile == round(16 * TEN_INCH)
    assert gloved.gap > bare.gap
    assert (gloved.body, gloved.margin) == (bare.body, bare.margin)


def test_text_is_true_millimetres() -> None:
    units = Units(TEN_INCH)
    assert (units.body, units.heading) == (round(5.2 * TEN_INCH), round(8 * TEN_INCH))


@pytest.mark.parametrize("step", TEXT_STEPS_MM)
def test_each_step_keeps_the_order_and_the_floor_of_text(step: float) -> None:
    units = Units(10.0).with_text_mm(step)
    assert units.body == round(10 * step)
    assert units.secondary >= 42
    assert units.secondary <= units.body < units.heading


def test_the_largest_step_is_140_percent() -> None:
    assert Units().with_text_mm(TEXT_STEPS_MM[-1]).text_factor >= 1.4


def test_targets_do_not_shrink_with_the_text() -> None:
    small = Units(TEN_INCH).with_text_mm(TEXT_STEPS_MM[0])
    assert small.target == Units(TEN_INCH).target


@pytest.mark.parametrize(
    ("dots_per_inch", "expected"),
    [
        (149.1, 149.1 / 25.4),
        (0.0, FALLBACK_DENSITY),  # a projector that says nothing
        (900.0, FALLBACK_DENSITY),  # a screen that says it is a postage stamp
        (70.0, 3.6),  # a television
        (280.0, 9.0),  # a telephone
    ],
)
def test_a_screen_is_believed_within_reason(dots_per_inch: float, expected: float) -> None:
    assert density(dots_per_inch) == pytest.approx(expected)
