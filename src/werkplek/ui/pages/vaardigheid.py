"""One werknemersvaardigheid: a tap on a step records how it goes now; a note may follow."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.vaardigheden import (
    VaardighedenBeeld,
    VaardigheidRij,
    vaardigheden_beeld,
)
from werkplek.application.vaardigheden import VaardigheidOpgave, leg_vaardigheid_vast
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.vaardigheden import VAARDIGHEIDSSCHAAL
from werkplek.ui._generated.ui_vaardigheid import Ui_VaardigheidForm
from werkplek.ui.icons import step_icon
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import vaardigheden as woorden

NAAM: Final = "vaardigheid"


class VaardigheidPage(Page):
    """`gekozen` carries the code of the step."""

    gekozen = Signal(object)
    notitie = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_VaardigheidForm()
        self._form.setupUi(self)
        self._form.stappen.gekozen.connect(self.gekozen)
        self._form.knop_notitie.clicked.connect(self.notitie)

    def toon_vraag(self, wat: str, doe: str, ja: str, nee: str) -> None:
        """Ask in place of the scale: the step was chosen already."""
        self._form.stappen.hide()
        super().toon_vraag(wat, doe, ja, nee)

    def verberg_boodschap(self) -> None:
        """Show the scale again."""
        super().verberg_boodschap()
        self._form.stappen.show()

    def toon(self, rij: VaardigheidRij, roepnaam: str) -> None:
        """Show the scale for one skill, and how it was seen last."""
        self._form.kop.setText(rij.vaardigheid.naam)
        self._form.ik.setText(rij.vaardigheid.ik)
        self._form.wanneer.setText(f"{roepnaam}, vandaag")
        self._form.stappen.toon(
            [
                Tegel(
                    sleutel=stap.code,
                    titel=stap.naam,
                    ondertitel=stap.uitleg,
                    icoon=step_icon(rang),
                    nummer=rang,
                )
                for rang, stap in enumerate(VAARDIGHEIDSSCHAAL.stappen, start=1)
            ]
        )
        self._form.laatst.toon(rij.detail)
        self._form.notitie.toon(rij.notitie)
        self._form.knop_notitie.setVisible(rij.feit is not None)
        self._form.knop_notitie.setText(woorden.NOTITIE_ANDERS if rij.notitie else woorden.NOTITIE)


class VaardigheidController(Controller):
    """Records in the writer lane."""

    def __init__(self, shell: Shell, page: VaardigheidPage) -> None:
        """Record for `page`."""
        super().__init__(shell, page, NAAM)
        self._vaardigheid_page = page
        self._rij: VaardigheidRij | None = None
        self._roepnaam = ""
        page.gekozen.connect(self._kies)
        page.notitie.connect(self._notitie)

    def ververs(self) -> None:
        """Fetch how the skill in hand was seen last."""
        deelnemer, vandaag = self.shell.session.deelnemer, self.shell.ctx.clock.vandaag()
        self.haal(lambda lezer: vaardigheden_beeld(lezer, deelnemer, vandaag), self._toon)

    def _toon(self, beeld: VaardighedenBeeld) -> None:
        self._rij, self._roepnaam = beeld.rij(self.shell.session.hand.vaardigheid), beeld.roepnaam
        if self._rij is not None:
            self._vaardigheid_page.toon(self._rij, beeld.roepnaam)

    @Slot(object)
    def _kies(self, code: str) -> None:
        if self._rij is None:
            return
        session, stap = self.shell.session, VAARDIGHEIDSSCHAAL.stap(code)
        vaardigheid = self._rij.vaardigheid
        opgave = VaardigheidOpgave(session.deelnemer, vaardigheid, stap)
        work = partial(leg_vaardigheid_vast, self.shell.ctx, session.ik, opgave)
        zeg = partial(_zeg, woorden.vastgelegd(self._roepnaam, vaardigheid.naam, stap.naam))
        self.schrijf(work, self._vastgelegd, zeg=zeg)

    @Slot(object)
    def _vastgelegd(self, feit: FeitId) -> None:  # noqa: ARG002  the list shows it
        self.shell.back()

    @Slot()
    def _notitie(self) -> None:
        if self._rij is not None:
            self.shell.session.neem(feit=self._rij.feit)
            self.shell.go("vaardigheidnotitie")


def _zeg(tekst: str, feit: FeitId) -> Gezegd:
    return tekst, (feit,)
