"""From a closed folder to the first page: open it, put a copy in its place, or begin a new one."""

from PySide6.QtCore import QObject, Signal, Slot

from werkplek.ui.beginning import Beginning
from werkplek.ui.herstelling import Herstelling
from werkplek.ui.opener import Opened, Opener
from werkplek.ui.opening import Opening
from werkplek.ui.session import Session
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.voorlezer import Voorlezer
from werkplek.ui.werkdag import Werkdag
from werkplek.ui.window import Window
from werkplek.ui.zorgen import Zorgen
from werkplek.woorden.omgeving import PROGRAMMA


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
        voorlezer: Voorlezer | None = None,
    ) -> None:
        """Live as long as `window`; `als` names who works here, so that nobody needs to ask.

        Without a `voorlezer` nothing is read aloud.
        """
        super().__init__(window)
        self._als = als
        self._window = window
        self._tasks = tasks
        self._voorlezer = voorlezer or Voorlezer(self)
        self._opened: Opened | None = None
        self._getypt = False
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
        with opened.ctx.store.lees() as lezer:
            begonnen = lezer.leerbedrijf() is not None
        if begonnen:
            self._ga_werken(opened)
        else:
            self._beginning.start(opened)

    @Slot(object)
    def _houd_vast(self, opened: Opened) -> None:
        self._opened = opened
        self.geopend.emit()

    @Slot(object)
    def _is_begonnen(self, opened: Opened) -> None:
        self._ga_werken(opened, nieuw=True)

    def _ga_werken(self, opened: Opened, *, nieuw: bool = False) -> None:
        session, voorlezer = Session(self), self._voorlezer
        shell = Shell(self._window, self._tasks, session, opened, voorlezer=voorlezer)
        with opened.ctx.store.lees() as lezer:
            personen = lezer.personen()
        Zorgen(shell, self, getypt=self._getypt)
        Werkdag(shell, self).begin(personen, self._als, nieuw=nieuw)
