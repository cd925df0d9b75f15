"""Makes the copy that is due while the folder stays open, as on a tablet that nobody closes."""

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from werkplek.application.ports import Unavailable
from werkplek.application.ports_veilig import Reservekopie
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Urgency

LOG: Final = logging.getLogger(__name__)
KIJK_MS: Final = 20 * 60 * 1000
"""How often it is asked whether one is due."""


class Dagkopie(QObject):
    """Copies beside the writer lane; taps go on meanwhile."""

    def __init__(self, shell: Shell, parent: QObject, kijk_ms: int = KIJK_MS) -> None:
        """Live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        self._bezig = False
        self._klok = QTimer(self, interval=kijk_ms)
        self._klok.timeout.connect(self.kijk)
        self._klok.start()
        shell.session.ik_veranderd.connect(self.kijk)

    @Slot()
    def kijk(self) -> None:
        """Make it when it is due; never two at once."""
        if self._bezig:
            return
        self._bezig = True
        self._shell.tasks.run(
            self._shell.opened.reserve.houd_bij,
            self._gedaan,
            self._niet_gedaan,
            owner=self,
            urgency=Urgency.BACKGROUND,
        )

    @Slot(object)
    def _gedaan(self, kopie: Reservekopie | None) -> None:
        self._bezig = False
        if kopie is not None:
            LOG.info("copy made", extra={"aanleiding": kopie.aanleiding})

    @Slot(object)
    def _niet_gedaan(self, fout: BaseException) -> None:
        """It is tried again; who works here hears of it when the last copy grows old."""
        self._bezig = False
        if not isinstance(fout, Unavailable):
            raise fout
        LOG.warning("no copy", extra={"reden": type(fout).__name__, "detail": fout.detail})
