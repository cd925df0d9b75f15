"""*Voorbeeld*: the paper as its exact bytes; print it, save it, keep the scan that was signed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.beelden.voorbeeld import VoorbeeldBeeld, lees_scan, voorbeeld_beeld
from werkplek.application.context import Context
from werkplek.application.papieren import Drukkerij
from werkplek.application.ports import Bestanden, Document
from werkplek.application.uitwisselronde import Ronde
from werkplek.application.verklaren import MAX_SCAN, bewaar_scan
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.voorbeeld_page import VoorbeeldPage
from werkplek.ui.pages.voorbeeld_print import PrintController
from werkplek.ui.pages.voorbeeld_stap import StapController
from werkplek.ui.shell import Shell
from werkplek.ui.shortcuts import Shortcut
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze

NAAM = "voorbeeld"
SCAN: Final = "Scan (*.pdf *.jpg *.jpeg *.png)"


class VoorbeeldController(Controller):
    """Fetches the paper in hand beside the writer lane, for a concept is drawn anew."""

    def __init__(self, shell: Shell, page: VoorbeeldPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._voorbeeld_page = page
        self._scan = 0
        self._print = PrintController(shell.tasks, shell.printer, page, shell.opened.voor_scherm)
        self._print.mislukt.connect(self.mislukt)
        self._stap = StapController(shell, page, self)
        self._keuze = Bestandskeuze(page)
        self._keuze.bewaren.connect(self._bewaar)
        self._keuze.openen.connect(self._bewaar_scan)
        page.bewaren.connect(self._vraag_waar)
        page.scan_erbij.connect(self._vraag_scan)
        page.bekijk.connect(self._bekijk)
        page.nieuw_concept.connect(self._nieuw_concept)
        page.uitwisselen.connect(self._uitwisselen)
        shell.uitwisseling.klaar.connect(self._uitgewisseld)
        shell.window.bind(Shortcut.PRINTEN, self._print_met_toets, page)

    def aankomst(self) -> None:
        """Take the paper before this one away at once, and look which printers there are."""
        self._voorbeeld_page.wis()
        self._scan = 0
        self._print.zoek()
        self.ververs()

    def ververs(self) -> None:
        """Fetch the paper in hand."""
        shell = self.shell
        self._voorbeeld_page.begin_ophalen(self.tr("Papier klaarzetten…"))
        pers = Drukkerij(shell.renderer, shell.opened.papiermaker)
        plat = shell.opened.voor_scherm
        work = partial(_beeld, shell.ctx, self._verklaring(), shell.session.ik, pers, plat)
        self.vraag_na(work, self._toon)

    def _verklaring(self) -> VerklaringId:
        id_ = self.shell.session.hand.verklaring
        if id_ is None:
            raise LookupError("no verklaring in hand")
        return id_

    @Slot(object)
    def _toon(self, beeld: VoorbeeldBeeld) -> None:
        self._voorbeeld_page.klaar()
        if beeld.id == self.shell.session.hand.verklaring:
            self._voorbeeld_page.toon(beeld)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._voorbeeld_page.klaar()
        super().mislukt(fout)

    def niets_loopt(self) -> None:
        """Nothing runs any more."""
        self._voorbeeld_page.klaar()

    @Slot()
    def _uitwisselen(self) -> None:
        """Ask for the file, where one sees how it goes; the way back leads here."""
        self.shell.uitwisseling.vraag()
        self.shell.go("uitwisselen")

    @Slot(object)
    def _uitgewisseld(self, ronde: Ronde) -> None:  # noqa: ARG002  what is here now is looked up
        """What another did may have come; who is doing something here is left alone."""
        page, beeld = self._voorbeeld_page, self._voorbeeld_page.beeld
        if self.shell.window.navigation.shows(page) and beeld is not None and beeld.wacht:
            self.ververs()

    @Slot()
    def _print_met_toets(self) -> None:
        self._print.print()

    @Slot()
    def _nieuw_concept(self) -> None:
        beeld = self._voorbeeld_page.beeld
        if beeld is not None:
            self.shell.session.neem(concept=beeld.verklaring)
            self.shell.go("gegevens")

    @Slot()
    def _vraag_waar(self) -> None:
        beeld = self._voorbeeld_page.beeld
        if beeld is not None:
            self._keuze.vraag_waar(self.tr("Waar wil je het bewaren?"), beeld.bestandsnaam)

    @Slot()
    def _vraag_scan(self) -> None:
        self._keuze.vraag_welk(self.tr("Kies de scan of de foto"), (SCAN,))

    @Slot(object)
    def _bewaar(self, pad: Path) -> None:
        beeld = self._voorbeeld_page.begin_werk(self.tr("Bewaren…"))
        if beeld is not None:
            self.doe(partial(_bewaar, self.shell.bestanden, pad, beeld.pdf), self._bewaard)

    @Slot(object)
    def _bewaard(self, pad: Path) -> None:
        self._voorbeeld_page.toon_gelukt(f"Bewaard als {pad.name}.")

    @Slot(object)
    def _bewaar_scan(self, pad: Path) -> None:
        beeld = self._voorbeeld_page.begin_werk(self.tr("Scan bewaren…"))
        if beeld is not None and beeld.vast:
            self._stap.bewaar_gescand(pad)
        elif beeld is not None:
            ctx, ik = self.shell.ctx, self.shell.session.ik
            work = partial(_bewaar_scan, ctx, ik, beeld.id, self.shell.bestanden, pad)
            self.schrijf(work, self._scan_bewaard)

    @Slot(object)
    def _scan_bewaard(self, feit: FeitId) -> None:
        self.shell.window.toon_gedaan(self.tr("Scan bewaard."), (feit,))

    @Slot()
    def _bekijk(self) -> None:
        """The next scan, and after the last one the verklaring again."""
        beeld = self._voorbeeld_page.beeld
        if beeld is None:
            return
        self._scan = (self._scan + 1) % (len(beeld.scans) + 1)
        if not self._scan:
            self._voorbeeld_page.toon_verklaring()
        else:
            self.doe(partial(_scan, self.shell.ctx, beeld.scans[self._scan - 1]), self._toon_scan)

    @Slot(object)
    def _toon_scan(self, scan: Document) -> None:
        self._voorbeeld_page.toon_scan(scan, self._scan)


def _beeld(
    ctx: Context,
    id_: VerklaringId,
    ik: Persoon,
    pers: Drukkerij,
    plat: Callable[[bytes], bytes],
) -> VoorbeeldBeeld:
    with ctx.store.lees() as lezer:
        beeld = voorbeeld_beeld(lezer, id_, ik, pers, ctx.clock.vandaag())
    return replace(beeld, scherm=plat(beeld.pdf)) if beeld.vast and beeld.pdf else beeld


def _scan(ctx: Context, feit: FeitId) -> Document:
    with ctx.store.lees() as lezer:
        return lees_scan(lezer, feit)


def _bewaar(bestanden: Bestanden, pad: Path, pdf: bytes) -> Path:
    bestanden.bewaar(pad, pdf)
    return pad


def _bewaar_scan(
    ctx: Context,
    ik: Persoon,
    id_: VerklaringId,
    bestanden: Bestanden,
    pad: Path,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about a scan
) -> FeitId:
    return bewaar_scan(ctx, ik, id_, bestanden.lees(pad, MAX_SCAN + 1))
