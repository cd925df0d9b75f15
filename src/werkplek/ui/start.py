"""From a closed folder to the first page: open it, put a copy in its place, or begin a new one."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from werkplek.domain.personen import Persoon
from werkplek.ui.beginning import Beginning
from werkplek.ui.helping import Helping
from werkplek.ui.herstelling import Herstelling
from werkplek.ui.opener import Opened, Opener
from werkplek.ui.opening import Opening
from werkplek.ui.session import Session
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, TaskRunner
from werkplek.ui.toestellen import Toestellen
from werkplek.ui.werkdag import Werkdag
from werkplek.ui.window import Window
from werkplek.ui.zorgen import Zorgen
from werkplek.woorden.omgeving import PROGRAMMA


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What is known of an open folder before anybody works in it."""

    opened: Opened
    begonnen: bool
    personen: tuple[Persoon, ...]


class Start(QObject):
    """Shows *Openen* or *Beginnen* until there is an open folder and somebody who works there.

    `geopend`: the folder is open here. `bezet`: somebody else has it open.
    """

    geopend = Signal()
    bezet = Signal()

    def __init__(
        self,
        window: Window,
        tasks: TaskRunner,
        opener: Opener,
        als: str | None = None,
        *,
        toestellen: Toestellen | None = None,
    ) -> None:
        """Live as long as `window`; `als` names who works here, so that nobody needs to ask.

        Without `toestellen` nothing is read aloud, and no photo is made.
        """
        super().__init__(window)
        self._als = als
        self._window = window
        self._tasks = tasks
        self._toestellen = toestellen or Toestellen()
        self._opened: Opened | None = None
        self._getypt = False
        Helping(window)
        self._opening = Opening(window, tasks, opener)
        self._opening.open.connect(self._is_open)
        self._opening.nieuw.connect(self._begin)
        self._opening.kopie.connect(self._herstel)
        self._opening.bezet.connect(self.bezet)
        self._beginning = Beginning(window, tasks, opener)
        self._beginning.gemaakt.connect(self._houd_vast)
        self._beginning.begonnen.connect(self._is_begonnen)
        self._beginning.kopie.connect(self._begin_met_kopie)
        self._herstelling = Herstelling(window, tasks, opener)
        self._herstelling.klaar.connect(self._opening.start)

    def start(self) -> None:
        """Try to open without asking anything."""
        self._opening.start()

    def sluit(self) -> None:
        """Seal and close what is open."""
        if self._opened is not None:
            self._opened.sluit()

    @Slot(str)
    def toon_fout(self, code: str) -> None:
        """Say that the program erred, under every page; work goes on."""
        self._window.toon_probleem(f"{PROGRAMMA.wat} Code: {code}. {PROGRAMMA.gegevens}")

    @Slot()
    def _begin(self) -> None:
        self._beginning.start()

    @Slot()
    def _herstel(self) -> None:
        self._herstelling.start(nieuw=False)

    @Slot()
    def _begin_met_kopie(self) -> None:
        self._herstelling.start(nieuw=True)

    @Slot(object, bool)
    def _is_open(self, opened: Opened, getypt: bool) -> None:  # noqa: FBT001  a signal carries it
        self._getypt = getypt
        self._houd_vast(opened)
        self._lees(opened, self._gelezen)

    @Slot(object)
    def _gelezen(self, gelezen: Gelezen) -> None:
        if gelezen.begonnen:
            self._ga_werken(gelezen)
        else:
            self._beginning.start(gelezen.opened)

    @Slot(object)
    def _houd_vast(self, opened: Opened) -> None:
        self._opened = opened
        self.geopend.emit()

    @Slot(object)
    def _is_begonnen(self, opened: Opened) -> None:
        self._lees(opened, self._gelezen_na_begin)

    @Slot(object)
    def _gelezen_na_begin(self, gelezen: Gelezen) -> None:
        self._ga_werken(gelezen, nieuw=True)

    def _lees(self, opened: Opened, done: Callable[[Gelezen], None]) -> None:
        work = partial(_wie_werkt_hier, opened)
        self._tasks.run(work, done, self._niet_gelezen, owner=self, lane=Lane.READ)

    @Slot(object)
    def _niet_gelezen(self, fout: BaseException) -> None:
        """The net around the program says it."""
        raise fout

    def _ga_werken(self, gelezen: Gelezen, *, nieuw: bool = False) -> None:
        shell = Shell(
            self._window,
            self._tasks,
            Session(self),
            gelezen.opened,
            voorlezer=self._toestellen.voorlezer,
            toestellen=self._toestellen,
        )
        Zorgen(shell, self, getypt=self._getypt)
        Werkdag(shell, self).begin(gelezen.personen, self._als, nieuw=nieuw)


def _wie_werkt_hier(opened: Opened) -> Gelezen:
    with opened.ctx.store.lees() as lezer:
        return Gelezen(opened, lezer.leerbedrijf() is not None, lezer.personen())
