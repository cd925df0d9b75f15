"""The actions under a page that scrolls: what stays in sight, and what stands at its end."""

from typing import Final

from PySide6.QtWidgets import QWidget

from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.knop import HoofdKnop

FOOT: Final = 0.3
"""More than this part of a page is not spent on actions that stay in sight."""


class Actions:
    """Two rows: `foot` under the sheet and `rest` at the end of what scrolls.

    The main action always stays in the foot; the others go where there is room for them.
    """

    def __init__(self, foot: Flow) -> None:
        """All of them in `foot`, which is laid out under the sheet."""
        self.foot = foot
        self.rest = Flow()
        self.rest.addStretch()
        self._movable = [widget for widget in foot.widgets() if not isinstance(widget, HoofdKnop)]
        self._at_the_right: list[tuple[QWidget, bool]] = []

    def share(self, width: int, height: int) -> bool:
        """Divide them over the two rows; tell whether that moved anything."""
        away = self.rest.widgets()
        high = self.foot.height_with(away, width) > FOOT * height
        if not self._movable or high == bool(away):
            return False
        if high:
            everything = self.foot.widgets()
            self._at_the_right = [(widget, self.foot.let_go(widget)) for widget in everything]
            for widget, right in self._at_the_right:
                movable = widget in self._movable
                (self.rest if movable else self.foot).add(widget, right=not movable or right)
        else:
            for widget, right in self._at_the_right:
                (self.rest if widget in away else self.foot).let_go(widget)
                self.foot.add(widget, right=right)
        return True
