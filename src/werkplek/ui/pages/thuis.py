"""*Voor thuis*: the paper with what I can do, to print; a deelnemer comes at no file with it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.beelden.thuisblad import thuisblad
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.papier_page import PapierBeeld, PapierPage
from werkplek.ui.pages.voorbeeld_print import PrintController
from werkplek.ui.shell import Shell
from werkplek.ui.shortcuts import Shortcut
from werkplek.woorden import deelnemerstand as woorden

NAAM: Final = "thuis"


class ThuisPage(PapierPage):
    """A paper without a way to keep it: a choice of files shows those of others."""

    def toon(self, beeld: PapierBeeld) -> None:
        """Show the paper."""
        super().toon(beeld)
        self._form.knop_bewaar.hide()


class ThuisController(Controller):
    """Draws the paper of who looks, beside the window."""

    def __init__(self, shell: Shell, page: ThuisPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._thuis_page = page
        self._print = PrintController(shell.tasks, shell.printer, page, shell.opened.voor_scherm)
        self._print.mislukt.connect(self.mislukt)
        shell.window.bind(Shortcut.PRINTEN, self._print_met_toets, page)

    def aankomst(self) -> None:
        """Take the paper before this one away at once, and look which printers there are."""
        self._thuis_page.wis()
        self._print.zoek()
        kijker = self.shell.session.kijker
        if kijker is not None:
            self._thuis_page.begin_ophalen(self.tr("Papier klaarzetten…"))
            self.haal(partial(self._teken, kijker), partial(self._toon, kijker))

    def _teken(self, kijker: DeelnemerId, lezer: Lezer) -> PapierBeeld:
        blad = thuisblad(lezer, kijker, self.shell.ctx.clock.vandaag())
        return PapierBeeld(woorden.THUIS, "", self.shell.opened.voor_thuis(blad))

    def _toon(self, kijker: DeelnemerId, beeld: PapierBeeld) -> None:
        self._thuis_page.klaar()
        if self.shell.session.kijker == kijker:
            self._thuis_page.toon(beeld)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._thuis_page.klaar()
        super().mislukt(fout)

    @Slot()
    def _print_met_toets(self) -> None:
        self._print.print()
