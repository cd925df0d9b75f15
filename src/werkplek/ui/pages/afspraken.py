"""*Wat spreken jullie af?*: the agreements of the talk that goes on; a tap takes one away."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.gesprekken import MEESTE_AFSPRAKEN, AfspraakOpgave
from werkplek.application.gesprekklad import Gesprekklad
from werkplek.ui._generated.ui_afspraken import Ui_AfsprakenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.gesprekstap import Gesprekstap
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import gesprek as woorden

NAAM: Final = "afspraken"


class AfsprakenPage(Page):
    """`gekozen` carries the place of the agreement that was tapped."""

    gekozen = Signal(object)
    erbij = Signal()
    verder = Signal()

    def __init__(self) -> None:
        """No agreements yet."""
        super().__init__()
        self._form = Ui_AfsprakenForm()
        self._form.setupUi(self)
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.knop_erbij.clicked.connect(self.erbij)
        self._form.knop_verder.clicked.connect(self.verder)
        self._form.leeg.toon(woorden.GEEN_AFSPRAKEN, woorden.GEEN_AFSPRAKEN_DOE, icoon=Icon.GESPREK)

    def toon(self, rijen: list[Rij]) -> None:
        """Show what was agreed so far."""
        self._form.rijen.toon(rijen)
        self._form.rijen.setVisible(bool(rijen))
        self._form.leeg.setVisible(not rijen)
        self._form.knop_erbij.setVisible(len(rijen) < MEESTE_AFSPRAKEN)


class AfsprakenController(Gesprekstap):
    """Adds, changes, or goes on to read everything."""

    def __init__(self, shell: Shell, page: AfsprakenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._afspraken_page = page
        page.gekozen.connect(self._kies)
        page.erbij.connect(self._erbij)
        page.verder.connect(self._verder)

    def toon(self, klad: Gesprekklad) -> None:
        """Show the agreements; one that was left half-way is one of them."""
        if klad.concept is not None and klad.concept.tekst:
            klad = replace(klad, afspraken=(*klad.afspraken, klad.concept))
        klad = replace(klad, concept=None)
        self.blok.verander(klad)
        self._afspraken_page.toon([self._rij(n, een) for n, een in enumerate(klad.afspraken)])

    def _rij(self, nummer: int, een: AfspraakOpgave) -> Rij:
        vandaag = self.shell.ctx.clock.vandaag()
        delen = (
            woorden.wie_doet(een.wie, self.klad.roepnaam),
            woorden.voor_wanneer(een.voor, vandaag),
        )
        return Rij(nummer, een.tekst, " · ".join(filter(None, delen)), icoon=Icon.VINK)

    @Slot(object)
    def _kies(self, nummer: int) -> None:
        """Take it up again; until it was answered anew it is the one that is being made."""
        klad = self.klad
        rest = (*klad.afspraken[:nummer], *klad.afspraken[nummer + 1 :])
        self.blok.verander(replace(klad, afspraken=rest, concept=klad.afspraken[nummer]))
        self.shell.go("afspraak_wie")

    @Slot()
    def _erbij(self) -> None:
        self.shell.go("afspraak_wie")

    @Slot()
    def _verder(self) -> None:
        self.shell.go("gesprek_lezen")
