"""*Bezoeken*: which visits come, and for whom one is still to be planned."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.bezoeken import (
    BezoekenBeeld,
    Bezoekgroep,
    BezoekRij,
    bezoeken_beeld,
)
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.ui._generated.ui_bezoeken import Ui_BezoekenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden import bezoeken as woorden

NAAM: Final = "bezoeken"

ICONEN: Final = {
    Bezoekgroep.KOMT: Icon.KALENDER,
    Bezoekgroep.PLANNEN: Icon.TOEVOEGEN,
    Bezoekgroep.OP_ORDE: Icon.VINK,
    Bezoekgroep.PAUZE: Icon.PAUZE,
}

Sleutel = tuple[Bezoekgroep, DeelnemerId, FeitId | None]


class BezoekenPage(Page):
    """`gekozen` carries the group, the deelnemer and the visit of the row that was tapped."""

    gekozen = Signal(object)

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_BezoekenForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.leeg.toon(woorden.LEEG, woorden.LEEG_DOE, icoon=Icon.KALENDER)
        self.wis()

    def wis(self) -> None:
        """Nothing in sight while it is fetched; the place of the list stays."""
        self._form.rijen.toon([])
        self._form.rijen.show()
        self._form.leeg.hide()

    def toon(self, beeld: BezoekenBeeld) -> None:
        """Show the groups that have something in them."""
        rows: list[Rij | Tussenkop] = []
        for groep in Bezoekgroep:
            rijen = beeld.in_groep(groep)
            rows += [Tussenkop(groep, groep.value), *map(_rij, rijen)] if rijen else []
        self._form.rijen.toon(rows)
        self._form.rijen.setVisible(bool(rows))
        self._form.leeg.setVisible(not rows)


class BezoekenController(Controller):
    """Folds beside the window; a row leads to the day to choose, or to the visit."""

    def __init__(self, shell: Shell, page: BezoekenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._lijst_page = page
        page.gekozen.connect(self._kies)

    def aankomst(self) -> None:
        """Nothing of who worked here before."""
        self._lijst_page.wis()
        self.ververs()

    def ververs(self) -> None:
        """Fetch the list."""
        vandaag = self.shell.ctx.clock.vandaag()
        self._lijst_page.bezig.begin(self.tr("Bezoeken ophalen…"))
        self.haal(lambda lezer: bezoeken_beeld(lezer, vandaag), self._toon)

    @Slot(object)
    def _toon(self, beeld: BezoekenBeeld) -> None:
        self._lijst_page.bezig.klaar()
        self._lijst_page.toon(beeld)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._lijst_page.bezig.klaar()
        super().mislukt(fout)

    @Slot(object)
    def _kies(self, sleutel: Sleutel) -> None:
        groep, deelnemer, _ = sleutel
        self.shell.session.neem_deelnemer(deelnemer)
        self.shell.go("bezoekdag" if groep is Bezoekgroep.PLANNEN else "bezoek")


def _rij(rij: BezoekRij) -> Rij:
    sleutel = (rij.groep, rij.deelnemer, rij.bezoek)
    return Rij(sleutel, rij.titel, rij.detail, icoon=ICONEN[rij.groep])
