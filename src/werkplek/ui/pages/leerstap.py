"""One step of *Zo doen we het hier*: its words and its photo, its place, or gone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage

from werkplek.application.beelden.leerstappen import lees_foto
from werkplek.application.leerstappen import (
    LeerstapOpgave,
    Leerstapplek,
    haal_leerstap_weg,
    verplaats_leerstap,
    voeg_leerstap_toe,
    wijzig_leerstap,
)
from werkplek.application.ports import Lezer
from werkplek.domain.kenmerk import PersoonId
from werkplek.domain.leerstap import Leerstap
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.ui._generated.ui_leerstap import Ui_LeerstapForm
from werkplek.ui.foto import MAX_BESTAND, VERS, ZIJDE, Afkeuring, jpeg, maak_foto, toon_foto
from werkplek.ui.pages import foto_maken
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.leerstappen import werkproces_in_hand
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.toestellen import Fotovraag
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.woorden import opnemen
from werkplek.woorden.leerstappen import FOTO

NAAM = "leerstap"
SOORTEN: Final = "Foto (*.jpg *.jpeg *.png)"

Over = tuple[PersoonId, WerkprocesVerwijzing, Leerstap | None]
"""Who writes, and about which step; None is a new one."""


@dataclass(frozen=True, slots=True)
class Klad:
    """What stands on the page: the words, and the JPEG when there is a photo.

    `nieuw` says that the photo is another than the step has, or was taken away.
    """

    tekst: str = ""
    foto: bytes = b""
    nieuw: bool = False

    @property
    def opgave(self) -> LeerstapOpgave:
        """What is to be kept of it."""
        return LeerstapOpgave(self.tekst, self.foto if self.nieuw else None)


class LeerstapPage(Page):
    """`verplaats` carries how many places: -1 is up."""

    bewaar = Signal()
    foto = Signal()
    camera = Signal()
    zonder = Signal()
    verplaats = Signal(int)
    weg = Signal()

    def __init__(self) -> None:
        """An empty step."""
        super().__init__()
        self._form = Ui_LeerstapForm()
        self._form.setupUi(self)
        self.velden = {"stap": self._form.stap}
        self._form.knop_bewaar.clicked.connect(self.bewaar)
        self._form.knop_foto.clicked.connect(self.foto)
        self._form.knop_camera.clicked.connect(self.camera)
        self._form.knop_camera.hide()
        self._form.knop_zonder.clicked.connect(self.zonder)
        self._form.knop_omhoog.clicked.connect(partial(self.verplaats.emit, -1))
        self._form.knop_omlaag.clicked.connect(partial(self.verplaats.emit, 1))
        self._form.knop_weg.clicked.connect(self.weg)

    def toon(self, klad: Klad) -> None:
        """Show what is written, and the photo."""
        self._form.stap.zet_tekst(klad.tekst)
        self.toon_foto(klad)
        self.wis_fouten()

    def toon_plaats(self, nummer: int, aantal: int) -> None:
        """Which of how many steps it is; 0 is a new one."""
        self._form.kop.setText(f"Stap {nummer} van {aantal}" if nummer else self.tr("Nieuwe stap"))
        self._form.knop_omhoog.setVisible(nummer > 1)
        self._form.knop_omlaag.setVisible(0 < nummer < aantal)
        self._form.knop_weg.setVisible(nummer > 0)

    def toon_foto(self, klad: Klad) -> None:
        """Show the photo, with the words of the step for who cannot see it."""
        image = toon_foto(klad.foto, ZIJDE) if klad.foto else QImage()
        er = not image.isNull()
        self._form.foto.toon(image, klad.tekst or self.tr("Foto bij deze stap"))
        self._form.knop_foto.setText(self.tr("Andere foto") if er else self.tr("Foto kiezen"))
        self._form.knop_zonder.setVisible(er)

    def heeft_camera(self, *, is_er: bool) -> None:
        """No button without one."""
        self._form.knop_camera.setVisible(is_er)

    @property
    def tekst(self) -> str:
        """What is written now, on one line."""
        return " ".join(self._form.stap.tekst().split())


@dataclass(frozen=True, slots=True)
class Gelezen:
    """All steps of a werkproces, and the one that is looked at with its photo."""

    stappen: tuple[Leerstap, ...]
    plek: Leerstapplek | None = None
    foto: bytes = b""


class LeerstapController(Controller):
    """Keeps the step in hand; what was typed and not kept is there when one comes back.

    But not for somebody else.
    """

    def __init__(self, shell: Shell, page: LeerstapPage) -> None:
        """Work for `page`."""
        super().__init__(shell, page, NAAM)
        self._stap_page = page
        self._stap: Leerstapplek | None = None
        self._over: Over | None = None
        self._klad = Klad()
        self._kladden: dict[Over, Klad] = {}
        self._keuze = Bestandskeuze(page)
        self._keuze.openen.connect(self._lees_bestand)
        page.bewaar.connect(self._bewaar)
        page.foto.connect(self._vraag_foto)
        page.camera.connect(self._naar_camera)
        page.zonder.connect(self._zonder_foto)
        page.verplaats.connect(self._verplaats)
        page.weg.connect(self._haal_weg)

    def aankomst(self) -> None:
        """Show the step as it is kept, or as it was left."""
        session = self.shell.session
        self._stap_page.heeft_camera(is_er=self.shell.toestellen.camera.aantal > 0)
        werkproces = werkproces_in_hand(session)
        nummer = session.hand.leerstap
        fetch = partial(_plek_en_foto, werkproces=werkproces, nummer=nummer)
        self.haal(fetch, partial(self._toon_of_hervat, werkproces))

    def _toon_of_hervat(self, werkproces: WerkprocesVerwijzing, gelezen: Gelezen) -> None:
        session = self.shell.session
        self._stap = gelezen.plek
        stap = self._stap.stap if self._stap is not None else None
        over = (session.ik.id, werkproces, stap)
        if over != self._over:
            if self._over is not None:
                self._kladden[self._over] = self._nu()
            self._over = over
            tekst = stap.tekst if stap is not None else ""
            self._toon(self._kladden.pop(over, Klad(tekst, gelezen.foto)))
        self._toon_plaats(gelezen.stappen)

    def ververs(self) -> None:
        """Say where it stands, which another step may have changed; what is written stays."""
        werkproces = werkproces_in_hand(self.shell.session)
        wat = werkproces.crebo, werkproces.titel
        self.haal(lambda lezer: lezer.leerstappen(*wat), self._toon_plaats)

    @Slot(object)
    def _toon_plaats(self, stappen: tuple[Leerstap, ...]) -> None:
        if self._stap is not None and self._stap.stap in stappen:
            self._stap = replace(self._stap, nummer=self._stap.in_(stappen))
        nummer = self._stap.nummer if self._stap is not None else 0
        self._stap_page.toon_plaats(nummer, len(stappen))

    def _nu(self) -> Klad:
        return replace(self._klad, tekst=self._stap_page.tekst)

    def _toon(self, klad: Klad) -> None:
        self._klad = klad
        self._stap_page.toon(klad)

    @Slot()
    def _bewaar(self) -> None:
        self._stap_page.wis_fouten()
        ctx, ik, opgave = self.shell.ctx, self.shell.session.ik, self._nu().opgave
        if self._stap is not None:
            wijzig = partial(wijzig_leerstap, ctx, ik, self._stap, opgave)
            self.schrijf(wijzig, self._bewaard, zeg=_zeg_bewaard)
        else:
            werkproces = werkproces_in_hand(self.shell.session)
            voeg_toe = partial(voeg_leerstap_toe, ctx, ik, werkproces, opgave)
            self.schrijf(voeg_toe, self._bewaard, zeg=_zeg_bewaard)

    @Slot(object)
    def _bewaard(self, stap: Leerstap) -> None:  # noqa: ARG002  the list shows it
        self._klaar()

    def _klaar(self) -> None:
        self._over = None
        self._toon(Klad())
        self.shell.back()

    @Slot()
    def _vraag_foto(self) -> None:
        self._keuze.vraag_welk(self.tr("Kies een foto"), (SOORTEN,))

    @Slot()
    def _naar_camera(self) -> None:
        """Beside the work: what was written here stays."""
        vraag = Fotovraag(opnemen.FOTO_VAN_STAP, opnemen.KIJK_GOED, self._met_foto)
        self.shell.session.neem(fotovraag=vraag)
        self.shell.window.navigation.glance(foto_maken.NAAM)

    def _met_foto(self, foto: QImage) -> None:
        self._maak_foto(partial(jpeg, foto, VERS))

    @Slot(object)
    def _lees_bestand(self, pad: Path) -> None:
        self._maak_foto(partial(self.shell.bestanden.lees, pad, MAX_BESTAND + 1))

    def _maak_foto(self, lees: Callable[[], bytes]) -> None:
        self._stap_page.verberg_boodschap()
        self.doe(partial(_maak_foto, lees, self._over), self._gelezen)

    @Slot(object)
    def _gelezen(self, gelezen: tuple[object, bytes | Afkeuring]) -> None:
        over, foto = gelezen
        if over != self._over:
            return
        if isinstance(foto, Afkeuring):
            self._stap_page.toon_boodschap(FOTO[foto.value])
        else:
            self._zet_foto(foto)

    @Slot()
    def _zonder_foto(self) -> None:
        self._zet_foto(b"")

    def _zet_foto(self, foto: bytes) -> None:
        self._klad = replace(self._nu(), foto=foto, nieuw=True)
        self._stap_page.toon_foto(self._klad)

    @Slot(int)
    def _verplaats(self, plaatsen: int) -> None:
        if self._stap is not None:
            ctx, ik = self.shell.ctx, self.shell.session.ik
            work = partial(verplaats_leerstap, ctx, ik, self._stap, plaatsen)
            self.schrijf(work, self._verplaatst, zeg=_zeg_verplaatst)

    @Slot(object)
    def _verplaatst(self, plek: Leerstapplek) -> None:
        self._stap = plek
        self.ververs()

    @Slot()
    def _haal_weg(self) -> None:
        if self._stap is not None:
            ctx, ik = self.shell.ctx, self.shell.session.ik
            self.schrijf(partial(haal_leerstap_weg, ctx, ik, self._stap), self._weggehaald)

    @Slot(object)
    def _weggehaald(self, weg: Leerstapplek) -> None:
        self._klaar()
        self.shell.window.toon_gedaan(self.tr("Stap weggehaald."), weg)


def _plek_en_foto(lezer: Lezer, werkproces: WerkprocesVerwijzing, nummer: int) -> Gelezen:
    """The step with this number and its photo; number 0 is one that is not there yet."""
    stappen = lezer.leerstappen(werkproces.crebo, werkproces.titel)
    if not 0 < nummer <= len(stappen):
        return Gelezen(stappen)
    stap = stappen[nummer - 1]
    plek = Leerstapplek(werkproces, nummer, stap)
    return Gelezen(stappen, plek, lees_foto(lezer, stap.beeld))


def _maak_foto(lees: Callable[[], bytes], over: object) -> tuple[object, bytes | Afkeuring]:
    return over, maak_foto(lees())


def _zeg_bewaard(stap: Leerstap) -> Gezegd:  # noqa: ARG001  the list shows it
    return "Stap bewaard.", ()


def _zeg_verplaatst(plek: Leerstapplek) -> Gezegd:
    return f"Bewaard: dit is nu stap {plek.nummer}.", ()
