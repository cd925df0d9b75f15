"""One moment of the *Tijdlijn*: give it a note or another day, or turn it back with a reason."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.tijdlijn import TijdlijnBeeld, TijdlijnRij, tijdlijn_beeld
from werkplek.application.vastleggen import REDENEN, Vastgelegd, herroep, vul_aan
from werkplek.domain.feiten import Feit
from werkplek.domain.kenmerk import FeitId
from werkplek.ui._generated.ui_moment import Ui_MomentForm
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden.bewijs import telling

NAAM = "moment"


class MomentPage(Page):
    """`reden` carries the reason that was tapped, `dag` the other day."""

    notitie = Signal()
    foto = Signal()
    opmerking = Signal()
    dag = Signal(object)
    reden = Signal(object)

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_MomentForm()
        self._form.setupUi(self)
        self._form.redenen.toon([Tegel(sleutel=r, titel=r.capitalize()) for r in REDENEN])
        self._form.knop_notitie.clicked.connect(self.notitie)
        self._form.knop_foto.clicked.connect(self.foto)
        self._form.knop_opmerking.clicked.connect(self.opmerking)
        self._form.knop_dag.clicked.connect(self._vraag_dag)
        self._form.knop_terug.clicked.connect(self.vraag_reden)
        self._form.redenen.gekozen.connect(self.reden)
        self._form.andere_dag.gekozen.connect(self.dag)

    def toon(self, rij: TijdlijnRij, gezien_op: date, vandaag: date) -> None:
        """Show one row, and what can be done with it."""
        self._form.kop.setText(rij.tekst)
        detail = " · ".join(deel for deel in (rij.detail, rij.label) if deel)
        self._form.detail.setText(detail)
        self._form.notitie.setText(rij.notitie)
        self._form.notitie.setVisible(bool(rij.notitie))
        self._form.knop_notitie.setText(
            self.tr("Notitie aanpassen") if rij.notitie else self.tr("Notitie erbij")
        )
        for knop in (self._form.knop_notitie, self._form.knop_dag):
            knop.setVisible(rij.aan_te_vullen)
        self._form.knop_opmerking.setVisible(not rij.aan_te_vullen)
        self._form.knop_foto.setVisible(rij.aan_te_vullen or bool(rij.bewijs))
        self._form.knop_foto.set_bijschrift(telling(stuk.soort for stuk in rij.bewijs))
        self._form.knop_terug.setVisible(bool(rij.keten))
        self._form.andere_dag.toon(vandaag, gezien_op)
        self._toon(dag=False, reden=False)

    def _toon(self, *, dag: bool, reden: bool) -> None:
        self._form.andere_dag.setVisible(dag)
        self._form.waarom.setVisible(reden)
        self._form.redenen.setVisible(reden)

    @Slot()
    def _vraag_dag(self) -> None:
        self._toon(dag=True, reden=False)

    @Slot()
    def vraag_reden(self) -> None:
        """Ask why it is turned back."""
        self._toon(dag=False, reden=True)
        self._form.redenen.setFocus()


class MomentController(Controller):
    """Corrects or withdraws the waarneming in hand."""

    def __init__(self, shell: Shell, page: MomentPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._moment_page = page
        self._keten: tuple[FeitId, ...] = ()
        self._getoond = False
        page.notitie.connect(self._notitie)
        page.foto.connect(self._foto)
        page.opmerking.connect(self._opmerking)
        page.dag.connect(self._andere_dag)
        page.reden.connect(self._draai_terug)

    def aankomst(self) -> None:
        """Nothing of the moment before: what is turned back is what is in sight."""
        self._keten, self._getoond = (), False
        self.ververs()

    def ververs(self) -> None:
        """Find the row of the feit in hand; when it is gone there is nothing to show."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        deelnemer, ik, feit = session.deelnemer, session.ik, self._feit()
        self.haal(
            lambda lezer: (tijdlijn_beeld(lezer, deelnemer, ik, vandaag), lezer.feit(feit)),
            self._toon,
        )

    @Slot(object)
    def _toon(self, gelezen: tuple[TijdlijnBeeld, Feit | None]) -> None:
        beeld, gezien = gelezen
        rijen = (rij for dag in beeld.dagen for rij in dag.rijen)
        rij = next((rij for rij in rijen if gezien is not None and rij.feit == gezien.id), None)
        if rij is not None and gezien is not None:
            self._keten, self._getoond = rij.keten, True
            self._moment_page.toon(rij, gezien.gezien_op, self.shell.ctx.clock.vandaag())
        elif not self._getoond:
            self.shell.back()

    def _feit(self) -> FeitId:
        feit = self.shell.session.hand.feit
        if feit is None:
            raise LookupError("no feit in hand")
        return feit

    @Slot()
    def _notitie(self) -> None:
        self.shell.go("notitie")

    @Slot()
    def _foto(self) -> None:
        self.shell.go("bewijs")

    @Slot()
    def _opmerking(self) -> None:
        """An answer to this moment."""
        self.shell.go("opmerking")

    @Slot(object)
    def _andere_dag(self, dag: date) -> None:
        ctx, ik = self.shell.ctx, self.shell.session.ik
        work = partial(vul_aan, ctx, ik, self._feit(), gezien_op=dag)
        self.schrijf(work, self._aangepast, zeg=_zeg_aangepast)

    @Slot(object)
    def _aangepast(self, vastgelegd: Vastgelegd) -> None:
        self.shell.session.neem(feit=vastgelegd.feit)
        self.shell.back()

    @Slot(object)
    def _draai_terug(self, reden: str) -> None:
        ctx, ik = self.shell.ctx, self.shell.session.ik
        work = partial(herroep, ctx, ik, self._keten, reden)
        self.schrijf(work, self._teruggedraaid, zeg=_zeg_teruggedraaid)

    @Slot(object)
    def _teruggedraaid(self, feit: FeitId) -> None:  # noqa: ARG002
        self.shell.back()


def _zeg_aangepast(vastgelegd: Vastgelegd) -> Gezegd:
    return "De dag is aangepast.", (vastgelegd.feit,)


def _zeg_teruggedraaid(feit: FeitId) -> Gezegd:
    return "Teruggedraaid.", (feit,)
