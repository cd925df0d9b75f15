"""Asks now and then whether a copy of the folder is due; making one reads back every page."""

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from werkplek.application.ports import Unavailable
from werkplek.application.ports_veilig import Reservekopie
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Urgency

LOG: Final = logging.getLogger(__name__)
EERST_MS: Final = 3 * 60 * 1000
"""The first question comes when the morning's first taps are done."""

DAARNA_MS: Final = 30 * 60 * 1000


class Copying(QObject):
    """Makes the copy of the day beside everything else; its trouble is for the banner to say."""

    def __init__(self, shell: Shell, parent: QObject, eerst_ms: int = EERST_MS) -> None:
        """Live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        self._bezig = False
        self._klok = QTimer(self, interval=eerst_ms)
        self._klok.timeout.connect(self.vraag)
        self._klok.start()

    @Slot()
    def vraag(self) -> None:
        """Make a copy if one is due; never two at once."""
        self._klok.setInterval(DAARNA_MS)
        if self._bezig:
            return
        self._bezig = True
        self._shell.tasks.run(
            self._shell.opened.reserve.houd_bij,
            self._klaar,
            self._mislukt,
            owner=self,
            urgency=Urgency.BACKGROUND,
        )

    @Slot(object)
    def _klaar(self, kopie: Reservekopie | None) -> None:
        self._bezig = False
        if kopie is not None:
            LOG.info("copied", extra={"feiten": kopie.feiten, "bytes": kopie.bytes})

    @Slot(object)
    def _mislukt(self, fout: BaseException) -> None:
        """What was recorded is safe; the next time asks again."""
        self._bezig = False
        if not isinstance(fout, Unavailable):
            raise fout
        LOG.warning("no copy", extra={"reden": type(fout).__name__, "detail": fout.detail})
