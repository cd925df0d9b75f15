"""One kwalificatie to read: its kerntaken and werkprocessen, editions, certificaten, successor."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal, Slot

from werkplek.application.beelden.structuur import (
    EditieRegel,
    StructuurBeeld,
    WerkprocesRegel,
    kwalificatie_beeld,
)
from werkplek.application.context import Context
from werkplek.application.ports import Lezer
from werkplek.domain.kwalificatie import Crebo, WerkprocesCode
from werkplek.ui._generated.ui_structuur import Ui_StructuurForm
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.alinea import Mededeling
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.woorden.boodschap import Boodschap
from werkplek.woorden.kwalificaties import begonnen
from werkplek.woorden.zoeken import NOG_NIET_INGELEZEN, soort_en_code

NAAM = "structuur"

Regel = Mededeling | Rij | Tussenkop


class StructuurPage(Page):
    """`werkproces` carries the code that was tapped, `ander` a (crebo, editie) to read instead."""

    werkproces = Signal(object)
    ander = Signal(object)
    hier = Signal()
    inlezen = Signal()

    def __init__(self) -> None:
        """An empty page."""
        super().__init__()
        self._form = Ui_StructuurForm()
        self._form.setupUi(self)
        self._getoond = ("", "")
        self._form.rol.hide()
        self._form.delen.gekozen.connect(self._getikt)
        self._form.knop_hier.clicked.connect(self.hier)
        self._form.knop_inlezen.clicked.connect(self.inlezen)

    def toon(self, beeld: StructuurBeeld) -> None:
        """Show what it is, what is in it, and what belongs to it."""
        self._form.kop.setText(beeld.naam)
        self._form.knop_hier.setVisible(bool(beeld.kerntaken))
        self._form.knop_inlezen.setVisible(not beeld.kerntaken)
        self._form.delen.toon(
            [
                *self._wat(beeld),
                *self._kerntaken(beeld),
                *self._certificaten(beeld),
                *self._editie_zelf(beeld),
                *self._edities(beeld),
            ]
        )
        if self._getoond != (beeld.crebo, beeld.editie):
            self._getoond = (beeld.crebo, beeld.editie)
            self._form.delen.scrollToTop()

    def toon_boodschap(
        self, boodschap: Boodschap, soort: MeldingSoort = MeldingSoort.LET_OP
    ) -> None:
        """Say it above the list."""
        self._form.rol.show()
        super().toon_boodschap(boodschap, soort)

    def verberg_boodschap(self) -> None:
        """Leave the room to the list."""
        super().verberg_boodschap()
        self._form.rol.hide()

    def _wat(self, beeld: StructuurBeeld) -> Iterator[Regel]:
        editie = self.tr("editie {0}").format(beeld.editie) if beeld.editie else ""
        onder = ", ".join(deel for deel in (beeld.dossier, editie) if deel)
        wat = soort_en_code(beeld.crebo, beeld.niveau)
        zinnen = "\n".join(deel for deel in (onder, beeld.geldigheid) if deel)
        yield Tussenkop(("wat",), wat[:1].upper() + wat[1:], zinnen)
        if beeld.waarschuwing:
            yield Mededeling(("waarschuwing",), beeld.waarschuwing)
        if beeld.bericht:
            yield Mededeling(("bericht",), beeld.bericht, Icon.INFO)
        if beeld.opvolger is not None:
            opvolger = beeld.opvolger
            yield Rij(
                ("ander", opvolger.crebo, ""),
                self.tr("Opgevolgd door {0} {1}").format(opvolger.crebo, opvolger.naam),
                "" if opvolger.hier else NOG_NIET_INGELEZEN,
                icoon=Icon.VOORUIT,
            )
        if beeld.hoort_bij:
            yield Rij(
                ("ander", beeld.hoort_bij, ""),
                self.tr("Hoort bij kwalificatie {0}").format(beeld.hoort_bij),
                icoon=Icon.VOORUIT,
            )

    def _kerntaken(self, beeld: StructuurBeeld) -> Iterator[Regel]:
        for blok in beeld.kerntaken:
            yield Tussenkop(("kerntaak", blok.code), f"{blok.code} {blok.titel}", blok.status)
            for regel in blok.werkprocessen:
                yield self._werk(regel)

    def _werk(self, regel: WerkprocesRegel) -> Rij:
        gelijk = self.tr("zelfde werk als {0}").format(regel.gelijk_aan) if regel.gelijk_aan else ""
        hier = self.tr("kan op deze werkplek") if regel.uitvoerbaar else ""
        return Rij(
            ("werkproces", regel.code),
            f"{regel.code} {regel.titel}",
            " · ".join(deel for deel in (hier, gelijk, regel.status) if deel),
            icoon=Icon.GOED if regel.uitvoerbaar else Icon.DOCUMENT,
        )

    def _certificaten(self, beeld: StructuurBeeld) -> Iterator[Regel]:
        if beeld.certificaten:
            yield Tussenkop(("certificaten",), self.tr("Mbo-certificaten"))
        for certificaat in beeld.certificaten:
            codes = ", ".join(r.gelijk_aan or r.code for r in certificaat.werkprocessen)
            yield Rij(
                ("ander", certificaat.crebo, ""),
                f"{certificaat.crebo} {certificaat.naam}",
                codes,
                icoon=Icon.VERKLARING,
            )

    def _edities(self, beeld: StructuurBeeld) -> Iterator[Regel]:
        if beeld.andere:
            yield Tussenkop(("edities",), self.tr("Andere edities"))
        for editie in beeld.andere:
            yield self._editie(beeld.crebo, editie)

    def _editie(self, crebo: Crebo, editie: EditieRegel) -> Rij:
        onder = " ".join(
            deel for deel in (_plaatsingen(editie.plaatsingen), editie.geldigheid) if deel
        )
        return Rij(
            ("ander", crebo, editie.editie),
            self.tr("Editie {0}").format(editie.editie),
            onder,
            icoon=Icon.KALENDER,
        )

    def _editie_zelf(self, beeld: StructuurBeeld) -> Iterator[Regel]:
        bron = self.tr("Bron: {0}").format("; ".join(beeld.bronnen)) if beeld.bronnen else ""
        delen = (_plaatsingen(beeld.plaatsingen), bron)
        onder = "\n".join(deel for deel in delen if deel)
        if onder:
            yield Tussenkop(("editie",), self.tr("Over deze editie"), onder)

    @Slot(object)
    def _getikt(self, sleutel: tuple[str, ...]) -> None:
        if sleutel[0] == "werkproces":
            self.werkproces.emit(sleutel[1])
        else:
            self.ander.emit(sleutel[1:])


class StructuurController(Controller):
    """Reads the edition in hand."""

    def __init__(self, shell: Shell, page: StructuurPage) -> None:
        """Read for `page`."""
        super().__init__(shell, page, NAAM)
        self._structuur_page = page
        page.werkproces.connect(self._werkproces)
        page.ander.connect(self._ander)
        page.hier.connect(self._hier)
        page.inlezen.connect(self._inlezen)

    def ververs(self) -> None:
        """Show the kwalificatie in hand, in the edition in hand, else in the newest."""
        hand = self.shell.session.hand
        if hand.crebo is not None:
            self.haal(self._kijk(hand.crebo, hand.editie), self._structuur_page.toon)

    def _kijk(self, crebo: Crebo, editie: str) -> Callable[[Lezer], StructuurBeeld]:
        vandaag = self.shell.ctx.clock.vandaag()
        return partial(kwalificatie_beeld, crebo=crebo, editie=editie, vandaag=vandaag)

    @Slot(object)
    def _werkproces(self, code: WerkprocesCode) -> None:
        self.shell.session.neem(werkproces=code)
        self.shell.go("werkproces")

    @Slot(object)
    def _ander(self, welke: tuple[Crebo, str]) -> None:
        self.vraag_na(partial(_lees, self.shell.ctx, self._kijk(*welke), welke), self._toon_ander)

    @Slot(object)
    def _toon_ander(self, gelezen: tuple[tuple[Crebo, str], StructuurBeeld]) -> None:
        (crebo, editie), beeld = gelezen
        self._structuur_page.verberg_boodschap()
        self.shell.session.neem(crebo=crebo, editie=editie)
        self._structuur_page.toon(beeld)

    @Slot()
    def _hier(self) -> None:
        self.shell.go("uitvoerbaar")

    @Slot()
    def _inlezen(self) -> None:
        self.shell.go("importeren")


def _lees(
    ctx: Context, kijk: Callable[[Lezer], StructuurBeeld], welke: tuple[Crebo, str]
) -> tuple[tuple[Crebo, str], StructuurBeeld]:
    with ctx.store.lees() as lezer:
        return welke, kijk(lezer)


def _plaatsingen(aantal: int) -> str:
    return begonnen(aantal) if aantal else ""
