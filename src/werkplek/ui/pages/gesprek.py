"""*Gesprek*: where people talk; a tap, and the voices follow."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.gesprekklad import Gesprekklad
from werkplek.domain.begeleidingsfeiten import Gesprekplek
from werkplek.ui._generated.ui_tegelvraag import Ui_TegelvraagForm
from werkplek.ui.pages.gesprekstap import Gesprekstap
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import gesprek as woorden

NAAM: Final = "gesprek"


class GesprekPage(Page):
    """`gekozen` carries the Gesprekplek that was tapped."""

    gekozen = Signal(object)

    def __init__(self) -> None:
        """Three tiles."""
        super().__init__()
        self._form = Ui_TegelvraagForm()
        self._form.setupUi(self)
        self._form.kop.setText(woorden.WAAR)
        self._form.tegels.setAccessibleName(woorden.WAAR)
        self._form.uitleg.hide()
        self._form.tegels.gekozen.connect(self.gekozen)
        self._form.knop_weg.hide()

    def toon(self, plek: Gesprekplek | None) -> None:
        """Show which one it is; None when nobody said so yet."""
        self._form.tegels.toon(
            [
                Tegel(waarde, titel, hint, nummer=nummer, gekozen=waarde is plek)
                for nummer, (waarde, titel, hint) in enumerate(woorden.PLEKKEN, start=1)
            ]
        )


class GesprekController(Gesprekstap):
    """Goes on to the first voice."""

    def __init__(self, shell: Shell, page: GesprekPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._gesprek_page = page
        page.gekozen.connect(self._kies)

    def toon(self, klad: Gesprekklad) -> None:
        """Show the place."""
        self._gesprek_page.toon(klad.plek if klad.begonnen else None)

    @Slot(object)
    def _kies(self, plek: Gesprekplek) -> None:
        self.blok.verander(replace(self.klad, plek=plek))
        self.shell.go("stem_deelnemer")
