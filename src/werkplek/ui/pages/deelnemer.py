"""*Deelnemer*: each werkproces with its stand, and the ways on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.bij_deelnemer import NIETS, BijDeelnemer, bij_deelnemer
from werkplek.application.beelden.deelnemer import (
    DeelnemerBeeld,
    WerkprocesRij,
    deelnemer_beeld,
)
from werkplek.application.plaatsen import huidige_plaatsing
from werkplek.application.ports import Lezer
from werkplek.domain.plaatsing import Plaatsing, PlaatsingStaat
from werkplek.domain.voortgang import Stand
from werkplek.ui._generated.ui_deelnemer import Ui_DeelnemerForm
from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.wegen import BIJ_DEELNEMER, Weg, weg_rij, wegen_voor
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden import terugkeer as woorden
from werkplek.woorden.deelnemerstand import laat_zien
from werkplek.woorden.uitwisselen import DE_SCHOOL_REGELT
from werkplek.woorden.wissen import ALLES_OF_WISSEN, MEER, gegevens_van

NAAM = "deelnemer"
GEGEVENS = "gegevens"
"""The row after all werkprocessen; a code has capitals."""
TICKET = "retourticket"
"""The row of the way back; it leads where the agreement is made."""
VAARDIGHEDEN = "vaardigheden"
OPEN = frozenset({PlaatsingStaat.LOOPT, PlaatsingStaat.PAUZE})


class DeelnemerPage(Page):
    """`gekozen` carries the WerkprocesCode that was tapped."""

    gekozen = Signal(object)
    vastleggen = Signal()
    tijdlijn = Signal()
    verklaring = Signal()
    pauze = Signal()
    ticket = Signal()
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

    def toon(
        self, beeld: DeelnemerBeeld, wegen: Sequence[Weg] = (), bij: BijDeelnemer = NIETS
    ) -> None:
        """Show who it is, what for, how far each werkproces is, and the ways on."""
        self._form.kop.setText(beeld.naam)
        self._form.knop_laat_zien.setAccessibleName(laat_zien(beeld.roepnaam))
        self._toon_knoppen(beeld)
        rows: list[Rij | Tussenkop] = [Tussenkop("wat", beeld.opleiding, beeld.periode)]
        if beeld.school_regelt:
            rows.append(Tussenkop("school", "", DE_SCHOOL_REGELT))
        if bij.ticket and beeld.staat in OPEN:
            rows.append(Rij(TICKET, woorden.TICKET, bij.ticket, icoon=Icon.BELLEN))
        for groep in beeld.groepen:
            rows.append(Tussenkop(groep.titel, groep.titel))
            rows.extend(_rij(rij) for rij in groep.rijen)
        self._wegen = {weg.pagina for weg in wegen}
        rows.append(Tussenkop("meer", MEER))
        rows.extend(_weg_rijen(wegen, bij, geplaatst=beeld.staat is not None))
        rows.append(Rij(GEGEVENS, gegevens_van(beeld.roepnaam), ALLES_OF_WISSEN))
        self._form.rijen.toon(rows)

    @Slot(object)
    def _kies(self, sleutel: object) -> None:
        if sleutel == GEGEVENS:
            self.gegevens.emit()
        elif sleutel == TICKET:
            self.ticket.emit()
        elif sleutel in self._wegen:
            self.weg.emit(sleutel)
        else:
            self.gekozen.emit(sleutel)

    def _toon_knoppen(self, beeld: DeelnemerBeeld) -> None:
        form, loopt = self._form, beeld.staat is PlaatsingStaat.LOOPT
        form.knop_pauze.setVisible(loopt)
        form.knop_pauze.setText(self.tr("Even stoppen") if beeld.mag_plaatsen else woorden.TICKET)
        form.knop_pauze.set_icoon(Icon.PAUZE if beeld.mag_plaatsen else Icon.BELLEN)
        form.knop_keuze.setVisible(beeld.mag_plaatsen and beeld.staat in OPEN)
        form.knop_verklaring.setVisible(beeld.staat is not None)
        form.knop_vastleggen.setVisible(beeld.staat is not None or not beeld.school_regelt)
        if _gaat_weer(beeld):
            form.knop_vastleggen.setText(self.tr("Weer beginnen"))
        else:
            form.knop_vastleggen.setText(
                self.tr("Vastleggen") if beeld.staat else self.tr("Plaatsing starten")
            )
        form.knop_vastleggen.set_icoon(Icon.HERVATTEN if _gaat_weer(beeld) else Icon.VASTLEGGEN)


class DeelnemerController(Controller):
    """Folds the feiten of the deelnemer in hand."""

    def __init__(self, shell: Shell, page: DeelnemerPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._deelnemer_page = page
        self._beeld: DeelnemerBeeld | None = None
        page.vastleggen.connect(self._vastleggen)
        page.tijdlijn.connect(self._tijdlijn)
        page.verklaring.connect(self._verklaring)
        page.pauze.connect(self._pauze)
        page.ticket.connect(self._ticket)
        page.keuze.connect(self._kies_werk)
        page.laat_zien.connect(self._laat_zien)
        page.gegevens.connect(self._gegevens)
        page.weg.connect(shell.window.navigation.go)
        page.gekozen.connect(self._tijdlijn)

    def ververs(self) -> None:
        """Fold and show."""
        session, vandaag = self.shell.session, self.shell.ctx.clock.vandaag()
        deelnemer, ik = session.deelnemer, session.ik

        def fetch(lezer: Lezer) -> tuple[DeelnemerBeeld, BijDeelnemer]:
            beeld = deelnemer_beeld(lezer, deelnemer, ik, vandaag)
            return beeld, bij_deelnemer(lezer, deelnemer, vandaag)

        self.haal(fetch, self._toon)

    def _toon(self, gevonden: tuple[DeelnemerBeeld, BijDeelnemer]) -> None:
        self._beeld, bij = gevonden
        self._deelnemer_page.toon(
            self._beeld, wegen_voor(BIJ_DEELNEMER, self.shell.session.ik), bij
        )

    @property
    def _staat(self) -> PlaatsingStaat | None:
        return self._beeld.staat if self._beeld is not None else None

    @Slot()
    def _vastleggen(self) -> None:
        if self._beeld is not None and _gaat_weer(self._beeld):
            self.shell.go("welkom_terug")
        else:
            self.shell.go("vastleggen" if self._staat else "kwalificatie")

    @Slot()
    def _tijdlijn(self) -> None:
        self.shell.go("tijdlijn")

    @Slot()
    def _verklaring(self) -> None:
        self.shell.go("verklaring")

    @Slot()
    def _kies_werk(self) -> None:
        deelnemer = self.shell.session.deelnemer
        self.haal(lambda lezer: huidige_plaatsing(lezer, deelnemer), self._kies_uit)

    def _kies_uit(self, plaatsing: Plaatsing) -> None:
        codes = tuple(verwijzing.code for verwijzing in plaatsing.keuze)
        self.shell.session.neem(
            crebo=plaatsing.kwalificatie.crebo, codes=codes, plaatsing=plaatsing.id
        )
        self.shell.go("werkprocessen")

    @Slot()
    def _gegevens(self) -> None:
        self.shell.go("dossier")

    @Slot()
    def _laat_zien(self) -> None:
        self.shell.session.laat_zien(self.shell.session.deelnemer)

    @Slot()
    def _pauze(self) -> None:
        """Stop for a while, for who decides on that; the way back for who does not."""
        mag = self._beeld is not None and self._beeld.mag_plaatsen
        self.shell.go("even_stoppen" if mag else "retourticket")

    @Slot()
    def _ticket(self) -> None:
        """While it runs, the way back goes along with the break."""
        loopt = self._staat is PlaatsingStaat.LOOPT
        mee = loopt and self._beeld is not None and self._beeld.mag_plaatsen
        self.shell.go("even_stoppen" if mee else "retourticket")


def _gaat_weer(beeld: DeelnemerBeeld) -> bool:
    """Whether going on again is what comes first."""
    return beeld.mag_plaatsen and beeld.staat is PlaatsingStaat.PAUZE


def _weg_rijen(wegen: Sequence[Weg], bij: BijDeelnemer, *, geplaatst: bool) -> Iterator[Rij]:
    """The ways on; that of the skills at work says what was seen last."""
    for weg in wegen:
        if weg.pagina != VAARDIGHEDEN:
            yield weg_rij(weg)
        elif geplaatst:
            rij = weg_rij(weg)
            yield replace(rij, ondertitel=bij.vaardigheden or rij.ondertitel)


def _rij(rij: WerkprocesRij) -> Rij:
    return Rij(
        sleutel=rij.code,
        titel=f"{rij.code} {rij.titel}",
        ondertitel=" · ".join(deel for deel in (rij.woord, rij.detail) if deel),
        icoon=Icon.STER if rij.stand is Stand.AANGETOOND else step_icon(rij.rang),
    )
