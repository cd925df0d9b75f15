"""*Steun*: one tap on what a jobcoach did; words with it come after."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from werkplek.application.beelden.coachen import SteunBeeld, steun_beeld
from werkplek.application.ports import Lezer
from werkplek.application.steunen import SteunOpgave, leg_steun_vast, zet_erbij
from werkplek.domain.begeleidingsfeiten import Steunsoort
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_steun import Ui_SteunForm
from werkplek.ui.icons import Icon
from werkplek.ui.kladblok import Kladblok
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import coachen as woorden
from werkplek.woorden.begeleiden import STEUN
from werkplek.woorden.dagen import wanneer

NAAM: Final = "steun"

ICONEN: Final = {
    Steunsoort.MEEGEWERKT: Icon.PERSONEN,
    Steunsoort.VOORGEDAAN: Icon.VOORDOEN,
    Steunsoort.BESPROKEN: Icon.PRATEN,
    Steunsoort.GEREGELD: Icon.VINK,
    Steunsoort.GEBELD: Icon.BELLEN,
}


class SteunPage(Page):
    """`gekozen` carries the Steunsoort, `dag_gekozen` the day, `bewaar` what goes with it."""

    gekozen = Signal(object)
    dag_gekozen = Signal(object)
    bewaar = Signal(str)
    notitie = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_SteunForm()
        self._form.setupUi(self)
        self._kop, self._gedaan = "", ""
        self.velden = {"toelichting": self._form.toelichting}
        self._form.steun.gekozen.connect(self.gekozen)
        self._form.dag.gekozen.connect(self.dag_gekozen)
        self._form.knop_notitie.clicked.connect(self.notitie)
        self._form.knop_erbij.clicked.connect(self.vraag_erbij)
        self._form.knop_bewaar.clicked.connect(self._bewaar)
        self._form.zinnen.gekozen.connect(self._voeg_zin_toe)
        self._form.zinnen.toon([Tegel(zin, zin) for zin in woorden.STEUNZINNEN])
        self.wis()

    def wis(self) -> None:
        """Nothing of another deelnemer."""
        self._kop = ""
        self._form.laatste.toon("")
        self._toon_gedaan(None)

    def begin(self, vandaag: date, dag: date | None, gedaan: Steunsoort | None = None) -> None:
        """Ask what was done; `gedaan` was recorded just now and carries a tick."""
        self._form.dag.toon(vandaag, dag)
        self._toon_gedaan(gedaan)

    def _toon_gedaan(self, gedaan: Steunsoort | None) -> None:
        self._gedaan = STEUN[gedaan] if gedaan is not None else ""
        self._form.steun.toon(
            [_tegel(soort, n, net=soort is gedaan) for n, soort in enumerate(Steunsoort, start=1)]
        )
        self._toon(erbij=False)

    def toon(self, beeld: SteunBeeld) -> None:
        """For whom, and what was done before."""
        self._kop = beeld.kop
        self._form.laatste.toon(beeld.laatste)
        self._toon(erbij=not self._form.toelichting.isHidden())

    @Slot()
    def vraag_erbij(self) -> None:
        """Ask for words with what was recorded."""
        self._toon(erbij=True)
        self._form.toelichting.setFocus()

    @property
    def toelichting(self) -> str:
        """What is typed now."""
        return self._form.toelichting.tekst()

    def _toon(self, *, erbij: bool) -> None:
        """One question at a time."""
        form = self._form
        form.kop.setText(woorden.wat_erbij(self._gedaan) if erbij else self._kop)
        tikken: tuple[QWidget, ...] = (form.dag, form.steun, form.knop_notitie)
        for widget in tikken:
            widget.setVisible(not erbij)
        form.laatste.setVisible(not erbij and bool(form.laatste.text()))
        typen: tuple[QWidget, ...] = (form.toelichting, form.zinnen, form.knop_bewaar)
        for widget in typen:
            widget.setVisible(erbij)
        form.knop_erbij.setVisible(bool(self._gedaan) and not erbij)
        self.wis_fouten()

    @Slot(object)
    def _voeg_zin_toe(self, zin: str) -> None:
        """A sentence is written once; a second tap on it does nothing."""
        nu = self.toelichting
        if zin not in nu:
            self._form.toelichting.zet_tekst(f"{nu} {zin}".strip())

    @Slot()
    def _bewaar(self) -> None:
        self.wis_fouten()
        self.bewaar.emit(self.toelichting)


@dataclass(frozen=True, slots=True)
class Net:
    """What was recorded just now, by whom and for whom."""

    voor: tuple[PersoonId | None, DeelnemerId]
    steun: Steunsoort
    feit: FeitId


class SteunController(Controller):
    """Records in the writer lane and stays for what else was done."""

    def __init__(self, shell: Shell, page: SteunPage) -> None:
        """Record for `page`."""
        super().__init__(shell, page, NAAM)
        self._steun_page = page
        self._roepnaam = ""
        self._net: Net | None = None
        self._kladblok = Kladblok(shell, page.velden["toelichting"], self)
        page.gekozen.connect(self._kies)
        page.dag_gekozen.connect(self._kies_dag)
        page.bewaar.connect(self._zet_erbij)
        page.notitie.connect(self._notitie)
        shell.window.ongedaan.connect(self._vergeet)

    def aankomst(self) -> None:
        """Nothing of another deelnemer or of who worked here before."""
        self._steun_page.wis()
        if self._net is not None and self._net.voor != self._voor():
            self._net = None
        self._begin()
        self.ververs()

    def ververs(self) -> None:
        """Fetch for whom."""
        session = self.shell.session
        vandaag = self.shell.ctx.clock.vandaag()
        self.haal(partial(_beeld, session.deelnemer, session.ik, vandaag), self._toon)

    def _voor(self) -> tuple[PersoonId | None, DeelnemerId]:
        return self.shell.session.wie, self.shell.session.deelnemer

    def _begin(self) -> None:
        gedaan = self._net.steun if self._net is not None else None
        vandaag, dag = self.shell.ctx.clock.vandaag(), self.shell.session.hand.dag
        self._steun_page.begin(vandaag, dag, gedaan)

    @Slot(object)
    def _toon(self, beeld: SteunBeeld) -> None:
        self._roepnaam = beeld.roepnaam
        self._steun_page.toon(beeld)

    @Slot(object)
    def _kies_dag(self, dag: date) -> None:
        vandaag = self.shell.ctx.clock.vandaag()
        self.shell.session.neem(dag=None if dag == vandaag else dag)

    @Slot(object)
    def _kies(self, steun: Steunsoort) -> None:
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        dag = session.hand.dag or vandaag
        opgave = SteunOpgave(session.deelnemer, steun, dag)
        work = partial(leg_steun_vast, self.shell.ctx, session.ik, opgave)
        zeg = partial(_zeg, self._roepnaam, STEUN[steun], wanneer(dag, vandaag=vandaag))
        self.schrijf(work, partial(self._bewaard, steun), zeg=zeg)

    def _bewaard(self, steun: Steunsoort, feit: FeitId) -> None:
        self._net = Net(self._voor(), steun, feit)
        self._kladblok.open(f"{NAAM}/{feit}", self.shell.session.deelnemer)
        self._begin()

    @Slot(str)
    def _zet_erbij(self, tekst: str) -> None:
        if self._net is not None:
            work = partial(zet_erbij, self.shell.ctx, self.shell.session.ik, self._net.feit, tekst)
            self.schrijf(work, self._erbij, zeg=_zeg_erbij)

    @Slot(object)
    def _erbij(self, feit: FeitId) -> None:  # noqa: ARG002  the strip says it
        self._kladblok.klaar()
        self._net = None
        self._begin()

    @Slot(object)
    def _vergeet(self, feiten: object) -> None:
        """What was undone gets no words."""
        if self._net is not None and isinstance(feiten, tuple) and self._net.feit in feiten:
            self._net = None
            self._begin()

    @Slot()
    def _notitie(self) -> None:
        self.shell.go("eigen_notitie")


def _beeld(deelnemer: DeelnemerId, ik: Persoon, vandaag: date, lezer: Lezer) -> SteunBeeld:
    return steun_beeld(lezer, deelnemer, ik, vandaag)


def _zeg(roepnaam: str, steun: str, wanneer_tekst: str, feit: FeitId) -> Gezegd:
    return woorden.steun_bewaard(roepnaam, steun, wanneer_tekst), (feit,)


def _zeg_erbij(feit: FeitId) -> Gezegd:
    return woorden.ERBIJ_BEWAARD, (feit,)


def _tegel(soort: Steunsoort, nummer: int, *, net: bool) -> Tegel:
    return Tegel(soort, STEUN[soort], icoon=ICONEN[soort], nummer=nummer, gekozen=net)
