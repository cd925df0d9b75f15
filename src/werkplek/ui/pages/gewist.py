"""*Gewist*: what was done, and the proof page to keep."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.wissen import Deel, gewist_delen, gewist_kop
from werkplek.application.ports import Bestanden, Renderer
from werkplek.application.ports_wissen import Wisbewijs
from werkplek.ui._generated.ui_gewist import Ui_GewistForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.wissen import deel_rijen
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import wissen as woorden
from werkplek.woorden.bewaren import bewaard_als
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "gewist"


class GewistPage(Page):
    """`bewijs` saves the page, `klaar` goes on."""

    bewijs = Signal()
    klaar = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_GewistForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.knop_bewijs.clicked.connect(self.bewijs)
        self._form.knop_klaar.clicked.connect(self.klaar)

    def toon(self, kop: str, delen: tuple[Deel, ...]) -> None:
        """Say what is gone, what stays, and where copies may be."""
        self._form.kop.setText(kop)
        self._form.rijen.toon(list(deel_rijen(delen)))


class GewistController(Controller):
    """Draws and saves the proof in hand beside the writer lane."""

    def __init__(self, shell: Shell, page: GewistPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._gewist_page = page
        self._keuze = Bestandskeuze(page)
        self._keuze.bewaren.connect(self._bewaar)
        page.bewijs.connect(self._vraag_waar)
        page.klaar.connect(self._klaar)

    def ververs(self) -> None:
        """Show the proof in hand."""
        bewijs = self._bewijs()
        self._gewist_page.toon(gewist_kop(bewijs), gewist_delen(bewijs))

    def _bewijs(self) -> Wisbewijs:
        bewijs = self.shell.session.hand.wisbewijs
        if bewijs is None:
            raise LookupError("no proof in hand")
        return bewijs

    @Slot()
    def _vraag_waar(self) -> None:
        titel = self.tr("Waar wil je het bewaren?")
        self._keuze.vraag_waar(titel, f"{woorden.TITEL} {self._bewijs().nummer}.pdf")

    @Slot(object)
    def _bewaar(self, pad: Path) -> None:
        if not self._gewist_page.bezig.loopt:
            self._gewist_page.bezig.begin(self.tr("Bewaren…"))
            shell = self.shell
            work = partial(_bewaar, shell.renderer, shell.bestanden, self._bewijs(), pad)
            self.doe(work, self._bewaard)

    @Slot(object)
    def _bewaard(self, pad: Path) -> None:
        self._gewist_page.bezig.klaar()
        self._gewist_page.toon_boodschap(Boodschap(bewaard_als(pad)), MeldingSoort.GOED)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._gewist_page.bezig.klaar()
        super().mislukt(fout)

    @Slot()
    def _klaar(self) -> None:
        self.shell.window.navigation.home("vandaag")


def _bewaar(renderer: Renderer, bestanden: Bestanden, bewijs: Wisbewijs, pad: Path) -> Path:
    bestanden.bewaar(pad, renderer.wisbewijs(bewijs))
    return pad
