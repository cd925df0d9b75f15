"""*Papier*: any paper that is no verklaring (minutes, a sheet of a group); print it, keep it."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.context import Context
from werkplek.application.papieren import Afdruk
from werkplek.application.ports import Bestanden
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.papier_page import PapierBeeld, PapierPage
from werkplek.ui.pages.voorbeeld_print import PrintController
from werkplek.ui.shell import Shell
from werkplek.ui.shortcuts import Shortcut
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.woorden.bewaren import bewaard_als

NAAM: Final = "papier"

Getekend = tuple[Afdruk, PapierBeeld]
"""A paper, and what was asked for: another one may be in hand by then."""


class PapierController(Controller):
    """Draws the paper in hand beside the writer lane."""

    def __init__(self, shell: Shell, page: PapierPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._papier_page = page
        self._print = PrintController(shell.tasks, shell.printer, page, shell.opened.voor_scherm)
        self._print.mislukt.connect(self.mislukt)
        self._keuze = Bestandskeuze(page)
        self._keuze.bewaren.connect(self._bewaar)
        page.bewaren.connect(self._vraag_waar)
        shell.window.bind(Shortcut.PRINTEN, self._print_met_toets, page)

    def aankomst(self) -> None:
        """Take the paper before this one away at once, and look which printers there are."""
        afdruk = self.shell.session.hand.papier
        self._papier_page.wis()
        self._print.zoek()
        if afdruk is None:
            return
        self._papier_page.begin_ophalen(self.tr("Papier klaarzetten…"))
        self.vraag_na(partial(_teken, self.shell.ctx, afdruk), self._toon)

    @Slot(object)
    def _toon(self, getekend: Getekend) -> None:
        afdruk, beeld = getekend
        self._papier_page.klaar()
        if self.shell.session.hand.papier == afdruk:
            self._papier_page.toon(beeld)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._papier_page.klaar()
        super().mislukt(fout)

    @Slot()
    def _print_met_toets(self) -> None:
        self._print.print()

    @Slot()
    def _vraag_waar(self) -> None:
        beeld = self._papier_page.beeld
        if beeld is not None:
            self._keuze.vraag_waar(self.tr("Waar wil je het bewaren?"), beeld.bestandsnaam)

    @Slot(object)
    def _bewaar(self, pad: Path) -> None:
        beeld = self._papier_page.begin_werk(self.tr("Bewaren…"))
        if beeld is not None:
            self.doe(partial(_bewaar, self.shell.bestanden, pad, beeld.pdf), self._bewaard)

    @Slot(object)
    def _bewaard(self, pad: Path) -> None:
        self._papier_page.toon_gelukt(bewaard_als(pad))


def _teken(ctx: Context, afdruk: Afdruk) -> Getekend:
    with ctx.store.lees() as lezer:
        pdf = afdruk.maak(lezer)
    return afdruk, PapierBeeld(afdruk.titel, afdruk.bestandsnaam, pdf)


def _bewaar(bestanden: Bestanden, pad: Path, pdf: bytes) -> Path:
    bestanden.bewaar(pad, pdf)
    return pad
