"""When was it? Vandaag and Gisteren are one tap; another day opens a kalender in place."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from werkplek.ui.look import UNDRESSED, Look, dress_tree
from werkplek.ui.widgets.dates import in_words
from werkplek.ui.widgets.flow import Flow
from werkplek.ui.widgets.kalender import Kalender
from werkplek.ui.widgets.knop import Knop

ONE_DAY: Final = timedelta(days=1)


class DatumKeuze(QWidget):
    """Holds a `date`; `gekozen` carries it whenever someone picks one, also in the future."""

    gekozen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """No day yet; the page says which day it is."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._today = self._day = date(2000, 1, 1)
        self._calendar: Kalender | None = None
        self._row = Flow()
        self._today_button = self._choice(self.tr("Vandaag"))
        self._yesterday_button = self._choice(self.tr("Gisteren"))
        self._other_button = self._choice(self.tr("Andere dag"))
        self._row.addStretch()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._today_button.clicked.connect(self._choose_today)
        self._yesterday_button.clicked.connect(self._choose_yesterday)
        self._other_button.clicked.connect(self.toon_kalender)

    def _choice(self, words: str) -> Knop:
        button = Knop(words)
        button.setCheckable(True)
        self._row.addWidget(button)
        return button

    def dress(self, look: Look) -> None:
        """Measure and draw with `look` from now on."""
        self._look = look
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.gap)
        self._row.setSpacing(look.units.gap)

    @property
    def dag(self) -> date:
        """The day that is chosen."""
        return self._day

    def toon(self, vandaag: date, gekozen: date | None = None) -> None:
        """Start from `vandaag`, with `gekozen` (else today) chosen and the kalender closed."""
        self._today = vandaag
        self._close_calendar()
        self._take(gekozen or vandaag)

    def _take(self, day: date) -> None:
        self._day = day
        known = {self._today: self._today_button, self._today - ONE_DAY: self._yesterday_button}
        self._other_button.set_bijschrift("" if day in known else in_words(day))
        self._mark(known.get(day, self._other_button))

    def _mark(self, chosen: Knop) -> None:
        """One is on; not a group of Qt's, because Tab passes over the others of such a group."""
        for button in (self._today_button, self._yesterday_button, self._other_button):
            button.setChecked(button is chosen)

    def _choose_today(self) -> None:
        self._pick(self._today)

    def _choose_yesterday(self) -> None:
        self._pick(self._today - ONE_DAY)

    def _pick(self, day: date) -> None:
        self._close_calendar()
        self._take(day)
        self.gekozen.emit(day)

    def toon_kalender(self) -> None:
        """Open the kalender in place."""
        if self._calendar is None:
            self._calendar = Kalender(self)
            self._calendar.gekozen.connect(self._pick)
            dress_tree(self._calendar, self._look)
            self._column.addWidget(self._calendar)
        self._mark(self._other_button)
        self._calendar.toon(self._today, self._day)
        self._calendar.show()

    def _close_calendar(self) -> None:
        if self._calendar is not None:
            self._calendar.hide()
