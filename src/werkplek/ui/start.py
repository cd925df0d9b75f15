"""From a closed folder to the first page: open it, ask for the wachtzin, or begin a new one."""

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from werkplek.application.ports import MapIsNieuw, SleutelNodig, SleutelPastNiet
from werkplek.application.uitleg import leg_uit
from werkplek.ui.beginning import Beginning
from werkplek.ui.opener import Opened, Opener
from werkplek.ui.pages import openen
from werkplek.ui.pages.openen import OpenenPage
from werkplek.ui.session import Session
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.werkdag import Werkdag
from werkplek.ui.window import Window
from werkplek.woorden.omgeving import PROGRAMMA


class Start(QObject):
    """Shows *Openen* or *Beginnen* until there is an open folder and somebody who works there."""

    def __init__(
        self, window: Window, tasks: TaskRunner, opener: Opener, als: str | None = None
    ) -> None:
        """Live as long as `window`; `als` names who works here, so that nobody needs to ask."""
        super().__init__(window)
        self._als = als
        self._window = window
        self._tasks = tasks
        self._opener = opener
        self._opened: Opened | None = None
        self._bezig = False
        self._page = OpenenPage()
        self._page.setParent(window)
        self._page.hide()
        self._page.open.connect(self._open)
        self._beginning = Beginning(window, tasks, opener)
        self._beginning.gemaakt.connect(self._houd_vast)
        self._beginning.begonnen.connect(self._ga_werken)
        window.register(openen.NAAM, self._get_page)

    def start(self) -> None:
        """Try to open without asking anything."""
        self._window.navigation.home(openen.NAAM)
        self._open("")

    def sluit(self) -> None:
        """Seal and close what is open."""
        if self._opened is not None:
            self._opened.sluit()

    @Slot(str)
    def toon_fout(self, code: str) -> None:
        """Say that the program erred, under every page; work goes on."""
        self._window.toon_probleem(f"{PROGRAMMA.wat} Code: {code}. {PROGRAMMA.gegevens}")

    def _get_page(self) -> QWidget:
        return self._page

    @Slot(str)
    def _open(self, wachtzin: str) -> None:
        if self._bezig:
            return
        self._bezig = True
        self._page.verberg_boodschap()
        work = partial(self._opener.open, wachtzin or None)
        self._tasks.run(work, self._is_open, self._niet_open, owner=self)

    @Slot(object)
    def _niet_open(self, fout: BaseException) -> None:
        self._bezig = False
        if isinstance(fout, MapIsNieuw):
            self._beginning.start()
            return
        if isinstance(fout, SleutelNodig | SleutelPastNiet):
            self._page.vraag_wachtzin()
        else:
            self._page.bied_opnieuw()
        self._page.toon_boodschap(leg_uit(fout))

    @Slot(object)
    def _is_open(self, opened: Opened) -> None:
        self._bezig = False
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

    @Slot(object)
    def _ga_werken(self, opened: Opened) -> None:
        shell = Shell(self._window, self._tasks, Session(self), opened)
        with opened.ctx.store.lees() as lezer:
            personen = lezer.personen()
        Werkdag(shell, self).begin(personen, self._als)
