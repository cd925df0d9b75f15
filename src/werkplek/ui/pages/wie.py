"""*Wie ben je?*: name tiles to change person; the run of the one before is sealed first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_wie import Ui_Wie
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden.standen import ROL

NAAM = "wie"


class WiePage(Page):
    """`gekozen` carries the PersoonId."""

    gekozen = Signal(object)
    nieuw = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_Wie()
        self._form.setupUi(self)
        self._form.mensen.gekozen.connect(self.gekozen)
        self._form.knop_nieuw.clicked.connect(self.nieuw)

    def toon(self, personen: Sequence[Persoon]) -> None:
        """Show everyone who records here."""
        self._form.mensen.toon(
            [
                Tegel(
                    sleutel=persoon.id,
                    titel=persoon.naam,
                    ondertitel=ROL[persoon.rol],
                    icoon=Icon.PERSOON,
                    nummer=nummer if nummer <= 9 else 0,  # noqa: PLR2004  keys 1 to 9
                )
                for nummer, persoon in enumerate(personen, start=1)
            ]
        )


class WieController(Controller):
    """Changes person."""

    def __init__(self, shell: Shell, page: WiePage) -> None:
        """Choose on `page`."""
        super().__init__(shell, page, NAAM)
        self._wie_page = page
        page.gekozen.connect(self._kies)
        page.nieuw.connect(self._nieuw)

    def ververs(self) -> None:
        """Show everyone who records here."""
        self._wie_page.toon(self.lees(lambda lezer: lezer.personen()))

    @Slot(object)
    def _kies(self, id_: PersoonId) -> None:
        personen = self.lees(lambda lezer: lezer.personen())
        self.shell.session.ben(next(p for p in personen if p.id == id_))
        self.shell.window.navigation.home("vandaag")

    @Slot()
    def _nieuw(self) -> None:
        self.shell.go("persoon")
