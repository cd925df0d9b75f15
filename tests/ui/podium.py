"""One page or a few in the real window, over the story of *De Verzonnen Hal*, driven by taps."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QWidget

from tests.fakes.controleur import ECHT
from tests.fakes.hublijn import MemoryHubs
from tests.fakes.kantoor import FakePrinter, MemoryBestanden
from tests.fakes.reserve import FakeReserve
from tests.fakes.tekenen import FakeControleur, FakeTekenaar
from tests.fakes.toegang import FakeToegang
from tests.fakes.uitwisselmap import MemoryUitwisselmap
from tests.fakes.werkvloer import W1, Werkvloer
from tests.ui.audit import remove
from tests.ui.immediate import ImmediateTasks
from werkplek.application.aantonen import verklaar_aangetoond
from werkplek.application.beelden.groep import GroepBeeld
from werkplek.application.beelden.thuisblad import Thuisblad
from werkplek.application.context import Context
from werkplek.application.ports import Renderer
from werkplek.application.ports_school import Hubs, Uitwisselmap
from werkplek.application.ports_structuur import Structuurbron
from werkplek.application.ports_veilig import Bewijsmaker
from werkplek.application.ports_verklaring import Controleur, Papiermaker, Tekenaar
from werkplek.documents.laat import (
    LatePapiermaker,
    PdfOnDemand,
    groepsblad,
    herstelblad,
    nieuwste_sjabloon,
    voor_scherm,
    voor_thuis,
)
from werkplek.domain.kenmerk import DeelnemerId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.leesverslag import PlakKop
from werkplek.ui.application import Application
from werkplek.ui.driver import Driver
from werkplek.ui.pages import (
    aantonen,
    gegevens,
    oordeel,
    pincode,
    verklaring,
    voorbeeld,
    voorbeeld_page,
)
from werkplek.ui.pages.page import Page
from werkplek.ui.session import Session
from werkplek.ui.shell import Shell
from werkplek.ui.tasks import Lane, TaskRunner, Urgency
from werkplek.ui.undo import Undo
from werkplek.ui.window import Window
from werkplek.wiring import maak_bijlage, open_bron, plak
from werkplek.woorden.boodschap import Boodschap

PINCODE = "246813"
"""Of Marga, who is at work."""

ELDERS = ("vandaag", "stap")
"""Pages that the ones under test lead to; here they are empty."""


def at_once() -> TaskRunner:
    """Work that is done before its tap returns."""
    return cast("TaskRunner", ImmediateTasks())


@dataclass
class Podium:
    """The window with the pages from *Verklaring* to the paper; `sanne` is in hand."""

    app: Application
    vloer: Werkvloer
    sanne: DeelnemerId
    tasks: TaskRunner = field(default_factory=at_once)
    printer: FakePrinter = field(default_factory=FakePrinter)
    bestanden: MemoryBestanden = field(default_factory=MemoryBestanden)
    renderer: Renderer = field(default_factory=PdfOnDemand)
    papiermaker: Papiermaker = field(default_factory=LatePapiermaker)
    tekenaar: Tekenaar = field(default_factory=FakeTekenaar)
    controleur: Controleur = field(default_factory=lambda: FakeControleur(ECHT))
    sjabloon: str = field(default_factory=nieuwste_sjabloon)
    voor_scherm: Callable[[bytes], bytes] = voor_scherm
    open_bron: Callable[[Path], Structuurbron] = open_bron
    plak: Callable[[str, PlakKop], Structuurbron] = plak
    herstelblad: Callable[[str, str, date], bytes] = herstelblad
    groepsblad: Callable[[GroepBeeld], bytes] = groepsblad
    voor_thuis: Callable[[Thuisblad], bytes] = voor_thuis
    maak_bijlage: Bewijsmaker = maak_bijlage
    toegang: FakeToegang = field(default_factory=FakeToegang)
    reserve: FakeReserve = field(default_factory=FakeReserve)
    kijk_na: Callable[[], int] = int
    waarschuwing: Boodschap | None = None
    uitwisselmap: Uitwisselmap = field(default_factory=MemoryUitwisselmap)
    hubs: Hubs = field(default_factory=lambda: MemoryHubs({}, ""))
    toeval: Callable[[], float] = float

    def __post_init__(self) -> None:
        self.toegang.pincodes.setdefault(self.vloer.marga.id, PINCODE)
        self.window = Window(self.app.appearance)
        self.session = Session(self.window)
        self.shell = Shell(self.window, self.tasks, self.session, self)
        Undo(self.shell, self.window)
        self._register()
        self.driver = Driver(self.window)
        self.session.ben(self.vloer.marga)
        self.session.neem_deelnemer(self.sanne)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.navigation.home("vandaag")

    def _register(self) -> None:
        makers: dict[str, Callable[[], QWidget]] = {
            verklaring.NAAM: self._maker(
                verklaring.VerklaringPage, verklaring.VerklaringController
            ),
            aantonen.NAAM: self._maker(aantonen.AantonenPage, aantonen.AantonenController),
            gegevens.NAAM: self._maker(gegevens.GegevensPage, gegevens.GegevensController),
            voorbeeld.NAAM: self._maker(
                voorbeeld_page.VoorbeeldPage, voorbeeld.VoorbeeldController
            ),
            pincode.NAAM: self._maker(pincode.PincodePage, pincode.PincodeController),
            oordeel.NAAM: self._maker(oordeel.OordeelPage, oordeel.OordeelController),
        }
        for naam, maak in makers.items():
            self.window.register(naam, maak)
        for naam in ELDERS:
            self.window.register(naam, QWidget)

    def _maker(
        self, page: Callable[[], Page], controller: Callable[..., object]
    ) -> Callable[[], QWidget]:
        def make() -> QWidget:
            made = page()
            controller(self.shell, made)
            return made

        return make

    def ga(self, naam: str) -> QWidget:
        """Go to a page."""
        self.shell.go(naam)
        return self.window.navigation.page(naam)

    def oordeel(self) -> None:
        """Say yes to the judgement, and show who it is."""
        self.driver.druk("Ja, dit is mijn oordeel")
        self.driver.tik_pincode(PINCODE)

    def toon_aan(self, code: WerkprocesCode = W1) -> None:
        """Seen often enough, and stated so."""
        self.vloer.zie_vaak_genoeg(self.sanne, code)
        verklaar_aangetoond(self.vloer.ctx, self.vloer.marga, self.sanne, code)

    @property
    def asked(self) -> list[tuple[Lane, Urgency]]:
        """In which lanes work was asked for, and how urgent; a look at the store left out."""
        assert isinstance(self.tasks, ImmediateTasks)
        return self.tasks.asked

    @property
    def ctx(self) -> Context:
        """What use cases are given."""
        return self.vloer.ctx

    def sluit(self) -> None:
        """Take the window away."""
        remove(self.app, self.window)


@pytest.fixture
def podium(app: Application) -> Iterator[Podium]:
    """Sanne started today under Marga, who is at work; nothing was seen yet."""
    vloer = Werkvloer()
    made = Podium(app, vloer, vloer.neem_aan_met_keuze())
    yield made
    made.sluit()
