"""One agreement in three taps: who, what, by when; a page for each question."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.gesprekken import AfspraakOpgave, lees_afspraak
from werkplek.application.gesprekklad import Gesprekklad
from werkplek.domain.begeleidingsfeiten import DRIEHOEK, Gespreksrol
from werkplek.domain.fouten import TekstGeweigerd
from werkplek.ui._generated.ui_afspraak_wat import Ui_AfspraakWatForm
from werkplek.ui._generated.ui_tegelvraag import Ui_TegelvraagForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.gesprekstap import Gesprekstap
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.wanneer import WanneerPage
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import gesprek as woorden
from werkplek.woorden.dagen import weekdag
from werkplek.woorden.vooruit import GEEN_DATUM, VOOR_AFSPRAAK

WIE: Final = "afspraak_wie"
WAT: Final = "afspraak_wat"
WANNEER: Final = "afspraak_wanneer"
AFSPRAKEN: Final = "afspraken"


class WiePage(Page):
    """`gekozen` carries the Gespreksrol that was tapped."""

    gekozen = Signal(object)
    weg = Signal()

    def __init__(self) -> None:
        """No tiles yet."""
        super().__init__()
        self._form = Ui_TegelvraagForm()
        self._form.setupUi(self)
        self.setWindowTitle(self.tr("Afspraak"))
        self._form.kop.setText(self.tr("Wie doet iets?"))
        self._form.tegels.setAccessibleName(self._form.kop.text())
        self._form.uitleg.hide()
        self._form.tegels.gekozen.connect(self.gekozen)
        self._form.knop_weg.clicked.connect(self.weg)

    def toon(self, roepnaam: str, concept: AfspraakOpgave | None) -> None:
        """The three of the triangle."""
        wie = concept.wie if concept is not None else None
        self._form.knop_weg.setVisible(concept is not None and bool(concept.tekst))
        self._form.tegels.toon(
            [
                Tegel(rol, woorden.wie_doet(rol, roepnaam), nummer=nummer, gekozen=rol is wie)
                for nummer, rol in enumerate(DRIEHOEK, start=1)
            ]
        )


class WatPage(Page):
    """`zin` carries the ready sentence that was tapped."""

    zin = Signal(object)
    getypt = Signal(str)
    verder = Signal()

    def __init__(self) -> None:
        """An empty field."""
        super().__init__()
        self._form = Ui_AfspraakWatForm()
        self._form.setupUi(self)
        self.velden = {"afspraak": self._form.afspraak}
        self._form.zinnen.gekozen.connect(self.zin)
        self._form.afspraak.gewijzigd.connect(self.getypt)
        self._form.knop_verder.clicked.connect(self.verder)

    def toon(self, kop: str, zinnen: Sequence[str], tekst: str) -> None:
        """What is often agreed, and what was typed before."""
        self._form.kop.setText(kop)
        self._form.zinnen.toon([Tegel(zin, zin, gekozen=zin == tekst) for zin in zinnen])
        eigen = "" if tekst in zinnen else tekst
        if self._form.afspraak.tekst() != eigen.strip():
            blocked = self._form.afspraak.blockSignals(True)
            self._form.afspraak.zet_tekst(eigen)
            self._form.afspraak.blockSignals(blocked)


class _Afspraakstap(Gesprekstap):
    """One question about the agreement that is being made."""

    @property
    def concept(self) -> AfspraakOpgave:
        """The agreement so far."""
        return self.klad.concept or AfspraakOpgave(Gespreksrol.DEELNEMER, "")

    def _met(self, concept: AfspraakOpgave | None, *, nu: bool = True) -> None:
        self.blok.verander(replace(self.klad, concept=concept), nu=nu)


class WieController(_Afspraakstap):
    """Goes on to what."""

    def __init__(self, shell: Shell, page: WiePage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, WIE)
        self._wie_page = page
        page.gekozen.connect(self._kies)
        page.weg.connect(self._weg)

    def toon(self, klad: Gesprekklad) -> None:
        """Show who it may be."""
        self._wie_page.toon(klad.roepnaam, klad.concept)

    @Slot(object)
    def _kies(self, rol: Gespreksrol) -> None:
        self._met(replace(self.concept, wie=rol))
        self.shell.go(WAT)

    @Slot()
    def _weg(self) -> None:
        self._met(None)
        self.shell.go(AFSPRAKEN)


class WatController(_Afspraakstap):
    """A ready sentence goes on at once; own words with the button."""

    def __init__(self, shell: Shell, page: WatPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, WAT)
        self._wat_page = page
        page.zin.connect(self._zin)
        page.getypt.connect(self._getypt)
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Nothing to mend any more."""
        self._wat_page.wis_fouten()
        super().aankomst()

    def toon(self, klad: Gesprekklad) -> None:
        """Show the sentences of who promises."""
        wie = self.concept.wie
        kop = woorden.wat_doet(wie, klad.roepnaam)
        self._wat_page.toon(kop, woorden.AFSPRAKEN[wie], self.concept.tekst)

    @Slot(object)
    def _zin(self, zin: str) -> None:
        self._met(replace(self.concept, tekst=zin))
        self.shell.go(WANNEER)

    @Slot(str)
    def _getypt(self, tekst: str) -> None:
        if self.blok.klad is not None and self.shell.window.navigation.shows(self._wat_page):
            self._met(replace(self.concept, tekst=tekst), nu=False)

    @Slot()
    def _verder(self) -> None:
        self._wat_page.wis_fouten()
        try:
            gelezen = lees_afspraak(self.concept)
        except TekstGeweigerd as fout:
            self.mislukt(fout)
            return
        if self.mag_verder(gelezen.tekst):
            self._met(gelezen)
            self.shell.go(WANNEER)


class WanneerController(_Afspraakstap):
    """The last answer; the agreement stands among the others."""

    def __init__(self, shell: Shell, page: WanneerPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, WANNEER)
        self._wanneer_page = page
        page.gekozen.connect(self._kies)

    def toon(self, klad: Gesprekklad) -> None:  # noqa: ARG002  the days are the same for all
        """Show the days."""
        vandaag = self.shell.ctx.clock.vandaag()
        self._wanneer_page.toon(vandaag, dagen(vandaag), self.concept.voor)

    @Slot(object)
    def _kies(self, dag: date | None) -> None:
        self._met(replace(self.concept, voor=dag))
        self.shell.go(AFSPRAKEN)


def dagen(vandaag: date) -> tuple[Tegel, ...]:
    """Days that one taps; None is no day."""
    keuzes = [
        Tegel(dag, naam, weekdag(dag))
        for dag, naam in ((vandaag + timedelta(days=n), naam) for n, naam in VOOR_AFSPRAAK)
    ]
    return (*keuzes, Tegel(None, GEEN_DATUM, icoon=Icon.VINK))
