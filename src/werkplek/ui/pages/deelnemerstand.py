"""*Deelnemer-stand*: the tablet in the hands of a deelnemer; there is no way on but the lock."""

from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.deelnemerstand import (
    DeelnemerstandBeeld,
    KanRij,
    deelnemerstand_beeld,
)
from werkplek.ui._generated.ui_deelnemerstand import Ui_DeelnemerstandForm
from werkplek.ui.foto import toon_foto
from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.card import Photo
from werkplek.ui.widgets.rij import Rij, Tussenkop

NAAM: Final = "deelnemerstand"
KLEIN: Final = 480
"""Pixels of a photo in the list."""


class DeelnemerstandPage(Page):
    """`klaar`: give the tablet back."""

    klaar = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_DeelnemerstandForm()
        self._form.setupUi(self)
        self._form.knop_klaar.clicked.connect(self.klaar)

    def toon(self, beeld: DeelnemerstandBeeld) -> None:
        """Show what they can do."""
        self._form.kop.setText(beeld.kop)
        self._form.uitleg.toon(beeld.uitleg)
        rows: list[Rij | Tussenkop] = []
        for groep in beeld.groepen:
            rows.append(Tussenkop(groep.titel, groep.titel))
            rows.extend(_rij(rij) for rij in groep.rijen)
        self._form.rijen.toon(rows)


class DeelnemerstandController(Controller):
    """Reads the file of who looks, and of nobody else."""

    def __init__(self, shell: Shell, page: DeelnemerstandPage) -> None:
        """Show on `page`."""
        super().__init__(shell, page, NAAM)
        self._stand_page = page
        page.klaar.connect(self._klaar)

    def ververs(self) -> None:
        """Fold and show."""
        kijker = self.shell.session.kijker
        if kijker is None:
            return
        vandaag = self.shell.ctx.clock.vandaag()
        beeld = self.lees(lambda lezer: deelnemerstand_beeld(lezer, kijker, vandaag))
        self._stand_page.toon(beeld)

    @Slot()
    def _klaar(self) -> None:
        self.shell.session.ga_weg()


def _rij(rij: KanRij) -> Rij:
    image = toon_foto(rij.foto, KLEIN)
    foto = None if image.isNull() else Photo(rij.code, image)
    icoon = Icon.STER if rij.aangetoond else step_icon(rij.rang)
    return Rij(
        sleutel=rij.code,
        titel=rij.titel,
        ondertitel=rij.detail,
        icoon=None if foto else icoon,
        foto=foto,
    )
