"""*Meer*: every page that is not on every day's path, a tap away from anywhere."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.ui._generated.ui_meer import Ui_MeerForm
from werkplek.ui.pages import hulp
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.wegen import MEER, UITLEG, Weg, weg_rij, wegen_voor
from werkplek.ui.shell import Shell

NAAM: Final = "meer"
VANDAAG: Final = "vandaag"


class MeerPage(Page):
    """`gekozen` carries the name of the page that was tapped."""

    gekozen = Signal(object)

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_MeerForm()
        self._form.setupUi(self)
        self._form.rijen.gekozen.connect(self.gekozen)

    def toon(self, wegen: Sequence[Weg]) -> None:
        """Show the ways."""
        self._form.rijen.toon([weg_rij(weg) for weg in wegen])


class MeerController(Controller):
    """Goes where a row leads with nothing in hand, and back from there to *Vandaag*."""

    def __init__(self, shell: Shell, page: MeerPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._meer_page = page
        page.gekozen.connect(self._kies)

    def ververs(self) -> None:
        """Show what is for who works here."""
        self._meer_page.toon((*wegen_voor(MEER, self.shell.session.ik), *UITLEG))

    @Slot(object)
    def _kies(self, pagina: str) -> None:
        if pagina == hulp.NAAM:
            self.shell.window.hulp.emit()
            return
        if pagina == hulp.WOORDENLIJST:
            self.shell.window.navigation.glance(pagina)
            return
        self.shell.session.leg_neer()
        self.shell.window.navigation.follow(VANDAAG, NAAM, pagina)
