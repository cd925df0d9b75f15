"""Help for the page that is shown, from any page and before anybody works here."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from werkplek.ui.navigation import Navigation
from werkplek.ui.pages import hulp, woordenlijst
from werkplek.ui.pages.hulp import HulpPage, Toetsen
from werkplek.woorden.hulp import hulp_bij


class Helping(QObject):
    """Registers *Hoe werkt dit?* and *Woordenlijst*; back from there, all is as it was."""

    def __init__(self, navigation: Navigation, toetsen: Callable[[], Toetsen]) -> None:
        """Live as long as `navigation`; `toetsen` gives the keys that work now."""
        super().__init__(navigation)
        self._navigation = navigation
        self._toetsen = toetsen
        navigation.register(hulp.NAAM, self._make)
        navigation.register(woordenlijst.NAAM, woordenlijst.WoordenlijstPage)

    def _make(self) -> QWidget:
        page = HulpPage()
        page.alle_woorden.connect(self._to_words)
        return page

    @Slot()
    def toggle(self) -> None:
        """Explain this page; from the explanation go back."""
        if self._navigation.current in {hulp.NAAM, woordenlijst.NAAM}:
            self._navigation.back()
        elif self._navigation.current:
            self._explain(self._navigation.current)
            self._navigation.glance(hulp.NAAM)

    @Slot()
    def instead(self) -> None:
        """Explain the page before this one, in the place of this one."""
        self._explain(self._navigation.previous or self._navigation.current)
        self._navigation.swap(hulp.NAAM)

    def _explain(self, name: str) -> None:
        title = self._navigation.page(name).windowTitle()
        page = self._navigation.page(hulp.NAAM)
        if isinstance(page, HulpPage):
            page.toon(title, hulp_bij(name), self._toetsen())

    @Slot()
    def _to_words(self) -> None:
        self._navigation.glance(woordenlijst.NAAM)
