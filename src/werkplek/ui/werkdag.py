"""From the first page until the window closes: who works here, and what listens while they do."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QDialog

from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.domain.personen import Persoon
from werkplek.ui import routes
from werkplek.ui.autolock import AutoLock, seconds_with_sleep
from werkplek.ui.dagkopie import Dagkopie
from werkplek.ui.eerste_keer import EersteKeer
from werkplek.ui.erasing import Erasing
from werkplek.ui.keys import Keys
from werkplek.ui.pages import deelnemerstand, herstelcode, pincode, vandaag, wie
from werkplek.ui.scanning import Scanning
from werkplek.ui.sealing import Sealing
from werkplek.ui.session import Pincodevraag
from werkplek.ui.shell import Shell
from werkplek.ui.sluitvraag import Sluitvraag
from werkplek.ui.tidying import Tidying
from werkplek.ui.uitwisselwacht import Uitwisselwacht
from werkplek.ui.undo import Undo
from werkplek.woorden import pincode as woorden

KIJKER: Final = "kijker"
"""The desk of a deelnemer who looks: cleared as soon as they are done."""

BEWAARD: Final = "Alles wat je vastlegt, is bewaard op deze computer."


class Werkdag(QObject):
    """Registers the pages of an open folder, and has the window follow who works here.

    Everyone has a desk of their own, which stays as it was left; nobody's desk is the lock. A
    deelnemer who looks at their own file has a desk with one page.
    """

    def __init__(
        self, shell: Shell, parent: QObject, clock: Callable[[], float] = seconds_with_sleep
    ) -> None:
        """Live as long as `parent`; `clock` is that of the lock."""
        super().__init__(parent)
        self._shell = shell
        self._nieuw = False
        routes.registreer(shell)
        Sealing(shell, self)
        Dagkopie(shell, self)
        Tidying(shell, self)
        Erasing(shell, self)
        Uitwisselwacht(shell, self)
        Sluitvraag(shell, self)
        Undo(shell, self)
        Keys(shell, self)
        Scanning(shell, self)
        self.lock = AutoLock(shell, self, clock)
        shell.session.ik_veranderd.connect(self._volg)
        shell.window.wissel.connect(shell.session.ga_weg)
        shell.window.installEventFilter(self)

    def begin(self, personen: Sequence[Persoon], als: str | None, *, nieuw: bool = False) -> None:
        """Ask the pincode of who was named, or of the only one; else somebody must say.

        In a new folder the herstelcode comes next.
        """
        self._nieuw = nieuw
        self._shell.session.ga_weg()
        gezocht = [p for p in personen if als is None or p.naam.casefold() == als.casefold()]
        if len(gezocht) == 1:
            vraag = Pincodevraag(gezocht[0], woorden.ONTGRENDEL, self._binnen)
            self._shell.session.vraag_pincode(vraag)
            self._shell.go(pincode.NAAM)

    def _binnen(self, wie: Ontgrendeld) -> None:
        self._shell.session.laat_binnen(wie)
        if self._nieuw:
            self._nieuw = False
            EersteKeer(self._shell, self, BEWAARD)
            self._shell.go(herstelcode.NAAM)

    @Slot()
    def _volg(self) -> None:
        session, window = self._shell.session, self._shell.window
        self._sluit_dialogen()
        window.toon_persoon(session.ik.naam if session.bekend else None)
        window.toon_stand(BEWAARD)
        if session.bekend:
            window.navigation.sit_at(session.ik.id, vandaag.NAAM)
            later = session.gezegd_later()
            if later:
                window.toon_probleem(later)
        elif session.kijker is not None:
            window.navigation.sit_at(KIJKER, deelnemerstand.NAAM)
            return
        else:
            window.navigation.sit_at(None, wie.NAAM)
            window.navigation.home(wie.NAAM)
        window.navigation.clear_desk(KIJKER)

    def _sluit_dialogen(self) -> None:
        """Nothing stands before the pages any more: no dialog, and no list that dropped down."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for dialog in self._shell.window.findChildren(QDialog):
            dialog.reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is typed is kept before the window goes."""
        if event.type() == QEvent.Type.Close and watched is self._shell.window:
            self._shell.session.gaat_weg.emit()
        return False
