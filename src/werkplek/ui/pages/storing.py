"""*Even niet te zien*: why a page could not be shown, and one way on."""

from PySide6.QtCore import Signal, Slot

from werkplek.ui._generated.ui_storing import Ui_StoringForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import STORING, Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden.boodschap import Boodschap

NAAM = STORING


class StoringPage(Page):
    """`opnieuw` says that the person wants to try again."""

    opnieuw = Signal()

    def __init__(self) -> None:
        """Nothing said yet."""
        super().__init__()
        self._form = Ui_StoringForm()
        self._form.setupUi(self)
        self._form.uitleg.gekozen.connect(self.opnieuw)

    def toon(self, boodschap: Boodschap) -> None:
        """Say what happened, what one can do, and what about the data."""
        verder = " ".join(deel for deel in (boodschap.doe, boodschap.gegevens) if deel)
        self._form.uitleg.toon(boodschap.wat, verder, self.tr("Opnieuw proberen"), Icon.LET_OP)


class StoringController(Controller):
    """Goes back to the page that could not be shown, which then tries again."""

    def __init__(self, shell: Shell, page: StoringPage) -> None:
        """Speak on `page`."""
        super().__init__(shell, page, NAAM)
        self._storing_page = page
        page.opnieuw.connect(self._opnieuw)

    def ververs(self) -> None:
        """Say why."""
        self._storing_page.toon(self.shell.session.storing)

    @Slot()
    def _opnieuw(self) -> None:
        self.shell.back()
