"""What *Importeren* and *Plakken* share: look through a bron, and go to what it would change."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.beelden.blijven import blijven_bij
from werkplek.application.context import Context
from werkplek.application.importeren import Meld, bekijk
from werkplek.application.ports_structuur import Structuurbron
from werkplek.domain.fouten import Gestopt
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.progress import Progress
from werkplek.ui.session import Ingelezen
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.voortgangsbalk import Voortgangsbalk

INLEESVOORBEELD: Final = "inleesvoorbeeld"

OpenBron = Callable[[], Structuurbron]


class InleesPage(Page):
    """A page that shows how far reading is, in the place of what it asks."""

    @property
    def balk(self) -> Voortgangsbalk:
        """Where the progress is shown; a form without one is a `LookupError`."""
        balk = self.findChild(Voortgangsbalk, "balk")
        if balk is None:
            raise LookupError(f"{type(self).__name__} has no place for progress")
        return balk

    def toon_bezig(self, wat: str, progress: Progress) -> None:
        """Show the progress only."""
        raise NotImplementedError

    def toon_vraag_weer(self) -> None:
        """Ask again: nothing runs any more."""
        raise NotImplementedError


class InleesController(Controller):
    """Reads beside the writer lane, so that taps elsewhere go on; leaving the page stops it."""

    def __init__(self, shell: Shell, page: InleesPage, naam: str) -> None:
        """Read for `page`, which is registered as `naam`."""
        super().__init__(shell, page, naam)
        self._inlees_page = page
        self._progress = Progress()
        shell.window.navigation.arrived.connect(self._is_elders)

    def bekijk(self, open_bron: OpenBron) -> None:
        """Read to the end, then go and show what it would change; one at a time."""
        page = self._inlees_page
        if page.balk.loopt:
            return
        self._progress = Progress()
        page.verberg_boodschap()
        page.toon_bezig(self.tr("Lezen…"), self._progress)
        self.doe(partial(_bekijk, self.shell.ctx, open_bron, self._progress.meld), self._bekeken)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Ask again; who stopped it knows, and hears no more of it."""
        self._inlees_page.balk.klaar()
        self._inlees_page.toon_vraag_weer()
        if not isinstance(fout, Gestopt):
            super().mislukt(fout)

    @Slot(object)
    def _bekeken(self, ingelezen: Ingelezen) -> None:
        self._inlees_page.balk.klaar()
        self._inlees_page.toon_vraag_weer()
        if not self._progress.gestopt:
            self.shell.session.neem(ingelezen=ingelezen)
            self.shell.go(INLEESVOORBEELD)

    @Slot(str)
    def _is_elders(self, naam: str) -> None:
        if naam != self._naam:
            self._inlees_page.balk.stop()


def _bekijk(ctx: Context, open_bron: OpenBron, meld: Meld) -> Ingelezen:
    bron = open_bron()
    voorstel = bekijk(ctx, bron, meld=meld)
    with ctx.store.lees() as lezer:
        return Ingelezen(bron, voorstel, blijven_bij(lezer, voorstel))
