"""Where pages ask for an exchange with the schools, and read how it goes."""

from PySide6.QtCore import QObject, Signal, Slot

from werkplek.application.uitwisselgang import Uitwisseling
from werkplek.application.uitwisselronde import Afscheid, Ronde
from werkplek.domain.kenmerk import OrganisatieId
from werkplek.woorden import uitwisselen as woorden


class Uitwisselloket(QObject):
    """`gevraagd`: somebody wants an exchange now; `stop`: no more of this one.

    `veranderd`: one began, went on or ended. `klaar` carries the Ronde that ended. `sluiten`:
    somebody was told what waits, and closes the window.
    """

    gevraagd = Signal()
    stop = Signal()
    veranderd = Signal()
    klaar = Signal(object)
    sluiten = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing was exchanged yet."""
        super().__init__(parent)
        self.laatste: dict[OrganisatieId, Uitwisseling] = {}
        self.afscheid: tuple[Afscheid, ...] = ()
        self._zegt = ""

    @property
    def loopt(self) -> bool:
        """Whether an exchange goes on now."""
        return bool(self._zegt)

    @property
    def zegt(self) -> str:
        """How far it is, in words; empty when none goes on."""
        return self._zegt

    def toon(self, tekst: str) -> None:
        """One goes on, and is this far."""
        if self._zegt != woorden.STOPPEN or not tekst:
            self._zegt = tekst
            self.veranderd.emit()

    @Slot()
    def vraag(self) -> None:
        """Ask for one now; during one another comes after it."""
        self.gevraagd.emit()

    @Slot()
    def houd_op(self) -> None:
        """Ask the one that goes on to stop."""
        if self.loopt:
            self.toon(woorden.STOPPEN)
            self.stop.emit()

    def sluit_af(self, ronde: Ronde) -> None:
        """A round ended."""
        self._zegt = ""
        self.laatste |= {een.school: een for een in ronde.uitkomsten}
        self.afscheid = (*self.afscheid, *ronde.afscheid)
        self.veranderd.emit()
        self.klaar.emit(ronde)
