"""Help for the page that is shown, from any page and before anybody works here."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from werkplek.ui.pages import hulp, woordenlijst
from werkplek.ui.pages.hulp import HulpPage
from werkplek.ui.shortcuts import Shortcut
from werkplek.ui.window import Window
from werkplek.woorden.hulp import hulp_bij


class Helping(QObject):
    """Registers *Hoe werkt dit?* and *Woordenlijst*; back from there, all is as it was."""

    def __init__(self, window: Window) -> None:
        """Live as long as `window`, and listen to F1."""
        super().__init__(window)
        self._window = window
        self._navigation = window.navigation
        window.register(hulp.NAAM, self._make)
        window.register(woordenlijst.NAAM, woordenlijst.WoordenlijstPage)
        window.bind(Shortcut.HULP, self._toggle)
        window.hulp.connect(self._instead)

    def _make(self) -> QWidget:
        page = HulpPage()
        page.alle_woorden.connect(self._to_words)
        return page

    @Slot()
    def _toggle(self) -> None:
        """Explain this page; from the explanation go back."""
        if self._navigation.current in {hulp.NAAM, woordenlijst.NAAM}:
            self._navigation.back()
        elif self._navigation.current:
            self._explain(self._navigation.current)
            self._navigation.glance(hulp.NAAM)

    @Slot()
    def _instead(self) -> None:
        """Explain the page before this one, in the place of this one."""
        way = self._navigation.way
        self._explain(way[-2] if len(way) > 1 else way[-1])
        self._navigation.follow(*way[:-1], hulp.NAAM)

    def _explain(self, name: str) -> None:
        title = self._navigation.page(name).windowTitle()
        page = self._navigation.page(hulp.NAAM)
        if isinstance(page, HulpPage):
            page.toon(title, hulp_bij(name), self._window.toetsen)

    @Slot()
    def _to_words(self) -> None:
        self._navigation.glance(woordenlijst.NAAM)
