"""Printing from *Voorbeeld* and *Papier*: find printers, let one be chosen, hand over the bytes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from werkplek.application.ports import Printer
from werkplek.ui.pages.papier_page import PapierPage
from werkplek.ui.pages.voorbeeld_page import VoorbeeldPage, leesbaar
from werkplek.ui.preview import PdfPapier, RasterPrinter
from werkplek.ui.tasks import TaskRunner
from werkplek.woorden.boodschap import Boodschap

Gevonden = tuple[Printer, tuple[str, ...]]
GEEN_PRINTER = Boodschap(
    "Geen printer gevonden.", "Bewaar het bestand. Print het op een andere computer."
)


class PrintController(QObject):
    """Remembers the printer that was chosen for as long as the program runs."""

    mislukt = Signal(object)

    def __init__(
        self,
        tasks: TaskRunner,
        printer: Printer,
        page: VoorbeeldPage | PapierPage,
        plat: Callable[[bytes], bytes] = bytes,
    ) -> None:
        """Print through `printer`, and through the desktop (what `plat` gives) without queues."""
        super().__init__(page)
        self._tasks = tasks
        self._wegen: tuple[Printer, ...] = (printer, RasterPrinter(plat))
        self._weg = printer
        self._page = page
        self._namen: tuple[str, ...] = ()
        self._voorkeur: str | None = None
        self._pdf: bytes | None = None
        page.printen.connect(self.print)
        page.andere_printer.connect(self._print_anders)
        page.printer.connect(self._kies)

    @property
    def gekozen(self) -> str | None:
        """The printer that would print: the one that was chosen, or the only one there is."""
        if self._voorkeur in self._namen:
            return self._voorkeur
        return self._namen[0] if len(self._namen) == 1 else None

    def zoek(self) -> None:
        """Look which printers there are now; nothing waits to be printed."""
        self._pdf = None
        self._zoek()

    @Slot()
    def print(self) -> None:
        """Print the paper that is shown, once it is clear on which printer."""
        beeld = self._page.begin_werk(self.tr("Printen…"))
        if beeld is None:
            return
        self._pdf = beeld.pdf
        if self._namen:
            self._ga_verder()
        else:
            self._zoek()

    @Slot()
    def _print_anders(self) -> None:
        self._voorkeur = None
        self.print()

    @Slot(str)
    def _kies(self, naam: str) -> None:
        self._voorkeur = naam
        self._page.toon_printers(self._namen, self.gekozen)
        self.print()

    def _zoek(self) -> None:
        work = partial(_vind, self._wegen)
        self._tasks.run(work, self._gevonden, self._gestopt, owner=self)

    @Slot(object)
    def _gevonden(self, gevonden: Gevonden) -> None:
        self._weg, self._namen = gevonden
        self._page.toon_printers(self._namen, self.gekozen)
        if self._pdf is not None:
            self._ga_verder()

    def _ga_verder(self) -> None:
        pdf, self._pdf = self._pdf, None
        naam = self.gekozen
        if pdf is not None and naam is not None:
            work = partial(_druk_af, self._weg, pdf, naam)
            self._tasks.run(work, self._afgedrukt, self._gestopt, owner=self)
        elif self._namen:
            self._page.vraag_printer(self._namen)
        else:
            self._page.bezig.klaar()
            self._page.toon_boodschap(GEEN_PRINTER)

    @Slot(object)
    def _afgedrukt(self, gedaan: tuple[str, int]) -> None:
        naam, aantal = gedaan
        bladen = "1 pagina" if aantal == 1 else f"{aantal} pagina's"
        self._page.toon_gelukt(f"Afgedrukt op {leesbaar(naam)}, {bladen}.")

    @Slot(object)
    def _gestopt(self, fout: BaseException) -> None:
        self._namen = ()
        self.mislukt.emit(fout)


def _vind(wegen: tuple[Printer, ...]) -> Gevonden:
    """The first way that has printers, with their names."""
    for weg in wegen:
        namen = weg.namen()
        if namen:
            return weg, namen
    return wegen[0], ()


def _druk_af(weg: Printer, pdf: bytes, naam: str) -> tuple[str, int]:
    weg.print(pdf, naam=naam)
    return naam, PdfPapier(pdf).aantal
