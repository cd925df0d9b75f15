"""Rows in larger type, for who reads slowly or from a distance."""

from dataclasses import replace
from typing import Final

from werkplek.ui.look import Look
from werkplek.ui.widgets.rijen_view import RijenView

LARGER: Final = 1.3
"""How much larger than elsewhere, whatever the text size is."""


class GroteRijenView(RijenView):
    """A list whose words, and so its rows, are larger."""

    def dress(self, look: Look) -> None:
        """Measure and draw with a larger text."""
        units = replace(look.units, text_factor=look.units.text_factor * LARGER)
        super().dress(replace(look, units=units))
