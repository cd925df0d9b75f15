"""*Beginnen*: an empty folder asks where one works; who one is comes next."""

from PySide6.QtCore import Signal, Slot

from werkplek.application.beginnen import LeerbedrijfOpgave
from werkplek.ui._generated.ui_beginnen import Ui_Beginnen
from werkplek.ui.pages.page import Page

NAAM = "beginnen"


class BeginnenPage(Page):
    """`verder` carries a LeerbedrijfOpgave; `kopie` says that there was a folder before."""

    verder = Signal(object)
    kopie = Signal()

    def __init__(self) -> None:
        """Empty fields."""
        super().__init__()
        self._form = Ui_Beginnen()
        self._form.setupUi(self)
        self._form.knop_verder.clicked.connect(self._verder)
        self._form.knop_kopie.clicked.connect(self.kopie)
        self.velden = {
            "naam van het leerbedrijf": self._form.naam,
            "plaats": self._form.plaats,
            "adres": self._form.adres,
            "leerbedrijf-ID": self._form.leerbedrijf_id,
        }

    def bied_kopie(self, *, mogelijk: bool) -> None:
        """Offer to go on with a copy, unless the folder was made already."""
        self._form.knop_kopie.setVisible(mogelijk)

    @Slot()
    def _verder(self) -> None:
        self.wis_fouten()
        for veld in (self._form.plaats, self._form.naam):
            if not veld.tekst():
                veld.toon_fout(self.tr("Vul dit vak in."))
        if not (self._form.naam.tekst() and self._form.plaats.tekst()):
            return
        opgave = LeerbedrijfOpgave(
            naam=self._form.naam.tekst(),
            plaats=self._form.plaats.tekst(),
            adres=self._form.adres.tekst(),
            leerbedrijf_id=self._form.leerbedrijf_id.tekst(),
        )
        self.verder.emit(opgave)
