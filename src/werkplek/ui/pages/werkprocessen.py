"""Which werkprocessen can be done here: all are ticked, a tap takes one out or puts it back."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.toevoegen import WerkprocesKeuze, werkproces_keuzes
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.ui._generated.ui_werkprocessen import Ui_WerkprocessenForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.rij import Rij, Tussenkop

NAAM = "werkprocessen"


class WerkprocessenPage(Page):
    """`getikt` carries the WerkprocesCode whose tick changes."""

    getikt = Signal(object)
    alles = Signal()
    verder = Signal()

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_WerkprocessenForm()
        self._form.setupUi(self)
        self._form.werkprocessen.gekozen.connect(self.getikt)
        self._form.knop_alles.clicked.connect(self.alles)
        self._form.knop_verder.clicked.connect(self.verder)

    def toon(self, keuzes: Sequence[WerkprocesKeuze], gekozen: Sequence[WerkprocesCode]) -> None:
        """Show the werkprocessen under their kerntaak, ticked or not."""
        rows: list[Rij | Tussenkop] = []
        for kerntaak, groep in groupby(keuzes, key=lambda keuze: keuze.kerntaak):
            rows.append(Tussenkop(kerntaak, kerntaak))
            rows.extend(_rij(keuze, aan=keuze.code in gekozen) for keuze in groep)
        self._form.werkprocessen.toon(rows)
        self._form.kop.setText(self.tr("Welk werk kan hier worden gedaan?"))
        self._form.knop_verder.set_bijschrift(f"{len(gekozen)} gekozen")


class WerkprocessenController(Controller):
    """Keeps the ticks in hand."""

    def __init__(self, shell: Shell, page: WerkprocessenPage) -> None:
        """Choose on `page`."""
        super().__init__(shell, page, NAAM)
        self._keuze_page = page
        page.getikt.connect(self._tik)
        page.alles.connect(self._alles)
        page.verder.connect(self._verder)

    def ververs(self) -> None:
        """Show the werkprocessen of the kwalificatie in hand."""
        self._keuze_page.setWindowTitle(self.shell.session.hand.toevoegen)
        self._keuze_page.toon(self._keuzes(), self.shell.session.hand.codes)

    def _keuzes(self) -> tuple[WerkprocesKeuze, ...]:
        crebo = self.shell.session.hand.crebo
        return self.lees(lambda lezer: werkproces_keuzes(lezer, crebo)) if crebo else ()

    @Slot(object)
    def _tik(self, code: WerkprocesCode) -> None:
        aan = self.shell.session.hand.codes
        nieuw = tuple(c for c in aan if c != code) if code in aan else (*aan, code)
        self.shell.session.neem(codes=nieuw)
        self.ververs()

    @Slot()
    def _alles(self) -> None:
        alle = tuple(keuze.code for keuze in self._keuzes())
        self.shell.session.neem(codes=() if self.shell.session.hand.codes else alle)
        self.ververs()

    @Slot()
    def _verder(self) -> None:
        self.shell.go("periode")


def _rij(keuze: WerkprocesKeuze, *, aan: bool) -> Rij:
    return Rij(
        sleutel=keuze.code,
        titel=f"{keuze.code} {keuze.titel}",
        ondertitel=keuze.detail,
        icoon=Icon.GOED if aan else Icon.KEUZE,
    )
