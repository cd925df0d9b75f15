"""A scanned badge opens its deelnemer, from any page, for who works here."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from werkplek.application.badge import van_badge
from werkplek.application.ports import Store
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.ui.badgelezer import Badgelezer
from werkplek.ui.pages import deelnemer, vandaag
from werkplek.ui.pages.badge import BadgePage
from werkplek.ui.shell import Shell
from werkplek.woorden import badge as woorden


class Scanning(QObject):
    """Where a badge is being linked, that page takes it; in a field an unknown code is typing.

    While the tablet goes round the table it opens nobody, and takes nothing out of hand.
    """

    def __init__(self, shell: Shell, parent: QObject) -> None:
        """Live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        self._lezer = Badgelezer(self)
        self._lezer.gescand.connect(self._gescand)
        shell.window.winId()  # from now on there is a handle
        shell.window.windowHandle().installEventFilter(self._lezer)

    @Slot(str)
    def _gescand(self, code: str) -> None:
        navigation = self._shell.window.navigation
        page = navigation.page(navigation.current)
        if not self._mag_open:
            self._als_getypt()
        elif isinstance(page, BadgePage):
            page.gescand.emit(code)
        else:
            work = partial(_van, self._shell.ctx.store, code)
            self._shell.tasks.run(work, self._gevonden, self._niet_gelezen, owner=self)

    @Slot(object)
    def _gevonden(self, wie: DeelnemerId | None) -> None:
        if not self._mag_open:
            return
        if wie is not None:
            self._shell.session.neem_deelnemer(wie)
            self._shell.window.navigation.follow(vandaag.NAAM, deelnemer.NAAM)
        elif not self._als_getypt():
            self._shell.window.toon_probleem(woorden.ONBEKEND)

    @property
    def _mag_open(self) -> bool:
        return self._shell.session.bekend and not self._shell.window.navigation.held

    def _als_getypt(self) -> bool:
        """In a field a code may be what somebody wants to type there; tell whether it was."""
        in_veld = isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)
        if in_veld:
            self._lezer.geef_door()
        return in_veld

    @Slot(object)
    def _niet_gelezen(self, fout: BaseException) -> None:  # noqa: ARG002  the pages say why
        self._lezer.geef_door()


def _van(store: Store, code: str) -> DeelnemerId | None:
    with store.lees() as lezer:
        return van_badge(lezer, code)
