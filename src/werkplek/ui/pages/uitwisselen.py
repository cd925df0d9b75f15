"""*Uitwisselen met school*: what is where, what waits and why, and one button that sends it now."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.uitwisselen import (
    Schoolbeeld,
    UitwisselBeeld,
    WachtRij,
    uitwissel_beeld,
)
from werkplek.application.context import Context
from werkplek.application.meegeven import bestandsnaam, exporteer_voor
from werkplek.application.ports import Bestanden, OverzichtRegel
from werkplek.application.ports_school import Uitwisselmap
from werkplek.application.uitwisselronde import Ronde
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.school import School
from werkplek.ui._generated.ui_uitwisselen import Ui_UitwisselenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.uitwisselloket import Uitwisselloket
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.rij import Rij
from werkplek.ui.widgets.schoolkaart import SchoolRij
from werkplek.woorden import uitwisselen as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "uitwisselen"
BESTAND: Final = "Werkplek (*.werkplek)"


class UitwisselenPage(Page):
    """`gekozen` carries (FeitId, DeelnemerId) of the row that was tapped."""

    nu = Signal()
    stop = Signal()
    koppelen = Signal()
    meegeven = Signal()
    gekozen = Signal(object, object)

    def __init__(self) -> None:
        """Nothing known yet."""
        super().__init__()
        self._form = Ui_UitwisselenForm()
        self._form.setupUi(self)
        self._beeld = UitwisselBeeld("", ())
        self._form.knop_nu.clicked.connect(self.nu)
        self._form.knop_stop.clicked.connect(self.stop)
        self._form.knop_koppelen.clicked.connect(self.koppelen)
        self._form.knop_meegeven.clicked.connect(self.meegeven)
        self._form.leeg.gekozen.connect(self.koppelen)
        self._form.scholen.gekozen.connect(self._kies)
        self.toon_bezig("")

    def toon(self, beeld: UitwisselBeeld) -> None:
        """Show every school, or how to link the first."""
        form = self._form
        self._beeld = beeld
        zijn_er = bool(beeld.scholen)
        form.kop.setText(beeld.kop)
        form.kop.setVisible(zijn_er)
        form.leeg.setVisible(not zijn_er)
        form.rol.setVisible(zijn_er)
        form.knop_meegeven.setVisible(bool(beeld.wacht))
        form.scholen.toon([_school(school) for school in beeld.scholen])
        if not zijn_er:
            form.leeg.toon(woorden.GEEN_SCHOOL, woorden.ZO_KOPPEL_JE, woorden.KOPPEL, Icon.WISSEL)
        self.toon_bezig(form.bezig.text())
        self._toon_meldingen()

    def _toon_meldingen(self) -> None:
        beeld = self._beeld
        if beeld.melding is not None:
            self.toon_boodschap(beeld.melding)
        elif beeld.afscheid:
            self.toon_boodschap(Boodschap(" ".join(beeld.afscheid)), MeldingSoort.VRAAG)

    def toon_bezig(self, zegt: str) -> None:
        """How far it is, with a button that stops it; the rest of the window goes on."""
        form = self._form
        form.bezig.toon(zegt)
        form.knop_stop.setVisible(bool(zegt) and zegt != woorden.STOPPEN)
        form.knop_nu.setVisible(not zegt and bool(self._beeld.scholen))

    @Slot(object)
    def _kies(self, sleutel: FeitId) -> None:
        rijen = (rij for school in self._beeld.scholen for rij in school.rijen)
        gevonden = next((rij for rij in rijen if rij.feit == sleutel), None)
        if gevonden is not None:
            self.gekozen.emit(gevonden.feit, gevonden.deelnemer)


class UitwisselenController(Controller):
    """Counts beside the writer lane; what is asked goes over the loket."""

    def __init__(self, shell: Shell, page: UitwisselenPage) -> None:
        """Count for `page`."""
        super().__init__(shell, page, NAAM)
        self._uitwissel_page = page
        self._loket: Uitwisselloket = shell.uitwisseling
        self._wil_nu = False
        self._zeg_gelukt = False
        self._keuze = Bestandskeuze(page)
        self._keuze.bewaren.connect(self._geef_mee)
        page.nu.connect(self._nu)
        page.stop.connect(self._loket.houd_op)
        page.koppelen.connect(self._koppelen)
        page.meegeven.connect(self._vraag_waar)
        page.gekozen.connect(self._kies)
        self._loket.veranderd.connect(self._vordert)
        self._loket.klaar.connect(self._klaar)

    def ververs(self) -> None:
        """Count where it is kept; the numbers of before stay until it is known."""
        self._vordert()
        self.vraag_na(partial(_beeld, self.shell, self._loket), self._toon)

    @Slot(object)
    def _toon(self, beeld: UitwisselBeeld) -> None:
        self._uitwissel_page.toon(beeld)
        if self._zeg_gelukt:
            self._zeg_gelukt = False
            self.shell.window.toon_gedaan(woorden.gelukt(beeld.kop))

    @Slot()
    def _nu(self) -> None:
        self._wil_nu = True
        self._uitwissel_page.verberg_boodschap()
        self._loket.vraag()

    @Slot()
    def _vordert(self) -> None:
        self._uitwissel_page.toon_bezig(self._loket.zegt)

    @Slot(object)
    def _klaar(self, ronde: Ronde) -> None:
        """Only who asked for it is told; else the numbers say enough."""
        if not self.shell.window.navigation.shows(self._uitwissel_page):
            self._wil_nu = False
            return
        self._zeg_gelukt = self._wil_nu and ronde.heel
        if self._wil_nu and ronde.gestopt:
            self.shell.window.toon_gedaan(woorden.GESTOPT)
        self._wil_nu = False
        self.ververs()

    @Slot()
    def _koppelen(self) -> None:
        self.shell.go("koppelen")

    @Slot(object, object)
    def _kies(self, feit: FeitId, deelnemer: DeelnemerId) -> None:
        """The moment itself, where it is still here to be seen."""
        self.haal(lambda lezer: lezer.overzicht(), partial(self._ga, feit, deelnemer))

    def _ga(self, feit: FeitId, deelnemer: DeelnemerId, regels: tuple[OverzichtRegel, ...]) -> None:
        if any(regel.deelnemer == deelnemer for regel in regels):
            self.shell.session.neem_deelnemer(deelnemer)
            self.shell.session.neem(feit=feit)
            self.shell.go("tijdlijn")

    def _voor_wie(self) -> School | None:
        """The school for which most waits; a stick for another comes after it."""
        map_ = self.shell.opened.uitwisselmap
        standen = [map_.stand(school.id) for school in map_.scholen()]
        meest = max(standen, key=lambda stand: stand.hier, default=None)
        return meest.school if meest is not None and meest.hier else None

    @Slot()
    def _vraag_waar(self) -> None:
        school = self._voor_wie()
        if school is None:
            self._uitwissel_page.toon_boodschap(Boodschap(woorden.NIETS_MEE), MeldingSoort.GOED)
        else:
            self._keuze.vraag_waar(woorden.MEEGEVEN_WAAR, bestandsnaam(school), BESTAND)

    @Slot(object)
    def _geef_mee(self, pad: Path) -> None:
        opened, school = self.shell.opened, self._voor_wie()
        if school is not None:
            gaat_mee = (opened.ctx, opened.uitwisselmap, opened.bestanden, school, pad)
            self.doe(partial(_geef_mee, *gaat_mee), self._meegegeven)

    @Slot(object)
    def _meegegeven(self, boodschap: Boodschap) -> None:
        self._uitwissel_page.toon_boodschap(boodschap, MeldingSoort.GOED)


def _beeld(shell: Shell, loket: Uitwisselloket) -> UitwisselBeeld:
    map_, nu = shell.opened.uitwisselmap, shell.ctx.clock.nu()
    with shell.ctx.store.lees() as lezer:
        return uitwissel_beeld(lezer, map_, dict(loket.laatste), loket.afscheid, nu)


def _geef_mee(
    ctx: Context, map_: Uitwisselmap, bestanden: Bestanden, school: School, pad: Path
) -> Boodschap:
    inhoud, aantal = exporteer_voor(ctx, map_, school)
    bestanden.bewaar(pad, inhoud)
    return woorden.meegegeven(pad.name, aantal, school.naam)


def _school(school: Schoolbeeld) -> SchoolRij:
    return SchoolRij(
        sleutel=school.id,
        naam=school.naam,
        cijfers=tuple((cijfer.getal, cijfer.woord) for cijfer in school.cijfers),
        regels=school.regels,
        rijen=tuple(map(_rij, school.rijen)),
    )


def _rij(rij: WachtRij) -> Rij:
    return Rij(rij.feit, rij.wat, rij.over, notitie=rij.waarom, erbij=rij.stap, icoon=Icon.INFO)
