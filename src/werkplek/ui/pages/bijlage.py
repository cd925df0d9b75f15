"""One photo or paper in large; a recording can be saved elsewhere to be heard."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.bewijs import BijlageBeeld, bijlage_beeld
from werkplek.application.bewijs import deel_bewijs
from werkplek.application.fotos_halen import open_bijlage
from werkplek.application.hubfouten import HubOnbereikbaar, HubVol, HubWeigert
from werkplek.application.ports import Bestanden
from werkplek.application.ports_veilig import Bewijssoort
from werkplek.application.vastleggen import REDENEN, herroep
from werkplek.domain.kenmerk import FeitId
from werkplek.ui._generated.ui_bijlage import Ui_BijlageForm
from werkplek.ui.look import Look
from werkplek.ui.opener import Opened
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.preview import open_papier
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import bewijs as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "bijlage"
_ACHTERVOEGSEL: Final = {
    Bewijssoort.FOTO: "jpg",
    Bewijssoort.PDF: "pdf",
    Bewijssoort.GELUID_M4A: "m4a",
    Bewijssoort.GELUID_MP3: "mp3",
    Bewijssoort.GELUID_OGG: "ogg",
    Bewijssoort.GELUID_WAV: "wav",
}
_TE_ZIEN: Final = frozenset({Bewijssoort.FOTO, Bewijssoort.PDF})


class BijlagePage(Page):
    """Says what was tapped."""

    bewaren = Signal()
    delen = Signal()
    weg = Signal()

    def __init__(self) -> None:
        """Nothing to show yet."""
        super().__init__()
        self._form = Ui_BijlageForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._form.bladeren.bij(self._form.papier)
        self._form.knop_bewaar.clicked.connect(self.bewaren)
        self._form.knop_delen.clicked.connect(self.delen)
        self._form.knop_weg.clicked.connect(self.weg)

    def dress(self, look: Look) -> None:
        """Keep the column apart from the picture."""
        self._form.naast.setSpacing(look.units.margin)

    def wis(self) -> None:
        """Show no picture: another one is on its way."""
        self._form.papier.toon(None, "")

    def toon(self, beeld: BijlageBeeld) -> None:
        """Say what it is, and what can be done with it."""
        form = self._form
        for label, tekst in (
            (form.naam, beeld.naam),
            (form.bijschrift, beeld.bijschrift),
            (form.kop, beeld.kop),
            (form.detail, woorden.WEGGEHAALD if beeld.weg else beeld.detail),
        ):
            label.setText(tekst)
            label.setVisible(bool(tekst))
        te_zien = beeld.soort in _TE_ZIEN
        form.papier.setVisible(te_zien)
        form.geen_beeld.setVisible(not te_zien)
        form.geen_beeld.toon(woorden.NIET_AF_TE_SPELEN, woorden.BEWAAR_OM_TE_HOREN)
        form.knop_delen.setVisible(beeld.mag_delen)
        form.knop_weg.setVisible(beeld.mag_weg)
        form.knop_bewaar.setEnabled(False)

    def toon_inhoud(self, beeld: BijlageBeeld, inhoud: bytes) -> None:
        """Show the picture itself; one that cannot be drawn can still be saved."""
        self._form.knop_bewaar.setEnabled(True)
        if beeld.soort in _TE_ZIEN:
            heel = beeld.soort == Bewijssoort.FOTO
            try:
                papier = open_papier(inhoud, beeld.soort)
                self._form.papier.toon(papier, beeld.naam, heel=heel)
            except ValueError:
                self.toon_boodschap(Boodschap(woorden.NIET_TE_TONEN))

    def toon_gelukt(self, wat: str) -> None:
        """Say that the work is done."""
        self.bezig.klaar()
        self.toon_boodschap(Boodschap(wat), MeldingSoort.GOED)


class BijlageController(Controller):
    """Reads the piece in hand beside the window, saves it elsewhere, and takes it away."""

    def __init__(self, shell: Shell, page: BijlagePage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._bijlage_page = page
        self._beeld: BijlageBeeld | None = None
        self._inhoud = b""
        self._keuze = Bestandskeuze(page)
        self._keuze.bewaren.connect(self._bewaar)
        page.bewaren.connect(self._vraag_waar)
        page.delen.connect(self._deel)
        page.weg.connect(self._haal_weg)

    def aankomst(self) -> None:
        """Fetch the piece in hand."""
        self._bijlage_page.wis()
        self._haal(self._toon_en_lees)

    def ververs(self) -> None:
        """Say how it stands now."""
        self._haal(self._toon_beeld)

    def _haal(self, toon: Callable[[BijlageBeeld], None]) -> None:
        stuk, ik = self.shell.session.hand.stuk, self.shell.session.ik
        if stuk is None:
            raise LookupError("no piece in hand")
        self.haal(lambda lezer: bijlage_beeld(lezer, stuk, ik), toon)

    @Slot(object)
    def _toon_beeld(self, beeld: BijlageBeeld) -> None:
        self._beeld = beeld
        self._bijlage_page.toon(beeld)

    @Slot(object)
    def _toon_en_lees(self, beeld: BijlageBeeld) -> None:
        self._toon_beeld(beeld)
        self.doe(partial(_lees, self.shell.opened, beeld), self._toon)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Say why; what the school does not have yet is on its way."""
        self._bijlage_page.bezig.klaar()
        if isinstance(fout, HubOnbereikbaar | HubVol) or _heeft_de_school_niet(fout):
            onderweg = Boodschap(woorden.ONDERWEG, woorden.ONDERWEG_KIJK_LATER)
            self._bijlage_page.toon_boodschap(onderweg)
            return
        super().mislukt(fout)

    @Slot(object)
    def _toon(self, gelezen: tuple[BijlageBeeld, bytes]) -> None:
        beeld, inhoud = gelezen
        if self._beeld is not None and self._beeld.feit == beeld.feit:
            self._inhoud = inhoud
            self._bijlage_page.toon_inhoud(beeld, inhoud)

    @Slot()
    def _vraag_waar(self) -> None:
        if self._beeld is not None and self._inhoud:
            eind = _ACHTERVOEGSEL[Bewijssoort(self._beeld.soort)]
            wat = woorden.soort(self._beeld.soort)
            self._keuze.vraag_waar(woorden.BEWAREN_ALS, f"{wat}.{eind}", f"{wat} (*.{eind})")

    @Slot(object)
    def _bewaar(self, pad: Path) -> None:
        self._bijlage_page.verberg_boodschap()
        self._bijlage_page.bezig.begin(woorden.WORDT_BEWAARD)
        self.doe(partial(_bewaar, self.shell.opened.bestanden, pad, self._inhoud), self._bewaard)

    @Slot(object)
    def _bewaard(self, pad: Path) -> None:
        self._bijlage_page.toon_gelukt(woorden.bewaard_als(pad.name))

    @Slot()
    def _deel(self) -> None:
        if self._beeld is not None:
            work = partial(deel_bewijs, self.shell.ctx, self.shell.session.ik, self._beeld.feit)
            self.schrijf(work, self._gedeeld, zeg=_zeg_gedeeld)

    @Slot(object)
    def _gedeeld(self, feit: FeitId) -> None:
        self.shell.session.neem(stuk=feit)
        self.ververs()

    @Slot()
    def _haal_weg(self) -> None:
        if self._beeld is not None:
            ctx, ik = self.shell.ctx, self.shell.session.ik
            work = partial(herroep, ctx, ik, (self._beeld.feit,), REDENEN[-1])
            self.schrijf(work, self._weggehaald, zeg=_zeg_weg)

    @Slot(object)
    def _weggehaald(self, feit: FeitId) -> None:  # noqa: ARG002  the list shows it
        self.shell.back()


def _lees(opened: Opened, beeld: BijlageBeeld) -> tuple[BijlageBeeld, bytes]:
    """What is not here comes from the school, and stays."""
    hier = (opened.ctx, opened.uitwisselmap, opened.hubs, opened.maak_bijlage)
    return beeld, open_bijlage(*hier, beeld.feit)


def _heeft_de_school_niet(fout: BaseException) -> bool:
    return isinstance(fout, HubWeigert) and fout.detail == "onbekend"


def _bewaar(bestanden: Bestanden, pad: Path, inhoud: bytes) -> Path:
    bestanden.bewaar(pad, inhoud)
    return pad


def _zeg_gedeeld(feit: FeitId) -> Gezegd:  # noqa: ARG001  no undo: it may have left
    return woorden.GEDEELD, ()


def _zeg_weg(feit: FeitId) -> Gezegd:
    return woorden.BEWIJS_WEG, (feit,)
