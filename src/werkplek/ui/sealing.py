"""Closes the open run: at a change of person, and after five minutes in which nobody recorded."""

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Urgency

LOG: Final = logging.getLogger(__name__)
RUST_MS: Final = 5 * 60 * 1000
"""Five minutes of rest close a run (design §2)."""


class Sealing(QObject):
    """Seals in the writer lane, behind every tap."""

    def __init__(self, shell: Shell, parent: QObject, rust_ms: int = RUST_MS) -> None:
        """Live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        self._rust = QTimer(self, singleShot=True, interval=rust_ms)
        self._rust.timeout.connect(self._sluit)
        shell.session.changed.connect(self._rust.start)
        shell.session.ik_veranderd.connect(self._sluit)

    @Slot()
    def _sluit(self) -> None:
        self._rust.stop()
        self._shell.tasks.run(
            self._shell.ctx.store.sluit_reeks,
            self._gesloten,
            self._mislukt,
            owner=self,
            lane=Lane.WRITER,
            urgency=Urgency.BACKGROUND,
        )

    @Slot(object)
    def _gesloten(self, aantal: int) -> None:
        LOG.info("run closed", extra={"aantal": aantal})

    @Slot(object)
    def _mislukt(self, fout: BaseException) -> None:
        """What was recorded is safe; the run is sealed the next time, or when the folder opens."""
        LOG.error("sealing failed", exc_info=fout)
