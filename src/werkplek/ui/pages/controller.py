"""What all controllers share: fetch on arrival and on change, write in the lane, ask or explain."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Slot

from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports import Lezer, MapOnbereikbaar, Unavailable
from werkplek.application.uitleg import foutcode, leg_uit
from werkplek.domain.fouten import BevestigingNodig, DomeinFout
from werkplek.domain.kenmerk import DeelnemerId, FeitId, PersoonId
from werkplek.domain.navraag import Navraag
from werkplek.ui.pages.page import Page
from werkplek.ui.session import Pincodevraag
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, Report, Urgency
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.omgeving import PROGRAMMA
from werkplek.woorden.vragen import vraag

LOG: Final = logging.getLogger(__name__)
NIETS: Final[frozenset[Navraag]] = frozenset()
STORING: Final = "storing"
PINCODE: Final = "pincode"

Plek = tuple[PersoonId | None, DeelnemerId | None, str]
"""Who works, on whom, and on which page."""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Gezegd = tuple[str, tuple[FeitId, ...]]
"""What the strip says of a write, and the feiten that *Ongedaan maken* withdraws, if any."""


class Work(Protocol[T_co]):
    """A use case but for the questions that were answered with yes."""

    def __call__(self, *, bevestigd: frozenset[Navraag]) -> T_co:
        """Do it; it may raise `BevestigingNodig` with questions that are still open."""


@dataclass(frozen=True, slots=True)
class Schrijving:
    """One write under way: what to do, who does it for whom, and what to say and do after it.

    `zeg` is said wherever the person is by then, and never to another; `done` is only called
    where they still are.
    """

    work: Work[object]
    done: Report
    zeg: Callable[[object], Gezegd] | None
    voor: Plek
    bevestigd: frozenset[Navraag] = NIETS

    @property
    def wie(self) -> PersoonId | None:
        """Who tapped."""
        return self.voor[0]


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """What came of a write."""

    schrijving: Schrijving
    waarde: object = None
    fout: Exception | None = None


@dataclass(frozen=True, slots=True)
class Bekeken:
    """A picture that was read, or why it was not; as which question, and who shows it."""

    nummer: int
    toon: Report
    beeld: object = None
    fout: Exception | None = None


class Controller(QObject):
    """Belongs to one page; `ververs` is overridden to fetch its picture."""

    def __init__(self, shell: Shell, page: Page, naam: str) -> None:
        """Live as long as `page`, which is registered as `naam`."""
        super().__init__(page)
        self.shell = shell
        self._page = page
        self._naam = naam
        self._onderweg: set[object] = set()
        self._vraagnummer = 0
        self._wacht_op: tuple[Schrijving, BevestigingNodig] | None = None
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

    def haal(self, fetch: Callable[[Lezer], T], toon: Callable[[T], object]) -> None:
        """Read one consistent picture beside the window; show it unless one was asked for later.

        What was read for a page that is not in sight any more is not shown: who comes back to it
        has it read anew.
        """
        self._vraagnummer += 1
        self._page.begin_lezen()
        work = partial(self._lees_beeld, self._vraagnummer, fetch, cast("Report", toon))
        self.shell.tasks.run(work, self._gelezen, self._niet_te_lezen, owner=self)

    def _lees_beeld(self, nummer: int, fetch: Callable[[Lezer], object], toon: Report) -> Bekeken:
        try:
            return Bekeken(nummer, toon, self.lees(fetch))
        except Exception as fout:  # noqa: BLE001  told on the UI thread, never lost
            return Bekeken(nummer, toon, fout=fout)

    @Slot(object)
    def _gelezen(self, bekeken: "Bekeken") -> None:
        in_zicht = self.shell.window.navigation.shows(self._page)
        nieuwste = bekeken.nummer == self._vraagnummer
        try:
            if bekeken.fout is not None and nieuwste and in_zicht:
                self.niet_gelezen(bekeken.fout)
            elif bekeken.fout is not None:
                _ernstig(bekeken.fout)
            elif nieuwste and in_zicht:
                bekeken.toon(bekeken.beeld)
        finally:
            self._page.klaar_met_lezen()
            self._toon_pagina()

    @Slot(object)
    def _niet_te_lezen(self, fout: BaseException) -> None:
        """Nothing comes here but what ends the program."""
        self._page.klaar_met_lezen()
        raise fout

    def niet_gelezen(self, fout: Exception) -> None:
        """What cannot be read is not shown: an older picture would be of somebody else."""
        if isinstance(fout, DomeinFout | Unavailable):
            self._storing(fout)
        else:
            self.mislukt(fout)

    def _storing(self, fout: DomeinFout | Unavailable) -> None:
        self.shell.session.meld_storing(leg_uit(fout))
        self.shell.go(STORING)

    def _toon_pagina(self) -> None:
        """The first picture of an arrival is there: show the page, with the focus on it."""
        if self._page.wacht and not self._page.leest:
            self._page.wacht_op_beeld(wacht=False)
            if self.shell.window.navigation.shows(self._page):
                self.shell.window.navigation.restore_focus()

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
        self._start(Schrijving(work, cast("Report", done), gezegd, self._plek()))

    def doe(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do something slow beside the writer lane: draw a page, print."""
        self.shell.tasks.run(work, done, self.mislukt, owner=self)

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
            self._page.toon_boodschap(_ernstig(fout), MeldingSoort.FOUT)

    def _plek(self) -> Plek:
        """Who works on whom, and on which page."""
        session = self.shell.session
        return session.wie, session.hand.deelnemer, self.shell.window.navigation.current

    def _start(self, schrijving: Schrijving) -> None:
        if schrijving.voor in self._onderweg:
            return
        self._onderweg.add(schrijving.voor)
        self._wacht_op = None
        self._page.verberg_boodschap()
        self.shell.tasks.run(
            partial(_voer_uit, schrijving),
            self._teruggekomen,
            self.mislukt,
            owner=self,
            lane=Lane.WRITER,
            urgency=Urgency.TAP,
        )

    @Slot(object)
    def _teruggekomen(self, uitkomst: Uitkomst) -> None:
        schrijving = uitkomst.schrijving
        self._onderweg.discard(schrijving.voor)
        hier = schrijving.voor == self._plek()
        if isinstance(uitkomst.fout, MapOnbereikbaar):
            self.shell.session.niet_geschreven.emit()
        if uitkomst.fout is None:
            self._gelukt(schrijving, uitkomst.waarde, hier=hier)
        elif not hier:
            _meld_elders(self.shell, schrijving, leg_uit(uitkomst.fout).tekst)
            self.niets_loopt()
        elif isinstance(uitkomst.fout, BevestigingNodig):
            self.niets_loopt()
            self._stel_vraag(schrijving, uitkomst.fout)
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

    def _stel_vraag(self, schrijving: Schrijving, fout: BevestigingNodig) -> None:
        self._wacht_op = (schrijving, fout)
        eerste = vraag(fout.vragen[0])
        wat = " ".join(vraag(navraag).wat for navraag in fout.vragen)
        self._page.toon_vraag(wat, eerste.doe, eerste.ja, eerste.nee)

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
            self._page.wacht_op_beeld(wacht=self._page.leest)

    @Slot()
    def _veranderd(self) -> None:
        if self.shell.window.navigation.shows(self._page):
            self._toon_of_meld(self.ververs)

    def _toon_of_meld(self, toon: Callable[[], None]) -> None:
        """What cannot be read is not shown: an older picture would be of somebody else."""
        try:
            toon()
        except (DomeinFout, Unavailable) as fout:
            self._storing(fout)


def _voer_uit(schrijving: Schrijving) -> Uitkomst:
    """Do the work; what went wrong comes back with whose work it was."""
    try:
        return Uitkomst(schrijving, schrijving.work(bevestigd=schrijving.bevestigd))
    except Exception as fout:  # noqa: BLE001  told on the UI thread, never lost
        return Uitkomst(schrijving, fout=fout)


def _meld_elders(shell: Shell, schrijving: Schrijving, tekst: str) -> None:
    """What went wrong is told to who tapped, and to nobody else: it may name a deelnemer."""
    if schrijving.wie is None or schrijving.wie == shell.session.wie:
        shell.window.toon_probleem(tekst)
    else:
        shell.session.zeg_later(schrijving.wie, tekst)


def _ernstig(fout: BaseException) -> Boodschap:
    boodschap = leg_uit(fout)
    if isinstance(fout, Unavailable):
        LOG.warning("refused", extra={"reden": type(fout).__name__, "detail": fout.detail})
        return boodschap
    code = foutcode(fout)
    LOG.error("a task failed", exc_info=fout, extra={"code": code})
    if boodschap is not PROGRAMMA:
        return boodschap
    return replace(boodschap, wat=f"{boodschap.wat} Code: {code}.")
