"""The QApplication: fonts, translators, theme and the exception net; the only one who knows it."""

import os
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from werkplek.ui import fonts
from werkplek.ui._generated import werkplek_rc
from werkplek.ui.appearance import NORMAL, Appearance, Preferences
from werkplek.ui.collecting import Collector
from werkplek.ui.exception_net import ExceptionNet
from werkplek.ui.singletons import keep_singletons
from werkplek.ui.tasks import Tasks
from werkplek.ui.widgets.dates import DUTCH

NAME: Final = "Werkplek"


class Application(QApplication):
    """Make one, make a Window with its `appearance`, show it, and `run`."""

    def __init__(self, arguments: Sequence[str], preferences: Preferences = NORMAL) -> None:
        """Load what travels in the program; a missing font or theme is a FileNotFoundError."""
        keep_singletons()
        super().__init__(list(arguments))
        werkplek_rc.qInitResources()
        self.setApplicationName(NAME)
        self.setApplicationDisplayName(NAME)
        self.setStyle("Fusion")
        QLocale.setDefault(DUTCH)
        fonts.load()
        self._translators = self._translate()
        self.net = ExceptionNet(self)
        self.collector = Collector(self)
        self.tasks = Tasks(self)
        self.appearance = Appearance(self)
        self.appearance.apply(preferences)

    def _translate(self) -> list[QTranslator]:
        """Qt's own words in Dutch, and our plurals."""
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        loaded = []
        for name, folder in (("qtbase_nl", qt_words), ("werkplek_nl", ":/translations")):
            translator = QTranslator(self)
            if not translator.load(name, folder):
                raise FileNotFoundError(name)
            self.installTranslator(translator)
            loaded.append(translator)
        return loaded

    def run(self) -> int:
        """Catch what nobody catches, work until the window closes, and wait 2 s at most."""
        self.net.install()
        code = self.exec()
        if not self.tasks.close():
            os._exit(code)
        return code
