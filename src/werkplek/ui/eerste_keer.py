"""In a new folder: from the first deelnemer straight on to the first waarneming."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Slot

from werkplek.ui.pages import vandaag, vastleggen
from werkplek.ui.shell import Shell
from werkplek.woorden import eerste_keer as woorden

QUEUED: Final = Qt.ConnectionType.QueuedConnection


class EersteKeer(QObject):
    """One quiet line under the pages says what comes next; gone after the first waarneming.

    Queued: the page that was tapped is done first, and says its own words.
    """

    def __init__(self, shell: Shell, parent: QObject, bewaard: str) -> None:
        """`bewaard` is what stands under the pages afterwards."""
        super().__init__(parent)
        self._shell = shell
        self._bewaard = bewaard
        shell.window.navigation.arrived.connect(self._lead, QUEUED)
        shell.session.changed.connect(self._look, QUEUED)

    @Slot(str)
    def _lead(self, page: str) -> None:
        """Whoever comes to *Vandaag* with the first deelnemer in hand, wants to record."""
        navigation = self._shell.window.navigation
        if page == navigation.current == vandaag.NAAM and self._shell.session.hand.deelnemer:
            navigation.arrived.disconnect(self._lead)
            navigation.follow(vandaag.NAAM, vastleggen.NAAM)
            self._shell.window.toon_stand(woorden.WIJZER)

    @Slot()
    def _look(self) -> None:
        laatste, window = self._shell.session.hand.laatste, self._shell.window
        if laatste is None:
            return
        self._shell.session.changed.disconnect(self._look)
        gezegd = window.bericht
        window.toon_stand(self._bewaard)
        window.toon_gedaan(f"{gezegd} {woorden.GELUKT}", (laatste.feit,))
        self.deleteLater()
