"""*Zo doen we het hier*: the steps of this leerbedrijf inside one werkproces, to practise with."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage

from werkplek.application.beelden.leerstappen import (
    LeerstappenBeeld,
    leerstappen_beeld,
    lees_foto,
)
from werkplek.application.context import Context
from werkplek.application.leerstappen import Leerstapplek, zet_leerstap_terug
from werkplek.domain.fouten import TeVeelLeerstappen
from werkplek.domain.leerstap import MAX_LEERSTAPPEN, Leerstap
from werkplek.domain.werkverwijzing import WerkprocesVerwijzing
from werkplek.ui._generated.ui_leerstappen import Ui_LeerstappenForm
from werkplek.ui.foto import toon_foto
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.session import Session
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.card import Photo
from werkplek.ui.widgets.leerstaprij import Leerstaprij
from werkplek.woorden.leerstappen import OM_TE_OEFENEN

NAAM = "leerstappen"
KLEIN: Final = 480
"""Pixels of a photo in the list: six times the largest text, on the densest screen."""


def werkproces_in_hand(session: Session) -> WerkprocesVerwijzing:
    """The werkproces whose steps are shown; asking without one is a bug (`LookupError`)."""
    hand = session.hand
    if hand.crebo is None or hand.werkproces is None:
        raise LookupError("no werkproces in hand")
    return WerkprocesVerwijzing(hand.crebo, hand.werkproces, hand.titel)


class LeerstappenPage(Page):
    """`gekozen` carries the number of the step that was tapped."""

    gekozen = Signal(object)
    toevoegen = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_LeerstappenForm()
        self._form.setupUi(self)
        self._form.stappen.gekozen.connect(self.gekozen)
        self._form.knop_toevoegen.clicked.connect(self.toevoegen)

    def toon(self, beeld: LeerstappenBeeld, fotos: Mapping[str, QImage]) -> None:
        """Show the steps in order under the official title, with the photos that are read."""
        er = bool(beeld.stappen)
        self._form.officieel.setText(beeld.officieel)
        self._form.uitleg.toon(OM_TE_OEFENEN if er else "")
        self._form.stappen.setVisible(er)
        self._form.stappen.toon(
            [
                Leerstaprij(nummer, stap.tekst, beeld.mag_wijzigen, _foto(stap, fotos))
                for nummer, stap in enumerate(beeld.stappen, start=1)
            ]
        )
        self._form.leeg.setVisible(not er)
        self._form.leeg.toon(
            "Nog geen stappen.",
            "Schrijf ze in je eigen woorden."
            if beeld.mag_wijzigen
            else "De praktijkopleider kan ze schrijven.",
            icoon=Icon.NOTITIE,
        )
        self._form.knop_toevoegen.setVisible(beeld.mag_wijzigen)


class LeerstappenController(Controller):
    """Reads the steps, and their photos beside the lane; puts back what was taken away."""

    def __init__(self, shell: Shell, page: LeerstappenPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._stappen_page = page
        self._beeld: LeerstappenBeeld | None = None
        self._fotos: dict[str, QImage] = {}
        page.gekozen.connect(self._kies)
        page.toevoegen.connect(self._voeg_toe)
        shell.window.ongedaan.connect(self._zet_terug)

    def ververs(self) -> None:
        """Show the words at once and each photo as soon as it is read."""
        session = self.shell.session
        werkproces = werkproces_in_hand(session)
        ik = session.ik
        self.haal(lambda lezer: leerstappen_beeld(lezer, werkproces, ik), self._toon)

    @Slot(object)
    def _toon(self, beeld: LeerstappenBeeld) -> None:
        self._beeld = beeld
        nodig = {stap.beeld for stap in beeld.stappen if stap.beeld}
        self._fotos = {naam: image for naam, image in self._fotos.items() if naam in nodig}
        self._stappen_page.toon(beeld, self._fotos)
        nieuw = nodig - self._fotos.keys()
        if nieuw:
            self.doe(partial(_lees_fotos, self.shell.ctx, nieuw), self._gelezen)

    @Slot(object)
    def _gelezen(self, fotos: dict[str, QImage]) -> None:
        self._fotos |= fotos
        if self._beeld is not None:
            self._stappen_page.toon(self._beeld, self._fotos)

    @Slot(object)
    def _kies(self, nummer: int) -> None:
        self.shell.session.neem(leerstap=nummer)
        self.shell.go("leerstap")

    @Slot()
    def _voeg_toe(self) -> None:
        """Say that it is full before somebody writes a step for nothing."""
        if self._beeld is not None and len(self._beeld.stappen) >= MAX_LEERSTAPPEN:
            self.mislukt(TeVeelLeerstappen(MAX_LEERSTAPPEN))
        else:
            self._kies(0)

    @Slot(object)
    def _zet_terug(self, weg: object) -> None:
        session, navigation = self.shell.session, self.shell.window.navigation
        if isinstance(weg, Leerstapplek) and session.bekend and navigation.has(self._stappen_page):
            work = partial(zet_leerstap_terug, self.shell.ctx, session.ik, weg)
            self.schrijf(work, self._teruggezet, zeg=_zeg)

    @Slot(object)
    def _teruggezet(self, stap: Leerstap) -> None:
        """The page was fetched anew with the change itself."""


def _zeg(stap: Leerstap) -> Gezegd:  # noqa: ARG001  the page shows it
    return "De stap staat er weer.", ()


def _foto(stap: Leerstap, fotos: Mapping[str, QImage]) -> Photo | None:
    image = fotos.get(stap.beeld)
    return None if image is None or image.isNull() else Photo(stap.beeld, image)


def _lees_fotos(ctx: Context, namen: set[str]) -> dict[str, QImage]:
    with ctx.store.lees() as lezer:
        jpegs = {naam: lees_foto(lezer, naam) for naam in namen}
    return {naam: toon_foto(jpeg, KLEIN) for naam, jpeg in jpegs.items()}
