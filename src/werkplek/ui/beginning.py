"""From an empty folder to its leerbedrijf and first person: two questions, kept in one go.

Where no keyring is, a third: the wachtzin that opens the folder from now on.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from werkplek.application.beginnen import LeerbedrijfOpgave, PersoonOpgave, begin
from werkplek.application.ports import SleutelNodig
from werkplek.application.uitleg import leg_uit
from werkplek.domain.fouten import BevestigingNodig, TekstGeweigerd
from werkplek.domain.navraag import Navraag
from werkplek.ui.opener import Opened, Opener
from werkplek.ui.pages import beginnen, wachtzin
from werkplek.ui.pages.beginnen import BeginnenPage
from werkplek.ui.pages.page import Page
from werkplek.ui.pages.persoon import PersoonPage
from werkplek.ui.pages.wachtzin import WachtzinPage
from werkplek.ui.tasks import TaskRunner
from werkplek.ui.window import Window
from werkplek.woorden.vragen import vraag

EERSTE_PERSOON: Final = "eerste persoon"
BEZIG: Final = "Werkplek maakt de map…"


class Beginning(QObject):
    """`gemaakt` carries the folder when it is made, `begonnen` when it is ready to work in.

    `kopie` says that there is a copy of an earlier folder.
    """

    kopie = Signal()
    gemaakt = Signal(object)
    begonnen = Signal(object)

    def __init__(self, window: Window, tasks: TaskRunner, opener: Opener) -> None:
        """Live as long as `window`."""
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._opener = opener
        self._opened: Opened | None = None
        self._bedrijf: LeerbedrijfOpgave | None = None
        self._persoon: PersoonOpgave | None = None
        self._wachtzin: str | None = None
        self._vragen: frozenset[Navraag] = frozenset()
        self._bevestigd: frozenset[Navraag] = frozenset()
        self._bezig = False
        self._begin_page = BeginnenPage()
        self._persoon_page = PersoonPage()
        self._wachtzin_page = WachtzinPage()
        for page in (self._begin_page, self._persoon_page, self._wachtzin_page):
            page.setParent(window)
            page.hide()
        self._begin_page.verder.connect(self._vraag_persoon)
        self._begin_page.kopie.connect(self.kopie)
        self._persoon_page.klaar.connect(self._begin)
        self._wachtzin_page.klaar.connect(self._met_wachtzin)
        for page in (self._persoon_page, self._wachtzin_page):
            page.antwoord.connect(self._beantwoord)
        window.register(beginnen.NAAM, self._get_begin_page)
        window.register(EERSTE_PERSOON, self._get_persoon_page)
        window.register(wachtzin.NAAM, self._get_wachtzin_page)

    def start(self, opened: Opened | None = None) -> None:
        """Ask where one works; `opened` is a folder that was made before, and nothing more."""
        self._opened = opened
        self._begin_page.bied_kopie(mogelijk=opened is None)
        self._window.navigation.home(beginnen.NAAM)

    def _get_begin_page(self) -> QWidget:
        return self._begin_page

    def _get_persoon_page(self) -> QWidget:
        return self._persoon_page

    def _get_wachtzin_page(self) -> QWidget:
        return self._wachtzin_page

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
        self._persoon = persoon
        self._verberg_boodschap()
        self._window.toon_stand(BEZIG)
        wie = (self._bedrijf, persoon)
        work = partial(self._maak, self._opened, self._wachtzin, wie, self._bevestigd)
        self._tasks.run(work, self._is_begonnen, self._niet_begonnen, owner=self)

    def _maak(
        self,
        opened: Opened | None,
        wachtzin: str | None,
        wie: tuple[LeerbedrijfOpgave, PersoonOpgave],
        bevestigd: frozenset[Navraag],
    ) -> Opened:
        made = opened or self._opener.begin(wachtzin)
        self._opened = made
        self.gemaakt.emit(made)
        begin(made.ctx, *wie, self._opener.startdata(), bevestigd=bevestigd)
        return made

    @Slot(object)
    def _is_begonnen(self, opened: Opened) -> None:
        self._bezig = False
        self.begonnen.emit(opened)

    @Slot(object)
    def _niet_begonnen(self, fout: BaseException) -> None:
        self._bezig = False
        self._window.toon_stand("")
        page = self._hier
        if isinstance(fout, BevestigingNodig):
            self._vragen = frozenset(fout.vragen)
            eerste = vraag(fout.vragen[0])
            page.toon_vraag(eerste.wat, eerste.doe, eerste.ja, eerste.nee)
            return
        if isinstance(fout, SleutelNodig):
            self._window.navigation.go(wachtzin.NAAM)
        elif isinstance(fout, TekstGeweigerd):
            self._herstel_veld(fout)
        else:
            page.toon_boodschap(leg_uit(fout))

    @property
    def _hier(self) -> Page:
        """The page of the last question that was answered."""
        hier = self._window.navigation.current
        return self._wachtzin_page if hier == wachtzin.NAAM else self._persoon_page

    def _herstel_veld(self, fout: TekstGeweigerd) -> None:
        """Go to the page of the field, and say there what must be mended."""
        paginas: dict[str, Page] = {
            wachtzin.NAAM: self._wachtzin_page,
            EERSTE_PERSOON: self._persoon_page,
            beginnen.NAAM: self._begin_page,
        }
        for naam, page in paginas.items():
            if fout.veld in page.velden:
                self._window.navigation.go(naam)
                page.velden[fout.veld].toon_fout(leg_uit(fout).tekst)
                return
        self._hier.toon_boodschap(leg_uit(fout))

    @Slot(str)
    def _met_wachtzin(self, getypt: str) -> None:
        self._wachtzin = getypt
        if self._persoon is not None:
            self._begin(self._persoon)

    def _verberg_boodschap(self) -> None:
        for page in (self._persoon_page, self._wachtzin_page):
            page.verberg_boodschap()

    @Slot(str)
    def _beantwoord(self, antwoord: str) -> None:
        self._verberg_boodschap()
        vragen, self._vragen = self._vragen, frozenset()
        if antwoord == "ja" and self._persoon is not None:
            self._bevestigd |= vragen
            self._begin(self._persoon)
