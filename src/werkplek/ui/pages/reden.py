"""*Teruggeven* and *Intrekken*: the school says why, in its own words, and then the pincode."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.vaststellen import waarover
from werkplek.application.context import Context
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports import Lezer
from werkplek.application.vaststellen import geef_terug, lees_reden, trek_in
from werkplek.application.verklaren import vind_verklaring
from werkplek.domain.fouten import TekstGeweigerd
from werkplek.domain.kenmerk import FeitId, VerklaringId
from werkplek.domain.navraag import Navraag
from werkplek.ui._generated.ui_reden import Ui_RedenForm
from werkplek.ui.look import Look
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.woorden import verklaringstaten as woorden

TERUGGEVEN: Final = "teruggeven"
INTREKKEN: Final = "intrekken"
LEESBAAR: Final = 60


class MetReden(Protocol):
    """What the examencommissie does with a verklaring and a reason."""

    def __call__(
        self,
        ctx: Context,
        wie: Ontgrendeld,
        id_: VerklaringId,
        reden: str,
        *,
        bevestigd: frozenset[Navraag],
    ) -> FeitId: ...


@dataclass(frozen=True, slots=True)
class Redenvraag:
    """One of both: its words, and what it does."""

    naam: str
    kop: str
    uitleg: str
    knop: str
    pin: str
    gedaan: str
    doe: MetReden


TERUG: Final = Redenvraag(
    TERUGGEVEN,
    "Waarom geef je de verklaring terug?",
    "De praktijkopleider leest dit, en kan de verklaring daarna opnieuw aanbieden.",
    "Teruggeven",
    woorden.PIN_TERUGGEVEN,
    woorden.TERUGGEGEVEN,
    geef_terug,
)
IN: Final = Redenvraag(
    INTREKKEN,
    "Waarom trek je de verklaring in?",
    "Dit kan niet terug. Wie het papier controleert, ziet dat het is ingetrokken.",
    "Intrekken",
    woorden.PIN_INTREKKEN,
    woorden.INGETROKKEN,
    trek_in,
)


class RedenPage(Page):
    """`ja` carries the reason."""

    ja = Signal(str)

    def __init__(self, vraag: Redenvraag) -> None:
        """Ask one of both."""
        super().__init__()
        self._form = Ui_RedenForm()
        self._form.setupUi(self)
        self.vraag = vraag
        self.bezig = self._form.bezig
        self.velden = {"reden": self._form.reden}
        self.setWindowTitle(vraag.knop)
        self._form.kop.setText(vraag.kop)
        self._form.uitleg.setText(vraag.uitleg)
        self._form.knop_ja.setText(vraag.knop)
        self._form.knop_ja.clicked.connect(self._ja)

    def dress(self, look: Look) -> None:
        """Keep prose short enough to read."""
        self._form.uitleg.setMaximumWidth(look.units.measure(LEESBAAR))

    def toon(self, over: str) -> None:
        """About which verklaring."""
        self._form.waarover.setText(over)

    def wis(self) -> None:
        """An empty reason."""
        self._form.reden.zet_tekst("")
        self.wis_fouten()

    def zet_reden(self, reden: str) -> None:
        """What was typed before the pincode."""
        self._form.reden.zet_tekst(reden)

    @Slot()
    def _ja(self) -> None:
        self.wis_fouten()
        self.ja.emit(self._form.reden.tekst())


class RedenController(Controller):
    """Keeps what was typed for as long as it is about the same verklaring, by the same person."""

    def __init__(self, shell: Shell, page: RedenPage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, page.vraag.naam)
        self._reden_page = page
        self._over: object = None
        page.ja.connect(self._geef)

    def aankomst(self) -> None:
        """Another verklaring, or another person at work, starts with an empty reason."""
        over = (self.shell.session.wie, self._verklaring())
        if over != self._over:
            self._over = over
            self._reden_page.wis()
        self.haal(partial(_waarover, self._verklaring()), self._reden_page.toon)

    def _verklaring(self) -> VerklaringId:
        id_ = self.shell.session.hand.verklaring
        if id_ is None:
            raise LookupError("no verklaring in hand")
        return id_

    @Slot(str)
    def _geef(self, reden: str) -> None:
        if self._reden_page.bezig.loopt:
            return
        try:
            lees_reden(reden)
        except TekstGeweigerd as fout:
            self.mislukt(fout)
        else:
            self.met_pincode(self._reden_page.vraag.pin, partial(self._geef_als, reden))

    def _geef_als(self, reden: str, wie: Ontgrendeld) -> None:
        page = self._reden_page
        page.zet_reden(reden)
        page.bezig.begin(self.tr("Bewaren…"))
        doe: Callable[..., FeitId] = page.vraag.doe
        self.schrijf(partial(doe, self.shell.ctx, wie, self._verklaring(), reden), self._gegeven)

    def niets_loopt(self) -> None:
        """Nothing runs any more."""
        self._reden_page.bezig.klaar()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._reden_page.bezig.klaar()
        super().mislukt(fout)

    @Slot(object)
    def _gegeven(self, feit: FeitId) -> None:  # noqa: ARG002  the school takes nothing back
        self._reden_page.bezig.klaar()
        self._over = None
        self.shell.window.toon_gedaan(self._reden_page.vraag.gedaan)
        if self.shell.window.navigation.shows(self._reden_page):
            self.shell.back()


def _waarover(id_: VerklaringId, lezer: Lezer) -> str:
    return waarover(vind_verklaring(lezer, id_)[1].verklaring)
