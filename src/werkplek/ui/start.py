"""From a closed folder to the first page: open it, ask for the wachtzin, or begin a new one."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.context import Context
from werkplek.application.ports import (
    Bestanden,
    MapIsNieuw,
    Printer,
    Renderer,
    SleutelNodig,
    SleutelPastNiet,
)
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import TekstGeweigerd
from werkplek.domain.kwalificatie import Kwalificatie
from werkplek.domain.personen import Persoon
from werkplek.ui.pages import beginnen, openen
from werkplek.ui.pages.beginnen import BeginnenPage
from werkplek.ui.pages.openen import OpenenPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.persoon import PersoonPage
from werkplek.ui.session import Session
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.werkdag import Werkdag
from werkplek.ui.window import Window
from werkplek.woorden.omgeving import PROGRAMMA

EERSTE_PERSOON = "eerste persoon"
BEZIG = "Werkplek maakt de map…"


class Opened(Protocol):
    """An open folder."""

    @property
    def ctx(self) -> Context: ...

    @property
    def renderer(self) -> Renderer: ...

    @property
    def printer(self) -> Printer: ...

    @property
    def bestanden(self) -> Bestanden: ...

    def sluit(self) -> None:
        """Seal and close."""


class Opener(Protocol):
    """Opens or makes the folder of this run; given by the root."""

    def open(self, wachtzin: str | None) -> Opened:
        """Open the folder, or raise an `Unavailable`."""

    def begin(self, wachtzin: str | None) -> Opened:
        """Make the folder, or raise an `Unavailable` or `TekstGeweigerd`."""

    def startdata(self) -> Sequence[Kwalificatie]:
        """What a new folder starts with."""


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
        self._bedrijf: LeerbedrijfOpgave | None = None
        self._open_page = OpenenPage()
        self._begin_page = BeginnenPage()
        self._persoon_page = PersoonPage()
        for page in (self._open_page, self._begin_page, self._persoon_page):
            page.setParent(window)
            page.hide()
        self._open_page.open.connect(self._open)
        self._begin_page.verder.connect(self._vraag_persoon)
        self._persoon_page.klaar.connect(self._begin)
        window.register(openen.NAAM, self._get_open_page)
        window.register(beginnen.NAAM, self._get_begin_page)
        window.register(EERSTE_PERSOON, self._get_persoon_page)

    def start(self) -> None:
        """Try to open without asking anything."""
        self._window.navigation.home(openen.NAAM)
        self._open("")

    def sluit(self) -> None:
        """Seal and close what is open."""
        if self._opened is not None:
            self._opened.sluit()

    def _get_open_page(self) -> QWidget:
        return self._open_page

    def _get_begin_page(self) -> QWidget:
        return self._begin_page

    def _get_persoon_page(self) -> QWidget:
        return self._persoon_page

    @Slot(str)
    def _open(self, wachtzin: str) -> None:
        if self._bezig:
            return
        self._bezig = True
        self._open_page.verberg_boodschap()
        work = partial(self._opener.open, wachtzin or None)
        self._tasks.run(work, self._is_open, self._niet_open, owner=self)

    @Slot(object)
    def _niet_open(self, fout: BaseException) -> None:
        self._bezig = False
        if isinstance(fout, MapIsNieuw):
            self._window.navigation.home(beginnen.NAAM)
            return
        if isinstance(fout, SleutelNodig | SleutelPastNiet):
            self._open_page.vraag_wachtzin()
        else:
            self._open_page.bied_opnieuw()
        self._open_page.toon_boodschap(leg_uit(fout))

    @Slot(object)
    def _is_open(self, opened: Opened) -> None:
        self._bezig = False
        self._opened = opened
        with opened.ctx.store.lees() as lezer:
            begonnen, personen = lezer.leerbedrijf() is not None, lezer.personen()
        if begonnen and personen:
            self._ga_werken(opened, personen)
        else:
            self._window.navigation.home(beginnen.NAAM)

    @Slot(object)
    def _vraag_persoon(self, bedrijf: LeerbedrijfOpgave) -> None:
        self._bedrijf = bedrijf
        self._window.navigation.go(EERSTE_PERSOON)

    @Slot(object)
    def _begin(self, persoon: PersoonOpgave) -> None:
        if self._bezig:
            return
        if self._bedrijf is None:
            raise LookupError("no leerbedrijf was asked for")
        self._bezig = True
        self._persoon_page.verberg_boodschap()
        self._window.toon_stand(BEZIG)
        wachtzin = self._persoon_page.wachtzin
        work = partial(self._maak, self._opened, wachtzin, self._bedrijf, persoon)
        self._tasks.run(work, self._is_begonnen, self._niet_begonnen, owner=self)

    def _maak(
        self,
        opened: Opened | None,
        wachtzin: str | None,
        bedrijf: LeerbedrijfOpgave,
        persoon: PersoonOpgave,
    ) -> Opened:
        made = opened or self._opener.begin(wachtzin)
        self._opened = made
        begin(made.ctx, bedrijf, persoon, self._opener.startdata())
        return made

    @Slot(object)
    def _is_begonnen(self, opened: Opened) -> None:
        self._bezig = False
        with opened.ctx.store.lees() as lezer:
            personen = lezer.personen()
        self._ga_werken(opened, personen)

    @Slot(object)
    def _niet_begonnen(self, fout: BaseException) -> None:
        self._bezig = False
        self._window.toon_stand("")
        page: Page = self._persoon_page
        if isinstance(fout, SleutelNodig):
            self._persoon_page.vraag_wachtzin(nodig=True)
        if isinstance(fout, TekstGeweigerd):
            if fout.veld in self._begin_page.velden:
                self._window.navigation.back()
                page = self._begin_page
            if fout.veld in page.velden:
                page.velden[fout.veld].toon_fout(leg_uit(fout).tekst)
                return
        page.toon_boodschap(leg_uit(fout))

    def _ga_werken(self, opened: Opened, personen: Sequence[Persoon]) -> None:
        shell = Shell(
            window=self._window,
            tasks=self._tasks,
            session=Session(self),
            ctx=opened.ctx,
            renderer=opened.renderer,
            printer=opened.printer,
            bestanden=opened.bestanden,
        )
        Werkdag(shell, self).begin(personen, self._als)

    @Slot(str)
    def toon_fout(self, code: str) -> None:
        """Say that the program erred, under every page; work goes on."""
        self._window.toon_probleem(f"{PROGRAMMA.wat} Code: {code}. {PROGRAMMA.gegevens}")
