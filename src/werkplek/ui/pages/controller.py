"""What all controllers share: fetch on arrival and on change, write in the lane, ask or explain."""

import logging
from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar, cast

from PySide6.QtCore import QObject, Slot

from werkplek.application.ports import Lezer
from werkplek.application.uitleg import foutcode, leg_uit
from werkplek.domain.fouten import BevestigingNodig, DomeinFout
from werkplek.domain.navraag import Navraag
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Report, Urgency
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.omgeving import PROGRAMMA
from werkplek.woorden.vragen import vraag

LOG: Final = logging.getLogger(__name__)
NIETS: Final[frozenset[Navraag]] = frozenset()

Work = Callable[[frozenset[Navraag]], object]
T = TypeVar("T")


class Controller(QObject):
    """Belongs to one page; `ververs` is overridden to fetch its picture."""

    def __init__(self, shell: Shell, page: Page, naam: str) -> None:
        """Live as long as `page`, which is registered as `naam`."""
        super().__init__(page)
        self.shell = shell
        self._page = page
        self._naam = naam
        self._vragen: BevestigingNodig | None = None
        self._work: Work | None = None
        self._done: Report = self._niets
        self._bevestigd = NIETS
        page.antwoord.connect(self._beantwoord)
        shell.window.navigation.arrived.connect(self._aangekomen)
        shell.session.changed.connect(self._veranderd)

    def aankomst(self) -> None:
        """Start afresh; called each time the page is arrived at."""
        self.ververs()

    def ververs(self) -> None:
        """Fetch the picture and show it."""

    def lees(self, fetch: Callable[[Lezer], T]) -> T:
        """Read one consistent picture."""
        with self.shell.ctx.store.lees() as lezer:
            return fetch(lezer)

    def schrijf(self, work: Callable[[frozenset[Navraag]], T], done: Callable[[T], object]) -> None:
        """Write in the lane; `work` is given the questions that were answered with yes."""
        self._work, self._done, self._bevestigd = work, cast("Report", done), NIETS
        self._start()

    def doe(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do something slow beside the writer lane: draw a page, print."""
        self.shell.tasks.run(work, done, self.mislukt, owner=self)

    def toon_fout(self, fout: DomeinFout, boodschap: Boodschap) -> None:
        """Say a refusal at its field when the page has it, else on the page."""
        veld = self._page.velden.get(getattr(fout, "veld", ""))
        if veld is not None:
            veld.toon_fout(boodschap.tekst)
        else:
            self._page.toon_boodschap(boodschap)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Ask, refuse, or explain; a bug is logged by place and named by a code."""
        if isinstance(fout, BevestigingNodig):
            self._stel_vraag(fout)
        elif isinstance(fout, DomeinFout):
            self.toon_fout(fout, leg_uit(fout))
        else:
            self._toon_ernstig(fout)

    def _toon_ernstig(self, fout: BaseException) -> None:
        boodschap = leg_uit(fout)
        code = foutcode(fout)
        LOG.error("a task failed", exc_info=fout, extra={"code": code})
        if boodschap is PROGRAMMA:
            wat = f"{boodschap.wat} Code: {code}."
            boodschap = Boodschap(wat, boodschap.doe, boodschap.gegevens)
        self._page.toon_boodschap(boodschap, MeldingSoort.FOUT)

    def _start(self) -> None:
        self._page.verberg_boodschap()
        work, bevestigd = self._work, self._bevestigd
        if work is not None:
            self.shell.tasks.run(
                partial(work, bevestigd),
                self._gelukt,
                self.mislukt,
                owner=self,
                lane=Lane.WRITER,
                urgency=Urgency.TAP,
            )

    @Slot(object)
    def _gelukt(self, uitkomst: object) -> None:
        self.shell.session.changed.emit()
        self._done(uitkomst)

    def _stel_vraag(self, fout: BevestigingNodig) -> None:
        self._vragen = fout
        eerste = vraag(fout.vragen[0])
        wat = " ".join(vraag(navraag).wat for navraag in fout.vragen)
        self._page.toon_vraag(wat, eerste.doe, eerste.ja, eerste.nee)

    @Slot(str)
    def _beantwoord(self, antwoord: str) -> None:
        vragen, self._vragen = self._vragen, None
        self._page.verberg_boodschap()
        if vragen is not None and antwoord == "ja":
            self._bevestigd |= frozenset(vragen.vragen)
            self._start()

    @Slot(str)
    def _aangekomen(self, naam: str) -> None:
        if naam == self._naam:
            self._page.verberg_boodschap()
            self.aankomst()

    @Slot()
    def _veranderd(self) -> None:
        if self.shell.window.navigation.current == self._naam:
            self.ververs()

    @Slot(object)
    def _niets(self, uitkomst: object) -> None:
        """Nobody waits for this outcome."""
