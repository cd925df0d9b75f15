"""From the first page until the window closes: who works here, and what listens while they do."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Slot

from werkplek.domain.personen import Persoon
from werkplek.ui import routes
from werkplek.ui.keys import Keys
from werkplek.ui.pages import vandaag, wie
from werkplek.ui.sealing import Sealing
from werkplek.ui.shell import Shell
from werkplek.ui.undo import Undo

BEWAARD: Final = "Alles wat je vastlegt, is bewaard op deze computer."


class Werkdag(QObject):
    """Registers the pages of an open folder and goes to the first; changes person on demand."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        """Live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        routes.registreer(shell)
        Sealing(shell, self)
        Undo(shell, self)
        Keys(shell, self)
        shell.session.ik_veranderd.connect(self._toon_ik)
        shell.window.wissel.connect(self._wissel)

    def begin(self, personen: Sequence[Persoon], als: str | None) -> None:
        """Go to work as who was named, or as the only one; else somebody must say."""
        gezocht = [p for p in personen if als is None or p.naam.casefold() == als.casefold()]
        if len(gezocht) == 1:
            self._shell.session.ben(gezocht[0])
            self._shell.window.navigation.home(vandaag.NAAM)
        else:
            self._wissel()

    @Slot()
    def _toon_ik(self) -> None:
        session, window = self._shell.session, self._shell.window
        window.toon_persoon(session.ik.naam if session.bekend else None)
        window.toon_stand(BEWAARD)

    @Slot()
    def _wissel(self) -> None:
        self._shell.session.ga_weg()
        self._shell.window.navigation.home(wie.NAAM)
