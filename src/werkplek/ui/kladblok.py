"""Keeps what is typed in one field until it is kept for good, for who typed it and nobody else."""

import logging
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from werkplek.application.context import Context
from werkplek.application.kladjes import bewaar_kladje
from werkplek.domain.kenmerk import DeelnemerId, PersoonId
from werkplek.domain.kladje import Kladje
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Urgency
from werkplek.ui.widgets.formulierveld import Veld

LOG: Final = logging.getLogger(__name__)
RUST_MS: Final = 2000
"""How long after the last key it is kept; a lock, a change of page and a closing do not wait."""


class Kladblok(QObject):
    """Belongs to one field of one page; it writes behind every tap, in a commit of its own."""

    def __init__(self, shell: Shell, veld: Veld, parent: QObject, rust_ms: int = RUST_MS) -> None:
        """Nothing typed yet; live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        self._veld = veld
        self._kladje: Kladje | None = None
        self._begin = ""
        self._typed: dict[str, Kladje] = {}
        self._rust = QTimer(self, singleShot=True, interval=rust_ms)
        self._rust.timeout.connect(self.bewaar)
        veld.gewijzigd.connect(self._getypt)
        shell.session.gaat_weg.connect(self.bewaar)

    def open(self, onderwerp: str, deelnemer: DeelnemerId | None, anders: str = "") -> None:
        """Show what who works here typed about this before, or else `anders`."""
        wie = self._shell.session.ik.id
        nu = self._kladje
        if nu is not None and (nu.persoon, nu.onderwerp) == (wie, onderwerp):
            return
        self.bewaar()
        eerder = self._eerder(wie, onderwerp)
        self._kladje = None
        self._begin = anders
        self._veld.zet_tekst(eerder or anders)
        self._kladje = Kladje(wie, onderwerp, deelnemer or DeelnemerId(""), eerder)

    def _eerder(self, wie: PersoonId, onderwerp: str) -> str:
        """What is on its way to the store is newer than what is there."""
        typed = self._typed.get(onderwerp)
        if typed is not None and typed.persoon == wie:
            return typed.tekst
        with self._shell.ctx.store.lees() as lezer:
            return lezer.kladje(wie, onderwerp)

    def klaar(self) -> None:
        """It was kept for good: nothing is left of it here."""
        if self._kladje is not None:
            weg = replace(self._kladje, tekst="")
            self._kladje = None
            self._rust.stop()
            self._schrijf(weg)

    @Slot()
    def _getypt(self) -> None:
        if self._kladje is not None:
            self._rust.start()

    @Slot()
    def bewaar(self) -> None:
        """Keep what stands there now, unless it is kept already."""
        self._rust.stop()
        if self._kladje is None:
            return
        tekst = self._veld.tekst()
        kladje = replace(self._kladje, tekst="" if tekst == self._begin else tekst)
        if kladje != self._kladje:
            self._kladje = kladje
            self._schrijf(kladje)

    def _schrijf(self, kladje: Kladje) -> None:
        self._typed[kladje.onderwerp] = kladje
        self._shell.tasks.run(
            partial(_bewaar, self._shell.ctx, kladje),
            self._bewaard,
            self._mislukt,
            owner=self,
            lane=Lane.WRITER,
            urgency=Urgency.BACKGROUND,
        )

    @Slot(object)
    def _bewaard(self, kladje: Kladje | None) -> None:
        if kladje is not None and self._typed.get(kladje.onderwerp) == kladje:
            del self._typed[kladje.onderwerp]

    @Slot(object)
    def _mislukt(self, fout: BaseException) -> None:
        """What was typed stays here, in memory; the next key tries to keep it again."""
        LOG.error("a kladje was not kept", exc_info=fout)


def _bewaar(ctx: Context, kladje: Kladje) -> Kladje | None:
    return kladje if bewaar_kladje(ctx, kladje) else None
