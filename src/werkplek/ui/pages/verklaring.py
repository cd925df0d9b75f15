"""*Verklaring*: what will stand on paper, what can be stated now, and what was drawn up before."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.verklaring import (
    OpgemaakteVerklaring,
    Stap,
    VerklaringBeeld,
    VerklaringRij,
    verklaring_beeld,
)
from werkplek.ui._generated.ui_verklaring import Ui_VerklaringForm
from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.announce import announce
from werkplek.ui.widgets.rij import Rij, Tussenkop

NAAM = "verklaring"

GROEPEN: Final = {
    Stap.AANTONEN: "Klaar om te verklaren",
    Stap.TITEL_NAKIJKEN: "Kijk de titel na",
    Stap.KLAAR: "Komt op papier",
    Stap.EERST_ZIEN: "Eerst nog zien",
}
EERDER: Final = "Eerder opgemaakt"


class VerklaringPage(Page):
    """`gekozen` carries the WerkprocesCode or VerklaringId that was tapped."""

    gekozen = Signal(object)
    verder = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_VerklaringForm()
        self._form.setupUi(self)
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.knop_verder.clicked.connect(self.verder)

    def toon(self, beeld: VerklaringBeeld, open_: object = None) -> None:
        """Show what can be done now first; the row with the key `open_` explains itself."""
        self._form.kop.setText(beeld.telling)
        wie = f"{beeld.wie_wel} geeft het oordeel. Jij kunt hier lezen wat er klaar is."
        self._form.wie_wel.toon("" if beeld.mag_oordelen else wie)
        rows: list[Rij | Tussenkop] = []
        for stap, kop in GROEPEN.items():
            rijen = [_rij(rij, open_=rij.code == open_) for rij in beeld.rijen if rij.stap is stap]
            rows += [Tussenkop(kop, kop), *rijen] if rijen else []
        if beeld.opgemaakt:
            rows += [Tussenkop(EERDER, EERDER), *map(_opgemaakt, beeld.opgemaakt)]
        self._form.rijen.toon(rows)
        self._form.rijen.setVisible(bool(rows))
        self._form.leeg.setVisible(not rows)
        self._form.leeg.toon("Er zijn nog geen werkprocessen gekozen.", icoon=Icon.VERKLARING)
        self._form.knop_verder.setVisible(beeld.kan_verder)


class VerklaringController(Controller):
    """Folds the feiten of the deelnemer in hand and goes where a row leads."""

    def __init__(self, shell: Shell, page: VerklaringPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._verklaring_page = page
        self._beeld: VerklaringBeeld | None = None
        self._open: object = None
        page.gekozen.connect(self._kies)
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Nothing is explained yet."""
        self._open = None
        self.ververs()

    def ververs(self) -> None:
        """Fold and show."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        deelnemer, ik = session.deelnemer, session.ik
        self.haal(lambda lezer: verklaring_beeld(lezer, deelnemer, ik, vandaag), self._toon)

    @Slot(object)
    def _toon(self, beeld: VerklaringBeeld) -> None:
        self._beeld = beeld
        self._verklaring_page.toon(beeld, self._open)

    @Slot(object)
    def _kies(self, sleutel: object) -> None:
        if self._beeld is None:
            return
        rij = self._beeld.rij(sleutel)
        if rij is None:
            self.shell.session.neem(verklaring=sleutel)
            self.shell.go("voorbeeld")
        elif not rij.uitleg:
            self.shell.session.neem(werkproces=rij.code)
            self.shell.go("aantonen")
        elif rij.stap is Stap.EERST_ZIEN and self._open == rij.code:
            self.shell.session.neem(werkproces=rij.code, titel=rij.titel)
            self.shell.go("stap")
        else:
            self._open = rij.code
            self._verklaring_page.toon(self._beeld, self._open)
            announce(self._verklaring_page, rij.uitleg)

    @Slot()
    def _verder(self) -> None:
        self.shell.session.neem(concept=None)
        self.shell.go("gegevens")


def _rij(rij: VerklaringRij, *, open_: bool) -> Rij:
    icons = {
        Stap.AANTONEN: Icon.STAP_4,
        Stap.TITEL_NAKIJKEN: Icon.VRAAG,
        Stap.KLAAR: Icon.VINK,
        Stap.EERST_ZIEN: step_icon(rij.rang),
    }
    return Rij(
        sleutel=rij.code,
        titel=f"{rij.code} {rij.titel}",
        ondertitel=rij.detail,
        notitie=rij.uitleg if open_ else rij.toelichting,
        icoon=icons[rij.stap],
    )


def _opgemaakt(verklaring: OpgemaakteVerklaring) -> Rij:
    icon = Icon.VERKLARING if verklaring.oordeel_gegeven else Icon.DOCUMENT
    return Rij(
        sleutel=verklaring.id,
        titel=verklaring.tekst,
        ondertitel=verklaring.nummer,
        notitie=verklaring.reden,
        icoon=icon,
    )
