"""The keys that go somewhere, bound once somebody works here."""

from PySide6.QtCore import QObject, Slot

from werkplek.ui.pages import meer, uitwisselen, vandaag, vastleggen
from werkplek.ui.pages.vandaag import VandaagPage
from werkplek.ui.shell import Shell
from werkplek.ui.shortcuts import Shortcut


class Keys(QObject):
    """Ctrl+1, Ctrl+N, Ctrl+F, Ctrl+M and Ctrl+U, from any page; and *Meer* in the header."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        """Live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        shell.window.bind(Shortcut.VANDAAG, self._vandaag)
        shell.window.bind(Shortcut.VASTLEGGEN, self._vastleggen)
        shell.window.bind(Shortcut.ZOEKEN, self._zoek)
        shell.window.bind(Shortcut.UITWISSELEN, self._wissel_uit)
        shell.window.bind(Shortcut.MEER, self._meer)
        shell.window.meer.connect(self._meer)

    @Slot()
    def _vandaag(self) -> None:
        if self._shell.session.bekend:
            self._shell.window.navigation.home(vandaag.NAAM)

    @Slot()
    def _vastleggen(self) -> None:
        if self._shell.session.hand.deelnemer is not None:
            self._shell.go(vastleggen.NAAM)
        else:
            self._vandaag()

    @Slot()
    def _wissel_uit(self) -> None:
        if self._shell.session.bekend:
            self._shell.go(uitwisselen.NAAM)
            self._shell.uitwisseling.vraag()

    @Slot()
    def _meer(self) -> None:
        if self._shell.session.bekend:
            self._shell.go(meer.NAAM)

    @Slot()
    def _zoek(self) -> None:
        self._vandaag()
        page = self._shell.window.navigation.page(vandaag.NAAM)
        if isinstance(page, VandaagPage) and self._shell.session.bekend:
            page.zoek()
