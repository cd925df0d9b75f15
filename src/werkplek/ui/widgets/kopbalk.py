"""The header of the frame: back, where you are, and who is working."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
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

    def toon_titel(self, titel: str) -> None:
        """Where you are."""
        self._title.setText(titel)
        self._make_room()

    def toon_persoon(self, naam: str | None) -> None:
        """Who is working; nobody yet hides the button."""
        self._naam = naam or ""
        self._person.setVisible(naam is not None)
        self._more.setVisible(naam is not None)
        self._make_room()

    def toon_terug(self, *, mogelijk: bool) -> None:
        """Whether there is a page to go back to."""
        self._back.setVisible(mogelijk)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what can be missed most, and only as much as it takes; it is still spoken."""
        for words in WORDS:
            self._say(words)
            if self._needed() <= self.width():
                return

    def _say(self, words: "Words") -> None:
        self._person.setText(self._naam if words.whole_name else self._naam.partition(" ")[0])
        self._person.setAccessibleName(self._naam)
        self._person.set_bijschrift(self._what if words.caption else "")
        self._person.setAccessibleDescription(self._what)
        self._title.setVisible(words.title)
        self._back.setText(self.tr("Terug") if words.buttons else "")
        self._more.setText(self.tr("Meer") if words.buttons else "")

    def _needed(self) -> int:
        """The width in which no button breaks its words, and the title takes two lines."""
        shown = [one for one in (self._back, self._more, self._person) if not one.isHidden()]
        title = self._title
        title.ensurePolished()
        metrics = title.fontMetrics()
        half = metrics.horizontalAdvance(title.text()) * 6 // 10
        wide = 0 if title.isHidden() else max(title.minimumSizeHint().width(), half)
        margins = self._row.contentsMargins()
        gaps = self._row.spacing() * len(shown) + margins.left() + margins.right()
        return wide + gaps + sum(one.sizeHint().width() for one in shown)
