"""At start: what no law keeps any more goes, and an erasure that was put off is finished."""

import logging
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from werkplek.application.wisnasleep import houd_wissen_bij
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Urgency

LOG: Final = logging.getLogger(__name__)


class Erasing(QObject):
    """Looks once, behind the taps of the first minute."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        """Begin at once; live as long as `parent`."""
        super().__init__(parent)
        self._shell = shell
        work = partial(houd_wissen_bij, shell.ctx, shell.opened.reserve)
        shell.tasks.run(work, self._done, self._put_off, owner=self, urgency=Urgency.BACKGROUND)

    @Slot(object)
    def _done(self, aantal: int) -> None:
        if aantal:
            LOG.info("dossiers whose time of keeping ended: %d", aantal)
            self._shell.session.changed.emit()

    @Slot(object)
    def _put_off(self, fout: BaseException) -> None:
        """The next start tries again; what was erased stays erased."""
        LOG.warning("erasure put off", exc_info=fout)
