"""*Plakken*: reads a list as it is typed, and goes on to what it would change."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Slot

from werkplek.application.ports_structuur import Structuurbron
from werkplek.domain.fouten import BronGeweigerd, CreboOnbekend, DomeinFout
from werkplek.domain.kwalificatie import GEEN_CREBO
from werkplek.domain.leesverslag import Leesdeel, Leesregel, PlakKop, Reden, Vorm
from werkplek.ui.pages.inlezen import InleesController
from werkplek.ui.pages.plakken_page import PlakkenPage
from werkplek.ui.session import Ingelezen
from werkplek.ui.shell import Shell
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.datums import datum
from werkplek.woorden.inlezen import reden_zin

NAAM: Final = "plakken"

ZONDER_KOP: Final = PlakKop(GEEN_CREBO, "", 0, GEEN_CREBO, "", "")
"""How a list is read before it is known whose it is."""

GEEN_CODES: Final = Boodschap(
    "Hier staat nog geen code met een titel.", "Schrijf het zo: B1-K1-W1 Schaaft klompen."
)
GEEN_CREBO_GELEZEN: Final = reden_zin(Leesregel(0, Reden.CREBO_ONLEESBAAR))
KIES_NIVEAU: Final = Boodschap("Het niveau is nog niet gekozen.", "Kies 1, 2, 3 of 4.")

Plak = Callable[[str, PlakKop], Structuurbron]
Gelezen = tuple[str, Leesdeel]


class PlakkenController(InleesController):
    """What was typed stays until it is taken over, or somebody else works here."""

    def __init__(self, shell: Shell, page: PlakkenPage) -> None:
        """Read what is typed on `page`."""
        super().__init__(shell, page, NAAM)
        self._plakken_page = page
        self._van: object = None
        shell.session.overgenomen.connect(self._overgenomen)
        page.gewijzigd.connect(self._lees_vast)
        page.verder.connect(self._verder)

    def aankomst(self) -> None:
        """Begin afresh for another person, and after a list was taken over."""
        ik = self.shell.session.ik.id
        if self._van != ik:
            self._van = ik
            vandaag = datum(self.shell.ctx.clock.vandaag())
            self._plakken_page.wis(self.tr("geplakt {dag}").format(dag=vandaag))

    def toon_fout(self, fout: DomeinFout, boodschap: Boodschap) -> None:
        """Say at the list, or at the crebo, what is the matter with it."""
        if isinstance(fout, BronGeweigerd):
            self._plakken_page.velden["lijst"].toon_fout(GEEN_CODES.tekst)
        elif isinstance(fout, CreboOnbekend):
            self._plakken_page.velden["crebo"].toon_fout(GEEN_CREBO_GELEZEN.tekst)
        else:
            super().toon_fout(fout, boodschap)

    @Slot(str)
    def _lees_vast(self, lijst: str) -> None:
        self.doe(partial(_lees, self.shell.opened.plak, lijst), self._gelezen)

    @Slot(object)
    def _gelezen(self, gelezen: Gelezen) -> None:
        """Show it, unless somebody typed on."""
        lijst, deel = gelezen
        if lijst == self._plakken_page.lijst:
            self._plakken_page.toon_gelezen(deel)

    @Slot(object)
    def _overgenomen(self, ingelezen: Ingelezen) -> None:
        if ingelezen.voorstel.vorm is Vorm.GEPLAKT:
            self._van = None

    @Slot()
    def _verder(self) -> None:
        page = self._plakken_page
        page.wis_fouten()
        page.verberg_boodschap()
        try:
            kop = page.lees()
        except DomeinFout as fout:
            self.mislukt(fout)
            return
        if page.vraagt_niveau:
            page.toon_boodschap(KIES_NIVEAU)
            return
        self.bekijk(partial(self.shell.opened.plak, page.lijst, kop))


def _lees(plak: Plak, lijst: str) -> Gelezen:
    return lijst, next(iter(plak(lijst, ZONDER_KOP).lees()), Leesdeel())
