"""A month with days large enough for a finger, in place on the page."""

from calendar import Calendar
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look, Rol, dress_tree
from werkplek.ui.widgets.dag_knop import DagKnop
from werkplek.ui.widgets.dates import in_words, month_in_words, month_name, short_day_names
from werkplek.ui.widgets.knop import Knop, Soort
from werkplek.ui.widgets.tekst import Tekst

STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
WEEKS: Final = 6
FIRST: Final = date(1900, 1, 31)
LAST: Final = date(2999, 12, 1)


class Kalender(QWidget):
    """Shows the month of a day; `gekozen` carries the `date` that was tapped. Any day may be."""

    gekozen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """No month shown yet."""
        super().__init__(parent)
        self._look = UNDRESSED
        self._today = self._shown = self._chosen = date(2000, 1, 1)
        self._title = Tekst(rol=Rol.TITEL)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._before = self._step_button(Icon.ACHTERUIT)
        self._after = self._step_button(Icon.VOORUIT)
        self._before.clicked.connect(self._to_previous)
        self._after.clicked.connect(self._to_next)
        self._days = QGridLayout()
        self._buttons: list[DagKnop] = []
        self._lay_out()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._before)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._after)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._days)
        for place, name in enumerate(short_day_names()):
            head = Tekst(rol=Rol.STIL)
            head.setText(name)
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._days.addWidget(head, 0, place)
        for place in range(WEEKS * 7):
            button = DagKnop(self)
            button.clicked.connect(self._tell)
            self._days.addWidget(button, 1 + place // 7, place % 7)
            self._buttons.append(button)

    @staticmethod
    def _step_button(icon: Icon) -> Knop:
        button = Knop()
        button.set_soort(Soort.STIL)
        button.set_icoon(icon)
        return button

    def dress(self, look: Look) -> None:
        """Days of at least 9 mm, apart enough for a glove."""
        self._look = look
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.units.gap)
        self._days.setSpacing(look.units.gap)
        self._head.setSpacing(look.units.gap)
        for button in self._buttons:
            dress_tree(button, look)

    def toon(self, vandaag: date, gekozen: date) -> None:
        """Show the month of `gekozen`, with today and the chosen day marked."""
        self._today, self._chosen = vandaag, gekozen
        self._show_month(gekozen)

    def _show_month(self, day: date) -> None:
        self._shown = day
        self._title.setText(month_in_words(day))
        self._before.setText(month_name(_previous(day)))
        self._after.setText(month_name(_next(day)))
        self._before.setAccessibleName(month_in_words(_previous(day)))
        self._after.setAccessibleName(month_in_words(_next(day)))
        weeks = Calendar().monthdatescalendar(day.year, day.month)
        days = [one for week in weeks for one in week]
        for place, button in enumerate(self._buttons):
            inside = place < len(days) and days[place].month == day.month
            button.setVisible(inside)
            if inside:
                self._fill(button, days[place])

    def _fill(self, button: DagKnop, day: date) -> None:
        button.toon(day, today=day == self._today, chosen=day == self._chosen)
        button.setAccessibleName(in_words(day))
        reachable = day == self._shown
        policy = Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)

    def _to_previous(self) -> None:
        self._show_month(max(FIRST, _previous(self._shown)))

    def _to_next(self) -> None:
        self._show_month(min(LAST, _next(self._shown)))

    def _tell(self) -> None:
        button = self.sender()
        if isinstance(button, DagKnop):
            self.toon(self._today, button.dag)
            self.gekozen.emit(button.dag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by day and week, PageUp and PageDown by month."""
        focused = self.focusWidget()
        if not isinstance(focused, DagKnop):
            super().keyPressEvent(event)
        elif event.key() in STEPS:
            self._focus(focused.dag + timedelta(days=STEPS[Qt.Key(event.key())]))
        elif event.key() == Qt.Key.Key_PageUp:
            self._focus(_previous(focused.dag))
        elif event.key() == Qt.Key.Key_PageDown:
            self._focus(_next(focused.dag))
        else:
            super().keyPressEvent(event)

    def _focus(self, day: date) -> None:
        self._show_month(min(max(day, FIRST), LAST))
        for button in self._buttons:
            if button.dag == self._shown and button.isVisibleTo(self):
                button.setFocus(Qt.FocusReason.TabFocusReason)


def _previous(day: date) -> date:
    return day.replace(day=1) - timedelta(days=1)


def _next(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
