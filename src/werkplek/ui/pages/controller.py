"""What all controllers share: fetch on arrival and on change, write in the lane, ask or explain."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final, TypeVar, cast

from PySide6.QtCore import QObject, Slot

from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports import Lezer, MapOnbereikbaar, Unavailable
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import BevestigingNodig, DomeinFout
from werkplek.ui.latest import Latest
from werkplek.ui.pages.beeldlezer import Beeldlezer
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.schrijving import (
    Gezegd,
    Schrijving,
    Uitkomst,
    Work,
    meld_elders,
    plek,
    stel_vraag,
    voer_uit,
)
from werkplek.ui.pages.uitgelegd import ernstig
from werkplek.ui.session import Pincodevraag
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Report, Urgency
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden.boodschap import Boodschap

STORING: Final = "storing"
PINCODE: Final = "pincode"

__all__ = ["Controller", "Gezegd", "Schrijving", "Uitkomst", "Work"]

T = TypeVar("T")


class Controller(QObject):
    """Belongs to one page; `ververs` is overridden to fetch its picture."""

    def __init__(self, shell: Shell, page: Page, naam: str) -> None:
        """Live as long as `page`, which is registered as `naam`."""
        super().__init__(page)
        self.shell = shell
        self._page = page
        self._naam = naam
        self._onderweg: set[object] = set()
        self._beelden = Beeldlezer(shell, page, self)
        self._beelden.niet_gelezen.connect(self.niet_gelezen)
        self._nagevraagd = Latest(shell.tasks, self)
        self._wacht_op: tuple[Schrijving, BevestigingNodig] | None = None
        page.antwoord.connect(self._beantwoord)
        shell.window.navigation.arrived.connect(self._aangekomen)
        shell.window.navigation.returned.connect(self._veranderd)
        shell.session.changed.connect(self._veranderd)

    def aankomst(self) -> None:
        """Start afresh; called each time the page is arrived at."""
        self.ververs()

    def ververs(self) -> None:
        """Fetch the picture and show it."""

    def haal(self, fetch: Callable[[Lezer], T], toon: Callable[[T], object]) -> None:
        """Read one consistent picture beside the window; show it unless one was asked for later."""
        self._beelden.haal(fetch, toon)

    @Slot(object)
    def niet_gelezen(self, fout: Exception) -> None:
        """What cannot be read is not shown: an older picture would be of somebody else."""
        if not isinstance(fout, DomeinFout | Unavailable):
            raise fout
        self.shell.session.meld_storing(leg_uit(fout))
        self.shell.go(STORING)

    def schrijf(
        self,
        work: Work[T],
        done: Callable[[T], object],
        *,
        zeg: Callable[[T], Gezegd] | None = None,
    ) -> None:
        """Write in the lane; `work` is given the questions that were answered with yes.

        A second tap on the same page for the same deelnemer is not a second write.
        """
        gezegd = cast("Callable[[object], Gezegd] | None", zeg)
        self._start(Schrijving(work, cast("Report", done), gezegd, plek(self.shell)))

    def doe(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do something slow beside the writer lane: draw a page, print."""
        self.shell.tasks.run(work, done, self.mislukt, owner=self)

    def vraag_na(self, work: Callable[[], T], toon: Callable[[T], object]) -> None:
        """Look up something slow as `doe` does; show it unless this page asked again since."""
        self._nagevraagd.ask(work, toon, self.mislukt)

    def met_pincode(self, waarom: str, done: Callable[[Ontgrendeld], object]) -> None:
        """Ask who works here for their pincode; when it is right, come back here and go on."""
        self.shell.session.vraag_pincode(Pincodevraag(self.shell.session.ik, waarom, done))
        self.shell.go(PINCODE)

    def toon_fout(self, fout: DomeinFout, boodschap: Boodschap) -> None:
        """Say a refusal at its field when the page has it, else on the page."""
        veld = self._page.velden.get(getattr(fout, "veld", ""))
        if veld is not None:
            veld.toon_fout(boodschap.tekst)
        else:
            self._page.toon_boodschap(boodschap)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Refuse or explain; a bug is logged by place and named by a code."""
        if isinstance(fout, DomeinFout):
            self.toon_fout(fout, leg_uit(fout))
        else:
            self._page.toon_boodschap(ernstig(fout), MeldingSoort.FOUT)

    def _start(self, schrijving: Schrijving) -> None:
        if schrijving.voor in self._onderweg:
            return
        self._onderweg.add(schrijving.voor)
        self._wacht_op = None
        self._page.verberg_boodschap()
        work, lane, urgency = partial(voer_uit, schrijving), Lane.WRITER, Urgency.TAP
        self.shell.tasks.run(
            work, self._teruggekomen, self.mislukt, owner=self, lane=lane, urgency=urgency
        )

    @Slot(object)
    def _teruggekomen(self, uitkomst: Uitkomst) -> None:
        schrijving = uitkomst.schrijving
        self._onderweg.discard(schrijving.voor)
        hier = schrijving.voor == plek(self.shell)
        if isinstance(uitkomst.fout, MapOnbereikbaar):
            self.shell.session.niet_geschreven.emit()
        if uitkomst.fout is None:
            self._gelukt(schrijving, uitkomst.waarde, hier=hier)
        elif not hier:
            meld_elders(self.shell, schrijving, leg_uit(uitkomst.fout).tekst)
            self.niets_loopt()
        elif isinstance(uitkomst.fout, BevestigingNodig):
            self.niets_loopt()
            self._wacht_op = (schrijving, uitkomst.fout)
            stel_vraag(self._page, uitkomst.fout)
        else:
            self.mislukt(uitkomst.fout)

    def niets_loopt(self) -> None:
        """Nothing runs any more; a page that shows that something runs overrides this."""

    def _gelukt(self, schrijving: Schrijving, waarde: object, *, hier: bool) -> None:
        self.shell.session.changed.emit()
        if hier:
            schrijving.done(waarde)
        else:
            self.niets_loopt()
        if schrijving.zeg is not None and schrijving.wie == self.shell.session.wie:
            tekst, feiten = schrijving.zeg(waarde)
            self.shell.window.toon_gedaan(tekst, feiten or None)

    @Slot(str)
    def _beantwoord(self, antwoord: str) -> None:
        gewacht, self._wacht_op = self._wacht_op, None
        self._page.verberg_boodschap()
        if gewacht is not None and antwoord == "ja":
            schrijving, fout = gewacht
            self._start(replace(schrijving, bevestigd=schrijving.bevestigd | {*fout.vragen}))

    @Slot(str)
    def _aangekomen(self, naam: str) -> None:
        if naam == self._naam and self.shell.window.navigation.shows(self._page):
            self._wacht_op = None
            self._page.verberg_boodschap()
            self._toon_of_meld(self.aankomst)
            self._beelden.wacht_op_beeld()

    @Slot()
    def _veranderd(self) -> None:
        if self.shell.window.navigation.shows(self._page):
            self._toon_of_meld(self.ververs)

    def _toon_of_meld(self, toon: Callable[[], None]) -> None:
        try:
            toon()
        except (DomeinFout, Unavailable) as fout:
            self.niet_gelezen(fout)
