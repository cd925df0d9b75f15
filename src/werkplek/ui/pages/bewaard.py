"""*Bewaard voor RVO*: who was erased but for what a law keeps, and until when."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.wissen import BewaardRij, bewaard_rijen
from werkplek.application.bewaarde import Bewaard, bewaarde
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.ui._generated.ui_bewaard import Ui_BewaardForm
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import bewaard as woorden

NAAM: Final = "bewaard"


class BewaardPage(Page):
    """`gekozen` carries the DeelnemerId that was tapped."""

    gekozen = Signal(object)

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_BewaardForm()
        self._form.setupUi(self)
        self._form.rijen.gekozen.connect(self.gekozen)

    def toon(self, rijen: tuple[BewaardRij, ...]) -> None:
        """A row for everybody; nobody is said as well."""
        self._form.uitleg.setText(woorden.UITLEG if rijen else woorden.NIEMAND)
        self._form.rijen.toon([Rij(rij.deelnemer, rij.naam, rij.tot) for rij in rijen])


class BewaardController(Controller):
    """Reads beside the writer lane: each name is in feiten, in no list."""

    def __init__(self, shell: Shell, page: BewaardPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._bewaard_page = page
        page.gekozen.connect(self._kies)

    def ververs(self) -> None:
        """Fetch the list."""
        self.vraag_na(partial(bewaarde, self.shell.ctx), self._toon)

    @Slot(object)
    def _toon(self, alle: tuple[Bewaard, ...]) -> None:
        self._bewaard_page.toon(bewaard_rijen(alle))

    @Slot(object)
    def _kies(self, deelnemer: DeelnemerId) -> None:
        """From here there is no way to the pages of somebody who is followed."""
        self.shell.session.neem_deelnemer(deelnemer)
        self.shell.window.navigation.home("vandaag")
        self.shell.go(NAAM)
        self.shell.go("dossier")
