"""*Wie ben je?*, for the first person of a folder, and *Wie komt erbij?*: name and rol."""

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
    """`klaar` carries a PersoonOpgave."""

    klaar = Signal(object)

    def __init__(self) -> None:
        """Empty fields, praktijkopleider chosen."""
        super().__init__()
        self._form = Ui_PersoonForm()
        self._form.setupUi(self)
        self._rol = Rol.PRAKTIJKOPLEIDER
        self._form.rollen.gekozen.connect(self._kies_rol)
        self._form.knop_klaar.clicked.connect(self._klaar)
        self.velden = {"naam": self._form.naam, "functie": self._form.functie}
        self._kies_rol(self._rol)

    def over_collega(self) -> None:
        """Somebody else is asked about than who fills this in."""
        form = self._form
        self.setWindowTitle(self.tr("Iemand toevoegen"))
        form.kop.setText(self.tr("Wie komt erbij?"))
        form.naam.set_vraag(self.tr("Naam van je collega"))
        form.functie.set_vraag(self.tr("Functie"))
        form.rolvraag.setText(self.tr("Wat doet je collega?"))
        form.rollen.setAccessibleName(form.rolvraag.text())

    def leeg(self) -> None:
        """Start afresh."""
        for veld in (self._form.naam, self._form.functie):
            veld.zet_tekst("")
        self.wis_fouten()
        self._kies_rol(Rol.PRAKTIJKOPLEIDER)

    @Slot(object)
    def _kies_rol(self, rol: Rol) -> None:
        self._rol = rol
        self._form.rollen.toon([Tegel(sleutel=r, titel=ROL[r], gekozen=r is rol) for r in Rol])

    @Slot()
    def _klaar(self) -> None:
        self.wis_fouten()
        naam, functie = self._form.naam.tekst(), self._form.functie.tekst()
        self.klaar.emit(PersoonOpgave(naam, self._rol, functie))


class PersoonController(Controller):
    """Adds someone to a folder that is open."""

    def __init__(self, shell: Shell, page: PersoonPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._persoon_page = page
        page.over_collega()
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
