"""*Wat kan hier*: tick which werkprocessen can be done at this werkplek; each tap is kept."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.uitvoerbaar import UitvoerbaarBeeld, uitvoerbaar_beeld
from werkplek.application.uitvoerbaar import Uitvoerbaar, zeg_uitvoerbaar
from werkplek.domain.kwalificatie import Crebo
from werkplek.ui._generated.ui_uitvoerbaar import Ui_UitvoerbaarForm
from werkplek.ui.pages.controller import Controller, Gezegd, Work
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.keuzerij import Keuzerij

NAAM = "uitvoerbaar"


class UitvoerbaarPage(Page):
    """`getikt` carries the KerntaakCode or WerkprocesCode that was tapped."""

    getikt = Signal(object)
    alles = Signal()
    klaar = Signal()

    def __init__(self) -> None:
        """An empty list."""
        super().__init__()
        self._form = Ui_UitvoerbaarForm()
        self._form.setupUi(self)
        self._form.werkprocessen.gekozen.connect(self.getikt)
        self._form.knop_alles.clicked.connect(self.alles)
        self._form.knop_klaar.clicked.connect(self.klaar)

    def toon(self, beeld: UitvoerbaarBeeld) -> None:
        """Show the kerntaken with their werkprocessen, ticked or not, and what that says."""
        self._form.stand.setText(f"{beeld.kwalificatie}. {beeld.stand}")
        self._form.werkprocessen.toon(list(_rijen(beeld)))


class UitvoerbaarController(Controller):
    """Keeps every tap at once; one that comes while another is being kept is kept after it."""

    def __init__(self, shell: Shell, page: UitvoerbaarPage) -> None:
        """Choose on `page`."""
        super().__init__(shell, page, NAAM)
        self._keuze_page = page
        self._beeld: UitvoerbaarBeeld | None = None
        self._loopt = False
        self._wacht: Work[Uitvoerbaar] | None = None
        page.getikt.connect(self._tik)
        page.alles.connect(self._alles)
        page.klaar.connect(self._klaar)

    def ververs(self) -> None:
        """Show what was said; not under the fingers of who is still tapping."""
        if self._loopt:
            return
        crebo, vandaag = self._crebo(), self.shell.ctx.clock.vandaag()
        self.haal(lambda lezer: uitvoerbaar_beeld(lezer, crebo, vandaag), self._toon)

    @Slot(object)
    def _toon(self, beeld: UitvoerbaarBeeld) -> None:
        """A tap that came while it was read is newer."""
        if not self._loopt:
            self._beeld = beeld
            self._keuze_page.toon(beeld)

    def _crebo(self) -> Crebo:
        crebo = self.shell.session.hand.crebo
        if crebo is None:
            raise LookupError("no kwalificatie in hand")
        return crebo

    @Slot(object)
    def _tik(self, code: str) -> None:
        if self._beeld is not None:
            self._bewaar(self._beeld.met_tik(code))

    @Slot()
    def _alles(self) -> None:
        if self._beeld is not None:
            self._bewaar(self._beeld.met_alles())

    def _bewaar(self, beeld: UitvoerbaarBeeld) -> None:
        self._beeld = beeld
        self._keuze_page.toon(beeld)
        ctx, ik = self.shell.ctx, self.shell.session.ik
        work = partial(zeg_uitvoerbaar, ctx, ik, beeld.crebo, beeld.aan)
        if self._loopt:
            self._wacht = work
        else:
            self._schrijf(work)

    def _schrijf(self, work: Work[Uitvoerbaar]) -> None:
        self._loopt, self._wacht = True, None
        self.schrijf(work, self._bewaard, zeg=_zeg)

    @Slot(object)
    def _bewaard(self, gezegd: Uitvoerbaar) -> None:  # noqa: ARG002  the page shows it already
        self.niets_loopt()

    def niets_loopt(self) -> None:
        """Keep the tap that waited, if any; else show what is kept of what is in hand now."""
        self._loopt = False
        if self._wacht is not None:
            self._schrijf(self._wacht)
        elif self.shell.window.navigation.shows(self._keuze_page):
            self.ververs()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing of it was kept: show again what is."""
        self._loopt, self._wacht = False, None
        self.ververs()
        super().mislukt(fout)

    @Slot()
    def _klaar(self) -> None:
        self.shell.back()


def _zeg(gezegd: Uitvoerbaar) -> Gezegd:
    return ("Bewaard." if gezegd.gezegd else "Bewaard. Al het werk wordt aangeboden."), ()


def _rijen(beeld: UitvoerbaarBeeld) -> Iterator[Keuzerij]:
    for kerntaak in beeld.kerntaken:
        hier = sum(w.titel in beeld.aan for w in kerntaak.werkprocessen)
        yield Keuzerij(
            kerntaak.code,
            f"Kerntaak {kerntaak.titel}",
            f"Tik voor de hele kerntaak. Nu {hier} van {len(kerntaak.werkprocessen)}.",
            aan=kerntaak.titels <= beeld.aan,
        )
        for werkproces in kerntaak.werkprocessen:
            titel = f"{werkproces.code} {werkproces.titel}"
            yield Keuzerij(werkproces.code, titel, aan=werkproces.titel in beeld.aan)
