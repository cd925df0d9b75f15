"""*Wie ben je?*, for someone new: name, rol, and once per folder a wachtzin where no keyring is."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beginnen import PersoonOpgave, voeg_persoon_toe
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.domain.personen import Persoon, Rol
from werkplek.ui._generated.ui_persoon import Ui_PersoonForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.session import Pincodevraag
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import pincode as woorden
from werkplek.woorden.standen import ROL

NAAM = "persoon"


class PersoonPage(Page):
    """`klaar` carries a PersoonOpgave; the wachtzin is asked only when `vraag_wachtzin` said so."""

    klaar = Signal(object)

    def __init__(self) -> None:
        """Empty fields, praktijkopleider chosen."""
        super().__init__()
        self._form = Ui_PersoonForm()
        self._form.setupUi(self)
        self._rol = Rol.PRAKTIJKOPLEIDER
        self._form.rollen.gekozen.connect(self._kies_rol)
        self._form.knop_klaar.clicked.connect(self._klaar)
        self.velden = {
            "naam": self._form.naam,
            "functie": self._form.functie,
            "wachtzin": self._form.wachtzin,
        }
        self.vraag_wachtzin(nodig=False)
        self._kies_rol(self._rol)

    def vraag_wachtzin(self, *, nodig: bool) -> None:
        """Ask for a wachtzin, twice, because this computer has no keyring."""
        self._form.wachtzin.setVisible(nodig)
        self._form.wachtzin_weer.setVisible(nodig)

    def leeg(self) -> None:
        """Start afresh."""
        for veld in (self._form.naam, self._form.functie):
            veld.zet_tekst("")
        self.wis_fouten()
        self._kies_rol(Rol.PRAKTIJKOPLEIDER)

    @property
    def wachtzin(self) -> str | None:
        """The wachtzin, when it was asked for."""
        return None if self._form.wachtzin.isHidden() else self._form.wachtzin.tekst()

    @Slot(object)
    def _kies_rol(self, rol: Rol) -> None:
        self._rol = rol
        self._form.rollen.toon([Tegel(sleutel=r, titel=ROL[r], gekozen=r is rol) for r in Rol])

    @Slot()
    def _klaar(self) -> None:
        self.wis_fouten()
        if self.wachtzin is not None and self.wachtzin != self._form.wachtzin_weer.tekst():
            self._form.wachtzin_weer.toon_fout(self.tr("De twee wachtzinnen zijn niet gelijk."))
            return
        self._form.wachtzin_weer.wis_fout()
        naam, functie = self._form.naam.tekst(), self._form.functie.tekst()
        self.klaar.emit(PersoonOpgave(naam, self._rol, functie))


class PersoonController(Controller):
    """Adds someone to a folder that is open."""

    def __init__(self, shell: Shell, page: PersoonPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._persoon_page = page
        page.klaar.connect(self._klaar)

    def aankomst(self) -> None:
        """Start afresh."""
        self._persoon_page.leeg()

    @Slot(object)
    def _klaar(self, opgave: PersoonOpgave) -> None:
        self.schrijf(partial(voeg_persoon_toe, self.shell.ctx, opgave), self._toegevoegd)

    @Slot(object)
    def _toegevoegd(self, persoon: Persoon) -> None:
        """The tablet goes to who is new; they choose a pincode of their own."""
        session = self.shell.session
        self.shell.window.navigation.home("vandaag")
        session.ga_weg()
        session.vraag_pincode(Pincodevraag(persoon, woorden.ONTGRENDEL, self._binnen))
        self.shell.go("pincode")

    def _binnen(self, wie: Ontgrendeld) -> None:
        self.shell.session.laat_binnen(wie)
