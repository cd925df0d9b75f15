"""Undo is a feit: the undo bar withdraws what it names, by whoever works here now.

A deelnemer who holds the tablet undoes what they tapped themselves, in the name of who handed it.
"""

from functools import partial

from PySide6.QtCore import QObject, Slot

from werkplek.application.context import Context
from werkplek.application.eigen_kijk import neem_eigen_terug
from werkplek.application.samen import herroep_samen
from werkplek.application.uitleg import leg_uit
from werkplek.application.vastleggen import REDENEN
from werkplek.domain.fouten import DeelnemerOnbekend, FeitOnbekend
from werkplek.domain.kenmerk import FeitId
from werkplek.domain.personen import Persoon
from werkplek.ui.pages.eigen import wie_schrijft
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Urgency
from werkplek.woorden.talen.zinnen import NEDERLANDS
from werkplek.woorden.wissen import NIET_MEER_ONGEDAAN

PER_ONGELUK = REDENEN[-1]


class Undo(QObject):
    """Listens to the undo bar of the window."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        """Live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        shell.window.ongedaan.connect(self._draai_terug)

    @Slot(object)
    def _draai_terug(self, feiten: object) -> None:
        """Withdraw feiten; what is undone in another way is the business of its own page."""
        session, ctx = self._shell.session, self._shell.ctx
        if not isinstance(feiten, tuple):
            return
        if session.bekend:
            work = partial(_herroep, ctx, session.ik, feiten)
        elif session.kijker is not None and len(feiten) == 1:
            als = wie_schrijft(session)
            work = partial(neem_eigen_terug, ctx, als, session.kijker, feiten[0])
        else:
            return
        self._shell.tasks.run(
            work,
            self._teruggedraaid,
            self._mislukt,
            owner=self,
            lane=Lane.WRITER,
            urgency=Urgency.TAP,
        )

    @Slot(object)
    def _teruggedraaid(self, feiten: tuple[FeitId, ...]) -> None:  # noqa: ARG002
        self._shell.session.changed.emit()
        gedaan = self.tr("Ongedaan gemaakt. Het staat nog in de tijdlijn.")
        kijkt = self._shell.session.kijker is not None
        self._shell.window.toon_gedaan(NEDERLANDS.weer_weg if kijkt else gedaan)

    @Slot(object)
    def _mislukt(self, fout: BaseException) -> None:
        """What was just recorded and is not here any more, was erased meanwhile."""
        gewist = isinstance(fout, FeitOnbekend | DeelnemerOnbekend)
        self._shell.window.toon_probleem((NIET_MEER_ONGEDAAN if gewist else leg_uit(fout)).tekst)


def _herroep(ctx: Context, ik: Persoon, feiten: tuple[FeitId, ...]) -> tuple[FeitId, ...]:
    return herroep_samen(ctx, ik, feiten, PER_ONGELUK)
