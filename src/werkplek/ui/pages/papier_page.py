"""The page of *Papier*: any paper that is no verklaring, with the ways to print and keep it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from werkplek.ui._generated.ui_papier import Ui_PapierForm
from werkplek.ui.look import Look
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.voorbeeld_page import leesbaar, printertegel
from werkplek.ui.preview import PdfPapier
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden.boodschap import Boodschap


@dataclass(frozen=True, slots=True)
class PapierBeeld:
    """What the paper is called, how a file of it is named, and its exact bytes."""

    titel: str
    bestandsnaam: str
    pdf: bytes


class PapierPage(Page):
    """`printer` carries the name of the printer that was chosen."""

    printen = Signal()
    andere_printer = Signal()
    printer = Signal(str)
    bewaren = Signal()

    def __init__(self) -> None:
        """No paper yet."""
        super().__init__()
        self._form = Ui_PapierForm()
        self._form.setupUi(self)
        self._beeld: PapierBeeld | None = None
        self.bezig = self._form.bezig
        self._form.knop_printen.clicked.connect(self.printen)
        self._form.knop_andere.clicked.connect(self.andere_printer)
        self._form.knop_bewaar.clicked.connect(self.bewaren)
        self._form.printers.gekozen.connect(self._kies_printer)
        self._form.bladeren.bij(self._form.papier)
        self.wis()

    def dress(self, look: Look) -> None:
        """Keep the column apart from the paper."""
        self._form.naast.setSpacing(look.units.margin)

    @property
    def beeld(self) -> PapierBeeld | None:
        """What is shown; None while it is drawn."""
        return self._beeld

    def wis(self) -> None:
        """Show no paper: another one is on its way."""
        self._beeld = None
        self._form.papier.toon(None, "")
        self._form.papier.hide()
        self._form.keuze.hide()
        self._form.links.show()
        self._form.knop_andere.hide()
        self._knoppen(zichtbaar=False)

    def toon(self, beeld: PapierBeeld) -> None:
        """Show the paper."""
        self._beeld = beeld
        self.setWindowTitle(beeld.titel)
        self._form.papier.show()
        self._form.papier.toon(PdfPapier(beeld.pdf), beeld.titel)
        self._knoppen(zichtbaar=True)

    def _knoppen(self, *, zichtbaar: bool) -> None:
        self._form.knop_printen.setVisible(zichtbaar)
        self._form.knop_bewaar.setVisible(zichtbaar)

    def begin_ophalen(self, woorden: str) -> None:
        """Say that the paper is drawn, where it comes."""
        self._form.ophalen.begin(woorden)

    def klaar(self) -> None:
        """Nothing runs any more."""
        self._form.ophalen.klaar()
        self.bezig.klaar()

    def begin_werk(self, woorden: str) -> PapierBeeld | None:
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

    def toon_printers(self, namen: Sequence[str], gekozen: str | None) -> None:
        """Name the printer that would print, and offer another one when there are more."""
        self._form.knop_andere.setVisible(len(namen) > 1)
        self._form.knop_printen.set_bijschrift(leesbaar(gekozen or ""))

    def vraag_printer(self, namen: Sequence[str]) -> None:
        """Ask on which printer, in the place of the paper."""
        self.bezig.klaar()
        self._form.printers.toon([printertegel(naam, n) for n, naam in enumerate(namen, start=1)])
        self._form.links.hide()
        self._form.keuze.show()
        self._form.printers.setFocus()

    @Slot(object)
    def _kies_printer(self, naam: str) -> None:
        self._form.keuze.hide()
        self._form.links.show()
        self.printer.emit(naam)
