"""The header tells where one is; a screen reader hears it."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from werkplek.ui.navigation import Navigation
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.kopbalk import Kopbalk


class Placing(QObject):
    """Follows the pages: each page's windowTitle is where one is."""

    def __init__(self, navigation: Navigation, kopbalk: Kopbalk) -> None:
        """Live as long as `kopbalk`."""
        super().__init__(kopbalk)
        self._navigation = navigation
        self._kopbalk = kopbalk
        navigation.made.connect(self._follow)
        navigation.holding.connect(self._hold)
        for came in (navigation.arrived, navigation.returned):
            came.connect(self._show)
            came.connect(self._say, Qt.ConnectionType.QueuedConnection)

    @Slot(QWidget)
    def _follow(self, page: QWidget) -> None:
        page.windowTitleChanged.connect(self._retitle)

    @Slot(str)
    def _show(self, name: str) -> None:
        self._kopbalk.toon_titel(self._navigation.page(name).windowTitle())
        self._kopbalk.toon_terug(mogelijk=self._navigation.can_go_back)

    @Slot(bool)
    def _hold(self, held: bool) -> None:  # noqa: FBT001  a signal carries it
        self._kopbalk.toon_meer(mogelijk=not held)
        self._kopbalk.toon_terug(mogelijk=self._navigation.can_go_back)

    @Slot(str)
    def _say(self, name: str) -> None:
        """A page that was only passed on the way to another is not said."""
        if name == self._navigation.current:
            announce(self._kopbalk, self._navigation.page(name).windowTitle())

    @Slot(str)
    def _retitle(self, title: str) -> None:
        if self.sender() is self._navigation.page(self._navigation.current):
            self._kopbalk.toon_titel(title)
