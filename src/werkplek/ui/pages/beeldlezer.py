"""Reads the pictures of one page beside the window, and keeps an old one from being tapped."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Signal, Slot

from werkplek.application.ports import Lezer
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.uitgelegd import ernstig
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Report, Urgency

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bekeken:
    """A picture that was read, or why it was not; as which question, and who shows it."""

    nummer: int
    toon: Report
    beeld: object = None
    fout: Exception | None = None


class Beeldlezer(QObject):
    """The latest question wins; `niet_gelezen` carries why it was not answered."""

    niet_gelezen = Signal(object)

    def __init__(self, shell: Shell, page: Page, parent: QObject) -> None:
        """Read for `page`, and live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        self._page = page
        self._nummer = 0

    def haal(self, fetch: Callable[[Lezer], T], toon: Callable[[T], object]) -> None:
        """Read one consistent picture, and show it unless one was asked for later.

        What was read for a page that is not in sight any more is not shown: who comes back to it
        has it read anew.
        """
        self._nummer += 1
        self._page.begin_lezen()
        work = partial(self._lees, self._nummer, fetch, cast("Report", toon))
        self._shell.tasks.run(
            work, self._gelezen, self._gebroken, owner=self, lane=Lane.READ, urgency=Urgency.TAP
        )

    def wacht_op_beeld(self) -> None:
        """Just arrived: what stands on the page may be of somebody else until it is read."""
        self._page.wacht_op_beeld(wacht=self._page.leest)

    def _lees(self, nummer: int, fetch: Callable[[Lezer], object], toon: Report) -> Bekeken:
        try:
            with self._shell.ctx.store.lees() as lezer:
                return Bekeken(nummer, toon, fetch(lezer))
        except Exception as fout:  # noqa: BLE001  told on the UI thread, never lost
            return Bekeken(nummer, toon, fout=fout)

    @Slot(object)
    def _gelezen(self, bekeken: Bekeken) -> None:
        self._page.klaar_met_lezen()
        in_zicht = self._shell.window.navigation.shows(self._page)
        try:
            self._verwerk(bekeken, gevraagd=in_zicht and bekeken.nummer == self._nummer)
        finally:
            self._toon_pagina()

    def _verwerk(self, bekeken: Bekeken, *, gevraagd: bool) -> None:
        """What went wrong is never lost, also when nobody waits for it any more."""
        if not gevraagd and bekeken.fout is not None:
            ernstig(bekeken.fout)
        elif bekeken.fout is not None:
            self.niet_gelezen.emit(bekeken.fout)
        elif gevraagd:
            bekeken.toon(bekeken.beeld)

    @Slot(object)
    def _gebroken(self, fout: BaseException) -> None:
        """Only what ends the program comes here."""
        self._page.klaar_met_lezen()
        raise fout

    def _toon_pagina(self) -> None:
        """The first picture of an arrival is there: show the page, with the focus on it."""
        navigation = self._shell.window.navigation
        if self._page.blind and not self._page.leest:
            self._page.wacht_op_beeld(wacht=False)
            if navigation.shows(self._page):
                navigation.restore_focus()
