"""The header of the frame: back, where you are, and who is working."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from werkplek.ui.icons import Icon
from werkplek.ui.look import UNDRESSED, Look, Rol
from werkplek.ui.widgets.knop import Knop, Soort
from werkplek.ui.widgets.tekst import Tekst


@dataclass(frozen=True, slots=True)
class Words:
    """What the header has room to say."""

    caption: bool = True
    whole_name: bool = True
    title: bool = True
    buttons: bool = True


WORDS: Final = (
    Words(),
    Words(caption=False),
    Words(caption=False, whole_name=False),
    Words(caption=False, whole_name=False, title=False),
    Words(caption=False, whole_name=False, title=False, buttons=False),
)
"""From all of it to the least; the heading of a page says where you are as well."""


class Kopbalk(QFrame):
    """Shows the page's title and the person at work; says when back or change is asked for."""

    terug = Signal()
    wissel = Signal()
    meer = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """A header without a person and with nowhere to go back to."""
        super().__init__(parent)
        self.setProperty("rol", "kopbalk")
        self._look = UNDRESSED
        self._naam = ""
        self._said: Words | None = None
        self._what = self.tr("Vergrendelen of wisselen")
        self._back = Knop(self.tr("Terug"))
        self._back.set_soort(Soort.STIL)
        self._back.set_icoon(Icon.TERUG)
        self._title = Tekst(rol=Rol.TITEL)
        self._person = Knop()
        self._person.set_soort(Soort.STIL)
        self._person.set_icoon(Icon.WISSEL)
        self._more = Knop(self.tr("Meer"))
        self._more.set_soort(Soort.STIL)
        self._more.set_icoon(Icon.MEER)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._back)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self._more)
        self._row.addWidget(self._person)
        self._back.clicked.connect(self.terug)
        self._person.clicked.connect(self.wissel)
        self._more.clicked.connect(self.meer)
        self._back.setAccessibleName(self.tr("Terug"))
        self._more.setAccessibleName(self.tr("Meer"))
        self.toon_terug(mogelijk=False)
        self.toon_persoon(None)

    def dress(self, look: Look) -> None:
        """Keep the header away from the edge of the panel."""
        self._look = look
        units = look.units
        side, above = units.margin // 2, units.padding // 2
        self._row.setContentsMargins(side, above, side, above)
        self._row.setSpacing(units.gap)
        for button in (self._back, self._more, self._person):
            button.dress(look)  # measured here before it would be its turn
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow panel has room for fewer words."""
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now it is known how much room there is."""
        super().showEvent(event)
        self._make_room()

    def toon_titel(self, titel: str) -> None:
        """Where you are."""
        self._title.setText(titel)
        self._make_room()

    def toon_persoon(self, naam: str | None) -> None:
        """Who is working; nobody yet hides the button."""
        self._naam = naam or ""
        self._person.setAccessibleName(self._naam)
        self._said = None
        self._person.setVisible(naam is not None)
        self.toon_meer(mogelijk=True)

    def toon_meer(self, *, mogelijk: bool) -> None:
        """Whether the way to all other pages is there: somebody works here, and may go."""
        self._more.setVisible(mogelijk and bool(self._naam))
        self._make_room()

    def toon_terug(self, *, mogelijk: bool) -> None:
        """Whether there is a page to go back to."""
        self._back.setVisible(mogelijk)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what can be missed most, and only as much as it takes; it is still spoken."""
        fitting = (words for words in WORDS if self._needed(words) <= self.width())
        self._say(next(fitting, WORDS[-1]) if self.isVisible() else WORDS[0])

    def _say(self, words: Words) -> None:
        if words == self._said:
            return
        self._said = words
        self._person.setText(self._named(words))
        self._person.set_bijschrift(self._what if words.caption else "")
        self._person.setAccessibleDescription(self._what)
        self._title.setVisible(words.title)
        self._back.setText(self.tr("Terug") if words.buttons else "")
        self._more.setText(self.tr("Meer") if words.buttons else "")

    def _named(self, words: Words) -> str:
        return self._naam if words.whole_name else self._naam.partition(" ")[0]

    def _needed(self, words: Words) -> int:
        """The width in which no button breaks its words, and the title takes two lines."""
        back = self.tr("Terug") if words.buttons else ""
        more = self.tr("Meer") if words.buttons else ""
        caption = self._what if words.caption else ""
        wide = {
            self._back: self._back.width_with(back),
            self._more: self._more.width_with(more),
            self._person: self._person.width_with(self._named(words), caption),
        }
        shown = [width for button, width in wide.items() if not button.isHidden()]
        margins = self._row.contentsMargins()
        around = self._row.spacing() * len(shown) + margins.left() + margins.right()
        return sum(shown) + around + (self._title_width() if words.title else 0)

    def _title_width(self) -> int:
        self._title.ensurePolished()
        half = self._title.fontMetrics().horizontalAdvance(self._title.text()) * 6 // 10
        return max(self._title.minimumSizeHint().width(), half)
