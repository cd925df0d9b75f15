"""Keeps the talk in hand while it goes on: a cut of the power loses less than a second of it."""

import logging
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from werkplek.application.context import Context
from werkplek.application.gesprekklad import Gesprekklad
from werkplek.application.kladjes import bewaar_kladje
from werkplek.domain.kladje import Kladje
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Urgency

LOG: Final = logging.getLogger(__name__)
RUST_MS: Final = 800
"""How long after the last key it is kept; a tap, a lock and a closing do not wait."""


class Gesprekblok(QObject):
    """Belongs to one page of a talk; the talk itself is in the hand of who works here."""

    def __init__(self, shell: Shell, parent: QObject, rust_ms: int = RUST_MS) -> None:
        """Live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        self._rust = QTimer(self, singleShot=True, interval=rust_ms)
        self._rust.timeout.connect(self.bewaar)
        shell.session.gaat_weg.connect(self._gaat_weg)

    @property
    def klad(self) -> Gesprekklad | None:
        """The talk in hand, when it is about the deelnemer in hand."""
        hand = self._shell.session.hand
        klad = hand.gesprek
        return klad if klad is not None and klad.deelnemer == hand.deelnemer else None

    def zet(self, klad: Gesprekklad) -> None:
        """Take what was read in hand; it is kept already."""
        self._shell.session.neem(gesprek=klad)

    def verander(self, klad: Gesprekklad, *, nu: bool = True) -> None:
        """Take it in hand and keep it: at once, or when the typing rests."""
        if klad == self.klad:
            return
        self.zet(klad)
        if nu:
            self.bewaar()
        else:
            self._rust.start()

    def klaar(self) -> None:
        """It was kept for good: nothing is left of it here."""
        klad = self.klad
        self._rust.stop()
        self._shell.session.neem(gesprek=None)
        if klad is not None:
            self._schrijf(klad.leeg(self._shell.session.ik.id))

    @Slot()
    def bewaar(self) -> None:
        """Keep the talk in hand as it is now."""
        self._rust.stop()
        klad = self.klad
        if klad is not None and self._shell.session.bekend:
            self._schrijf(klad.kladje(self._shell.session.ik.id))

    @Slot()
    def _gaat_weg(self) -> None:
        if self._rust.isActive():
            self.bewaar()

    def _schrijf(self, kladje: Kladje) -> None:
        self._shell.tasks.run(
            partial(_bewaar, self._shell.ctx, kladje),
            self._bewaard,
            self._mislukt,
            owner=self,
            lane=Lane.WRITER,
            urgency=Urgency.BACKGROUND,
        )

    @Slot(object)
    def _bewaard(self, gedaan: object) -> None:
        """Nobody needs to know."""

    @Slot(object)
    def _mislukt(self, fout: BaseException) -> None:
        """The talk stays in hand; the next key or tap tries to keep it again."""
        LOG.error("a talk under way was not kept", exc_info=fout)


def _bewaar(ctx: Context, kladje: Kladje) -> bool:
    return bewaar_kladje(ctx, kladje)
