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
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden.boodschap import Boodschap

NAAM = "verklaring"

GROEPEN: Final = {
    Stap.AANTONEN: "Klaar om te verklaren",
    Stap.TITEL_NAKIJKEN: "Kijk de titel na",
    Stap.KLAAR: "Komt op papier",
    Stap.EERST_ZIEN: "Eerst nog zien",
}
EERDER: Final = "Eerder opgemaakt"
VASTLEGGEN: Final = "vastleggen"


class VerklaringPage(Page):
    """`gekozen` carries the code or VerklaringId that was tapped; `vastleggen`: it was seen."""

    gekozen = Signal(object)
    verder = Signal()
    vastleggen = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_VerklaringForm()
        self._form.setupUi(self)
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.knop_verder.clicked.connect(self.verder)
        self._form.melding.gekozen.connect(self._melding_gekozen)

    def toon(self, beeld: VerklaringBeeld) -> None:
        """Show what can be done now first, and under it what was drawn up before."""
        self._form.telling.setText(f"{beeld.naam} · {beeld.telling}")
        rows: list[Rij | Tussenkop] = []
        for stap, kop in GROEPEN.items():
            rijen = [_rij(rij) for rij in beeld.rijen if rij.stap is stap]
            rows += [Tussenkop(kop, kop), *rijen] if rijen else []
        if beeld.opgemaakt:
            rows += [Tussenkop(EERDER, EERDER), *map(_opgemaakt, beeld.opgemaakt)]
        self._form.rijen.toon(rows)
        self._form.rijen.setVisible(bool(rows))
        self._form.leeg.setVisible(not rows)
        self._form.leeg.toon("Er zijn nog geen werkprocessen gekozen.", icoon=Icon.VERKLARING)
        self._form.knop_verder.setVisible(beeld.mag_oordelen)

    def leg_uit(self, boodschap: Boodschap, *, knop: str = "", goed: bool = False) -> None:
        """Explain in place why a row has no next step, and offer one when there is."""
        soort = MeldingSoort.GOED if goed else MeldingSoort.VRAAG
        self._form.melding.toon(boodschap, soort, ((VASTLEGGEN, knop),) if knop else ())

    @Slot(str)
    def _melding_gekozen(self, sleutel: str) -> None:
        if sleutel == VASTLEGGEN:
            self.vastleggen.emit()


class VerklaringController(Controller):
    """Folds the feiten of the deelnemer in hand and goes where a row leads."""

    def __init__(self, shell: Shell, page: VerklaringPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._verklaring_page = page
        self._beeld: VerklaringBeeld | None = None
        self._gezien: VerklaringRij | None = None
        page.gekozen.connect(self._kies)
        page.verder.connect(self._verder)
        page.vastleggen.connect(self._vastleggen)

    def aankomst(self) -> None:
        """Show where it stands; say who may judge when it is someone else."""
        self.ververs()
        if self._beeld is not None and not self._beeld.mag_oordelen:
            self._verklaring_page.leg_uit(_wie_wel(self._beeld))

    def ververs(self) -> None:
        """Fold and show."""
        session = self.shell.session
        self._beeld = self.lees(
            lambda lezer: verklaring_beeld(lezer, session.deelnemer, session.ik)
        )
        self._verklaring_page.toon(self._beeld)

    @Slot(object)
    def _kies(self, sleutel: object) -> None:
        if self._beeld is None:
            return
        rij = self._beeld.rij(sleutel)
        if rij is None:
            self.shell.session.neem(verklaring=sleutel)
            self.shell.go("voorbeeld")
        else:
            self._kies_rij(self._beeld, rij)

    def _kies_rij(self, beeld: VerklaringBeeld, rij: VerklaringRij) -> None:
        self._gezien = rij
        page = self._verklaring_page
        match rij.stap:
            case Stap.EERST_ZIEN:
                wat = f"Zag je {beeld.voornamen} dit zelfstandig doen? {rij.code} {rij.titel}"
                page.leg_uit(Boodschap(wat, f"Leg het vast. {beeld.regel}"), knop="Vastleggen")
            case Stap.KLAAR:
                page.leg_uit(Boodschap(f"Dit komt op papier: {rij.code}.", rij.detail), goed=True)
            case _ if beeld.mag_oordelen:
                self.shell.session.neem(werkproces=rij.code)
                self.shell.go("aantonen")
            case _:
                page.leg_uit(_wie_wel(beeld))

    @Slot()
    def _verder(self) -> None:
        if self._beeld is not None and not self._beeld.klaar + self._beeld.na_te_kijken:
            wat = "Er staat nog niets op het papier."
            doe = "Tik op een werkproces bij 'Klaar om te verklaren'."
            self._verklaring_page.leg_uit(Boodschap(wat, doe))
            return
        self.shell.session.neem(concept=None)
        self.shell.go("gegevens")

    @Slot()
    def _vastleggen(self) -> None:
        if self._gezien is not None:
            self.shell.session.neem(werkproces=self._gezien.code, titel=self._gezien.titel)
            self.shell.go("stap")


def _wie_wel(beeld: VerklaringBeeld) -> Boodschap:
    return Boodschap(
        f"{beeld.wie_wel} geeft het oordeel over {beeld.voornamen}.",
        "Jij kunt hier lezen wat er klaar is.",
    )


def _rij(rij: VerklaringRij) -> Rij:
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
        notitie=rij.toelichting,
        icoon=icons[rij.stap],
    )


def _opgemaakt(verklaring: OpgemaakteVerklaring) -> Rij:
    icon = Icon.VERKLARING if verklaring.oordeel_gegeven else Icon.DOCUMENT
    return Rij(
        sleutel=verklaring.id,
        titel=verklaring.tekst,
        ondertitel=verklaring.nummer,
        icoon=icon,
    )
