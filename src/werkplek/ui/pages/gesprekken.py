"""*Gesprekken*: everything that was said and agreed about one deelnemer, for all who follow it."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.gesprekken import (
    AfspraakRij,
    GesprekkenBeeld,
    gesprekken_beeld,
)
from werkplek.domain.kenmerk import FeitId
from werkplek.ui._generated.ui_gesprekken import Ui_GesprekkenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.gespreksverslag import ga_naar_verslag
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden import bezoeken as bezoekwoorden
from werkplek.woorden import gesprek as woorden

NAAM: Final = "gesprekken"
AFSPRAAK: Final = "afspraak"
GESPREK: Final = "gesprek"
KLAAR: Final = "klaar"
BEZOEK: Final = "bezoek"


class GesprekkenPage(Page):
    """`gekozen` carries what kind of row was tapped, and of which feit."""

    gekozen = Signal(object)
    bezoek = Signal()

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_GesprekkenForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.knop_bezoek.clicked.connect(self.bezoek)
        self._form.leeg.toon(woorden.GEEN_GESPREK, woorden.GEEN_GESPREK_DOE, icoon=Icon.GESPREK)
        self.wis()

    def wis(self) -> None:
        """Nothing in sight while it is fetched; the place of the list stays."""
        self._form.rijen.toon([])
        self._form.rijen.show()
        self._form.leeg.hide()
        self._form.knop_bezoek.hide()

    def toon(self, beeld: GesprekkenBeeld) -> None:
        """Show what is to be kept first, then what was said."""
        rows: list[Rij | Tussenkop] = []
        for kop, rijen in (
            (woorden.KOP_AFSPRAKEN, [_afspraak(AFSPRAAK, rij) for rij in beeld.afspraken]),
            (bezoekwoorden.BEZOEK, _bezoeken(beeld)),
            (woorden.KOP_GESPREKKEN, _gesprekken(beeld)),
            (woorden.KOP_KLAAR, [_afspraak(KLAAR, rij) for rij in beeld.klaar]),
        ):
            rows += [Tussenkop(kop, kop), *rijen] if rijen else []
        self._form.rijen.toon(rows)
        self._form.rijen.setVisible(not beeld.leeg)
        self._form.leeg.setVisible(beeld.leeg)
        self._form.knop_bezoek.setVisible(beeld.mag_begeleiden)


class GesprekkenController(Controller):
    """Reads beside the window; an agreement leads to a question, a talk to its paper."""

    def __init__(self, shell: Shell, page: GesprekkenPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._lijst_page = page
        page.gekozen.connect(self._kies)
        page.bezoek.connect(self._bezoek)

    def aankomst(self) -> None:
        """Nothing of another deelnemer."""
        self.shell.session.neem(feit=None)
        self._lijst_page.wis()
        self.ververs()

    def ververs(self) -> None:
        """Fetch the list."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        deelnemer, ik = session.deelnemer, session.ik
        self._lijst_page.bezig.begin(self.tr("Gesprekken ophalen…"))
        self.haal(lambda lezer: gesprekken_beeld(lezer, deelnemer, ik, vandaag), self._toon)

    @Slot(object)
    def _toon(self, beeld: GesprekkenBeeld) -> None:
        self._lijst_page.bezig.klaar()
        self._lijst_page.toon(beeld)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._lijst_page.bezig.klaar()
        super().mislukt(fout)

    @Slot(object)
    def _kies(self, sleutel: tuple[str, str]) -> None:
        soort, id_ = sleutel
        if soort == GESPREK:
            ga_naar_verslag(self.shell, FeitId(id_))
        elif soort == AFSPRAAK:
            self.shell.session.neem(feit=FeitId(id_))
            self.shell.go("afspraak_klaar")

    @Slot()
    def _bezoek(self) -> None:
        self.shell.go("bezoek")


def _afspraak(soort: str, rij: AfspraakRij) -> Rij:
    icoon = Icon.KEUZE if rij.open else Icon.VINK
    return Rij((soort, rij.feit), rij.tekst, rij.detail, icoon=icoon)


def _bezoeken(beeld: GesprekkenBeeld) -> list[Rij]:
    return [
        Rij((BEZOEK, str(n)), tekst, icoon=Icon.KALENDER) for n, tekst in enumerate(beeld.bezoeken)
    ]


def _gesprekken(beeld: GesprekkenBeeld) -> list[Rij]:
    return [
        Rij((GESPREK, rij.feit), rij.tekst, rij.detail, icoon=Icon.GESPREK)
        for rij in beeld.gesprekken
    ]
