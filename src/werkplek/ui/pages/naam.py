"""*Deelnemer toevoegen*, first question: the name."""

from PySide6.QtCore import Signal, Slot

from werkplek.domain.personen import Naam
from werkplek.ui._generated.ui_naam import Ui_NaamForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell

NAAM = "naam"


class NaamPage(Page):
    """`verder` carries the name that was typed."""

    verder = Signal(object)

    def __init__(self) -> None:
        """Empty fields."""
        super().__init__()
        self._form = Ui_NaamForm()
        self._form.setupUi(self)
        self._form.knop_verder.clicked.connect(self._verder)
        self.velden = {"roepnaam": self._form.roepnaam, "achternaam": self._form.achternaam}

    def toon(self, naam: Naam) -> None:
        """Show what was typed before."""
        self._form.roepnaam.zet_tekst(naam.roepnaam)
        self._form.achternaam.zet_tekst(naam.achternaam)
        self.wis_fouten()

    @Slot()
    def _verder(self) -> None:
        self.wis_fouten()
        if not self._form.roepnaam.tekst():
            self._form.roepnaam.toon_fout(self.tr("Vul een roepnaam in."))
            return
        self.verder.emit(Naam(self._form.roepnaam.tekst(), self._form.achternaam.tekst()))


class NaamController(Controller):
    """Takes the name in hand; it is kept only with the last question."""

    def __init__(self, shell: Shell, page: NaamPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._naam_page = page
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Keep what was typed when someone comes back to change it."""
        self._naam_page.toon(self.shell.session.hand.naam or Naam(""))

    @Slot(object)
    def _verder(self, naam: Naam) -> None:
        self.shell.session.neem(naam=naam)
        self.shell.go("kwalificatie")
