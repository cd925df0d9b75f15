"""*Notitie* with a werknemersvaardigheid that was seen: the page of a note, for another feit."""

from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.beelden.vaardigheden import VaardighedenBeeld, vaardigheden_beeld
from werkplek.application.vaardigheden import vul_vaardigheid_aan
from werkplek.domain.kenmerk import FeitId
from werkplek.ui.kladblok import Kladblok
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.notitie import NotitiePage
from werkplek.ui.shell import Shell
from werkplek.woorden import vaardigheden as woorden

NAAM: Final = "vaardigheidnotitie"


class VaardigheidnotitieController(Controller):
    """Keeps the note as a correction of the feit in hand."""

    def __init__(self, shell: Shell, page: NotitiePage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._notitie_page = page
        self._kladblok = Kladblok(shell, page.velden["notitie"], self)
        page.bewaar.connect(self._bewaar)

    def aankomst(self) -> None:
        """Show the note as it is now, or what was typed before and not kept yet."""
        deelnemer, vandaag = self.shell.session.deelnemer, self.shell.ctx.clock.vandaag()
        self.haal(lambda lezer: vaardigheden_beeld(lezer, deelnemer, vandaag), self._toon)

    def _toon(self, beeld: VaardighedenBeeld) -> None:
        hand = self.shell.session.hand
        rij = beeld.rij(hand.vaardigheid)
        if rij is not None:
            self._notitie_page.toon(f"{beeld.roepnaam}, {rij.vaardigheid.naam} · {rij.detail}")
            self._kladblok.open(f"{NAAM}/{hand.feit}", hand.deelnemer, rij.notitie)

    @Slot(str)
    def _bewaar(self, tekst: str) -> None:
        feit = self.shell.session.hand.feit
        if feit is not None:
            work = partial(vul_vaardigheid_aan, self.shell.ctx, self.shell.session.ik, feit, tekst)
            self.schrijf(work, self._bewaard, zeg=_zeg)

    @Slot(object)
    def _bewaard(self, feit: FeitId) -> None:
        self._kladblok.klaar()
        self.shell.session.neem(feit=feit)
        self.shell.back()


def _zeg(feit: FeitId) -> Gezegd:
    return woorden.NOTITIE_BEWAARD, (feit,)
