"""*Bedenk een wachtzin*: once per folder, on a computer without a keyring."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.ui._generated.ui_wachtzin import Ui_WachtzinForm
from werkplek.ui.pages.page import Page
from werkplek.woorden import openen as woorden

NAAM: Final = "wachtzin"


class WachtzinPage(Page):
    """`klaar` carries the wachtzin, typed twice the same."""

    klaar = Signal(str)

    def __init__(self) -> None:
        """Empty fields."""
        super().__init__()
        self._form = Ui_WachtzinForm()
        self._form.setupUi(self)
        self._form.uitleg.setText(woorden.BEDENK_WACHTZIN)
        self._form.knop_klaar.clicked.connect(self._klaar)
        self.velden = {"wachtzin": self._form.wachtzin, "weer": self._form.wachtzin_weer}

    @Slot()
    def _klaar(self) -> None:
        self.wis_fouten()
        getypt = self._form.wachtzin.tekst()
        if not getypt:
            self._form.wachtzin.toon_fout(self.tr("Vul dit vak in."))
        elif getypt != self._form.wachtzin_weer.tekst():
            self._form.wachtzin_weer.toon_fout(self.tr("De twee wachtzinnen zijn niet gelijk."))
        else:
            self.klaar.emit(getypt)
