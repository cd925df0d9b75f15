"""*Oordeel*: the one act that asks twice and then a pincode; it makes the paper for the pen."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.voorbeeld import OordeelBeeld, oordeel_beeld
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.uitleg import leg_uit
from werkplek.application.verklaren import Opgemaakt, geef_oordeel
from werkplek.domain.fouten import VerklaringOnvolledig
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.verklaring import Vereiste
from werkplek.ui._generated.ui_oordeel import Ui_OordeelForm
from werkplek.ui.look import Look
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import pincode as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM = "oordeel"
LEESBAAR = 60
"""Characters of a line of prose, at most."""

HERSTEL: Final = {
    Vereiste.IETS_AANGETOOND.value: ("verklaring", "Naar de werkprocessen"),
    Vereiste.TITELS_BEVESTIGD.value: ("verklaring", "Naar de titels"),
    Vereiste.GEGEVENS_BEKEND.value: ("gegevens", "Naar de gegevens"),
    "concept_verouderd": ("voorbeeld", "Naar het concept"),
}
"""Where each requirement is mended, and what the button to it says."""


class OordeelPage(Page):
    """`ja` carries the place; `herstel` the page where something is mended first."""

    ja = Signal(str)
    herstel = Signal(str)

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_OordeelForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.knop_ja.clicked.connect(self._ja)
        self._form.melding.gekozen.connect(self._melding_gekozen)
        self.velden = {"plaats": self._form.plaats}

    def dress(self, look: Look) -> None:
        """Keep prose short enough to read."""
        for prose in (self._form.hierna, self._form.plaats):
            prose.setMaximumWidth(look.units.measure(LEESBAAR))

    def toon(self, beeld: OordeelBeeld) -> None:
        """Say what is judged; the place of the leerbedrijf is offered."""
        self._form.waarover.setText(beeld.waarover)
        self._form.plaats.zet_tekst(beeld.plaats)
        self.wis_fouten()

    def toon_onvolledig(self, boodschap: Boodschap, pagina: str, knop: str) -> None:
        """Say what is needed first, with the way to it."""
        self._form.melding.toon(boodschap, MeldingSoort.LET_OP, ((pagina, knop),))

    @Slot()
    def _ja(self) -> None:
        self.wis_fouten()
        self.ja.emit(self._form.plaats.tekst())

    @Slot(str)
    def _melding_gekozen(self, sleutel: str) -> None:
        if any(sleutel == pagina for pagina, _ in HERSTEL.values()):
            self.herstel.emit(sleutel)


class OordeelController(Controller):
    """Gives the judgement in the writer lane; it returns with the final paper."""

    def __init__(self, shell: Shell, page: OordeelPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._oordeel_page = page
        self._getypt: tuple[VerklaringId | None, str] = (None, "")
        page.ja.connect(self._geef)
        page.herstel.connect(self._herstel)

    def aankomst(self) -> None:
        """Show what is judged."""
        id_ = self._verklaring()
        vandaag = self.shell.ctx.clock.vandaag()
        self.haal(lambda lezer: oordeel_beeld(lezer, id_, vandaag), partial(self._toon, id_))

    def _toon(self, id_: VerklaringId, beeld: OordeelBeeld) -> None:
        """What was typed before the pincode stays."""
        self._oordeel_page.toon(beeld)
        if self._getypt[0] == id_:
            self._oordeel_page.velden["plaats"].zet_tekst(self._getypt[1])

    def _verklaring(self) -> VerklaringId:
        id_ = self.shell.session.hand.verklaring
        if id_ is None:
            raise LookupError("no verklaring in hand")
        return id_

    @Slot(str)
    def _geef(self, plaats: str) -> None:
        if not self._oordeel_page.bezig.loopt:
            self.met_pincode(woorden.OORDEEL, partial(self._geef_als, plaats))

    def _geef_als(self, plaats: str, wie: Ontgrendeld) -> None:
        page, shell = self._oordeel_page, self.shell
        self._getypt = self._verklaring(), plaats
        page.velden["plaats"].zet_tekst(plaats)
        page.bezig.begin(self.tr("PDF maken…"))
        work = partial(
            geef_oordeel,
            shell.ctx,
            wie,
            self._verklaring(),
            plaats,
            renderer=shell.renderer,
        )
        self.schrijf(work, self._gegeven)

    def niets_loopt(self) -> None:
        """Nothing runs any more."""
        self._oordeel_page.bezig.klaar()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; a requirement that is not met comes with the way to it."""
        self._oordeel_page.bezig.klaar()
        if isinstance(fout, VerklaringOnvolledig):
            pagina, knop = HERSTEL[fout.ontbreekt[0]]
            self._oordeel_page.toon_onvolledig(leg_uit(fout), pagina, knop)
        else:
            super().mislukt(fout)

    @Slot(object)
    def _gegeven(self, opgemaakt: Opgemaakt) -> None:
        """Back to the paper; the way back from there skips the form of the concept."""
        self._oordeel_page.bezig.klaar()
        nummer = opgemaakt.verklaring.nummer
        self.shell.window.toon_gedaan(f"Je oordeel staat op verklaring {nummer}.")
        if self.shell.window.navigation.shows(self._oordeel_page):
            self.shell.go("verklaring")
            self.shell.go("voorbeeld")

    @Slot(str)
    def _herstel(self, pagina: str) -> None:
        self.shell.go(pagina)
