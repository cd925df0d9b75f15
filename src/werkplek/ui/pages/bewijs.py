"""*Foto's en bestanden*: what is kept with one waarneming, and one more."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage

from werkplek.application.beelden.bewijs import BewijsBeeld, BewijsRij, bewijs_beeld
from werkplek.application.bewijs import MAX_BEWIJS, BewijsOpgave, voeg_bewijs_toe
from werkplek.application.ports_veilig import Bewijsmaker, Bijlage
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.personen import Persoon
from werkplek.ui._generated.ui_bewijs import Ui_BewijsForm
from werkplek.ui.foto import VERS, jpeg, toon_foto
from werkplek.ui.icons import Icon
from werkplek.ui.pages import foto_maken, inspreken
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.toestellen import Fotovraag, Opnamevraag
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.card import Photo
from werkplek.ui.widgets.rij import Rij
from werkplek.woorden import bewijs as woorden
from werkplek.woorden import opnemen

NAAM: Final = "bewijs"
MINIATUUR: Final = 320
"""Pixels of the longest side of a small picture, as it is kept."""


@dataclass(frozen=True, slots=True)
class Voor:
    """Who chose a file, the waarneming it goes with, and whether a school gets it too."""

    ik: Persoon
    feit: FeitId
    delen: bool


Gemaakt = tuple[Voor, Bijlage]
"""A file that was made fit, and for what."""


class BewijsPage(Page):
    """`gekozen` carries the FeitId of a piece, `bestand` the Path of a file that was dropped."""

    gekozen = Signal(object)
    bestand = Signal(object)
    kiezen = Signal()
    camera = Signal()
    spreken = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_BewijsForm()
        self._form.setupUi(self)
        self._form.rijen.toon_alles(True)
        self._is_leeg = self._mag_erbij = False
        self._toestellen = (False, False)
        self.bezig = self._form.bezig
        self._form.anderen.setText(woorden.ANDEREN_IN_BEELD)
        self._form.rijen.gekozen.connect(self.gekozen)
        self._form.knop_kies.clicked.connect(self.kiezen)
        self._form.knop_camera.clicked.connect(self.camera)
        self._form.knop_spreek.clicked.connect(self.spreken)
        self._form.leeg.hide()
        self._toon_toestellen()

    def toon(self, beeld: BewijsBeeld) -> None:
        """Show every piece in small."""
        form = self._form
        form.kop.setText(beeld.kop)
        form.wanneer.setText(beeld.wanneer)
        form.rijen.toon([_rij(rij) for rij in beeld.rijen])
        form.rijen.setVisible(bool(beeld.rijen))
        self._is_leeg = not beeld.rijen
        form.leeg.setVisible(self._is_leeg and not self.bezig.loopt)
        form.leeg.toon(
            woorden.NOG_NIETS_BIJ, woorden.SLEEP if beeld.mag_erbij else "", icoon=Icon.FOTO
        )
        for widget in (form.anderen, form.knop_kies):
            widget.setVisible(beeld.mag_erbij)
        form.knop_delen.setVisible(beeld.mag_delen)
        self.setAcceptDrops(beeld.mag_erbij)
        self._mag_erbij = beeld.mag_erbij
        self._toon_toestellen()

    def heeft(self, *, camera: bool, microfoon: bool) -> None:
        """What this computer has to make something new with."""
        self._toestellen = (camera, microfoon)
        self._toon_toestellen()

    def _toon_toestellen(self) -> None:
        """No button for what is not there."""
        knoppen = (self._form.knop_camera, self._form.knop_spreek)
        for knop, is_er in zip(knoppen, self._toestellen, strict=True):
            knop.setVisible(is_er and self._mag_erbij)
        camera = self._toestellen[0]
        kies = self.tr("Bestand kiezen") if camera else self.tr("Foto of bestand kiezen")
        self._form.knop_kies.setText(kies)
        self._form.knop_kies.set_icoon(Icon.DOCUMENT if camera else Icon.FOTO)

    def begin(self) -> None:
        """Nothing is ticked for who comes here now."""
        self._form.knop_delen.setChecked(False)

    @property
    def delen(self) -> bool:
        """Whether the next file is for the school too; nobody ticked it beforehand."""
        knop = self._form.knop_delen
        return not knop.isHidden() and knop.isChecked()

    def toon_bezig(self, *, loopt: bool) -> None:
        """Say that a file is made fit, instead of that there is none; the focus stays."""
        if loopt:
            self.verberg_boodschap()
            self.bezig.begin(woorden.WORDT_KLEINER, meteen=self._is_leeg)
        else:
            self.bezig.klaar()
        self._form.leeg.setVisible(self._is_leeg and not loopt)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer, while no other is on its way."""
        if not self.bezig.loopt and een_bestand(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The file is chosen."""
        pad = een_bestand(event.mimeData())
        if pad is not None:
            event.acceptProposedAction()
            self.bestand.emit(pad)


class BewijsController(Controller):
    """Makes a file fit beside the writer lane, then keeps it with the waarneming in hand."""

    def __init__(self, shell: Shell, page: BewijsPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._bewijs_page = page
        self._keuze = Bestandskeuze(page)
        self._keuze.openen.connect(self._maak)
        page.kiezen.connect(self._kies)
        page.bestand.connect(self._maak)
        page.camera.connect(self._vraag_foto)
        page.spreken.connect(self._vraag_opname)
        page.gekozen.connect(self._open)

    def aankomst(self) -> None:
        """Show what is there, with nothing ticked."""
        self._bewijs_page.begin()
        self.ververs()

    def ververs(self) -> None:
        """Show what is there now."""
        toestellen = self.shell.toestellen
        self._bewijs_page.heeft(
            camera=toestellen.camera.aantal > 0, microfoon=toestellen.opnemer.aanwezig
        )
        vandaag, ik = self.shell.ctx.clock.vandaag(), self.shell.session.ik
        feit = self._feit()
        self.haal(lambda lezer: bewijs_beeld(lezer, feit, ik, vandaag), self._bewijs_page.toon)

    def niets_loopt(self) -> None:
        """The button can be used again."""
        self._bewijs_page.toon_bezig(loopt=False)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Say why, where it was asked."""
        self.niets_loopt()
        super().mislukt(fout)

    def _feit(self) -> FeitId:
        feit = self.shell.session.hand.feit
        if feit is None:
            raise LookupError("no feit in hand")
        return feit

    @Slot()
    def _kies(self) -> None:
        if not self._bewijs_page.bezig.loopt:
            self._keuze.vraag_welk(woorden.DIALOOG, woorden.SOORTEN)

    @Slot()
    def _vraag_foto(self) -> None:
        """Beside the work: what is ticked here stays ticked."""
        if not self._bewijs_page.bezig.loopt:
            uitleg, kijk = map(self._en_gedeeld, (opnemen.FOTO_VAN_WERK, opnemen.KIJK_GOED))
            done = partial(self._met_foto, delen=self._bewijs_page.delen)
            self.shell.session.neem(fotovraag=Fotovraag(uitleg, kijk, done))
            self.shell.window.navigation.glance(foto_maken.NAAM)

    @Slot()
    def _vraag_opname(self) -> None:
        if not self._bewijs_page.bezig.loopt:
            uitleg = self._en_gedeeld(opnemen.NOEM_GEEN_NAMEN)
            done = partial(self._met_opname, delen=self._bewijs_page.delen)
            self.shell.session.neem(opnamevraag=Opnamevraag(uitleg, done))
            self.shell.window.navigation.glance(inspreken.NAAM)

    def _en_gedeeld(self, zin: str) -> str:
        return f"{zin} {woorden.GEDEELD}" if self._bewijs_page.delen else zin

    def _met_foto(self, foto: QImage, *, delen: bool) -> None:
        self._maak_van(partial(jpeg, foto, VERS), delen=delen)

    def _met_opname(self, wav: bytes, *, delen: bool) -> None:
        self._maak_van(lambda: wav, delen=delen)

    @Slot(object)
    def _open(self, stuk: FeitId) -> None:
        self.shell.session.neem(stuk=stuk)
        self.shell.go("bijlage")

    @Slot(object)
    def _maak(self, pad: Path) -> None:
        lees = partial(self.shell.bestanden.lees, pad, MAX_BEWIJS + 1)
        self._maak_van(lees, delen=self._bewijs_page.delen)

    def _maak_van(self, lees: Callable[[], bytes], *, delen: bool) -> None:
        if self._bewijs_page.bezig.loopt:
            return
        self._bewijs_page.toon_bezig(loopt=True)
        voor = Voor(self.shell.session.ik, self._feit(), delen)
        self.doe(partial(_maak, lees, self.shell.opened.maak_bijlage, voor), self._gemaakt)

    @Slot(object)
    def _gemaakt(self, gemaakt: Gemaakt) -> None:
        """Keep it, also when who chose it looks at another page by now; for nobody else."""
        session, (voor, bijlage) = self.shell.session, gemaakt
        if not session.bekend or session.ik != voor.ik:
            self.niets_loopt()
            session.zeg_later(voor.ik.id, woorden.NIET_BEWAARD)
            return
        opgave = BewijsOpgave(bijlage, delen=voor.delen)
        work = partial(voeg_bewijs_toe, self.shell.ctx, voor.ik, voor.feit, opgave)
        self.schrijf(work, self._bewaard, zeg=_zeg_bewaard)

    @Slot(object)
    def _bewaard(self, feit: FeitId) -> None:  # noqa: ARG002  the list shows it
        self.niets_loopt()


def een_bestand(data: QMimeData) -> Path | None:
    """The one file that is dragged; None for anything else."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def klein(rij: BewijsRij) -> Photo | None:
    """The small picture of a piece; None where there is nothing to see."""
    image = toon_foto(rij.miniatuur, MINIATUUR)
    return None if image.isNull() else Photo(rij.feit, image)


def _maak(lees: Callable[[], bytes], maak: Bewijsmaker, voor: Voor) -> Gemaakt:
    return voor, maak(lees())


def _rij(rij: BewijsRij) -> Rij:
    foto = klein(rij)
    return Rij(
        sleutel=rij.feit,
        titel=rij.naam,
        ondertitel=rij.detail,
        notitie=rij.bijschrift,
        icoon=None if foto else Icon.DOCUMENT,
        foto=foto,
    )


def _zeg_bewaard(feit: FeitId) -> Gezegd:
    return woorden.BEWIJS_BEWAARD, (feit,)
