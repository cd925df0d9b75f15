"""Rows in larger type, for who reads slowly or from a distance."""

from dataclasses import replace
from typing import Final

from werkplek.ui.look import Look
from werkplek.ui.widgets.rijen_view import RijenView

LARGER: Final = 1.3
"""How much larger than elsewhere, as far as `LARGEST`."""

LARGEST: Final = 1.6
"""Larger than this, one word fills the width of a page."""


class GroteRijenView(RijenView):
    """A list whose words, and so its rows, are larger."""

    def dress(self, look: Look) -> None:
        """Measure and draw with a larger text."""
        asked = look.units.text_factor
        larger = max(asked, min(asked * LARGER, LARGEST))
        units = replace(look.units, text_factor=larger)
        super().dress(replace(look, units=units))
