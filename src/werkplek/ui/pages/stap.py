"""*Hoe ging het?*: the tap that records; *Vastgelegd* is said after the commit, never before."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.leerstappen import LeerstappenBeeld, leerstappen_beeld
from werkplek.application.beelden.vastleggen import VastleggenBeeld, vastleggen_beeld
from werkplek.application.ports import Lezer
from werkplek.application.vastleggen import Vastgelegd, WaarnemingOpgave, leg_vast
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Persoon
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.ui._generated.ui_stap import Ui_StapForm
from werkplek.ui.icons import step_icon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden.dagen import wanneer
from werkplek.woorden.leerstappen import zo_veel
from werkplek.woorden.standen import TELT_NOG_NIET_MEE

NAAM = "stap"


class StapPage(Page):
    """`gekozen` carries the code of the step."""

    gekozen = Signal(object)
    leerstappen = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_StapForm()
        self._form.setupUi(self)
        self._form.stappen.gekozen.connect(self.gekozen)
        self._form.knop_leerstappen.clicked.connect(self.leerstappen)

    def toon_vraag(self, wat: str, doe: str, ja: str, nee: str) -> None:
        """Ask in place of the ladder: the step was chosen already."""
        self._form.stappen.hide()
        super().toon_vraag(wat, doe, ja, nee)

    def verberg_boodschap(self) -> None:
        """Show the ladder again."""
        super().verberg_boodschap()
        self._form.stappen.show()

    def toon(self, beeld: VastleggenBeeld, werkproces: str, wanneer_tekst: str) -> None:
        """Show the ladder for one werkproces."""
        self._form.werkproces.setText(werkproces)
        self._form.wanneer.setText(wanneer_tekst)
        self._form.stappen.toon(
            [
                Tegel(
                    sleutel=stap.code,
                    titel=stap.naam,
                    ondertitel=stap.uitleg,
                    icoon=step_icon(stap.rang),
                    nummer=stap.rang,
                )
                for stap in beeld.stappen
            ]
        )

    def toon_leerstappen(self, beeld: LeerstappenBeeld) -> None:
        """Lead to the steps of this leerbedrijf, when there are any or one may write them."""
        er = bool(beeld.stappen)
        self._form.knop_leerstappen.setVisible(er or beeld.mag_wijzigen)
        self._form.knop_leerstappen.setAccessibleDescription(zo_veel(len(beeld.stappen)))


class StapController(Controller):
    """Records in the writer lane."""

    def __init__(self, shell: Shell, page: StapPage) -> None:
        """Record for `page`."""
        super().__init__(shell, page, NAAM)
        self._stap_page = page
        self._roepnaam = ""
        self._stappen: dict[str, str] = {}
        page.gekozen.connect(self._kies)
        page.leerstappen.connect(self._leerstappen)

    def aankomst(self) -> None:
        """Show the ladder for the werkproces in hand."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        if session.hand.werkproces is None:
            raise LookupError("no werkproces in hand")
        wat = session.hand.werkproces, session.hand.titel
        self.haal(partial(_kijk, session.deelnemer, vandaag, wat, session.ik), self._toon)

    @Slot(object)
    def _toon(self, gezien: tuple[VastleggenBeeld, LeerstappenBeeld]) -> None:
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        beeld, leerstappen = gezien
        self._roepnaam = beeld.roepnaam
        self._stappen = {stap.code: stap.naam for stap in beeld.stappen}
        dag = session.hand.dag or vandaag
        wie = f"{beeld.roepnaam}, {wanneer(dag, vandaag=vandaag)}"
        self._stap_page.toon(beeld, f"{session.hand.werkproces} {session.hand.titel}", wie)
        session.neem(crebo=beeld.crebo)
        self._stap_page.toon_leerstappen(leerstappen)

    @Slot(object)
    def _kies(self, stap: str) -> None:
        session = self.shell.session
        if session.hand.werkproces is None:
            return
        dag: date | None = session.hand.dag
        opgave = WaarnemingOpgave(session.deelnemer, session.hand.werkproces, stap, dag)
        work = partial(leg_vast, self.shell.ctx, session.ik, opgave)
        zeg = partial(_zeg, self._roepnaam, self._stappen[stap])
        self.schrijf(work, self._vastgelegd, zeg=zeg)

    @Slot()
    def _leerstappen(self) -> None:
        self.shell.go("leerstappen")

    @Slot(object)
    def _vastgelegd(self, vastgelegd: Vastgelegd) -> None:
        self.shell.session.neem(laatste=vastgelegd)
        self.shell.back()


def _kijk(
    deelnemer: DeelnemerId,
    vandaag: date,
    wat: tuple[WerkprocesCode, str],
    ik: Persoon,
    lezer: Lezer,
) -> tuple[VastleggenBeeld, LeerstappenBeeld]:
    """The ladder, and the steps of this leerbedrijf for the werkproces with this code and title."""
    beeld = vastleggen_beeld(lezer, deelnemer, vandaag)
    return beeld, leerstappen_beeld(lezer, WerkprocesVerwijzing(beeld.crebo, *wat), ik)


def _zeg(roepnaam: str, stap: str, vastgelegd: Vastgelegd) -> Gezegd:
    staart = "" if vastgelegd.telt_mee else f" ({TELT_NOG_NIET_MEE})"
    return f"Vastgelegd: {roepnaam}, {vastgelegd.code}, {stap}{staart}.", (vastgelegd.feit,)
