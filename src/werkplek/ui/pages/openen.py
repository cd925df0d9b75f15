"""*Openen*: shown while the folder opens; asks for the wachtzin when one is needed."""

from PySide6.QtCore import Signal, Slot

from werkplek.ui._generated.ui_openen import Ui_Openen
from werkplek.ui.pages.page import Page

NAAM = "openen"


class OpenenPage(Page):
    """`open` carries the wachtzin, or "" to try again without one."""

    open = Signal(str)

    def __init__(self) -> None:
        """Opening."""
        super().__init__()
        self._form = Ui_Openen()
        self._form.setupUi(self)
        self._form.knop_open.clicked.connect(self._open)
        self._form.wachtzin.klaar.connect(self._enter)
        self.velden = {"wachtzin": self._form.wachtzin}
        self.toon_bezig()

    def toon_bezig(self) -> None:
        """Nothing to ask yet."""
        self._form.kop.setText(self.tr("Werkplek wordt geopend"))
        self._form.wachtzin.hide()
        self._form.knop_open.hide()

    def vraag_wachtzin(self) -> None:
        """Ask for the wachtzin; the page says elsewhere why."""
        self._form.kop.setText(self.tr("Wat is de wachtzin?"))
        self._form.knop_open.setText(self.tr("Openen"))
        self._form.wachtzin.show()
        self._form.knop_open.show()
        self._form.wachtzin.setFocus()

    def bied_opnieuw(self) -> None:
        """Offer to try again when no wachtzin would help."""
        self._form.kop.setText(self.tr("Werkplek kan nu niet openen"))
        self._form.knop_open.setText(self.tr("Opnieuw proberen"))
        self._form.wachtzin.hide()
        self._form.knop_open.show()

    @Slot()
    def _open(self) -> None:
        self.wis_fouten()
        self.open.emit(self._form.wachtzin.tekst())

    @Slot()
    def _enter(self) -> None:
        if self._form.wachtzin.tekst():
            self._form.knop_open.setFocus()
