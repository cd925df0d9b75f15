"""*Welkom terug*: everything is still there; one tap goes on where one was."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.terugkeer import TerugkeerBeeld, terugkeer_beeld
from werkplek.application.context import Context
from werkplek.application.plaatsen import hervat
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_welkom_terug import Ui_WelkomTerugForm
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden import terugkeer as woorden

NAAM: Final = "welkom_terug"


class WelkomTerugPage(Page):
    """`verder`: the break is over."""

    verder = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_WelkomTerugForm()
        self._form.setupUi(self)
        self._form.knop_verder.clicked.connect(self.verder)

    def toon(self, beeld: TerugkeerBeeld) -> None:
        """Show every step that stands, in words, and what was practised."""
        self._form.kop.setText(woorden.welkom(beeld.roepnaam))
        self._form.oefende_kop.toon(woorden.GEBLEVEN if beeld.oefende else "")
        self._form.oefende.toon([("", titel) for titel in beeld.oefende], groot=False)
        self._form.staat_kop.setText(woorden.ALLES_STAAT_ER)
        self._form.staat_er.toon([(titel, woord) for titel, woord in beeld.staat_er], groot=False)


class WelkomTerugController(Controller):
    """Keeps the return, and goes on."""

    def __init__(self, shell: Shell, page: WelkomTerugPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._welkom_page = page
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Fetch what stands."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        deelnemer, ik = session.deelnemer, session.ik
        self.haal(
            lambda lezer: terugkeer_beeld(lezer, deelnemer, ik, vandaag), self._welkom_page.toon
        )

    @Slot()
    def _verder(self) -> None:
        session = self.shell.session
        work = partial(_hervat, self.shell.ctx, session.ik, session.deelnemer)
        self.schrijf(work, self._begonnen, zeg=_zeg)

    @Slot(object)
    def _begonnen(self, feit: FeitId) -> None:  # noqa: ARG002  the strip undoes it
        self.shell.back()
        self.shell.go("vastleggen")


def _hervat(
    ctx: Context,
    ik: Persoon,
    deelnemer: DeelnemerId,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about today
) -> FeitId:
    return hervat(ctx, ik, deelnemer, ctx.clock.vandaag())


def _zeg(feit: FeitId) -> Gezegd:
    return woorden.BEGONNEN, (feit,)
