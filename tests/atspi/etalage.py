"""Shows one page after another in the real window, as a program of its own.

Each line on stdin is the name of a page; each answer is that name, when the page is there.
"""

import sys
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gedrag.paginas import alle_paginas
from tests.ui.audit import framed
from werkplek.ui.application import Application
from werkplek.ui.widgets.knop import Knop
from werkplek.ui.window import Window


def _page_with(widget: QWidget) -> QWidget:
    page = QWidget()
    QVBoxLayout(page).addWidget(widget)
    return page


def naamloze_knop() -> QWidget:
    """A planted fault: a picture and no words."""
    knop = Knop()
    knop.set_icoon("printen")
    return _page_with(knop)


def rolloos() -> QWidget:
    """A planted fault: something that takes the keyboard and says not what it is."""
    page, iets = QWidget(), QWidget()
    iets.setAccessibleName("Iets")
    iets.setFocusPolicy(Knop().focusPolicy())
    QVBoxLayout(page).addWidget(iets)
    return page


FOUTEN: Final[dict[str, Callable[[], QWidget]]] = {
    "naamloze knop": naamloze_knop,
    "rolloos": rolloos,
}


class Etalage(QObject):
    """Listens to stdin and shows what it asks for."""

    def __init__(self, app: Application) -> None:
        """Live as long as `app`."""
        super().__init__(app)
        self._app = app
        self._paginas = {**alle_paginas(), **FOUTEN}
        self._window: Window | None = None
        self._stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._stdin.activated.connect(self._lees)

    @Slot()
    def _lees(self) -> None:
        naam = sys.stdin.readline().strip()
        if not naam:
            self._app.quit()
            return
        nieuw = framed(self._app, self._paginas[naam]())
        nieuw.resize(1280, 800)
        nieuw.show()
        self._ruim_op()
        self._window = nieuw
        for _ in range(4):
            self._app.processEvents()
        sys.stdout.write(f"{naam}\n")
        sys.stdout.flush()

    def _ruim_op(self) -> None:
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._app.sendPostedEvents(self._window, QEvent.Type.DeferredDelete.value)


if __name__ == "__main__":
    app = Application(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    etalage = Etalage(app)
    app.exec()
