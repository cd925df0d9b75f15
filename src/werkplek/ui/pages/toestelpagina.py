"""What the pages of a camera and a microphone share: no longer on than they are in sight.

What was taken and not used is let go when one leaves the page, and before anybody else comes.
"""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton

from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell

GROOT: Final = 1.25
"""So much higher than a main action: 18 mm and more, found without looking."""


class ToestelPage(Page):
    """`in_zicht` and `uit_zicht`: the page, the window or the whole desk came or went."""

    in_zicht = Signal()
    uit_zicht = Signal()

    def showEvent(self, event: QShowEvent) -> None:
        """There is somebody to see it."""
        super().showEvent(event)
        self.in_zicht.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees it any more."""
        super().hideEvent(event)
        self.uit_zicht.emit()


class ToestelController(Controller):
    """Stops what runs as soon as nobody sees it; forgets what was made when its page is left."""

    def __init__(self, shell: Shell, page: ToestelPage, naam: str, niet_bewaard: str) -> None:
        """Work for `page`; `niet_bewaard` is said of what was made and not used."""
        super().__init__(shell, page, naam)
        self._niet_bewaard = niet_bewaard
        page.in_zicht.connect(self._in_zicht)
        page.uit_zicht.connect(self.rust)
        shell.session.gaat_weg.connect(self._vertrek)
        shell.window.navigation.arrived.connect(self._verlaten)
        shell.window.navigation.returned.connect(self._verlaten)

    @property
    def heeft_iets(self) -> bool:
        """Whether there is something that was not used."""
        raise NotImplementedError

    def verder(self) -> None:
        """Go on, when the page is in sight and nothing stands in the way; at once or not at all."""
        raise NotImplementedError

    @Slot()
    def rust(self) -> None:
        """Nothing runs after this; what was made stays for now."""
        raise NotImplementedError

    def vergeet(self) -> None:
        """Nothing runs, and nothing of what was made is left."""
        raise NotImplementedError

    @Slot()
    def _in_zicht(self) -> None:
        if self.shell.window.navigation.shows(self._page):
            self.verder()

    @Slot()
    def _vertrek(self) -> None:
        """Who works here goes: what they made is for nobody after them."""
        self.rust()
        if self.heeft_iets and self.shell.session.bekend:
            self.shell.session.zeg_later(self.shell.session.ik.id, self._niet_bewaard)
        self.vergeet()

    @Slot()
    def _verlaten(self) -> None:
        """Another page is shown; one that is only looked at meanwhile leads back here."""
        if self._naam not in self.shell.window.navigation.way:
            self.rust()
            if self.heeft_iets:
                self.shell.window.toon_probleem(self._niet_bewaard)
            self.vergeet()


def toon_knoppen(*wanneer: tuple[QPushButton, bool]) -> None:
    """Show some, then hide the rest: the focus goes from one that hides to one that is there."""
    for knop, te_zien in sorted(wanneer, key=lambda paar: not paar[1]):
        knop.setVisible(te_zien)
