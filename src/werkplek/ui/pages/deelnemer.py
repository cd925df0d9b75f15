"""*Deelnemer*: each werkproces with its stand, and the ways on."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.deelnemer import (
    DeelnemerBeeld,
    WerkprocesRij,
    deelnemer_beeld,
)
from werkplek.application.context import Context
from werkplek.application.plaatsen import hervat, huidige_plaatsing, pauzeer
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.plaatsing import PlaatsingStaat
from werkplek.domain.voortgang import Stand
from werkplek.ui._generated.ui_deelnemer import Ui_DeelnemerForm
from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.wegen import BIJ_DEELNEMER, Weg, weg_rij, wegen_voor
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden.deelnemerstand import laat_zien
from werkplek.woorden.uitwisselen import DE_SCHOOL_REGELT
from werkplek.woorden.wissen import ALLES_OF_WISSEN, MEER, gegevens_van

NAAM = "deelnemer"
GEGEVENS = "gegevens"
"""The row after all werkprocessen; a code has capitals."""
TEKST = {
    PlaatsingStaat.LOOPT: "Even gestopt. Wat gezien is, blijft staan.",
    PlaatsingStaat.PAUZE: "Weer begonnen.",
}
"""What is said when the button was tapped in this state."""


class DeelnemerPage(Page):
    """`gekozen` carries the WerkprocesCode that was tapped."""

    gekozen = Signal(object)
    vastleggen = Signal()
    tijdlijn = Signal()
    verklaring = Signal()
    pauze = Signal()
    keuze = Signal()
    laat_zien = Signal()
    gegevens = Signal()
    weg = Signal(str)

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_DeelnemerForm()
        self._form.setupUi(self)
        self._wegen: set[str] = set()
        self._form.rijen.gekozen.connect(self._kies)
        self._form.knop_vastleggen.clicked.connect(self.vastleggen)
        self._form.knop_tijdlijn.clicked.connect(self.tijdlijn)
        self._form.knop_verklaring.clicked.connect(self.verklaring)
        self._form.knop_pauze.clicked.connect(self.pauze)
        self._form.knop_keuze.clicked.connect(self.keuze)
        self._form.knop_laat_zien.clicked.connect(self.laat_zien)

    def toon(self, beeld: DeelnemerBeeld, wegen: Sequence[Weg] = ()) -> None:
        """Show who it is, what for, how far each werkproces is, and the ways on."""
        self._form.kop.setText(beeld.naam)
        self._form.knop_laat_zien.setAccessibleName(laat_zien(beeld.roepnaam))
        self._toon_knoppen(beeld)
        rows: list[Rij | Tussenkop] = [Tussenkop("wat", beeld.opleiding, beeld.periode)]
        if beeld.school_regelt:
            rows.append(Tussenkop("school", "", DE_SCHOOL_REGELT))
        for groep in beeld.groepen:
            rows.append(Tussenkop(groep.titel, groep.titel))
            rows.extend(_rij(rij) for rij in groep.rijen)
        self._wegen = {weg.pagina for weg in wegen}
        rows.append(Tussenkop("meer", MEER))
        rows.extend(weg_rij(weg) for weg in wegen)
        rows.append(Rij(GEGEVENS, gegevens_van(beeld.roepnaam), ALLES_OF_WISSEN))
        self._form.rijen.toon(rows)

    @Slot(object)
    def _kies(self, sleutel: object) -> None:
        if sleutel == GEGEVENS:
            self.gegevens.emit()
        elif sleutel in self._wegen:
            self.weg.emit(sleutel)
        else:
            self.gekozen.emit(sleutel)

    def _toon_knoppen(self, beeld: DeelnemerBeeld) -> None:
        loopt = beeld.staat in {PlaatsingStaat.LOOPT, PlaatsingStaat.PAUZE}
        pauze = beeld.staat is PlaatsingStaat.PAUZE
        self._form.knop_pauze.setVisible(beeld.mag_plaatsen and loopt)
        self._form.knop_keuze.setVisible(beeld.mag_plaatsen and loopt)
        self._form.knop_pauze.setText(
            self.tr("Weer beginnen") if pauze else self.tr("Even stoppen")
        )
        self._form.knop_pauze.set_icoon(Icon.HERVATTEN if pauze else Icon.PAUZE)
        self._form.knop_verklaring.setVisible(beeld.staat is not None)
        zelf = beeld.staat is not None or not beeld.school_regelt
        self._form.knop_vastleggen.setVisible(zelf)
        self._form.knop_vastleggen.setText(
            self.tr("Vastleggen") if beeld.staat else self.tr("Plaatsing starten")
        )


class DeelnemerController(Controller):
    """Folds the feiten of the deelnemer in hand."""

    def __init__(self, shell: Shell, page: DeelnemerPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._deelnemer_page = page
        self._staat: PlaatsingStaat | None = None
        page.vastleggen.connect(self._vastleggen)
        page.tijdlijn.connect(self._tijdlijn)
        page.verklaring.connect(self._verklaring)
        page.pauze.connect(self._pauze)
        page.keuze.connect(self._kies_werk)
        page.laat_zien.connect(self._laat_zien)
        page.gegevens.connect(self._gegevens)
        page.weg.connect(shell.window.navigation.go)
        page.gekozen.connect(self._tijdlijn)

    def ververs(self) -> None:
        """Fold and show."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        beeld = self.lees(
            lambda lezer: deelnemer_beeld(lezer, session.deelnemer, session.ik, vandaag)
        )
        self._staat = beeld.staat
        self._deelnemer_page.toon(beeld, wegen_voor(BIJ_DEELNEMER, session.ik))

    @Slot()
    def _vastleggen(self) -> None:
        self.shell.go("vastleggen" if self._staat else "kwalificatie")

    @Slot()
    def _tijdlijn(self) -> None:
        self.shell.go("tijdlijn")

    @Slot()
    def _verklaring(self) -> None:
        self.shell.go("verklaring")

    @Slot()
    def _kies_werk(self) -> None:
        session = self.shell.session
        plaatsing = self.lees(lambda lezer: huidige_plaatsing(lezer, session.deelnemer))
        codes = tuple(verwijzing.code for verwijzing in plaatsing.keuze)
        session.neem(crebo=plaatsing.kwalificatie.crebo, codes=codes, plaatsing=plaatsing.id)
        self.shell.go("werkprocessen")

    @Slot()
    def _gegevens(self) -> None:
        self.shell.go("dossier")

    @Slot()
    def _laat_zien(self) -> None:
        self.shell.session.laat_zien(self.shell.session.deelnemer)

    @Slot()
    def _pauze(self) -> None:
        if self._staat not in TEKST:
            return
        hoe = hervat if self._staat is PlaatsingStaat.PAUZE else pauzeer
        ctx, session = self.shell.ctx, self.shell.session
        work = partial(_verander, hoe, ctx, session.ik, session.deelnemer)
        self.schrijf(work, self._veranderde, zeg=partial(_zeg, TEKST[self._staat]))

    @Slot(object)
    def _veranderde(self, feit: FeitId) -> None:
        """The page was fetched anew with the change itself."""


def _verander(
    hoe: Callable[[Context, Persoon, DeelnemerId, date], FeitId],
    ctx: Context,
    ik: Persoon,
    deelnemer: DeelnemerId,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about today
) -> FeitId:
    return hoe(ctx, ik, deelnemer, ctx.clock.vandaag())


def _zeg(tekst: str, feit: FeitId) -> Gezegd:
    return tekst, (feit,)


def _rij(rij: WerkprocesRij) -> Rij:
    return Rij(
        sleutel=rij.code,
        titel=f"{rij.code} {rij.titel}",
        ondertitel=" · ".join(deel for deel in (rij.woord, rij.detail) if deel),
        icoon=Icon.STER if rij.stand is Stand.AANGETOOND else step_icon(rij.rang),
    )
