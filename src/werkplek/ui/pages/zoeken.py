"""Finding a kwalificatie as one types: what both pages that search have in common."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QScrollArea

from werkplek.application.beelden.kwalificaties import (
    KwalificatieGroep,
    KwalificatieRij,
    KwalificatiesBeeld,
    kwalificaties_beeld,
)
from werkplek.application.ports import Store
from werkplek.domain.kwalificatie import Crebo
from werkplek.ui.icons import Icon
from werkplek.ui.pages.controller import Controller
from werkplek.ui.pages.page import Page
from werkplek.ui.shell import Shell
from werkplek.ui.widgets.alinea import Mededeling
from werkplek.ui.widgets.formulierveld import Formulierveld
from werkplek.ui.widgets.melding import MeldingSoort
from werkplek.ui.widgets.niveaukeuze import NiveauKeuze
from werkplek.ui.widgets.rij import Rij, Tussenkop
from werkplek.ui.widgets.rijen_view import RijenView
from werkplek.woorden.boodschap import Boodschap

RUST_MS: Final = 120
"""How long the keys must rest before the store is asked."""

ALLES: Final = "alles"
INLEZEN: Final = "inlezen"
"""Keys of the rows that are offered when nothing was found."""


Regel = Mededeling | Rij | Tussenkop


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What is asked for: a text, which may be empty, and a niveau, or 0 for all."""

    tekst: str = ""
    niveau: int = 0


@dataclass(frozen=True, slots=True)
class Zoekdelen:
    """The widgets of a form that searches."""

    zoek: Formulierveld
    niveau: NiveauKeuze
    kwalificaties: RijenView
    rol: QScrollArea


class ZoekPage(Page):
    """`gekozen` carries the Crebo; `gezocht` says that `vraag` changed and the keys rest."""

    gekozen = Signal(object)
    gezocht = Signal()
    inlezen = Signal()

    def verbind(self, delen: Zoekdelen) -> None:
        """Search with these widgets."""
        self._delen = delen
        self._vraagt = False
        self._getoond: Zoekvraag | None = None
        self._rust = QTimer(self)
        self._rust.setSingleShot(True)
        self._rust.setInterval(RUST_MS)
        self._rust.timeout.connect(self.gezocht)
        delen.zoek.gewijzigd.connect(self._getypt)
        delen.niveau.gekozen.connect(self._nu)
        delen.kwalificaties.gekozen.connect(self._getikt)
        delen.rol.hide()

    @property
    def vraag(self) -> Zoekvraag:
        """What is asked for now."""
        return Zoekvraag(self._delen.zoek.tekst(), self._delen.niveau.niveau)

    def toon(self, beeld: KwalificatiesBeeld) -> None:
        """Show what was found, or that nothing was and what to do then."""
        rows: list[Regel] = [] if beeld.groepen else self._niets()
        if beeld.kop:
            rows.append(Tussenkop(("kop",), beeld.kop))
        for groep in beeld.groepen:
            rows += _rijen(groep)
        if beeld.slot:
            rows.append(Tussenkop(("slot",), "", beeld.slot))
        self._delen.kwalificaties.toon(rows)
        if self._getoond != self.vraag:
            self._getoond = self.vraag
            self._delen.kwalificaties.scrollToTop()
        if not self._vraagt:
            self.verberg_boodschap()

    @Slot()
    def wis(self) -> None:
        """Ask for all there is."""
        self._delen.niveau.kies(0)
        self._delen.zoek.zet_tekst("")
        self._nu()

    def toon_vraag(self, wat: str, doe: str, ja: str, nee: str) -> None:
        """Ask in place of the search: something was chosen already."""
        self._zet(vraagt=True)
        self._delen.rol.show()
        super().toon_vraag(wat, doe, ja, nee)

    def toon_boodschap(
        self, boodschap: Boodschap, soort: MeldingSoort = MeldingSoort.LET_OP
    ) -> None:
        """Say it above the list."""
        self._delen.rol.show()
        super().toon_boodschap(boodschap, soort)

    def verberg_boodschap(self) -> None:
        """Search again."""
        super().verberg_boodschap()
        self._delen.rol.hide()
        self._zet(vraagt=False)

    def _zet(self, *, vraagt: bool) -> None:
        self._vraagt = vraagt
        for deel in (self._delen.zoek, self._delen.niveau, self._delen.kwalificaties):
            deel.setVisible(not vraagt)

    def _niets(self) -> list[Regel]:
        vraag = self.vraag
        wat = self.tr(" met '{0}'").format(vraag.tekst) if vraag.tekst else ""
        waar = self.tr(" op niveau {0}").format(vraag.niveau) if vraag.niveau else ""
        zin = self.tr("Geen kwalificatie{0}{1}.").format(wat, waar)
        rows: list[Regel] = [Mededeling(("niets",), zin, Icon.ZOEKEN)]
        if vraag != Zoekvraag():
            ander = self.tr("En zoek op een ander woord, of een stuk van het werk.")
            rows.append(Rij(ALLES, self.tr("Toon alles"), ander, icoon=Icon.TERUG))
        lijst = self.tr("Misschien is deze opleiding nog niet ingelezen.")
        rows.append(Rij(INLEZEN, self.tr("Lijst van SBB inlezen"), lijst, icoon=Icon.DOCUMENT))
        return rows

    @Slot(object)
    def _getikt(self, sleutel: str) -> None:
        if sleutel == ALLES:
            self.wis()
        elif sleutel == INLEZEN:
            self.inlezen.emit()
        else:
            self.gekozen.emit(Crebo(sleutel))

    @Slot()
    def _getypt(self) -> None:
        self._rust.start()

    @Slot()
    def _nu(self) -> None:
        self._rust.stop()
        self.gezocht.emit()


class ZoekController(Controller):
    """Reads beside the window, one search at a time; only the newest is shown."""

    def __init__(self, shell: Shell, page: ZoekPage, naam: str) -> None:
        """Search for `page`."""
        super().__init__(shell, page, naam)
        self._zoek_page = page
        self._leest = self._nog_eens = False
        page.gezocht.connect(self._zoek)
        page.inlezen.connect(self._lees_in)

    def ververs(self) -> None:
        """Search for what is asked now."""
        self._zoek()

    def mislukt(self, fout: BaseException) -> None:
        """A search that failed no longer stands in the way of the next."""
        self._leest = self._nog_eens = False
        super().mislukt(fout)

    @Slot()
    def _lees_in(self) -> None:
        self.shell.go("importeren")

    @Slot()
    def _zoek(self) -> None:
        if self._leest:
            self._nog_eens = True
            return
        self._leest, self._nog_eens = True, False
        work = partial(_lees, self.shell.ctx.store, self._zoek_page.vraag)
        self.doe(work, self._gevonden)

    @Slot(object)
    def _gevonden(self, gevonden: tuple[Zoekvraag, KwalificatiesBeeld]) -> None:
        vraag, beeld = gevonden
        self._leest = False
        if self._nog_eens or vraag != self._zoek_page.vraag:
            self._zoek()
        else:
            self._zoek_page.toon(beeld)


def _lees(store: Store, vraag: Zoekvraag) -> tuple[Zoekvraag, KwalificatiesBeeld]:
    with store.lees() as lezer:
        return vraag, kwalificaties_beeld(lezer, vraag.tekst, vraag.niveau)


def _rijen(groep: KwalificatieGroep) -> list[Regel]:
    rows: list[Regel] = [_rij(rij) for rij in groep.rijen]
    return [Tussenkop(("groep", groep.titel), groep.titel), *rows] if groep.titel else rows


def _rij(rij: KwalificatieRij) -> Rij:
    return Rij(
        sleutel=rij.crebo,
        titel=rij.naam,
        ondertitel=rij.detail,
        notitie="\n".join(rij.werk),
        icoon=_icoon(rij),
    )


def _icoon(rij: KwalificatieRij) -> Icon:
    if rij.alleen_naam:
        return Icon.INFO
    return Icon.PERSONEN if rij.hier else Icon.DOCUMENT
