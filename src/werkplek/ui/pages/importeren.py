"""*Importeren*: which file of the kwalificatiestructuur; it is read here and taken over later."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from werkplek.ui._generated.ui_importeren import Ui_ImporterenForm
from werkplek.ui.pages.inlezen import InleesController, InleesPage
from werkplek.ui.progress import Progress
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze

NAAM: Final = "importeren"
SOORTEN: Final = ("Kwalificaties (*.xml *.xlsx *.csv)", "Alle bestanden (*)")


class ImporterenPage(InleesPage):
    """`bestand` carries the Path of a file that was dropped on the page."""

    kiezen = Signal()
    bestand = Signal(object)
    plakken = Signal()

    def __init__(self) -> None:
        """Asks for a file."""
        super().__init__()
        self._form = Ui_ImporterenForm()
        self._form.setupUi(self)
        self._form.knop_kiezen.clicked.connect(self.kiezen)
        self._form.knop_plakken.clicked.connect(self.plakken)
        self.setAcceptDrops(True)

    def toon_bezig(self, wat: str, progress: Progress) -> None:
        """Show the progress in the place of the question."""
        self._toon_keuze(zichtbaar=False)
        self.balk.begin(wat, progress)

    def toon_vraag_weer(self) -> None:
        """Ask for a file."""
        self._toon_keuze(zichtbaar=True)

    def _toon_keuze(self, *, zichtbaar: bool) -> None:
        form = self._form
        for widget in (form.kop, form.dossiers, form.lijsten, form.eigen, form.slepen):
            widget.setVisible(zichtbaar)
        for knop in (form.knop_plakken, form.knop_kiezen):
            knop.setVisible(zichtbaar)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer, while nothing is read."""
        if not self.balk.loopt and _bestand(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The file is chosen."""
        pad = _bestand(event.mimeData())
        if pad is not None:
            event.acceptProposedAction()
            self.bestand.emit(pad)


class ImporterenController(InleesController):
    """Asks for a file and reads it."""

    def __init__(self, shell: Shell, page: ImporterenPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._keuze = Bestandskeuze(page)
        self._keuze.openen.connect(self._open)
        page.bestand.connect(self._open)
        page.kiezen.connect(self._kies)
        page.plakken.connect(self._plak)

    @Slot()
    def _kies(self) -> None:
        self._keuze.vraag_welk(self.tr("Kies het bestand"), SOORTEN)

    @Slot(object)
    def _open(self, pad: Path) -> None:
        self.bekijk(partial(self.shell.opened.open_bron, pad))

    @Slot()
    def _plak(self) -> None:
        self.shell.go("plakken")


def _bestand(data: QMimeData) -> Path | None:
    """The one file that is dragged; None for anything else."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
