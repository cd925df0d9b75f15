"""*Bezoek plannen*: which day, and at what time if one likes; also to move one or call it off."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.namen import roepnaam_van
from werkplek.application.bezoeken import BezoekOpgave, plan, verzet, zeg_af
from werkplek.application.ports import Lezer
from werkplek.domain.begeleidingsfeiten import BezoekGepland
from werkplek.domain.kenmerk import FeitId
from werkplek.ui._generated.ui_bezoekdag import Ui_BezoekdagForm
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.wanneer import ANDERE, andere_dag
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import bezoeken as woorden
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.dagen import weekdag
from werkplek.woorden.vooruit import VOOR_BEZOEK

NAAM: Final = "bezoekdag"

Gelezen = tuple[str, BezoekGepland | None]
"""How the deelnemer is called, and the visit that is moved."""


class BezoekdagPage(Page):
    """`plan` says that the day was chosen; `afzeggen` that nobody comes."""

    plan = Signal()
    afzeggen = Signal()

    def __init__(self) -> None:
        """No day yet."""
        super().__init__()
        self._form = Ui_BezoekdagForm()
        self._form.setupUi(self)
        self.velden = {"tijd": self._form.tijd}
        self._vandaag = date(2000, 1, 1)
        self._dag: date | None = None
        self._form.dagen.gekozen.connect(self._kies)
        self._form.kalender.gekozen.connect(self._kies)
        self._form.knop_plan.clicked.connect(self.plan)
        self._form.knop_afzeggen.clicked.connect(self.afzeggen)
        self._form.kalender.hide()

    @property
    def opgave(self) -> BezoekOpgave | None:
        """When; None while no day was chosen."""
        return BezoekOpgave(self._dag, self._form.tijd.tekst()) if self._dag is not None else None

    def toon(self, roepnaam: str, vandaag: date, bezoek: BezoekGepland | None) -> None:
        """Begin with the day and time of the visit that is moved, if any."""
        self._vandaag = vandaag
        self._dag = bezoek.op if bezoek is not None else None
        form = self._form
        form.kop.setText(woorden.wanneer_kom_je(roepnaam))
        form.tijd.zet_tekst(bezoek.tijd if bezoek is not None else "")
        self._wissel(kalender=False)
        form.knop_afzeggen.setVisible(bezoek is not None)
        form.knop_plan.setText(
            self.tr("Bezoek verzetten") if bezoek is not None else self.tr("Bezoek plannen")
        )
        self.wis_fouten()
        self._toon_dagen()

    def _toon_dagen(self) -> None:
        dagen = _dagen(self._vandaag, self._dag)
        self._form.dagen.toon([*dagen, andere_dag(dagen, self._dag)])

    @Slot(object)
    def _kies(self, dag: date | str) -> None:
        self.verberg_boodschap()
        if isinstance(dag, str):
            self._form.kalender.toon(self._vandaag, self._dag or self._vandaag)
            self._wissel(kalender=dag == ANDERE)
            self._form.kalender.setFocus()
            return
        self._dag = dag
        self._wissel(kalender=False)
        self._toon_dagen()

    def _wissel(self, *, kalender: bool) -> None:
        """The kalender takes the place of the days."""
        self._form.kalender.setVisible(kalender)
        self._form.dagen.setVisible(not kalender)
        self._form.tijd.setVisible(not kalender)


class BezoekdagController(Controller):
    """Plans for the deelnemer in hand; the visit in hand, if any, is moved."""

    def __init__(self, shell: Shell, page: BezoekdagPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._dag_page = page
        page.plan.connect(self._plan)
        page.afzeggen.connect(self._zeg_af)

    def aankomst(self) -> None:
        """Start with the visit in hand, or with nothing."""
        self.haal(self._lees, self._toon)

    def _lees(self, lezer: Lezer) -> Gelezen:
        hand = self.shell.session.hand
        feit = lezer.feit(hand.feit) if hand.feit is not None else None
        bezoek = feit.inhoud if feit is not None else None
        naam = roepnaam_van(lezer, self.shell.session.deelnemer)
        return naam, bezoek if isinstance(bezoek, BezoekGepland) else None

    @Slot(object)
    def _toon(self, gelezen: Gelezen) -> None:
        naam, bezoek = gelezen
        self._dag_page.toon(naam, self.shell.ctx.clock.vandaag(), bezoek)

    @Slot()
    def _plan(self) -> None:
        opgave, feit = self._dag_page.opgave, self.shell.session.hand.feit
        self._dag_page.wis_fouten()
        if opgave is None:
            self._dag_page.toon_boodschap(Boodschap(woorden.GEEN_DAG, woorden.GEEN_DAG_DOE))
            return
        ctx, ik = self.shell.ctx, self.shell.session.ik
        if feit is None:
            work = partial(plan, ctx, ik, self.shell.session.deelnemer, opgave)
            self.schrijf(work, self._klaar, zeg=partial(_zeg, woorden.GEPLAND))
        else:
            self.schrijf(
                partial(verzet, ctx, ik, feit, opgave),
                self._klaar,
                zeg=partial(_zeg, woorden.VERZET),
            )

    @Slot()
    def _zeg_af(self) -> None:
        feit = self.shell.session.hand.feit
        if feit is not None:
            work = partial(zeg_af, self.shell.ctx, self.shell.session.ik, feit)
            self.schrijf(work, self._klaar, zeg=partial(_zeg, woorden.AFGEZEGD))

    @Slot(object)
    def _klaar(self, feit: FeitId) -> None:  # noqa: ARG002  the page before this one shows it
        self.shell.session.neem(feit=None)
        self.shell.back()


def _dagen(vandaag: date, gekozen: date | None) -> Sequence[Tegel]:
    dagen = [(vandaag + timedelta(days=n), naam) for n, naam in VOOR_BEZOEK]
    return [Tegel(dag, naam, weekdag(dag), gekozen=dag == gekozen) for dag, naam in dagen]


def _zeg(tekst: str, feit: FeitId) -> Gezegd:
    return tekst, (feit,)
