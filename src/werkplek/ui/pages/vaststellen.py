"""*Vaststellen*: the examencommissie reads, confirms what nobody did, and asks its pincode."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.vaststellen import VaststelBeeld, vaststel_beeld
from werkplek.application.context import Context
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.vaststellen import (
    Vaststelopgave,
    bevestig_titels,
    lees_plaats,
    stel_vast,
)
from werkplek.domain.fouten import TekstGeweigerd
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.navraag import Navraag
from werkplek.domain.vaststelling import Vorm
from werkplek.ui._generated.ui_vaststellen import Ui_VaststellenForm
from werkplek.ui.look import Look
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden import verklaringstaten as woorden

NAAM: Final = "vaststellen"
LEESBAAR: Final = 60


class VaststellenPage(Page):
    """`ja` carries the place and the Vorm; `titels` says that those that are shown are right."""

    ja = Signal(str, object)
    titels = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_VaststellenForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self.velden = {"plaats": self._form.plaats}
        self._form.knop_ja.clicked.connect(self._ja)
        self._form.knop_titels.clicked.connect(self.titels)

    def dress(self, look: Look) -> None:
        """Keep prose short enough to read."""
        for prose in (self._form.hierna, self._form.plaats):
            prose.setMaximumWidth(look.units.measure(LEESBAAR))

    def toon(self, beeld: VaststelBeeld) -> None:
        """First the titles that nobody confirmed; then the questions."""
        form, open_ = self._form, bool(beeld.titels)
        form.waarover.setText(beeld.waarover)
        form.hierna.setText(woorden.EERST_TITELS if open_ else woorden.ZEGEL_HIERNA)
        form.titelregels.toon(beeld.titels)
        form.titels.setVisible(open_)
        form.vragen.setVisible(not open_)
        form.knop_titels.setVisible(open_)
        form.knop_ja.setVisible(not open_)

    def begin(self, plaats: str) -> None:
        """By pen, at the place of this office."""
        self._form.vorm.kies(Vorm.PEN)
        self._form.plaats.zet_tekst(plaats)
        self.wis_fouten()

    def zet(self, plaats: str, vorm: Vorm) -> None:
        """What was answered before the pincode."""
        self._form.plaats.zet_tekst(plaats)
        self._form.vorm.kies(vorm)

    @Slot()
    def _ja(self) -> None:
        self.wis_fouten()
        self.ja.emit(self._form.plaats.tekst(), self._form.vorm.vorm)


class VaststellenController(Controller):
    """Establishes in the writer lane; the answers stay while it is about the same verklaring."""

    def __init__(self, shell: Shell, page: VaststellenPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._vast_page = page
        self._beeld: VaststelBeeld | None = None
        self._over: object = None
        page.ja.connect(self._stel_vast)
        page.titels.connect(self._bevestig)

    def aankomst(self) -> None:
        """Another verklaring, or another person at work, starts with other answers."""
        self.ververs()

    def ververs(self) -> None:
        """Show about what it is."""
        id_ = self._verklaring()
        over = (self.shell.session.wie, id_)
        self.haal(lambda lezer: vaststel_beeld(lezer, id_), partial(self._toon, over))

    def _toon(self, over: object, beeld: VaststelBeeld) -> None:
        self._beeld = beeld
        self._vast_page.toon(beeld)
        if over != self._over:
            self._over = over
            self._vast_page.begin(beeld.plaats)

    def _verklaring(self) -> VerklaringId:
        id_ = self.shell.session.hand.verklaring
        if id_ is None:
            raise LookupError("no verklaring in hand")
        return id_

    @Slot(str, object)
    def _stel_vast(self, plaats: str, vorm: Vorm) -> None:
        if self._vast_page.bezig.loopt:
            return
        opgave = Vaststelopgave(plaats, self.shell.opened.sjabloon, vorm)
        try:
            lees_plaats(plaats)
        except TekstGeweigerd as fout:
            self.mislukt(fout)
        else:
            self.met_pincode(woorden.PIN_VASTSTELLEN, partial(self._stel_vast_als, opgave))

    def _stel_vast_als(self, opgave: Vaststelopgave, wie: Ontgrendeld) -> None:
        page, shell = self._vast_page, self.shell
        page.zet(opgave.plaats, opgave.vorm)
        page.bezig.begin(self.tr("PDF maken…"))
        maker = shell.opened.papiermaker
        work = partial(stel_vast, shell.ctx, wie, self._verklaring(), opgave, maker)
        self.schrijf(work, self._vastgesteld)

    @Slot()
    def _bevestig(self) -> None:
        if self._beeld is not None and not self._vast_page.bezig.loopt:
            codes = tuple(code for code, _ in self._beeld.titels)
            self.met_pincode(woorden.PIN_TITELS, partial(self._bevestig_als, codes))

    def _bevestig_als(self, codes: tuple[WerkprocesCode, ...], wie: Ontgrendeld) -> None:
        self._vast_page.bezig.begin(self.tr("Bewaren…"))
        work = partial(_bevestig_alle, self.shell.ctx, wie, self._verklaring(), codes)
        self.schrijf(work, self._bevestigd)

    def niets_loopt(self) -> None:
        """Nothing runs any more."""
        self._vast_page.bezig.klaar()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._vast_page.bezig.klaar()
        super().mislukt(fout)

    @Slot(object)
    def _bevestigd(self, _: object) -> None:
        """The page was fetched anew with the change itself."""
        self._vast_page.bezig.klaar()

    @Slot(object)
    def _vastgesteld(self, pdf: bytes) -> None:  # noqa: ARG002  the paper shows it
        self._vast_page.bezig.klaar()
        self._over = None
        self.shell.window.toon_gedaan(woorden.VASTGESTELD)
        if self.shell.window.navigation.shows(self._vast_page):
            self.shell.back()


def _bevestig_alle(
    ctx: Context,
    wie: Ontgrendeld,
    id_: VerklaringId,
    codes: tuple[WerkprocesCode, ...],
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about a title
) -> int:
    for code in codes:
        bevestig_titels(ctx, wie, id_, code)
    return len(codes)
