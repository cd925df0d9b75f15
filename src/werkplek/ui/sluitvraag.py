"""Closing with work that no school has yet asks first, calmly and once; nothing is lost by it."""

import logging
from typing import Final

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication

from werkplek.application.beelden.uitwisselen import nog_hier
from werkplek.application.ports import Unavailable
from werkplek.ui.shell import Shell

LOG: Final = logging.getLogger(__name__)
AFSLUITEN: Final = "afsluiten"


class Sluitvraag(QObject):
    """Holds the window open for one question; a computer that shuts down is never held up."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        """Live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        self._mag = False
        shell.uitwisseling.sluiten.connect(self._sluit)
        shell.window.installEventFilter(self)

    @Slot()
    def _sluit(self) -> None:
        self._mag = True
        self._shell.window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask instead of closing; who closes once more, closes."""
        if not isinstance(event, QCloseEvent) or watched is not self._shell.window:
            return False
        if self._vraagt():
            event.ignore()
            self._shell.go(AFSLUITEN)
            return True
        self._shell.uitwisseling.stop.emit()
        return False

    def _vraagt(self) -> bool:
        if self._mag or self._shell.window.navigation.current == AFSLUITEN or _gaat_uit():
            return False
        try:
            return bool(nog_hier(self._shell.opened.uitwisselmap))
        except Unavailable as fout:
            LOG.warning("closing unasked", extra={"reden": type(fout).__name__})
            return False


def _gaat_uit() -> bool:
    """Whether the computer shuts down."""
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
