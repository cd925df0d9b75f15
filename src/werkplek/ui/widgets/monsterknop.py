"""A button in the text size that it stands for: one sees what one gets."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from werkplek.ui.look import Look
from werkplek.ui.widgets.knop import Knop


class Monsterknop(Knop):
    """Its words are `body_mm` high, whatever the text size is now."""

    def __init__(self, text: str, body_mm: float, parent: QWidget | None = None) -> None:
        """A sample of one size."""
        super().__init__(text, parent)
        self._body_mm = body_mm

    def dress(self, look: Look) -> None:
        """Measure and draw with its own text size."""
        super().dress(replace(look, units=look.units.with_text_mm(self._body_mm)))
