"""*Ondertekenen*: one tablet goes round; who signs reads first, then draws or types."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.vaststellen import TekenBeeld, teken_beeld
from werkplek.application.context import Context
from werkplek.application.handtekenen import (
    Tekengerei,
    Tekenopgave,
    eis_te_tekenen,
    onderteken,
)
from werkplek.application.ontgrendelen import Ontgrendeld
from werkplek.application.ports import Lezer
from werkplek.application.ports_verklaring import Streek
from werkplek.application.uitleg import leg_uit
from werkplek.application.verklaringfouten import SleutelWeg
from werkplek.domain.fouten import DomeinFout, PincodeNodig
from werkplek.domain.kenmerk import VerklaringId
from werkplek.domain.navraag import Navraag
from werkplek.domain.personen import Persoon
from werkplek.domain.vaststelling import Handtekeningrol
from werkplek.ui._generated.ui_tekenen import Ui_TekenenForm
from werkplek.ui.look import Look, Rol
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.announce import announce
from werkplek.woorden import tekenblad, verklaringstaten
from werkplek.woorden.boodschap import Boodschap

NAAM: Final = "tekenen"
LEESBAAR: Final = 60


class TekenenPage(Page):
    """`teken` carries the Streek; reading and signing are two halves of one page."""

    teken = Signal(object)

    def __init__(self) -> None:
        """Nobody signs yet."""
        super().__init__()
        self._form = Ui_TekenenForm()
        self._form.setupUi(self)
        self._beeld: TekenBeeld | None = None
        self.bezig = self._form.bezig
        self.velden = {"handtekening": self._form.streek.naamveld}
        self._form.knop_verder.clicked.connect(self.ga_tekenen)
        self._form.knop_lezen.clicked.connect(self.ga_lezen)
        self._form.knop_teken.clicked.connect(self._teken)
        self._form.streek.gewijzigd.connect(self.verberg_boodschap)

    def dress(self, look: Look) -> None:
        """Keep prose short enough to read."""
        self._form.wat.setMaximumWidth(look.units.measure(LEESBAAR))

    def toon(self, beeld: TekenBeeld) -> None:
        """Who signs now reads first; nothing of the one before stays."""
        if self._beeld == beeld:
            return
        self._beeld = beeld
        groot = beeld.rol is Handtekeningrol.DEELNEMER
        self._form.wat.set_rol(Rol.TITEL if groot else Rol.TEKST)
        self._form.wat.setText(beeld.wat)
        self._form.regels.toon(beeld.regels)
        self._form.knop_verder.setText(beeld.verder)
        self._form.streek.begin()
        self.ga_lezen()

    def kan_niet(self, boodschap: Boodschap) -> None:
        """Nobody draws for nothing: say what is needed first, and begin anew the next time."""
        self.ga_lezen()
        self.vergeet()
        form = self._form
        form.kop.setText(boodschap.wat)
        form.wat.setText(boodschap.doe)
        form.regels.toon(())
        form.knop_verder.hide()
        announce(form.kop, boodschap.tekst)

    def vergeet(self) -> None:
        """The next one who comes here begins anew."""
        self._beeld = None
        self._form.streek.begin()

    @Slot()
    def ga_lezen(self) -> None:
        """What one signs for."""
        self._wissel(lezen=True)

    @Slot()
    def ga_tekenen(self) -> None:
        """The sheet to sign on."""
        self._wissel(lezen=False)

    def _wissel(self, *, lezen: bool) -> None:
        if self._beeld is None:
            return
        form = self._form
        form.kop.setText(self._beeld.kop if lezen else self._beeld.kop_teken)
        form.rol.setVisible(lezen)
        form.knop_verder.setVisible(lezen)
        form.vlak.setVisible(not lezen)
        form.knop_lezen.setVisible(not lezen)
        form.knop_teken.setVisible(not lezen)
        self.verberg_boodschap()

    @Slot()
    def _teken(self) -> None:
        streek = self._form.streek
        if streek.leeg:
            self.toon_boodschap(Boodschap(tekenblad.LEEG, tekenblad.LEEG_DOE))
        else:
            self.teken.emit(Streek(streek.lijnen, streek.naam))


@dataclass(frozen=True, slots=True)
class Gelezen:
    """Who signs now, if anybody, and why they cannot."""

    beeld: TekenBeeld | None
    weigering: Boodschap | None = None


class TekenenController(Controller):
    """Signs in the writer lane; the deelnemer signs on the pincode of the praktijkopleider."""

    def __init__(self, shell: Shell, page: TekenenPage) -> None:
        """Let people sign on `page`."""
        super().__init__(shell, page, NAAM)
        self._teken_page = page
        self._beeld: TekenBeeld | None = None
        self._wie: Ontgrendeld | None = None
        page.teken.connect(self._teken)
        shell.session.ik_veranderd.connect(self._vergeet)

    def aankomst(self) -> None:
        """First whether it can be done."""
        self._haal(self._toon_of_weiger)

    def ververs(self) -> None:
        """Who signs now; when nobody does, back to the paper."""
        self._haal(self._toon)

    def _haal(self, toon: Callable[[Gelezen], None]) -> None:
        self.haal(partial(_kijk, self._verklaring(), self.shell.session.ik), toon)

    @Slot(object)
    def _toon(self, gelezen: Gelezen) -> None:
        self._beeld = gelezen.beeld
        if self._beeld is not None:
            self._teken_page.toon(self._beeld)

    @Slot(object)
    def _toon_of_weiger(self, gelezen: Gelezen) -> None:
        self._toon(gelezen)
        if gelezen.weigering is not None:
            self._teken_page.kan_niet(gelezen.weigering)

    def _verklaring(self) -> VerklaringId:
        id_ = self.shell.session.hand.verklaring
        if id_ is None:
            raise LookupError("no verklaring in hand")
        return id_

    @Slot(object)
    def _teken(self, streek: Streek) -> None:
        """A pincode counts for a short while; then it is asked again."""
        if self._beeld is None or self._teken_page.bezig.loopt:
            return
        opgave = Tekenopgave(self._beeld.rol, streek)
        if self._wie is not None and self._telt_nog(self._wie):
            self._teken_als(opgave, self._wie)
        else:
            self.met_pincode(verklaringstaten.PIN_TEKENEN, partial(self._teken_als, opgave))

    def _telt_nog(self, wie: Ontgrendeld) -> bool:
        try:
            wie.eis(self.shell.ctx.clock.nu())
        except PincodeNodig:
            return False
        return True

    def _teken_als(self, opgave: Tekenopgave, wie: Ontgrendeld) -> None:
        self._wie = wie
        self._teken_page.bezig.begin(self.tr("Ondertekenen…"))
        gerei = Tekengerei(self.shell.opened.papiermaker, self.shell.opened.tekenaar)
        work = partial(_onderteken, self.shell.ctx, wie, self._verklaring(), opgave, gerei)
        self.schrijf(work, self._getekend)

    def niets_loopt(self) -> None:
        """Nothing runs any more."""
        self._teken_page.bezig.klaar()

    @Slot(object)
    def mislukt(self, fout: BaseException) -> None:
        """Nothing runs any more; then explain."""
        self._teken_page.bezig.klaar()
        super().mislukt(fout)

    @Slot(object)
    def _getekend(self, klaar: bool) -> None:  # noqa: FBT001  a signal carries it
        """The page is fetched anew with the change itself; after the last one comes the paper."""
        self._teken_page.bezig.klaar()
        self.shell.window.toon_gedaan(tekenblad.KLAAR if klaar else verklaringstaten.GETEKEND)
        if klaar:
            self._vergeet()
            self.shell.back()

    @Slot()
    def _vergeet(self) -> None:
        """Another person at work signs on their own pincode."""
        self._wie = None
        self._teken_page.vergeet()


def _kijk(id_: VerklaringId, ik: Persoon, lezer: Lezer) -> Gelezen:
    beeld = teken_beeld(lezer, id_)
    if beeld is None:
        return Gelezen(None)
    try:
        eis_te_tekenen(lezer, ik, id_, beeld.rol)
    except (DomeinFout, SleutelWeg) as fout:
        return Gelezen(beeld, leg_uit(fout))
    return Gelezen(beeld)


def _onderteken(
    ctx: Context,
    wie: Ontgrendeld,
    id_: VerklaringId,
    opgave: Tekenopgave,
    gerei: Tekengerei,
    *,
    bevestigd: frozenset[Navraag],  # noqa: ARG001  nothing is asked about a signature
) -> bool:
    """Sign, and say whether that was the last one."""
    onderteken(ctx, wie, id_, opgave, gerei)
    with ctx.store.lees() as lezer:
        return teken_beeld(lezer, id_) is None
