"""What an empty list says: which kind of empty it is, and the one thing to do about it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.look import Look, Rol
from werkplek.ui.widgets.knop import HoofdKnop
from werkplek.ui.widgets.plaatje import Plaatje
from werkplek.ui.widgets.tekst import Tekst

LARGE: Final = 1.45
"""From which text size on the action comes before the explanation: both may not fit."""


class LegeStaat(QWidget):
    """Nothing yet, nothing found or not fetched: a picture, a sentence and one action."""

    gekozen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing said yet."""
        super().__init__(parent)
        self._large = False
        self._picture = Plaatje(ems=2.6)
        self._title = Tekst(rol=Rol.TITEL)
        self._explanation = Tekst()
        self._button = HoofdKnop()
        self._button.clicked.connect(self.gekozen)
        self._column = QVBoxLayout(self)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._column.addStretch(1)
        self._column.addWidget(self._picture, 0, middle)
        for line in (self._title, self._explanation):
            line.setAlignment(middle)
            self._column.addWidget(line)
        self._column.addWidget(self._button, 0, middle)
        self._column.addStretch(2)

    def dress(self, look: Look) -> None:
        """Give the words air."""
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.padding)
        self._large = look.units.text_factor > LARGE
        self._column.removeWidget(self._button)
        behind = self._title if self._large else self._explanation
        place = self._column.indexOf(behind) + 1
        self._column.insertWidget(place, self._button, 0, Qt.AlignmentFlag.AlignHCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words and button come first: without room for all, the picture goes."""
        super().resizeEvent(event)
        rows = [w for w in (self._title, self._explanation, self._button) if not w.isHidden()]
        gaps = self._column.spacing() * len(rows)
        words = sum(max(w.heightForWidth(self.width()), w.sizeHint().height()) for w in rows)
        room = self.height() - words - gaps
        high = self._picture.sizeHint().height()
        self._picture.setVisible(room >= high and not self._large)

    def toon(self, titel: str, uitleg: str = "", knop: str = "", icoon: Icon = Icon.INFO) -> None:
        """Say what is empty, why, and offer `knop` when there is something to do."""
        self._picture.toon(icoon, "stille_tekst")
        self._title.toon(titel)
        self._explanation.toon(uitleg)
        self._button.setText(knop)
        self._button.setVisible(bool(knop))
