"""Turns millimetres into pixels, for targets and for text."""

from dataclasses import dataclass, replace
from typing import Final

MM_PER_INCH: Final = 25.4
BELIEVABLE_DENSITY: Final = (2.5, 12.0)
DENSITY: Final = (3.6, 9.0)
FALLBACK_DENSITY: Final = 96 / MM_PER_INCH
TEXT_STEPS_MM: Final = (4.5, 5.2, 6.2, 7.5, 9.0, 10.4)
BODY_MM: Final = 5.2
GLOVES: Final = 1.33


def density(dots_per_inch: float) -> float:
    """Pixels per millimetre of a screen that reports `dots_per_inch`, clamped.

    Screens lie: a report outside 2.5 to 12 px/mm counts as no report at all.
    """
    reported = dots_per_inch / MM_PER_INCH
    lowest, highest = BELIEVABLE_DENSITY
    if not lowest <= reported <= highest:
        return FALLBACK_DENSITY
    return min(max(reported, DENSITY[0]), DENSITY[1])


@dataclass(frozen=True, slots=True)
class Units:
    """Every size of the screens (aesthetics.md §6.2) for one panel, text size and pair of hands.

    `px_per_mm` is the physical density in device-independent pixels. `text_factor` 1.0 is a body
    of 5.2 mm. Gloves make targets and gaps 1.33 times as large and leave the text alone.
    """

    px_per_mm: float = FALLBACK_DENSITY
    text_factor: float = 1.0
    gloves: bool = False

    def px(self, millimetres: float, floor: int = 0) -> int:
        """Whole pixels for a length, never below `floor`."""
        return max(floor, round(millimetres * self.px_per_mm))

    def _touch(self, millimetres: float, floor: int) -> int:
        factor = GLOVES if self.gloves else 1.0
        return self.px(millimetres * factor, round(floor * factor))

    def with_text_mm(self, body_mm: float) -> "Units":
        """The same panel with a body text of `body_mm`."""
        return replace(self, text_factor=body_mm / BODY_MM)

    @property
    def main_height(self) -> int:
        """Height of the one main action of a page: 15 mm."""
        return self._touch(15.0, 64)

    @property
    def main_width(self) -> int:
        """Least width of the main action: 60 mm."""
        return self.px(60.0)

    @property
    def tile(self) -> int:
        """Least height of a choice tile or list row: 12 mm."""
        return self._touch(12.0, 56)

    @property
    def target(self) -> int:
        """Least width and height of any other target: 9 mm."""
        return self._touch(9.0, 44)

    @property
    def gap(self) -> int:
        """Gap between two targets: 2.5 mm."""
        return self._touch(2.5, 10)

    @property
    def wide_gap(self) -> int:
        """Gap before anything that ends or signs: 5 mm."""
        return self._touch(5.0, 20)

    @property
    def margin(self) -> int:
        """Margin of a page: 5 mm, nothing at the extreme edge of a framed panel."""
        return self.px(5.0, 16)

    @property
    def padding(self) -> int:
        """Space between the edge of a target and its text: 2.5 mm."""
        return self.px(2.5, 8)

    @property
    def radius(self) -> int:
        """Corner radius of targets and panels: 1.5 mm."""
        return self.px(1.5, 6)

    @property
    def edge(self) -> int:
        """Width of the edge of a target."""
        return 2

    @property
    def focus(self) -> int:
        """Width of the focus ring."""
        return 3

    @property
    def body(self) -> int:
        """Em of body text: 5.2 mm at normal size."""
        return self.px(BODY_MM * self.text_factor)

    @property
    def heading(self) -> int:
        """Em of a page's question: 8 mm, and never less than a quarter above the body text."""
        return self.px(max(8.0, 1.25 * BODY_MM * self.text_factor))

    @property
    def code(self) -> int:
        """Em of what is copied by hand: 11 mm, and well above the body text."""
        return self.px(max(11.0, 1.6 * BODY_MM * self.text_factor))

    @property
    def secondary(self) -> int:
        """Em of secondary text: 4.4 mm, never under 4.2 mm whatever the text size."""
        return self.px(max(4.2, 4.4 * self.text_factor))

    def measure(self, characters: int) -> int:
        """Width of about `characters` of body text, to keep lines short."""
        return round(characters * self.body * 0.5)
