"""*Veiligheid*: how the copies and the ways in stand, each with what one can do about it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent

from werkplek.application.beelden.herstel import inhoud_van
from werkplek.application.beelden.veiligheid import (
    Beveiliging,
    Daad,
    VeiligheidBeeld,
    VeiligheidRegel,
    veiligheid_beeld,
    vraag_beveiliging,
)
from werkplek.application.context import Context
from werkplek.application.instellen import kies_rust
from werkplek.application.ports import SleutelNodig
from werkplek.application.ports_veilig import Reserve, Reservekopie, Sleutelbosstand, Toegang
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.navraag import Navraag
from werkplek.ui._generated.ui_veiligheid import Ui_VeiligheidForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.bestandskeuze import Bestandskeuze
from werkplek.ui.widgets.bezig import Bezig
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.tegel import Tegel
from werkplek.woorden import veiligheid as woorden
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "veiligheid"
HERSTELCODE: Final = "herstelcode"

_ICOON: Final = {
    Daad.KOPIE: Icon.BEWAREN,
    Daad.STICK: Icon.BEWAREN,
    Daad.NAKIJKEN: Icon.ZOEKEN,
    Daad.HERSTELCODE: Icon.DOCUMENT,
    Daad.SLEUTELBOS: Icon.GOED,
    Daad.SLOT: Icon.PAUZE,
}

T = TypeVar("T")


class VeiligheidPage(Page):
    """`gekozen` carries the Daad that was tapped, `rust` the minutes that were chosen."""

    gekozen = Signal(object)
    rust = Signal(int)

    def __init__(self) -> None:
        """Nothing known yet."""
        super().__init__()
        self._form = Ui_VeiligheidForm()
        self._form.setupUi(self)
        self._beeld: VeiligheidBeeld | None = None
        self._form.rol.hide()
        self._form.knop_terug.hide()
        self._form.regels.gekozen.connect(self._getikt)
        self._form.knop_kopie.clicked.connect(self._kopie)
        self._form.knop_terug.clicked.connect(self._terug)

    @property
    def bezig(self) -> Bezig:
        """What runs now."""
        return self._form.bezig

    def toon_boodschap(
        self, boodschap: Boodschap, soort: MeldingSoort = MeldingSoort.LET_OP
    ) -> None:
        """Say it below the tiles: what was tapped stays where it was."""
        super().toon_boodschap(boodschap, soort)
        self._form.rol.show()
        self._fit()

    def verberg_boodschap(self) -> None:
        """Leave the room to the tiles."""
        super().verberg_boodschap()
        self._form.rol.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The message keeps to its own height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the message, and at most half of the page: then it scrolls."""
        inhoud, breedte = self._form.rol_kolom, self._form.rol.width()
        hoogte = inhoud.totalHeightForWidth(breedte) if inhoud.hasHeightForWidth() else 0
        hoogte = max(hoogte, inhoud.totalMinimumSize().height())
        self._form.rol.setFixedHeight(min(hoogte, self.height() // 2))

    def toon(self, beeld: VeiligheidBeeld) -> None:
        """Show every line as a tile."""
        self._beeld = beeld
        self._kies_minuten(kiest=False)
        self._form.kop.setText(beeld.kop)
        self._form.regels.toon(
            [_tegel(regel, nummer) for nummer, regel in enumerate(beeld.regels, start=1)]
        )

    def _kies_minuten(self, *, kiest: bool) -> None:
        self._form.knop_terug.setVisible(kiest)
        self._form.knop_kopie.setVisible(not kiest)

    def _toon_minuten(self, rust: int) -> None:
        self.verberg_boodschap()
        self._kies_minuten(kiest=True)
        self._form.kop.setText(woorden.VRAAG_SLOT)
        self._form.regels.toon(
            [
                Tegel(minuten, woorden.minuten_tekst(minuten), nummer=n, gekozen=minuten == rust)
                for n, minuten in enumerate(woorden.MINUTEN, start=1)
            ]
        )

    @Slot(object)
    def _getikt(self, sleutel: Daad | int) -> None:
        if isinstance(sleutel, int):
            self._terug()
            self.rust.emit(sleutel)
        elif sleutel is Daad.SLOT and self._beeld is not None:
            self._toon_minuten(self._beeld.rust)
        else:
            self.gekozen.emit(sleutel)

    @Slot()
    def _terug(self) -> None:
        if self._beeld is not None:
            self.toon(self._beeld)

    @Slot()
    def _kopie(self) -> None:
        self.gekozen.emit(Daad.KOPIE)


class VeiligheidController(Controller):
    """Asks disk and keyring beside the writer lane; copies and checks there too."""

    def __init__(self, shell: Shell, page: VeiligheidPage) -> None:
        """Ask for `page`."""
        super().__init__(shell, page, NAAM)
        self._veilig_page = page
        self._keuze = Bestandskeuze(page)
        self._keuze.openen.connect(self._naar_stick)
        page.gekozen.connect(self._kies)
        page.rust.connect(self._kies_rust)
        shell.session.beveiligd.connect(self._veranderd)

    def ververs(self) -> None:
        """Ask how it stands; the lines of before stay until it is known."""
        opened = self.shell.opened
        work = partial(_vraag, opened.ctx, opened.toegang, opened.reserve)
        self.vraag_na(work, self._bekend)

    @Slot(object)
    def _bekend(self, gevonden: tuple[Beveiliging, int]) -> None:
        van, rust = gevonden
        self._veilig_page.toon(veiligheid_beeld(van, rust, self.shell.ctx.clock.nu()))

    @Slot(object)
    def _kies(self, daad: Daad) -> None:
        opened = self.shell.opened
        match daad:
            case Daad.KOPIE:
                self._begin(woorden.KOPIE_BEZIG, opened.reserve.stel_veilig, self._gekopieerd)
            case Daad.STICK:
                self._keuze.vraag_map(woorden.KIES_STICK)
            case Daad.NAKIJKEN:
                self._begin(woorden.NAKIJKEN_BEZIG, opened.kijk_na, self._nagekeken)
            case Daad.HERSTELCODE:
                self.shell.go(HERSTELCODE)
            case Daad.SLEUTELBOS:
                work = opened.toegang.leg_in_sleutelbos
                self._begin(woorden.SLEUTELBOS_BEZIG, work, self._in_sleutelbos)

    @Slot(object)
    def _naar_stick(self, plek: Path) -> None:
        work = partial(self.shell.opened.reserve.stel_veilig, plek)
        self._begin(woorden.KOPIE_BEZIG, work, self._op_stick)

    def _begin(self, wat: str, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """One thing at a time; a second tap waits for nothing and does nothing."""
        page = self._veilig_page
        if not page.bezig.loopt:
            page.verberg_boodschap()
            page.bezig.begin(wat)
            self.doe(work, done)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; say why. A computer without a keyring is nothing to mend."""
        self._veilig_page.bezig.klaar()
        match fout:
            case SleutelNodig(detail=Sleutelbosstand.AFWEZIG):
                self._veilig_page.toon_boodschap(woorden.GEEN_SLEUTELBOS, MeldingSoort.VRAAG)
            case SleutelNodig(detail=Sleutelbosstand.OP_SLOT):
                self._veilig_page.toon_boodschap(woorden.SLEUTELBOS_OP_SLOT)
            case _:
                super().mislukt(fout)

    @Slot(object)
    def _gekopieerd(self, kopie: Reservekopie) -> None:
        self._klaar(Boodschap(woorden.gekopieerd(inhoud_van(kopie))))

    @Slot(object)
    def _op_stick(self, kopie: Reservekopie) -> None:
        plek = kopie.pad.parent.name
        self._klaar(woorden.op_stick(plek, inhoud_van(kopie)))

    @Slot(object)
    def _nagekeken(self, bevindingen: int) -> None:
        if bevindingen:
            self._klaar(woorden.klopt_niet(bevindingen), MeldingSoort.FOUT)
        else:
            self._klaar(woorden.ALLES_KLOPT)

    @Slot(object)
    def _in_sleutelbos(self, niets: None) -> None:  # noqa: ARG002
        self._klaar(Boodschap(woorden.IN_SLEUTELBOS))

    def _klaar(self, boodschap: Boodschap, soort: MeldingSoort = MeldingSoort.GOED) -> None:
        """Say it here when there is more to say than that it was done, else in the strip."""
        page = self._veilig_page
        page.bezig.klaar()
        hier = self.shell.window.navigation.shows(page)
        if hier and boodschap.gegevens:
            page.toon_boodschap(boodschap, soort)
        elif soort is MeldingSoort.GOED:
            self.shell.window.toon_gedaan(boodschap.tekst)
        else:
            self.shell.window.toon_probleem(boodschap.tekst)
        self.shell.session.beveiligd.emit()

    @Slot(int)
    def _kies_rust(self, minuten: int) -> None:
        self.schrijf(partial(_kies_rust, self.shell.ctx, minuten), self._rust_gekozen)

    @Slot(object)
    def _rust_gekozen(self, gekozen: Instellingen) -> None:
        self.shell.window.toon_gedaan(woorden.slot_gekozen(gekozen.rust))


def _vraag(ctx: Context, toegang: Toegang, reserve: Reserve) -> tuple[Beveiliging, int]:
    with ctx.store.lees() as lezer:
        instellingen = lezer.instellingen()
    return vraag_beveiliging(toegang, reserve, instellingen), instellingen.rust


def _kies_rust(ctx: Context, minuten: int, *, bevestigd: frozenset[Navraag]) -> Instellingen:  # noqa: ARG001  nothing is asked
    return kies_rust(ctx, minuten)


def _tegel(regel: VeiligheidRegel, nummer: int) -> Tegel:
    icoon = Icon.LET_OP if regel.let_op else _ICOON[regel.daad]
    return Tegel(regel.daad, regel.titel, regel.stand, regel.waarom, icoon, nummer)
