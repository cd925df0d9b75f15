"""*Gegevens van …*: everything about somebody to take along, or out of Werkplek."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.wissen import DossierBeeld, dossier_beeld
from werkplek.application.context import Context
from werkplek.application.exporteren import Geexporteerd, exporteer
from werkplek.application.plaatsen import beeindig
from werkplek.application.ports import Lezer
from werkplek.application.ports_wissen import Wisser
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_dossier import Ui_DossierForm
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import inzage
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.wissen import gegevens_van

NAAM: Final = "dossier"
ZIP: Final = "ZIP (*.zip)"


class DossierPage(Page):
    """Two panels, and a quiet way to who is kept for RVO."""

    alles = Signal()
    einde = Signal()
    wissen = Signal()
    bewaard = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_DossierForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.knop_alles.clicked.connect(self.alles)
        self._form.knop_einde.clicked.connect(self.einde)
        self._form.knop_wissen.clicked.connect(self.wissen)
        self._form.knop_bewaard.clicked.connect(self.bewaard)

    def toon(self, beeld: DossierBeeld, *, zijn_er_bewaarde: bool) -> None:
        """Say what each panel does; a button is there when it can be done now."""
        self._form.kop.setText(gegevens_van(beeld.roepnaam))
        self._form.alles_uitleg.setText(inzage.alles_opslaan(beeld.roepnaam))
        self._form.weg_uitleg.setText(beeld.wissen)
        self._form.knop_wissen.setVisible(beeld.mag_wissen)
        self._form.knop_einde.setVisible(beeld.mag_beeindigen)
        self._form.knop_bewaard.setVisible(zijn_er_bewaarde)

    def toon_gelukt(self, tekst: str) -> None:
        """Say that it is there."""
        self.toon_boodschap(Boodschap(tekst), MeldingSoort.GOED)


class DossierController(Controller):
    """Exports beside the writer lane; ending a plaatsing is a write like any other."""

    def __init__(self, shell: Shell, page: DossierPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._dossier_page = page
        self._beeld: DossierBeeld | None = None
        self._keuze = Bestandskeuze(page)
        self._keuze.bewaren.connect(self._exporteer)
        page.alles.connect(self._vraag_waar)
        page.einde.connect(self._beeindig)
        page.wissen.connect(self._wissen)
        page.bewaard.connect(self._bewaard)

    def ververs(self) -> None:
        """Fold and show."""
        session, wisser = self.shell.session, self.shell.ctx.store.wisser
        self.haal(partial(_kijk, wisser, session.deelnemer, session.ik), self._toon)

    @Slot(object)
    def _toon(self, gezien: tuple[DossierBeeld, bool]) -> None:
        self._beeld, zijn_er_bewaarde = gezien
        self._dossier_page.toon(self._beeld, zijn_er_bewaarde=zijn_er_bewaarde)

    @Slot()
    def _vraag_waar(self) -> None:
        if self._beeld is not None and not self._dossier_page.bezig.loopt:
            titel = self.tr("Waar wil je het bewaren?")
            self._keuze.vraag_waar(titel, self._beeld.bestandsnaam, ZIP)

    @Slot(object)
    def _exporteer(self, pad: Path) -> None:
        shell = self.shell
        self._dossier_page.bezig.begin(self.tr("Opslaan…"))
        over = (shell.ctx, shell.session.deelnemer, shell.renderer, shell.bestanden, pad)
        self.doe(partial(exporteer, *over), self._opgeslagen)

    @Slot(object)
    def _opgeslagen(self, gedaan: Geexporteerd) -> None:
        self._dossier_page.bezig.klaar()
        zinnen = [inzage.opgeslagen(gedaan.pad)]
        if gedaan.ontbreekt:
            zinnen.append(f"{inzage.ONTBREEKT}: {', '.join(gedaan.ontbreekt)}.")
        self._dossier_page.toon_gelukt(" ".join(zinnen))

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._dossier_page.bezig.klaar()
        super().mislukt(fout)

    @Slot()
    def _beeindig(self) -> None:
        session = self.shell.session
        work = partial(_beeindig, self.shell.ctx, session.ik, session.deelnemer)
        self.schrijf(work, self._beeindigd, zeg=_zeg)

    @Slot(object)
    def _beeindigd(self, feit: FeitId) -> None:
        """The page was fetched anew with the change itself."""

    @Slot()
    def _wissen(self) -> None:
        self.shell.go("wissen")

    @Slot()
    def _bewaard(self) -> None:
        self.shell.go("bewaard")


def _kijk(
    wisser: Wisser, deelnemer: DeelnemerId, ik: Persoon, lezer: Lezer
) -> tuple[DossierBeeld, bool]:
    """What can be done with this dossier, and whether anybody is kept for a duty only."""
    bewaarde = wisser.bewaard()
    return dossier_beeld(lezer, deelnemer, ik, bewaarde), bool(bewaarde)


def _beeindig(
    ctx: Context,
    ik: Persoon,
    deelnemer: DeelnemerId,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about today
) -> FeitId:
    return beeindig(ctx, ik, deelnemer, ctx.clock.vandaag())


def _zeg(feit: FeitId) -> Gezegd:
    return "De plaatsing is beëindigd.", (feit,)
