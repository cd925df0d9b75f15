"""The page of *Voorbeeld*: the paper, and beside it how far it is and what can be done with it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.daden import Daad
from werkplek.application.beelden.voorbeeld import VoorbeeldBeeld
from werkplek.application.ports import Document
from werkplek.ui._generated.ui_voorbeeld import Ui_VoorbeeldForm
from werkplek.ui.icons import Icon
from werkplek.ui.look import Look
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.voorbeeld_knoppen import (
    is_verouderd,
    toon_blad,
    toon_knoppen,
    toon_niets,
    toon_papier,
    toon_scanknop,
    toon_stand,
)
from werkplek.ui.preview import open_papier
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden.boodschap import Boodschap

VERANDERD: Final = Boodschap("Na dit concept is er iets veranderd.")
ONLEESBAAR: Final = Boodschap(
    "Deze scan is hier niet te lezen.", "Scan het papier opnieuw.", "De scan is bewaard."
)


class VoorbeeldPage(Page):
    """`printer` carries the name of the printer that was chosen, `daad` what comes next."""

    daad = Signal(object)
    printen = Signal()
    andere_printer = Signal()
    printer = Signal(str)
    bewaren = Signal()
    scan_erbij = Signal()
    bekijk = Signal()
    nieuw_concept = Signal()
    uitwisselen = Signal()

    def __init__(self) -> None:
        """No paper yet."""
        super().__init__()
        self._form = Ui_VoorbeeldForm()
        self._form.setupUi(self)
        self._beeld: VoorbeeldBeeld | None = None
        self._printer = ""
        self.bezig = self._form.bezig
        self._connect()
        self._form.bladeren.bij(self._form.papier)
        self.wis()

    def _connect(self) -> None:
        form = self._form
        form.knop_hoofd.clicked.connect(self._hoofd)
        form.knop_printen.clicked.connect(self.printen)
        form.knop_andere.clicked.connect(self.andere_printer)
        form.printers.gekozen.connect(self._kies_printer)
        form.knop_bewaar.clicked.connect(self.bewaren)
        form.knop_scan.clicked.connect(self.scan_erbij)
        form.knop_bekijk.clicked.connect(self.bekijk)
        form.leeg.gekozen.connect(self.uitwisselen)
        for stil in (form.knop_aanbieden, form.knop_teruggeven, form.knop_intrekken):
            stil.clicked.connect(self._stil)

    def dress(self, look: Look) -> None:
        """Keep the column apart from the paper."""
        self._form.naast.setSpacing(look.units.margin)

    def wis(self) -> None:
        """Show no paper: another one is on its way."""
        self._beeld = None
        toon_niets(self._form)

    def toon(self, beeld: VoorbeeldBeeld) -> None:
        """Show how far the paper is, and what can be done with it."""
        nieuw = self._beeld is None or self._beeld.pdf != beeld.pdf
        self._beeld = beeld
        form = self._form
        toon_stand(form, beeld)
        toon_knoppen(form, beeld)
        self._noem_printer()
        if nieuw:
            self.toon_verklaring()
        if self._verouderd:
            form.melding.toon(VERANDERD)

    @property
    def _verouderd(self) -> bool:
        return self._beeld is not None and is_verouderd(self._beeld)

    @property
    def beeld(self) -> VoorbeeldBeeld | None:
        """What is shown; None while it is fetched."""
        return self._beeld

    def begin_ophalen(self, woorden: str) -> None:
        """Say it where the paper comes; beside a paper that is there already."""
        (self._form.ophalen if self._beeld is None else self.bezig).begin(woorden)

    def klaar(self) -> None:
        """Nothing runs any more."""
        self._form.ophalen.klaar()
        self.bezig.klaar()

    def begin_werk(self, woorden: str) -> VoorbeeldBeeld | None:
        """The paper to work on; None when there is none, or when something runs already."""
        if self._beeld is None or self.bezig.loopt:
            return None
        self.verberg_boodschap()
        self.bezig.begin(woorden)
        return self._beeld

    def toon_gelukt(self, wat: str) -> None:
        """Say that the work is done."""
        self.bezig.klaar()
        self.toon_boodschap(Boodschap(wat), MeldingSoort.GOED)

    def toon_verklaring(self) -> None:
        """Show the verklaring itself."""
        if self._beeld is not None:
            toon_papier(self._form, self._beeld)
            toon_scanknop(self._form, self._beeld, 0)

    def toon_scan(self, document: Document, nummer: int) -> None:
        """Show a scan, counted from 1; one that cannot be drawn says so."""
        try:
            papier = open_papier(document.inhoud, document.soort)
        except ValueError:
            self.toon_boodschap(ONLEESBAAR)
            return
        toon_blad(self._form, papier, f"Scan {nummer}")
        toon_scanknop(self._form, self._beeld, nummer)

    def toon_printers(self, namen: Sequence[str], gekozen: str | None) -> None:
        """Name the printer that would print, and offer another one when there are more."""
        self._printer = leesbaar(gekozen or "")
        self._form.knop_andere.setVisible(len(namen) > 1)
        self._noem_printer()

    def _noem_printer(self) -> None:
        self._form.knop_printen.set_bijschrift(self._printer)
        print_eerst = self._eerst is Daad.PRINTEN
        self._form.knop_hoofd.set_bijschrift(self._printer if print_eerst else "")

    def vraag_printer(self, namen: Sequence[str]) -> None:
        """Ask on which printer, in the place of the paper."""
        self.bezig.klaar()
        self._form.printers.toon([printertegel(naam, n) for n, naam in enumerate(namen, start=1)])
        self._form.links.hide()
        self._form.keuze.show()
        self._form.printers.setFocus()

    @property
    def _eerst(self) -> Daad | None:
        """What comes next."""
        return self._beeld.eerst if self._beeld is not None else None

    @Slot()
    def _hoofd(self) -> None:
        if self._verouderd or self._eerst is Daad.NIEUW_CONCEPT:
            self.nieuw_concept.emit()
        elif self._eerst is Daad.PRINTEN:
            self.printen.emit()
        else:
            self.daad.emit(self._eerst)

    @Slot()
    def _stil(self) -> None:
        """A button that is not the main one says in its form what it does."""
        self.daad.emit(Daad(str(self.sender().property("daad"))))

    @Slot(object)
    def _kies_printer(self, naam: str) -> None:
        self._form.keuze.hide()
        self._form.links.show()
        self.printer.emit(naam)


def leesbaar(printer: str) -> str:
    """The name of a printer as a person reads it: CUPS writes spaces as underscores."""
    return printer.replace("_", " ")


def printertegel(naam: str, nummer: int) -> Tegel:
    """A printer to choose."""
    return Tegel(
        sleutel=naam,
        titel=leesbaar(naam),
        icoon=Icon.PRINTEN,
        nummer=nummer if nummer <= 9 else 0,  # noqa: PLR2004  keys 1 to 9
    )
