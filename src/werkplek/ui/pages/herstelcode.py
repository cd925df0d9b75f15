"""*Herstelcode*: the code on the screen, on paper, and one group typed back to be sure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.context import Context, het_leerbedrijf
from werkplek.application.instellen import herstelcode_is_opgeschreven
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports import Printer
from werkplek.application.ports_veilig import Toegang
from werkplek.domain.fouten import PincodeNodig
from werkplek.domain.instellingen import Instellingen
from werkplek.domain.navraag import Navraag
from werkplek.ui._generated.ui_herstelcode import Ui_HerstelcodeForm
from werkplek.ui.look import Look
from werkplek.ui.pages.controller import Controller, Gezegd
from werkplek.ui.pages.page import Page
from werkplek.ui.preview import RasterPrinter
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.woorden import herstelcode as woorden

NAAM: Final = "herstelcode"
LEESBAAR: Final = 60
"""Characters of a line of prose, at most."""

Blad = Callable[[str, str, date], bytes]


@dataclass(frozen=True, slots=True)
class Code:
    """The code and when it was made."""

    tekst: str
    van: datetime

    @property
    def groepen(self) -> tuple[str, ...]:
        """Five groups of five."""
        return tuple(self.tekst.split("-"))


class HerstelcodePage(Page):
    """Three steps: why, the code, one group typed back (`bewijs`). `later` leaves it for now."""

    toon_code = Signal()
    printen = Signal()
    opgeschreven = Signal()
    bewijs = Signal(str)
    later = Signal()

    def __init__(self) -> None:
        """The first step."""
        super().__init__()
        self._form = Ui_HerstelcodeForm()
        self._form.setupUi(self)
        self.bezig = self._form.bezig
        self._verder: Callable[[], None] = self.toon_code.emit
        self._form.knop_verder.clicked.connect(self._tik_verder)
        self._form.knop_print.clicked.connect(self.printen)
        self._form.knop_later.clicked.connect(self._tik_later)
        self.velden = {"groep": self._form.groep}
        self.toon_uitleg(nieuw=False)

    def dress(self, look: Look) -> None:
        """Keep prose short enough to read."""
        for prose in (self._form.uitleg, self._form.raad, self._form.groep):
            prose.setMaximumWidth(look.units.measure(LEESBAAR))

    def toon_uitleg(self, *, nieuw: bool) -> None:
        """Why there is such a code; `nieuw` when an older paper is put out of work."""
        self._toon(woorden.KOP, woorden.UITLEG, (), woorden.TOON, self.toon_code.emit)
        self._form.raad.toon(woorden.UITLEG_NIEUW if nieuw else "")

    def toon_maken(self) -> None:
        """It is being made; nothing to tap until it is there."""
        self._form.raad.toon(woorden.MAKEN)
        self._form.knop_later.hide()
        self._form.knop_verder.hide()

    def toon(self, code: Code) -> None:
        """The code itself."""
        knop = woorden.OPGESCHREVEN
        self._toon(woorden.KOP_CODE, "", code.groepen, knop, self.opgeschreven.emit)
        self._form.raad.toon(woorden.RAAD)
        self._form.knop_print.show()

    def vraag_groep(self, plek: int) -> None:
        """Ask one group back; the code is out of sight."""
        self._toon(woorden.KOP_BEWIJS, "", (), woorden.KLAAR, self._bewijs)
        self._form.knop_later.setText(woorden.WEER_ZIEN)
        self._form.raad.toon("")
        self._form.groep.set_vraag(woorden.vraag_groep(plek))
        self._form.groep.zet_tekst("")
        self._form.groep.show()
        self._form.groep.setFocus()

    def _toon(
        self, kop: str, uitleg: str, code: Sequence[str], knop: str, verder: Callable[[], None]
    ) -> None:
        self.wis_fouten()
        self._form.kop.setText(kop)
        self._form.uitleg.toon(uitleg)
        self._form.code.toon(code)
        self._form.groep.hide()
        self._form.knop_print.hide()
        self._form.knop_later.setText(woorden.LATER)
        self._form.knop_later.show()
        self._form.knop_verder.setText(knop)
        self._form.knop_verder.show()
        self._verder = verder

    @Slot()
    def _tik_verder(self) -> None:
        self.wis_fouten()
        self._verder()

    @Slot()
    def _tik_later(self) -> None:
        """At the last step the way back to the code is of more use."""
        if self._form.groep.isHidden():
            self.later.emit()
        else:
            self.toon_code.emit()

    def _bewijs(self) -> None:
        self.bewijs.emit(self._form.groep.tekst())


class HerstelcodeController(Controller):
    """Makes the code when somebody who just showed who they are wants to see it.

    Until it is on paper the code stays in memory, for this person only: making another would put
    the first paper out of work.
    """

    def __init__(self, shell: Shell, page: HerstelcodePage) -> None:
        """Ask on `page`."""
        super().__init__(shell, page, NAAM)
        self._code_page = page
        self._code: Code | None = None
        self._gevraagd = 0
        self._maakt = False
        page.toon_code.connect(self._vraag)
        page.printen.connect(self._print)
        page.opgeschreven.connect(self._vraag_groep)
        page.bewijs.connect(self._bewijs)
        page.later.connect(self._weg)

    def aankomst(self) -> None:
        """Begin with why."""
        self._code_page.toon_uitleg(nieuw=False)
        if self._maakt:
            self._code_page.toon_maken()
        elif self._code is None:
            self.doe(self.shell.toegang.herstelcode_van, self._stand_bekend)

    @Slot(object)
    def _stand_bekend(self, van: datetime | None) -> None:
        if self._code is None and not self._maakt and van is not None:
            self._code_page.toon_uitleg(nieuw=True)

    @Slot()
    def _vraag(self) -> None:
        bewijs = self.shell.session.bewijs
        if bewijs is not None and _geldt(bewijs, self.shell.ctx.clock.nu()):
            self._maak(bewijs)
        else:
            self.met_pincode(woorden.PINCODE, self._maak)

    def _maak(self, _: Ontgrendeld) -> None:
        if self._code is not None:
            self._code_page.toon(self._code)
        elif not self._maakt:
            self._maakt = True
            self._code_page.toon_maken()
            self.doe(partial(_maak, self.shell.toegang), self._gemaakt)

    @Slot(object)
    def _gemaakt(self, code: Code) -> None:
        self._code, self._maakt = code, False
        self.shell.session.beveiligd.emit()
        if self.shell.window.navigation.shows(self._code_page):
            self._code_page.toon(code)

    @Slot()
    def _print(self) -> None:
        page, shell = self._code_page, self.shell
        if self._code is None or page.bezig.loopt:
            return
        page.verberg_boodschap()
        page.bezig.begin(self.tr("Printen…"))
        wegen = (shell.printer, RasterPrinter())
        self.doe(
            partial(_druk_af, shell.ctx, wegen, shell.opened.herstelblad, self._code), self._af
        )

    @Slot(object)
    def _af(self, gedrukt: bool) -> None:  # noqa: FBT001  what a lane answers
        self._code_page.bezig.klaar()
        if gedrukt:
            self._code_page.toon_boodschap(woorden.AFGEDRUKT, MeldingSoort.GOED)
        else:
            self._code_page.toon_boodschap(woorden.GEEN_PRINTER)

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._code_page.bezig.klaar()
        if self._maakt:
            self._maakt = False
            self._code_page.toon_uitleg(nieuw=False)
        super().mislukt(fout)

    @Slot()
    def _vraag_groep(self) -> None:
        if self._code is None:
            return
        self._gevraagd = sum(self._code.tekst.encode()) % len(self._code.groepen)
        self._code_page.verberg_boodschap()
        self._code_page.vraag_groep(self._gevraagd)

    @Slot(str)
    def _bewijs(self, getypt: str) -> None:
        if self._code is None:
            return
        if _gelijk(getypt) != _gelijk(self._code.groepen[self._gevraagd]):
            self._code_page.velden["groep"].toon_fout(woorden.ANDERS)
            return
        self.schrijf(partial(_onthoud, self.shell.ctx, self._code.van), self._klaar, zeg=_zeg)

    @Slot(object)
    def _klaar(self, _: Instellingen) -> None:
        self._code = None
        self.shell.session.beveiligd.emit()
        self._weg()

    @Slot()
    def _weg(self) -> None:
        if self.shell.window.navigation.can_go_back:
            self.shell.back()
        else:
            self.shell.window.navigation.home("vandaag")


def _geldt(bewijs: Ontgrendeld, nu: datetime) -> bool:
    try:
        bewijs.eis(nu)
    except PincodeNodig:
        return False
    return True


def _maak(toegang: Toegang) -> Code:
    tekst = toegang.maak_herstelcode()
    van = toegang.herstelcode_van()
    if van is None:
        raise LookupError("the herstelcode was made and is not there")
    return Code(tekst, van)


def _druk_af(ctx: Context, wegen: tuple[Printer, ...], blad: Blad, code: Code) -> bool:
    """Print on the first printer there is; tell whether there was one."""
    with ctx.store.lees() as lezer:
        bedrijf = het_leerbedrijf(lezer).naam
    pdf = blad(code.tekst, bedrijf, code.van.date())
    for weg in wegen:
        namen = weg.namen()
        if namen:
            weg.print(pdf, naam=namen[0])
            return True
    return False


def _onthoud(
    ctx: Context,
    van: datetime,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about it
) -> Instellingen:
    return herstelcode_is_opgeschreven(ctx, van)


def _gelijk(groep: str) -> str:
    """A group as it is compared: case, spaces and slips (O for 0, I and L for 1) aside."""
    kaal = groep.upper().replace(" ", "").replace("-", "")
    return kaal.replace("O", "0").replace("I", "1").replace("L", "1")


def _zeg(_: Instellingen) -> Gezegd:
    return woorden.GELUKT, ()
