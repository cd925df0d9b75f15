"""*Vastleggen*: which werkproces was seen; the tap after this one records."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.samen import kan_samen
from werkplek.application.beelden.vastleggen import (
    VastleggenBeeld,
    WerkprocesTegel,
    vastleggen_beeld,
)
from werkplek.application.ports import Lezer
from werkplek.domain.fouten import PlaatsingOnbekend
from werkplek.domain.kenmerk import DeelnemerId, FeitId
from werkplek.domain.kwalificatie import WerkprocesCode
from werkplek.domain.personen import Persoon, Rol
from werkplek.domain.voortgang import Stand
from werkplek.ui._generated.ui_vastleggen import Ui_VastleggenForm
from werkplek.ui.icons import Icon, step_icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.tegel import Tegel

NAAM = "vastleggen"


class VastleggenPage(Page):
    """`gekozen` carries the WerkprocesCode, `dag_gekozen` the day."""

    gekozen = Signal(object)
    dag_gekozen = Signal(object)
    overzicht = Signal()
    notitie = Signal()
    foto = Signal()
    samen = Signal()
    steun = Signal()
    plaatsen = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_VastleggenForm()
        self._form.setupUi(self)
        self._beeld: VastleggenBeeld | None = None
        self._net: frozenset[WerkprocesCode] = frozenset()
        self._form.leeg.hide()
        self._form.werkprocessen.gekozen.connect(self.gekozen)
        self._form.dag.gekozen.connect(self.dag_gekozen)
        self._form.knop_overzicht.clicked.connect(self.overzicht)
        self._form.knop_notitie.clicked.connect(self.notitie)
        self._form.knop_foto.clicked.connect(self.foto)
        self._form.knop_samen.clicked.connect(self.samen)
        self._form.knop_samen.hide()
        self._form.knop_steun.clicked.connect(self.steun)
        self._form.knop_steun.hide()
        self._form.knop_buiten.toggled.connect(self._toon_tegels)
        self._form.leeg.gekozen.connect(self.plaatsen)

    def toon(
        self, beeld: VastleggenBeeld, dag: date | None, net: frozenset[WerkprocesCode]
    ) -> None:
        """Show the werkprocessen; those in `net` were recorded just now and carry a tick."""
        self._beeld, self._net = beeld, net
        self._form.kop.setText(beeld.vraag)
        self._form.dag.toon(beeld.vandaag, dag)
        for knop in (self._form.knop_notitie, self._form.knop_foto):
            knop.setVisible(bool(net))
        self._form.knop_buiten.setVisible(bool(beeld.niet_hier + beeld.buiten))
        self._form.leeg.hide()
        for widget in (
            self._form.kop,
            self._form.dag,
            self._form.werkprocessen,
            self._form.knop_overzicht,
        ):
            widget.show()
        self._toon_tegels()

    def toon_samen(self, *, mogelijk: bool) -> None:
        """Lead to the others who did the same, when there are any."""
        self._form.knop_samen.setVisible(mogelijk)

    def toon_steun(self, *, mogelijk: bool) -> None:
        """Lead to what a jobcoach did, for a jobcoach."""
        self._form.knop_steun.setVisible(mogelijk)

    def toon_ander_werk(self) -> None:
        """Show also what cannot be done here and what was not chosen."""
        self._form.knop_buiten.setChecked(True)

    def toon_zonder_plaatsing(self) -> None:
        """Say that there is nothing to record on yet."""
        for widget in (
            self._form.dag,
            self._form.werkprocessen,
            self._form.knop_buiten,
            self._form.knop_notitie,
            self._form.knop_foto,
            self._form.knop_samen,
            self._form.knop_steun,
            self._form.knop_overzicht,
            self._form.kop,
        ):
            widget.hide()
        self._form.leeg.show()
        self._form.leeg.toon(
            "Deze deelnemer heeft nog geen plaatsing.",
            "Kies eerst wat er te leren is.",
            "Plaatsing starten",
        )

    @Slot()
    def _toon_tegels(self) -> None:
        if self._beeld is None:
            return
        tegels = self._beeld.werkprocessen
        if self._form.knop_buiten.isChecked() or not tegels:
            tegels += self._beeld.niet_hier + self._beeld.buiten
        self._form.werkprocessen.toon(
            [
                _tegel(tegel, nummer, net=tegel.code in self._net)
                for nummer, tegel in enumerate(tegels, start=1)
            ]
        )

    def titel_van(self, code: WerkprocesCode) -> str:
        """The title as it is shown on the tile."""
        if self._beeld is None:
            return ""
        alle = self._beeld.werkprocessen + self._beeld.niet_hier + self._beeld.buiten
        return next((tegel.titel for tegel in alle if tegel.code == code), "")


@dataclass(frozen=True, slots=True)
class Gezien:
    """What was read: no picture without a plaatsing; `samen`: somebody may have done the same."""

    beeld: VastleggenBeeld | None
    samen: bool = False


class VastleggenController(Controller):
    """Fetches the tiles and remembers what was recorded during this visit."""

    def __init__(self, shell: Shell, page: VastleggenPage) -> None:
        """Fetch for `page`."""
        super().__init__(shell, page, NAAM)
        self._vastleggen_page = page
        self._net: dict[FeitId, WerkprocesCode] = {}
        self._plekken: dict[WerkprocesCode, int] = {}
        self._van: object = None
        page.gekozen.connect(self._kies)
        page.dag_gekozen.connect(self._kies_dag)
        page.overzicht.connect(self._overzicht)
        page.notitie.connect(self._notitie)
        page.foto.connect(self._foto)
        page.samen.connect(self._samen)
        page.steun.connect(self._steun)
        page.plaatsen.connect(self._plaats)
        shell.window.ongedaan.connect(self._vergeet)

    def ververs(self) -> None:
        """Show the tiles; another deelnemer starts without ticks."""
        session = self.shell.session
        if self._van != (session.ik.id, session.deelnemer):
            self._van, self._net = (session.ik.id, session.deelnemer), {}
            self._plekken = {}
        if session.hand.laatste is not None:
            self._net[session.hand.laatste.feit] = session.hand.laatste.code
        self.haal(
            partial(_kijk, session.deelnemer, self._dag(), session.ik, self._laatste()), self._toon
        )

    def _dag(self) -> date:
        return self.shell.ctx.clock.vandaag()

    def _laatste(self) -> FeitId | None:
        laatste = self.shell.session.hand.laatste
        return laatste.feit if laatste is not None else None

    @Slot(object)
    def _toon(self, gezien: Gezien) -> None:
        if gezien.beeld is None:
            self._vastleggen_page.toon_zonder_plaatsing()
            return
        net, dag = frozenset(self._net.values()), self.shell.session.hand.dag
        self._vastleggen_page.toon(self._zelfde_plek(gezien.beeld), dag, net)
        self._vastleggen_page.toon_samen(mogelijk=gezien.samen)
        steunt = self.shell.session.ik.rol is Rol.JOBCOACH
        self._vastleggen_page.toon_steun(mogelijk=steunt)

    def _zelfde_plek(self, beeld: VastleggenBeeld) -> VastleggenBeeld:
        """A tile keeps its place during a visit, also when its werkproces moves on."""
        tegels = beeld.werkprocessen
        if not self._plekken:
            self._plekken = {tegel.code: plek for plek, tegel in enumerate(tegels)}
        ver = len(self._plekken)
        op_plek = sorted(tegels, key=lambda tegel: self._plekken.get(tegel.code, ver))
        return replace(beeld, werkprocessen=tuple(op_plek))

    @Slot(object)
    def _kies(self, code: WerkprocesCode) -> None:
        titel = self._vastleggen_page.titel_van(code)
        self.shell.session.neem(werkproces=code, titel=titel)
        self.shell.go("stap")

    @Slot(object)
    def _kies_dag(self, dag: date) -> None:
        self.shell.session.neem(dag=None if dag == self._dag() else dag)

    @Slot()
    def _overzicht(self) -> None:
        self.shell.go("deelnemer")

    @Slot()
    def _plaats(self) -> None:
        self.shell.go("kwalificatie")

    @Slot()
    def _notitie(self) -> None:
        self._bij_laatste("notitie")

    @Slot()
    def _foto(self) -> None:
        self._bij_laatste("bewijs")

    @Slot()
    def _steun(self) -> None:
        self.shell.go("steun")

    @Slot()
    def _samen(self) -> None:
        self.shell.go("samen")

    def _bij_laatste(self, pagina: str) -> None:
        """Something goes with what was recorded last."""
        laatste = self.shell.session.hand.laatste
        feit = laatste.feit if laatste is not None else next(reversed(self._net), None)
        if feit is not None:
            self.shell.session.neem(feit=feit)
            self.shell.go(pagina)

    @Slot(object)
    def _vergeet(self, feiten: object) -> None:
        if not isinstance(feiten, tuple):
            return
        for feit in feiten:
            self._net.pop(feit, None)
        laatste = self.shell.session.hand.laatste
        if laatste is not None and laatste.feit in feiten:
            self.shell.session.neem(laatste=None)


def _kijk(
    deelnemer: DeelnemerId, vandaag: date, ik: Persoon, laatste: FeitId | None, lezer: Lezer
) -> Gezien:
    try:
        beeld = vastleggen_beeld(lezer, deelnemer, vandaag)
    except PlaatsingOnbekend:
        return Gezien(None)
    return Gezien(beeld, samen=laatste is not None and kan_samen(lezer, ik, laatste))


def _tegel(tegel: WerkprocesTegel, nummer: int, *, net: bool) -> Tegel:
    return Tegel(
        sleutel=tegel.code,
        titel=tegel.titel,
        ondertitel=f"{tegel.code} · {tegel.woord}",
        icoon=Icon.STER if tegel.stand is Stand.AANGETOOND else step_icon(tegel.rang),
        nummer=nummer if nummer <= 9 else 0,  # noqa: PLR2004  keys 1 to 9
        gekozen=net,
    )
