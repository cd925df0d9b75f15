"""*Werkplek sluiten?*: what no school has yet; it names nobody, so that the lock may show it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.uitwisselen import nog_hier
from werkplek.application.ports_school import Uitwisselmap
from werkplek.application.uitleg import leg_uit
from werkplek.application.uitwisselronde import Ronde
from werkplek.ui._generated.ui_afsluiten import Ui_AfsluitenForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import uitwisselen as woorden

NAAM: Final = "afsluiten"


class AfsluitenPage(Page):
    """Three ways on."""

    verstuur = Signal()
    sluit = Signal()
    terug = Signal()

    def __init__(self) -> None:
        """Nothing known yet."""
        super().__init__()
        self._form = Ui_AfsluitenForm()
        self._form.setupUi(self)
        self._form.knop_verstuur.clicked.connect(self.verstuur)
        self._form.knop_sluit.clicked.connect(self.sluit)
        self._form.knop_terug.clicked.connect(self.terug)
        self.toon_bezig("")

    def toon(self, wacht: int) -> None:
        """How much is only here."""
        boodschap = woorden.sluiten(wacht)
        self._form.kop.setText(boodschap.wat)
        self._form.wat.setText(boodschap.doe)
        self._form.gegevens.setText(boodschap.gegevens)

    def toon_bezig(self, zegt: str) -> None:
        """How far sending is; closing stays possible."""
        self._form.bezig.toon(zegt)
        self._form.knop_verstuur.setVisible(not zegt)


class AfsluitenController(Controller):
    """Sends what waits and then closes, or closes at once, or goes back."""

    def __init__(self, shell: Shell, page: AfsluitenPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._sluit_page = page
        self._loket = shell.uitwisseling
        self._verstuurt = False
        page.verstuur.connect(self._verstuur)
        page.sluit.connect(self._loket.sluiten)
        page.terug.connect(self._terug)
        self._loket.veranderd.connect(self._vordert)
        self._loket.klaar.connect(self._klaar)

    def aankomst(self) -> None:
        """Nothing is sent for this yet."""
        self._verstuurt = False
        self.ververs()

    def ververs(self) -> None:
        """Count again."""
        self._vordert()
        self.vraag_na(partial(nog_hier, self.shell.opened.uitwisselmap), self._sluit_page.toon)

    @Slot()
    def _verstuur(self) -> None:
        self._verstuurt = True
        self._sluit_page.verberg_boodschap()
        self._loket.vraag()

    @Slot()
    def _vordert(self) -> None:
        self._sluit_page.toon_bezig(self._loket.zegt)

    @Slot(object)
    def _klaar(self, ronde: Ronde) -> None:
        """Only who is still here is closed for; what did not go is said, and kept."""
        hier = self.shell.window.navigation.shows(self._sluit_page)
        wil, self._verstuurt = self._verstuurt and hier, False
        if not wil:
            return
        self.doe(partial(_tel, self.shell.opened.uitwisselmap, ronde), self._geteld)

    @Slot(object)
    def _geteld(self, geteld: tuple[Ronde, int]) -> None:
        ronde, aantal = geteld
        if not self.shell.window.navigation.shows(self._sluit_page):
            return
        if not aantal:
            self._loket.sluiten.emit()
            return
        fouten = [een.fout for een in ronde.uitkomsten if een.fout is not None]
        if fouten:
            self._sluit_page.toon_boodschap(leg_uit(fouten[0]), MeldingSoort.VRAAG)
        self.ververs()

    @Slot()
    def _terug(self) -> None:
        self.shell.back()


def _tel(map_: Uitwisselmap, ronde: Ronde) -> tuple[Ronde, int]:
    return ronde, nog_hier(map_)
