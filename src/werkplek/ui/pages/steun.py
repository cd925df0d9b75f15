"""*Steun*: one tap on what a jobcoach did; what stands in the field goes with it."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.coachen import SteunBeeld, steun_beeld
from werkplek.application.ports import Lezer
from werkplek.application.steunen import SteunOpgave, leg_steun_vast
from werkplek.domain.begeleidingsfeiten import Steunsoort
from werkplek.domain.kenmerk import DeelnemerId, FeitId
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
    """`gekozen` carries the Steunsoort, `dag_gekozen` the day."""

    gekozen = Signal(object)
    dag_gekozen = Signal(object)
    notitie = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_SteunForm()
        self._form.setupUi(self)
        self.velden = {"toelichting": self._form.toelichting}
        self._form.steun.gekozen.connect(self.gekozen)
        self._form.dag.gekozen.connect(self.dag_gekozen)
        self._form.knop_notitie.clicked.connect(self.notitie)
        self._form.knop_erbij.toggled.connect(self._toon_erbij)
        self._form.zinnen.gekozen.connect(self._voeg_zin_toe)
        self._form.steun.toon(
            [
                Tegel(soort, STEUN[soort], woorden.STEUN_UITLEG[soort], "", ICONEN[soort], nummer)
                for nummer, soort in enumerate(Steunsoort, start=1)
            ]
        )
        self._form.zinnen.toon([Tegel(zin, zin) for zin in woorden.STEUNZINNEN])
        self._toon_erbij(aan=False)
        self.wis()

    def wis(self) -> None:
        """Nothing of another deelnemer."""
        self._form.kop.setText("")
        self._form.laatste.toon("")

    def begin(self, vandaag: date, dag: date | None, *, erbij: bool) -> None:
        """The day in hand; `erbij`: something is written that waits for its tap."""
        self._form.dag.toon(vandaag, dag)
        self._form.knop_erbij.setChecked(erbij)
        self.wis_fouten()

    def toon(self, beeld: SteunBeeld) -> None:
        """For whom, and what was done before."""
        self._form.kop.setText(beeld.kop)
        self._form.laatste.toon(beeld.laatste)

    @property
    def toelichting(self) -> str:
        """What goes with the tap."""
        return self._form.toelichting.tekst()

    @Slot(bool)
    def _toon_erbij(self, aan: bool) -> None:  # noqa: FBT001  a signal of Qt
        self._form.toelichting.setVisible(aan)
        self._form.zinnen.setVisible(aan)

    @Slot(object)
    def _voeg_zin_toe(self, zin: str) -> None:
        """A sentence is written once; a second tap on it does nothing."""
        nu = self.toelichting
        if zin not in nu:
            self._form.toelichting.zet_tekst(f"{nu} {zin}".strip())


class SteunController(Controller):
    """Records in the writer lane and stays for what else was done."""

    def __init__(self, shell: Shell, page: SteunPage) -> None:
        """Record for `page`."""
        super().__init__(shell, page, NAAM)
        self._steun_page = page
        self._roepnaam = ""
        self._kladblok = Kladblok(shell, page.velden["toelichting"], self)
        page.gekozen.connect(self._kies)
        page.dag_gekozen.connect(self._kies_dag)
        page.notitie.connect(self._notitie)

    def aankomst(self) -> None:
        """Nothing of another deelnemer or of who worked here before."""
        self._steun_page.wis()
        self._open_kladblok()
        self.ververs()

    def ververs(self) -> None:
        """Fetch for whom."""
        session = self.shell.session
        self.haal(
            partial(_beeld, session.deelnemer, session.ik, self.shell.ctx.clock.vandaag()),
            self._toon,
        )

    def _open_kladblok(self) -> None:
        session = self.shell.session
        self._kladblok.open(f"{NAAM}/{session.deelnemer}", session.deelnemer)
        self._steun_page.begin(
            self.shell.ctx.clock.vandaag(),
            session.hand.dag,
            erbij=bool(self._steun_page.toelichting),
        )

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
        self._steun_page.wis_fouten()
        dag = session.hand.dag or vandaag
        opgave = SteunOpgave(session.deelnemer, steun, dag, self._steun_page.toelichting)
        work = partial(leg_steun_vast, self.shell.ctx, session.ik, opgave)
        zeg = partial(_zeg, self._roepnaam, STEUN[steun], wanneer(dag, vandaag=vandaag))
        self.schrijf(work, self._bewaard, zeg=zeg)

    @Slot(object)
    def _bewaard(self, feit: FeitId) -> None:  # noqa: ARG002  the strip says it
        self._kladblok.klaar()
        self._open_kladblok()

    @Slot()
    def _notitie(self) -> None:
        self.shell.go("eigen_notitie")


def _beeld(deelnemer: DeelnemerId, ik: Persoon, vandaag: date, lezer: Lezer) -> SteunBeeld:
    return steun_beeld(lezer, deelnemer, ik, vandaag)


def _zeg(roepnaam: str, steun: str, wanneer_tekst: str, feit: FeitId) -> Gezegd:
    return woorden.steun_bewaard(roepnaam, steun, wanneer_tekst), (feit,)
