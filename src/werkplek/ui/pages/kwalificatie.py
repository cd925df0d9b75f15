"""*Deelnemer toevoegen*, second question: which kwalificatie; found by name, title or crebo."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.toevoegen import (
    KwalificatieTegel,
    kwalificatie_tegels,
    werkproces_keuzes,
)
from werkplek.domain.kwalificatie import Crebo
from werkplek.ui._generated.ui_kwalificatie import Ui_KwalificatieForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel

NAAM = "kwalificatie"


class KwalificatiePage(Page):
    """`gekozen` carries the Crebo, `gezocht` what was typed."""

    gekozen = Signal(object)
    gezocht = Signal(str)

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_KwalificatieForm()
        self._form.setupUi(self)
        self._form.kwalificaties.gekozen.connect(self.gekozen)
        self._form.zoek.gewijzigd.connect(self.gezocht)
        self._form.leeg.gekozen.connect(self.wis)

    def toon(self, tegels: Sequence[KwalificatieTegel]) -> None:
        """Show what was found, or that nothing was."""
        rows = [Tegel(sleutel=t.crebo, titel=t.naam, ondertitel=t.detail) for t in tegels]
        self._form.kwalificaties.toon(rows)
        self._form.kwalificaties.setVisible(bool(tegels))
        self._form.leeg.setVisible(not tegels)
        if not tegels:
            wat = f"Geen kwalificatie met '{self.gevraagd()}'."
            self._form.leeg.toon(wat, "Zoek op een ander woord.", "Toon alles", Icon.ZOEKEN)

    def gevraagd(self) -> str:
        """What is in the search field."""
        return self._form.zoek.tekst()

    @Slot()
    def wis(self) -> None:
        """Search for nothing: show all."""
        self._form.zoek.zet_tekst("")


class KwalificatieController(Controller):
    """Searches as one types."""

    def __init__(self, shell: Shell, page: KwalificatiePage) -> None:
        """Search for `page`."""
        super().__init__(shell, page, NAAM)
        self._keuze_page = page
        page.gezocht.connect(self._zoek)
        page.gekozen.connect(self._kies)

    def ververs(self) -> None:
        """Search for what is typed."""
        self._keuze_page.setWindowTitle(self.shell.session.hand.toevoegen)
        self._zoek(self._keuze_page.gevraagd())

    @Slot(str)
    def _zoek(self, tekst: str) -> None:
        self._keuze_page.toon(self.lees(lambda lezer: kwalificatie_tegels(lezer, tekst)))

    @Slot(object)
    def _kies(self, crebo: Crebo) -> None:
        if crebo != self.shell.session.hand.crebo:
            keuzes = self.lees(lambda lezer: werkproces_keuzes(lezer, crebo))
            self.shell.session.neem(crebo=crebo, codes=tuple(keuze.code for keuze in keuzes))
        self.shell.go("werkprocessen")
