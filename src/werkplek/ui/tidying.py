"""What a power cut left behind goes at start, while nobody waits for it."""

import logging
from typing import Final

from PySide6.QtCore import QObject, Slot

from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Urgency

LOG: Final = logging.getLogger(__name__)


class Tidying(QObject):
    """Takes files away that no feit names, once, behind the taps of the first minute."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        """Begin at once; live as long as `parent`."""
        super().__init__(parent)
        work = shell.ctx.store.ruim_bijlagen_op
        shell.tasks.run(
            work,
            self._done,
            self._put_off,
            owner=self,
            lane=Lane.WRITER,
            urgency=Urgency.BACKGROUND,
        )

    @Slot(object)
    def _done(self, aantal: int) -> None:
        if aantal:
            LOG.info("files without a feit: %d", aantal)

    @Slot(object)
    def _put_off(self, fout: BaseException) -> None:
        """Closing tries again; nothing that was promised depends on it."""
        LOG.warning("files put off", exc_info=fout)
